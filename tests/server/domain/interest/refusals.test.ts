/** A day whose rate is not held refuses the whole claim; nothing is carried over from the half-year before. */
import { describe, expect, it } from 'vitest'
import type { Claim, ClaimedInvoice } from '../../../../server/domain/interest/claim.ts'
import { interestCountries } from '../../../../server/domain/interest/claim.ts'
import { computeInterest } from '../../../../server/domain/interest/compute.ts'
import { ratesKnownUntilIn } from '../../../../server/domain/interest/known-until.ts'
import { heldRates } from '../../../../server/domain/interest/rates/held.ts'
import { claim, codes, computed, owed, statementOf } from './claims.ts'

const asked = (invoice: Partial<ClaimedInvoice>, more: Partial<Claim> = {}) =>
  computeInterest(claim({ ...more, invoices: [owed(invoice)] }), heldRates)

const unknown = (halfYear: string) => ({ code: 'rate-unknown', halfYear })

describe('a rate that is not held', () => {
  const reading = interestCountries.filter((country) => !['CH', 'GB', 'IE'].includes(country))

  it.each(reading)('refuses the first day of 2027, and not the last of 2026: %s', (country) => {
    expect(asked({}, { country, asOf: '2027-01-01' })).toEqual(unknown('2027-S1'))
    expect(asked({}, { country, asOf: '2026-12-31' })).not.toHaveProperty('code')
  })

  it('is not the ECB rate of September 2026, which no half-year has read', () => {
    expect(asked({ dueOn: '2026-12-31' }, { asOf: '2027-06-30' })).toEqual(unknown('2027-S1'))
  })

  it('refuses in France what is before 2013, where there was no half-year to read it on', () => {
    expect(asked({ dueOn: '2012-12-30' }, { asOf: '2013-06-30' })).toEqual(unknown('2012-S2'))
    expect(asked({ dueOn: '2012-12-31' }, { asOf: '2013-06-30' })).not.toHaveProperty('code')
  })

  it('refuses what is before the first row', () => {
    expect(asked({ dueOn: '2019-12-30' }, { country: 'ES', asOf: '2020-06-30' })).toEqual(unknown('2019-S2'))
    expect(asked({ dueOn: '2008-06-29' }, { country: 'DE', asOf: '2009-06-30' })).toEqual(unknown('2008-S1'))
    expect(asked({ dueOn: '2008-12-30' }, { country: 'GB', asOf: '2009-06-30' })).toEqual(unknown('2008-S2'))
    const individual = { creditorKind: 'individual' } as const
    const notice = { dueOn: '2008-06-30', formalNoticeOn: '2008-12-30' }
    expect(asked(notice, { ...individual, asOf: '2009-06-30' })).toEqual(unknown('2008-S2'))
  })

  it('refuses a frozen rate only where its own half-year is unknown', () => {
    const at = { asOf: '2031-01-01' }
    for (const more of [{ country: 'GB' }, { country: 'IE' }, { debtorKind: 'public' }] as const) {
      expect(asked({ dueOn: '2026-12-30' }, { ...more, ...at })).not.toHaveProperty('code')
      expect(asked({ dueOn: '2026-12-31' }, { ...more, ...at })).toEqual(unknown('2027-S1'))
    }
  })

  it('is not needed once everything is paid', () => {
    const one = asked({ payments: [{ on: '2026-12-31', amount: 20_000_00 }] }, { asOf: '2030-01-01' })
    expect(one).not.toHaveProperty('code')
    expect(asked({ payments: [{ on: '2027-01-01', amount: 20_000_00 }] }, { asOf: '2030-01-01' })).toEqual(
      unknown('2027-S1'),
    )
  })

  it('is not needed without formal notice', () => {
    expect(asked({}, { debtorKind: 'consumer', asOf: '2030-01-01' })).not.toHaveProperty('code')
  })

  it('refuses every invoice of the claim, and names the earliest half-year', () => {
    const invoices = [owed(), owed({ id: 'B', dueOn: '2027-12-31' }), owed({ id: 'C', dueOn: '2012-01-31' })]
    expect(computeInterest(claim({ invoices, asOf: '2028-01-31' }), heldRates)).toEqual(unknown('2012-S1'))
    expect(computeInterest(claim({ invoices: invoices.slice(0, 2), asOf: '2028-01-31' }), heldRates)).toEqual(
      unknown('2027-S1'),
    )
  })
})

describe('what is known', () => {
  it.each(interestCountries)('until when is said: %s', (country) => {
    expect(computed(claim({ country })).ratesKnownUntil).toBe(country === 'CH' ? null : '2026-12-31')
    expect(ratesKnownUntilIn(country, heldRates)).toBe(country === 'CH' ? null : '2026-12-31')
  })

  it('grows with a newer table', () => {
    const ecb = heldRates.tables['ecb-main-refinancing']
    const newer = {
      version: 'newer',
      tables: {
        ...heldRates.tables,
        'ecb-main-refinancing': { ...ecb, heldUntil: '2027-01-01', readOn: '2027-01-01' },
      },
    }
    const one = computed(claim({ asOf: '2027-01-31' }), newer)
    expect(one.ratesKnownUntil).toBe('2027-06-30')
    expect(one.invoices[0]?.segments.at(-1)).toMatchObject({ from: '2027-01-01', ratePercent: '12.65' })
    // The legal rate was not published yet: of the country that is what counts.
    expect(ratesKnownUntilIn('FR', newer)).toBe('2026-12-31')
    // The tables that came with the app are still what they were.
    expect(computeInterest(claim({ asOf: '2027-01-31' }), heldRates)).toEqual(unknown('2027-S1'))
  })
})

describe('a rate that was worked out from another', () => {
  it('is said for each half-year it was used in, once', () => {
    expect(codes(statementOf({ dueOn: '2025-06-30' }, { country: 'ES', asOf: '2026-09-30' }))).toEqual([
      'rate-derived 2025-S2',
      'rate-derived 2026-S1',
      'rate-derived 2026-S2',
    ])
    const payments = [{ on: '2026-08-01', amount: 100_00 }]
    expect(codes(statementOf({ payments }, { country: 'IT' }))).toEqual(['rate-derived 2026-S2'])
  })

  it('is that of the first day where it is frozen', () => {
    expect(codes(statementOf({ dueOn: '2025-07-31' }, { country: 'IE' }))).toEqual([
      'rule-ambiguous',
      'rate-derived 2025-S2',
    ])
  })

  it('is not what was published, nor what nobody used', () => {
    expect(codes(statementOf({ dueOn: '2026-01-31' }, { country: 'IT', asOf: '2026-06-30' }))).toEqual([])
    expect(codes(statementOf({ dueOn: '2026-01-31' }, { country: 'DE' }))).toEqual([])
    expect(codes(statementOf({ dueOn: '2026-06-30' }, { country: 'ES', asOf: '2026-06-30' }))).toEqual([])
    expect(codes(statementOf({ contractRatePercent: '9' }, { country: 'ES' }))).toEqual([])
  })
})
