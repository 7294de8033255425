import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../../server/domain/calendar/days.ts'
import { instantOf, localTimeAt } from '../../../../server/domain/calendar/instant-of.ts'
import { runs, timeout } from '../runs.ts'

const PARIS = 'Europe/Paris'
const MINUTE = 60_000

describe('the instant of a local time', () => {
  it('is right on both sides of the change to winter time', () => {
    expect(instantOf({ day: '2026-10-24', time: '09:00' }, PARIS)).toBe('2026-10-24T07:00:00.000Z')
    expect(instantOf({ day: '2026-10-26', time: '09:00' }, PARIS)).toBe('2026-10-26T08:00:00.000Z')
  })

  it('is the first one of an hour that comes twice', () => {
    expect(instantOf({ day: '2026-10-25', time: '02:30' }, PARIS)).toBe('2026-10-25T00:30:00.000Z')
  })

  it('is that of the change in an hour that is skipped', () => {
    expect(instantOf({ day: '2026-03-29', time: '02:00' }, PARIS)).toBe('2026-03-29T01:00:00.000Z')
    expect(instantOf({ day: '2026-03-29', time: '02:59' }, PARIS)).toBe('2026-03-29T01:00:00.000Z')
    expect(instantOf({ day: '2026-03-29', time: '03:00' }, PARIS)).toBe('2026-03-29T01:00:00.000Z')
    expect(instantOf({ day: '2026-10-04', time: '02:15' }, 'Australia/Lord_Howe')).toBe('2026-10-03T15:30:00.000Z')
  })

  it('is that of the change on a day that a zone skipped', () => {
    expect(instantOf({ day: '2011-12-30', time: '08:00' }, 'Pacific/Apia')).toBe('2011-12-30T10:00:00.000Z')
  })

  it('of a day or time that cannot be is no instant at all', () => {
    expect(instantOf({ day: '', time: '09:00' }, PARIS)).toBe('')
    expect(instantOf({ day: '2026-06-01', time: '' }, PARIS)).toBe('')
  })

  it(
    'is the first instant that is not before it, in every zone and season',
    () => {
      const zone = fc.constantFrom(PARIS, 'Indian/Reunion', 'America/Guadeloupe', 'Pacific/Auckland', 'Asia/Kathmandu')
      const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2025-01-01', days))
      const time = fc
        .integer({ min: 0, max: 1439 })
        .map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`)
      const text = (at: number, timeZone: string) => Object.values(localTimeAt(at, timeZone)).join(' ')
      fc.assert(
        fc.property(zone, day, time, (timeZone, day, time) => {
          const at = Date.parse(instantOf({ day, time }, timeZone))
          expect(text(at, timeZone) >= `${day} ${time}`).toBe(true)
          for (const minutes of [1, 30, 60, 90, 1440])
            expect(text(at - minutes * MINUTE, timeZone) < `${day} ${time}`).toBe(true)
        }),
        { numRuns: runs },
      )
    },
    timeout,
  )
})
