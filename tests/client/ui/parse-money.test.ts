import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMoney, writeMoney } from '../../../client/ui/parse-money.ts'

describe('reading an amount', () => {
  it.each([
    ['1250', 125000],
    ['1250,5', 125050],
    ['1250.50', 125050],
    ['1 234,56', 123456],
    ['1\u202f234,56\u202f€', 123456],
    ['1.234,56', 123456],
    ['1,234.56', 123456],
    ['1,234,567', 123456700],
    ['1.250', 125000],
    ["12'500.00", 1250000],
    ['0', 0],
    [',5', 50],
    ['12,', 1200],
  ])('takes "%s"', (text, cents) => {
    expect(parseMoney(text)).toBe(cents)
  })

  it.each(['', ',', 'abc', '12a', '-5', '1,2,3', '12.34.56', '1e5', '99999999999999'])('refuses "%s"', (text) => {
    expect(parseMoney(text)).toBeUndefined()
  })

  it('reads back every amount it writes, with either mark', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_000_000 }),
        fc.constantFrom(',' as const, '.' as const),
        (cents, mark) => {
          expect(parseMoney(writeMoney(cents, mark))).toBe(cents)
        },
      ),
    )
  })
})
