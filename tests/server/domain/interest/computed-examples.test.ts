/** Examples computed from the confirmed rates, and the French rates half-year by half-year as they were worked out elsewhere. */
import { describe, expect, it } from 'vitest'
import { codes, lines, statementOf } from './claims.ts'
import { vectors } from './computed-examples-fr.json' with { type: 'json' }
import halfYears from './fr-b2b-derived.json' with { type: 'json' }

const cents = (amount: number): number => Math.round(amount * 100)

describe('the French examples', () => {
  const dated = vectors.flatMap(({ id, purpose, inputs, expected }) =>
    inputs.due && inputs.paid && inputs.amountTTC
      ? [{ id, purpose, amount: cents(inputs.amountTTC), dueOn: inputs.due, asOf: inputs.paid, expected }]
      : [],
  )

  it.each(dated)('$id: $purpose', ({ amount, dueOn, asOf, expected }) => {
    const one = statementOf({ amount, dueOn }, { asOf })
    expect(one.interestAccrued).toBe(cents(expected.interest ?? Number.NaN))
    if (expected.indemnity !== undefined) expect(one.fixedIndemnity).toBe(cents(expected.indemnity))
    expect(
      one.segments.map((segment) => ({
        ...segment,
        ratePercent: Number(segment.ratePercent),
        principal: segment.principal / 100,
        interest: segment.interest / 100,
      })),
    ).toEqual(expected.segments ?? [])
  })

  it('V07: eight per cent is above the floor of the first half of 2026 and below that of the second', () => {
    const one = statementOf({ dueOn: '2026-03-31', contractRatePercent: '8.0' }, { asOf: '2026-09-30' })
    expect(codes(one)).toEqual(['rate-below-floor 2026-S2'])
    expect(lines(one)).toEqual(['2026-04-01..2026-09-30 183 8.0 1000000 40110'])
  })
})

describe('a French half-year', () => {
  const since2013 = halfYears.filter(({ from }) => from >= '2013-01-01')

  it.each(since2013)('$from: ECB + 10 is $defaultPercent, the floor $contractFloorPercent', (half) => {
    const { from, to, defaultPercent, contractFloorPercent, floorAboveDefault } = half
    const eve = statementOf({ dueOn: from }, { asOf: to }).segments
    expect(eve.map(({ ratePercent }) => Number(ratePercent))).toEqual([defaultPercent])
    const agreed = (rate: number) =>
      codes(statementOf({ dueOn: from, contractRatePercent: rate.toFixed(2) }, { asOf: to }))
    const below = [`rate-below-floor ${from.slice(0, 4)}-S${from.slice(5, 7) === '01' ? 1 : 2}`]
    expect(agreed(contractFloorPercent)).toEqual([])
    expect(agreed(contractFloorPercent - 0.01)).toEqual(below)
    // In two of these half-years the floor was above the default: a clause at the default rate was then too low.
    expect(agreed(defaultPercent)).toEqual(floorAboveDefault ? below : [])
  })

  it('is held for each since 2013', () => expect(since2013.length).toBe(28))
})
