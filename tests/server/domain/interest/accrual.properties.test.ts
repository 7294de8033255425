/** The arithmetic of one segment, against exact fractions. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { interestOf, roundingOf } from '../../../../server/domain/interest/accrual.ts'
import { percent } from '../../../../server/domain/interest/percent.ts'
import { runs, timeout } from '../runs.ts'

const divisor = fc.constantFrom(360, 365, 366)
const days = fc.integer({ min: 1, max: 75_000 })
const principal = fc.oneof(fc.integer({ min: 1, max: 10 ** 6 }), fc.integer({ min: 1, max: 10 ** 12 }))
const rate = fc.tuple(fc.nat(99), fc.stringMatching(/^\d{1,25}$/)).map(([whole, part]) => percent(`${whole}.${part}`))

it('is rounded half-up from the exact fraction, however large', { timeout }, () => {
  fc.assert(
    fc.property(principal, rate, days, divisor, (amount, of, count, year) => {
      const [above, below] = [BigInt(amount) * of.units * BigInt(count), of.scale * BigInt(year)]
      const whole = above / below
      expect(interestOf(amount, of, count, year)).toBe(Number((above % below) * 2n >= below ? whole + 1n : whole))
    }),
    { numRuns: runs },
  )
})

it('of two decimals is the same by numbers and by big integers, also at the very half', { timeout }, () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10 ** 7 }),
      fc.integer({ min: 0, max: 9999 }),
      days,
      (amount, units, count) => {
        const two = `${Math.floor(units / 100)}.${String(units % 100).padStart(2, '0')}`
        // More noughts change nothing, and leave no room for numbers.
        expect(interestOf(amount, percent(two), count, 365)).toBe(
          interestOf(amount, percent(`${two}${'0'.repeat(20)}`), count, 365),
        )
      },
    ),
    { numRuns: runs },
  )
})

it('rounded at the end, parts make the rounded whole', { timeout }, () => {
  const parts = fc.array(fc.tuple(principal, rate, days, divisor), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(parts, (list) => {
      const round = roundingOf('end')
      const given = list.reduce((sum, [amount, of, count, year]) => sum + round(amount, of, count, year), 0)
      const below = list.reduce((all, [, of, , year]) => all * of.scale * BigInt(year), 1n)
      const above = list.reduce(
        (sum, [amount, of, count, year]) =>
          sum + (BigInt(amount) * of.units * BigInt(count) * below) / (of.scale * BigInt(year)),
        0n,
      )
      expect(given).toBe(Number((2n * above + below) / (2n * below)))
    }),
    { numRuns: runs },
  )
})

it('by the day is a whole number of daily amounts', () => {
  // 1.678 a day: 1.68, a hundred and one times.
  expect(roundingOf('daily')(5000_00, percent('12.25'), 101, 365)).toBe(169_68)
})
