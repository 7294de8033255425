/**
 * French public holidays by region, from the published rules:
 * C. trav. art. L3133-1 (everywhere), L3134-13 (Alsace-Moselle), L3422-2 (overseas). Read 2026-11-21.
 */

import type { HolidayRegion } from '../records/cards.ts'
import type { Day } from '../records/primitives.ts'
import { addDays } from './days.ts'

export type HolidayName =
  | 'new-year'
  | 'good-friday'
  | 'easter-monday'
  | 'labour-day'
  | 'victory-day'
  | 'ascension'
  | 'whit-monday'
  | 'bastille-day'
  | 'assumption'
  | 'all-saints'
  | 'armistice'
  | 'christmas'
  | 'second-christmas-day'
  | 'abolition'

/** Easter Sunday by the Gregorian computus, in the form of Meeus, Jones and Butcher. */
export function easterOf(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const sum = epact + toSunday - 7 * late + 114
  return date(year, Math.floor(sum / 31), (sum % 31) + 1)
}

function date(year: number, month: number, day: number): Day {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

type Holiday = readonly [Day, HolidayName]

/**
 * Commemoration of the abolition of slavery, C. trav. art. L3422-2. Saint-Martin keeps 28 May since 2018: the text still
 * names another day by mistake, the prefecture and the published calendar of the State keep that one (to be checked).
 */
function abolitionIn(region: HolidayRegion, year: number): Day | null {
  switch (region) {
    case 'mayotte':
      return date(year, 4, 27)
    case 'martinique':
      return date(year, 5, 22)
    case 'guadeloupe':
      return date(year, 5, 27)
    case 'saint-martin':
      return date(year, 5, year < 2018 ? 27 : 28)
    case 'guyane':
      return date(year, 6, 10)
    case 'saint-barthelemy':
      return date(year, 10, 9)
    case 'reunion':
      return date(year, 12, 20)
    default:
      return null
  }
}

/** C. trav. art. L3133-1. The two that meet on some years' 1 May keep the name of the fixed day: it comes last. */
function everywhere(year: number, easter: Day): Holiday[] {
  return [
    [addDays(easter, 1), 'easter-monday'],
    [addDays(easter, 39), 'ascension'],
    [addDays(easter, 50), 'whit-monday'],
    [date(year, 1, 1), 'new-year'],
    [date(year, 5, 1), 'labour-day'],
    [date(year, 5, 8), 'victory-day'],
    [date(year, 7, 14), 'bastille-day'],
    [date(year, 8, 15), 'assumption'],
    [date(year, 11, 1), 'all-saints'],
    [date(year, 11, 11), 'armistice'],
    [date(year, 12, 25), 'christmas'],
  ]
}

/**
 * C. trav. art. L3134-13. Good Friday is a holiday only in communes with a Protestant temple or a mixed church, which
 * are most of them; nothing tells which ones, so it is kept as a day off for the whole region.
 */
function ofAlsaceMoselle(year: number, easter: Day): Holiday[] {
  return [
    [addDays(easter, -2), 'good-friday'],
    [date(year, 12, 26), 'second-christmas-day'],
  ]
}

const years = new Map<string, ReadonlyMap<Day, HolidayName>>()

/** The public holidays of a year in a region, by day. */
export function holidaysOf(year: number, region: HolidayRegion): ReadonlyMap<Day, HolidayName> {
  const key = region + year
  let known = years.get(key)
  if (!known) {
    known = new Map(region === 'none' ? [] : listed(year, region))
    years.set(key, known)
  }
  return known
}

function listed(year: number, region: HolidayRegion): Holiday[] {
  const easter = easterOf(year)
  const abolition = abolitionIn(region, year)
  return [
    ...(abolition ? [[abolition, 'abolition'] as const] : []),
    ...everywhere(year, easter),
    ...(region === 'alsace-moselle' ? ofAlsaceMoselle(year, easter) : []),
  ].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
}

/** The public holiday that falls on that day, or `null`. */
export function holidayOf(day: Day, region: HolidayRegion): HolidayName | null {
  return holidaysOf(+day.slice(0, 4), region).get(day) ?? null
}
