/** A year day by day, in zones with and without summer time, on both halves of the earth. */
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../../server/domain/calendar/days.ts'
import { instantOf } from '../../../../server/domain/calendar/instant-of.ts'
import type { HolidayRegion } from '../../../../server/domain/records/cards.ts'
import type { Day } from '../../../../server/domain/records/primitives.ts'
import { plus, seenIn, settings, toldBetween } from './workspace.ts'

const HOUR = 3_600_000

/** On a working day of 2026, by hand from the published calendar. */
const everywhere = [
  '2026-01-01',
  '2026-04-06',
  '2026-05-01',
  '2026-05-08',
  '2026-05-14',
  '2026-05-25',
  '2026-07-14',
  '2026-11-11',
  '2026-12-25',
]

interface Place {
  timeZone: string
  holidays: HolidayRegion
  daysOff: readonly Day[]
  /** Hours of the digest in UTC that occur in the year: two where there is summer time. */
  utcHours: readonly string[]
}

const places: Place[] = [
  { timeZone: 'Europe/Paris', holidays: 'metropole', daysOff: everywhere, utcHours: ['06:00', '07:00'] },
  { timeZone: 'Indian/Reunion', holidays: 'reunion', daysOff: everywhere, utcHours: ['04:00'] },
  {
    timeZone: 'America/Guadeloupe',
    holidays: 'guadeloupe',
    daysOff: [...everywhere, '2026-05-27'],
    utcHours: ['12:00'],
  },
  { timeZone: 'Pacific/Auckland', holidays: 'none', daysOff: [], utcHours: ['19:00', '20:00'] },
]

const daysOf2026 = Array.from({ length: 365 }, (_, n) => addDays('2026-01-01', n))
const isWeekend = (day: Day) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/** What a clock on the wall shows, asked of the platform alone. */
const onTheWall = (at: string, timeZone: string) =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone }).format(new Date(at))

/** From before the year begins anywhere to after it has ended everywhere. */
const YEAR = { from: '2025-12-31T00:00:00.000Z', until: '2027-01-01T12:00:00.000Z' }

describe.each(places)('a year in $timeZone', ({ timeZone, holidays, daysOff, utcHours }) => {
  const seen = seenIn({ timeZone, holidays })
  const digestsOf = (every: number | 'next', onDaysOff = false) =>
    toldBetween(seen, settings({ onDaysOff }), { ...YEAR, every })
      .filter(({ kind }) => kind === 'digest')
      .map(({ at, key }) => ({ at, key, shown: onTheWall(at, timeZone) }))
      .filter(({ key }) => key.startsWith('digest:2026'))
  const expected = (days: readonly Day[]) => days.map((day) => ({ key: `digest:${day}`, shown: `${day} 08:00:00` }))
  const working = daysOf2026.filter((day) => !isWeekend(day) && !daysOff.includes(day))

  it('says the digest at eight on every working day, once, and never on a day off', () => {
    const digests = digestsOf('next')
    expect(digests.map(({ key, shown }) => ({ key, shown }))).toEqual(expected(working))
    expect([...new Set(digests.map(({ at }) => at.slice(11, 16)))].sort()).toEqual(utcHours)
  })

  it('says the same when it looks every hour', () => {
    expect(digestsOf(HOUR)).toEqual(digestsOf('next'))
  })

  it('says it every day to who wants it on days off too', () => {
    expect(digestsOf('next', true).map(({ key, shown }) => ({ key, shown }))).toEqual(expected(daysOf2026))
  })
})

describe('the days on which the clocks change', () => {
  const changes = [
    ['Europe/Paris', '2026-03-29', '03:00'],
    ['Europe/Paris', '2026-10-25', '02:30'],
    ['Pacific/Auckland', '2026-04-05', '02:30'],
    ['Pacific/Auckland', '2026-09-27', '03:00'],
  ] as const
  const times = ['00:00', '02:30', '08:00']

  it.each(changes)(
    'in %s on %s have one digest, whatever its hour and looking every half minute',
    (timeZone, day, halfPastTwo) => {
      const seen = seenIn({ timeZone, holidays: 'none' })
      const midnight = instantOf({ day, time: '00:00' }, timeZone)
      for (const digestAt of times) {
        const how = settings({ digestAt, onDaysOff: true })
        const told = toldBetween(seen, how, {
          from: plus(midnight, -HOUR),
          until: plus(midnight, 10 * HOUR),
          every: 30_000,
        })
        expect(told.map(({ key }) => key)).toEqual([`digest:${day}`])
        // In spring two o’clock becomes three: half past two is that very instant.
        const shown = digestAt === '02:30' ? halfPastTwo : digestAt
        expect(onTheWall(told[0]?.at ?? '', timeZone)).toBe(`${day} ${shown}:00`)
      }
    },
  )
})
