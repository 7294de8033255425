import { describe, expect, it } from 'vitest'
import { addDays, addYears, dayIn, daysBetween, startOfDay } from '../../../../server/domain/calendar/days.ts'

describe('days', () => {
  it('adds and counts days across months, leap years and the change to summer time', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2)
  })

  it('ends a term of years on the same date, or on the 28th where there is no 29 February', () => {
    expect(addYears('2021-06-01', 5)).toBe('2026-06-01')
    expect(addYears('2024-02-29', 2)).toBe('2026-02-28')
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29')
  })

  it('begins a day where the clocks of the time zone do, also on the days they change', () => {
    expect(startOfDay('2026-11-23', 'Europe/Paris')).toBe('2026-11-22T23:00:00.000Z')
    expect(startOfDay('2026-03-29', 'Europe/Paris')).toBe('2026-03-28T23:00:00.000Z')
    expect(startOfDay('2026-03-30', 'Europe/Paris')).toBe('2026-03-29T22:00:00.000Z')
    expect(startOfDay('2026-11-23', 'UTC')).toBe('2026-11-23T00:00:00.000Z')
    expect(startOfDay('2026-11-23', 'America/Martinique')).toBe('2026-11-23T04:00:00.000Z')
    expect(startOfDay('2026-11-23', 'Pacific/Auckland')).toBe('2026-11-22T11:00:00.000Z')
  })

  it('reads the day of an instant in the time zone of the workspace', () => {
    expect(dayIn('2026-06-01T22:30:00.000Z', 'Europe/Paris')).toBe('2026-06-02')
    expect(dayIn('2026-06-01T22:30:00.000Z', 'UTC')).toBe('2026-06-01')
    expect(dayIn('2026-06-01T02:30:00.000Z', 'America/Guadeloupe')).toBe('2026-05-31')
  })
})
