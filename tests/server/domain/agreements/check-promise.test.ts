/** What is refused of a promise, and what is only asked about. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPromise } from '../../../../server/domain/agreements/check-promise.ts'
import { addDays } from '../../../../server/domain/calendar/days.ts'
import { runs } from '../runs.ts'

const today = '2026-11-21'
const known = { today, remaining: 125_000, promiseDays: 15 }
const faults = (on: string, amount = 125_000) => checkPromise({ on, amount }, known).faults.map(({ code }) => code)
const doubts = (on: string, amount = 125_000) => checkPromise({ on, amount }, known).doubts

describe('a promise', () => {
  it('in the past is refused; today is a day to pay', () => {
    expect(faults('2026-11-20')).toEqual(['past'])
    expect(faults(today)).toEqual([])
  })

  it('for a day that does not exist, or of the year 1900 or 2300, is refused', () => {
    for (const on of ['', '2026-02-30', '1900-01-01', '2300-01-01']) expect(faults(on)).toEqual(['day'])
  })

  it('of nothing is refused', () => {
    for (const amount of [0, -1, 0.5, Number.NaN]) expect(faults('2026-11-27', amount)).toEqual(['amount'])
  })

  it('further away than fifteen days asks first, the fifteenth day does not', () => {
    expect(doubts('2026-12-06')).toEqual([])
    expect(doubts('2026-12-07')).toEqual([{ code: 'far', days: 16, most: 15 }])
  })

  it('of more than what remains due says by how much, and asks first', () => {
    expect(doubts('2026-11-27', 130_000)).toEqual([{ code: 'above-due', by: 5000 }])
  })

  it('never is both refused and asked about for the same field, whatever was said', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -400, max: 400 }),
        fc.integer({ min: -10, max: 200_000 }),
        fc.integer({ min: 1, max: 365 }),
        (away, amount, promiseDays) => {
          const { faults, doubts } = checkPromise({ on: addDays(today, away), amount }, { ...known, promiseDays })
          expect(faults.some(({ code }) => code === 'past')).toBe(away < 0)
          expect(doubts.some(({ code }) => code === 'far')).toBe(away > promiseDays)
          expect(faults.some(({ code }) => code === 'amount')).toBe(amount <= 0)
          expect(doubts.some(({ code }) => code === 'above-due')).toBe(amount > known.remaining)
        },
      ),
      { numRuns: runs },
    )
  })
})
