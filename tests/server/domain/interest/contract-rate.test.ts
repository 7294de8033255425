/** A rate that was agreed: where it takes the place of the law’s, and where only a warning is left of it. */
import { describe, expect, it } from 'vitest'
import { interestCountries } from '../../../../server/domain/interest/claim.ts'
import { codes, lines, statementOf } from './claims.ts'

describe('a contract rate', () => {
  const others = interestCountries.filter((country) => country !== 'CH')

  it.each(others)(
    'takes the place of the default between businesses from the same day, as it was agreed: %s',
    (country) => {
      const one = statementOf({ dueOn: '2025-11-30', contractRatePercent: '9' }, { country })
      expect(lines(one)).toEqual(['2025-12-01..2026-09-30 304 9 1000000 74959'])
      expect(codes(one)).toEqual([])
    },
  )

  it('stays simple in the Netherlands, where the legal one compounds (BW art. 6:119a lid 3)', () => {
    const one = statementOf({ dueOn: '2022-12-31', contractRatePercent: '10' }, { country: 'NL', asOf: '2025-12-30' })
    expect(lines(one)).toEqual(['2023-01-01..2025-12-30 1095 10 1000000 300000'])
  })

  it('needs no reference rate: of 1995, and of years to come', () => {
    const old = statementOf({ dueOn: '1994-12-31', contractRatePercent: '12' }, { country: 'BE', asOf: '1995-12-31' })
    expect(old.interestDue).toBe(1200_00)
    const far = statementOf({ dueOn: '2029-12-31', contractRatePercent: '12' }, { country: 'GB', asOf: '2030-12-31' })
    expect(far.interestDue).toBe(1200_00)
  })

  it('has as many decimals as were agreed, all of them counted', () => {
    const interest = (contractRatePercent: string) =>
      statementOf(
        { amount: 1_000_000_00, dueOn: '2025-06-30', contractRatePercent },
        { country: 'DE', asOf: '2026-06-30' },
      ).interestDue
    expect(interest('8.12345')).toBe(81_234_50)
    expect(interest('8.1234549')).toBe(81_234_55)
    expect(interest('8.12345049999999999999')).toBe(81_234_50)
    expect(interest('8.12345050000000000000')).toBe(81_234_51)
  })

  it('of nothing is nothing', () => {
    expect(statementOf({ contractRatePercent: '0' }, { country: 'DE' })).toMatchObject({
      interestAccrued: 0,
      fixedIndemnity: 40_00,
    })
  })

  it.each([
    ['FR', 'business', 'consumer'],
    ['FR', 'business', 'public'],
    ['FR', 'individual', 'business'],
    ['DE', 'business', 'consumer'],
  ] as const)(
    'is not applied in %s when a %s claims from a %s, and that is said',
    (country, creditorKind, debtorKind) => {
      const parties = { country, creditorKind, debtorKind }
      const one = statementOf({ contractRatePercent: '25', formalNoticeOn: '2026-02-28' }, parties)
      const without = statementOf({ formalNoticeOn: '2026-02-28' }, parties)
      expect(codes(one)).toEqual(['contract-rate-not-applied'])
      expect(one.segments).toEqual(without.segments)
    },
  )

  it('counts in Switzerland when it is higher than five per cent, whoever agreed on it', () => {
    const rate = (contractRatePercent: string) => {
      const one = statementOf({ contractRatePercent }, { country: 'CH', debtorKind: 'consumer' })
      return [...one.segments.map(({ ratePercent }) => ratePercent), ...codes(one)]
    }
    expect(rate('7.5')).toEqual(['7.5'])
    expect(rate('4.9')).toEqual(['5.00', 'contract-rate-not-applied'])
    expect(rate('5')).toEqual(['5.00'])
  })
})

describe('the French floor', () => {
  const at = (dueOn: string, contractRatePercent: string, asOf: string) =>
    codes(statementOf({ dueOn, contractRatePercent }, { asOf }))

  it('is three times the legal rate of other cases, each half-year with days of interest said once', () => {
    // Floors: 14.76, 11.13, 8.28, 7.86, 8.25.
    expect(at('2024-06-30', '8.25', '2026-09-30')).toEqual([
      'rate-below-floor 2024-S2',
      'rate-below-floor 2025-S1',
      'rate-below-floor 2025-S2',
    ])
    expect(at('2024-06-30', '8.24', '2026-09-30')).toContain('rate-below-floor 2026-S2')
  })

  it('says nothing of a half-year without a day of interest', () => {
    expect(at('2026-06-30', '7', '2026-09-30')).toEqual(['rate-below-floor 2026-S2'])
    expect(at('2026-06-29', '7', '2026-06-30')).toEqual(['rate-below-floor 2026-S1'])
    const paid = statementOf(
      { dueOn: '2026-05-31', contractRatePercent: '7', payments: [{ on: '2026-06-30', amount: 20_000_00 }] },
      { asOf: '2026-12-31' },
    )
    expect(codes(paid)).toEqual(['rate-below-floor 2026-S1'])
  })

  it('is unknown where the legal rate is not published, before and after', () => {
    expect(at('2026-12-30', '9', '2027-07-01')).toEqual(['floor-unknown 2027-S1', 'floor-unknown 2027-S2'])
    expect(at('2008-12-30', '12', '2009-01-01')).toEqual(['floor-unknown 2008-S2'])
  })

  it('is said once though payments cut the half-year', () => {
    const payments = ['2026-07-10', '2026-08-10'].map((on) => ({ on, amount: 100_00 }))
    expect(codes(statementOf({ dueOn: '2026-06-30', contractRatePercent: '5', payments }))).toEqual([
      'rate-below-floor 2026-S2',
    ])
  })

  it('leaves the rate as it was agreed', () => {
    expect(statementOf({ contractRatePercent: '1' }).segments.map(({ ratePercent }) => ratePercent)).toEqual(['1'])
  })

  it('is of France alone', () => {
    expect(codes(statementOf({ contractRatePercent: '1' }, { country: 'BE' }))).toEqual([])
  })
})
