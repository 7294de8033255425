/** Reminders fall on working days: whatever the week and the region, a working day is always found, and the nearest. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '../../../../server/domain/calendar/days.ts'
import { holidayOf } from '../../../../server/domain/calendar/holidays.ts'
import {
  addWorkingDays,
  isWorkingDay,
  type WorkingTime,
  workingDayBefore,
  workingDayFrom,
} from '../../../../server/domain/calendar/working-days.ts'
import { HolidayRegion, type Weekday } from '../../../../server/domain/records/cards.ts'
import { runs } from '../runs.ts'

const week = (...workingDays: Weekday[]): WorkingTime => ({ workingDays, holidays: 'metropole' })
const usual = week(1, 2, 3, 4, 5)

const anyDay = fc.integer({ min: 0, max: 76_000 }).map((days) => addDays('1990-01-01', days))
const anyTime: fc.Arbitrary<WorkingTime> = fc.record({
  workingDays: fc.uniqueArray(fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7), { minLength: 1, maxLength: 7 }),
  holidays: fc.constantFrom(...HolidayRegion.options),
})

describe('Working days', () => {
  it('skips the weekend and the public holiday after it', () => {
    expect(workingDayFrom('2026-04-04', usual)).toBe('2026-04-07')
    expect(workingDayBefore('2026-04-06', usual)).toBe('2026-04-03')
  })

  it('works on Saturday when the workspace does', () => {
    expect(workingDayFrom('2026-11-21', week(2, 3, 4, 5, 6))).toBe('2026-11-21')
    expect(workingDayFrom('2026-11-22', week(2, 3, 4, 5, 6))).toBe('2026-11-24')
  })

  it('finds a day for a workspace whose only working day is a holiday two weeks running', () => {
    expect(workingDayFrom('2025-12-25', week(4))).toBe('2026-01-08')
    expect(addWorkingDays('2025-12-18', 1, week(4))).toBe('2026-01-08')
  })

  it('counts working days over Christmas', () => {
    expect(addWorkingDays('2026-12-23', 3, usual)).toBe('2026-12-29')
    expect(addWorkingDays('2026-12-29', -3, usual)).toBe('2026-12-23')
    expect(addWorkingDays('2026-12-25', 0, usual)).toBe('2026-12-25')
  })

  it('takes a workspace without any working day to work every day rather than never', () => {
    expect(workingDayFrom('2026-12-25', week())).toBe('2026-12-25')
    expect(addWorkingDays('2026-12-25', 2, week())).toBe('2026-12-27')
  })

  it('forgets nothing between two workspaces with other holidays', () => {
    expect(isWorkingDay('2026-04-03', usual)).toBe(true)
    expect(isWorkingDay('2026-04-03', { ...usual, holidays: 'alsace-moselle' })).toBe(false)
    expect(isWorkingDay('2026-04-06', { ...usual, holidays: 'none' })).toBe(true)
  })

  it('is found even where every Monday of four weeks is a holiday', () => {
    const mondays = { workingDays: [1], holidays: 'martinique' } satisfies WorkingTime
    expect(workingDayFrom('2062-04-25', mondays)).toBe('2062-05-29')
  })

  it('always lands on a working day that is no holiday, within five weeks, and the nearest', () => {
    fc.assert(
      fc.property(anyDay, anyTime, (day, time) => {
        const from = workingDayFrom(day, time)
        expect(isWorkingDay(from, time)).toBe(true)
        expect(holidayOf(from, time.holidays)).toBeNull()
        const moved = daysBetween(day, from)
        expect(moved >= 0 && moved <= 34).toBe(true)
        for (let one = 0; one < moved; one++) expect(isWorkingDay(addDays(day, one), time)).toBe(false)
      }),
      { numRuns: runs },
    )
  })

  it('never moves a later day before an earlier one', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(60), anyTime, (day, more, time) => {
        expect(workingDayFrom(day, time) <= workingDayFrom(addDays(day, more), time)).toBe(true)
        expect(workingDayBefore(day, time) <= workingDayBefore(addDays(day, more), time)).toBe(true)
      }),
      { numRuns: runs },
    )
  })

  it('comes back to the same working day when as many are counted back', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(20), anyTime, (day, count, time) => {
        const start = workingDayFrom(day, time)
        expect(addWorkingDays(addWorkingDays(start, count, time), -count, time)).toBe(start)
      }),
      { numRuns: runs },
    )
  })
})
