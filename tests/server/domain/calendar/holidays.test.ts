/** Public holidays against known Easter dates and against the calendar the State publishes. */
import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayNumber } from '../../../../server/domain/calendar/days.ts'
import { easterOf, type HolidayName, holidayOf, holidaysOf } from '../../../../server/domain/calendar/holidays.ts'
import type { HolidayRegion } from '../../../../server/domain/records/cards.ts'
import { runs } from '../runs.ts'

const published = new URL('../../../../../shared/data/calendar/etalab/jours_feries.csv', import.meta.url)

const zones: Record<string, HolidayRegion> = {
  Métropole: 'metropole',
  'Alsace-Moselle': 'alsace-moselle',
  Guadeloupe: 'guadeloupe',
  Guyane: 'guyane',
  Martinique: 'martinique',
  Mayotte: 'mayotte',
  'La Réunion': 'reunion',
  'Saint-Barthélémy': 'saint-barthelemy',
  'Saint-Martin': 'saint-martin',
}

/** The days of each region, from 2006 to 2031. */
function publishedDays(): Map<HolidayRegion, Set<string>> {
  const days = new Map<HolidayRegion, Set<string>>()
  for (const line of readFileSync(published, 'utf8').trim().split('\n').slice(1)) {
    const [day = '', , listed = ''] = line.split(',')
    for (const zone of listed.trim().split('|')) {
      const region = zones[zone]
      if (region) days.set(region, (days.get(region) ?? new Set()).add(day))
    }
  }
  return days
}

describe('Public holidays', () => {
  it('puts Easter on the Sundays everybody knows', () => {
    const known = ['2000-04-23', '2008-03-23', '2011-04-24', '2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28']
    expect(known.map((day) => easterOf(+day.slice(0, 4)))).toEqual(known)
  })

  it('finds the earliest and the latest Easter there can be', () => {
    expect(easterOf(2285)).toBe('2285-03-22')
    expect(easterOf(2038)).toBe('2038-04-25')
  })

  it('always puts Easter on a Sunday between 22 March and 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2199 }), (year) => {
        const easter = easterOf(year)
        expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true)
        expect((dayNumber(easter) + 3) % 7).toBe(6)
      }),
      { numRuns: runs },
    )
  })

  it.skipIf(!existsSync(published))('agrees with the calendar of the State for every region and year it covers', () => {
    const days = publishedDays()
    expect(days.size).toBe(9)
    for (const [region, expected] of days)
      for (let year = 2006; year <= 2031; year++) {
        const wanted = [...expected].filter((day) => day.startsWith(`${year}-`)).sort()
        expect({ region, year, days: [...holidaysOf(year, region).keys()] }).toEqual({ region, year, days: wanted })
      }
  })

  it('keeps Good Friday and 26 December in Alsace-Moselle only (C. trav. L3134-13)', () => {
    expect(holidayOf('2026-04-03', 'alsace-moselle')).toBe<HolidayName>('good-friday')
    expect(holidayOf('2026-12-26', 'alsace-moselle')).toBe<HolidayName>('second-christmas-day')
    expect(holidayOf('2026-04-03', 'metropole')).toBeNull()
    expect(holidayOf('2026-12-26', 'metropole')).toBeNull()
  })

  it('keeps the abolition of slavery on the day of each overseas region (C. trav. L3422-2)', () => {
    const days: [HolidayRegion, string][] = [
      ['mayotte', '2026-04-27'],
      ['martinique', '2026-05-22'],
      ['guadeloupe', '2026-05-27'],
      ['saint-martin', '2026-05-28'],
      ['guyane', '2026-06-10'],
      ['saint-barthelemy', '2026-10-09'],
      ['reunion', '2026-12-20'],
    ]
    for (const [region, day] of days) {
      expect(holidayOf(day, region)).toBe<HolidayName>('abolition')
      expect(holidayOf(day, 'metropole')).toBeNull()
    }
  })

  it('knows no holiday for a workspace that keeps none', () => {
    expect(holidayOf('2026-12-25', 'none')).toBeNull()
  })

  it('names one day when two holidays meet', () => {
    expect(addDays(easterOf(2008), 39)).toBe('2008-05-01')
    expect(holidayOf('2008-05-01', 'metropole')).toBe<HolidayName>('labour-day')
  })
})
