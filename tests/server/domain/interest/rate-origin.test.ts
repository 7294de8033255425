import { describe, expect, it } from 'vitest'
import type { Claim, ClaimedInvoice } from '../../../../server/domain/interest/claim.ts'
import { computeInterest, isRefusal } from '../../../../server/domain/interest/compute.ts'
import { rateOriginOf } from '../../../../server/domain/interest/rate-origin.ts'
import { heldRates } from '../../../../server/domain/interest/rates/held.ts'

const invoice: ClaimedInvoice = {
  ...{ id: 'A', amount: 100_000, dueOn: '2026-01-31', formalNoticeOn: '2026-02-10', contractRatePercent: null },
  ...{ payments: [], creditNotes: [] },
}
const claim = (more: Partial<Claim> = {}, one: Partial<ClaimedInvoice> = {}): Claim => ({
  ...{ country: 'FR', creditorKind: 'business', debtorKind: 'business', currency: 'EUR', asOf: '2026-09-30' },
  ...{ imputation: 'interest-first', insolvencyOpenedOn: null, compounding: null, judgment: null },
  invoices: [{ ...invoice, ...one }],
  ...more,
})
function origins(asked: Claim) {
  const answer = computeInterest(asked, heldRates)
  const [statement] = isRefusal(answer) ? [] : answer.invoices
  return statement?.segments.map((segment) => {
    const origin = rateOriginOf(asked, statement, segment, heldRates)
    return origin.of === 'table' ? [origin.key, origin.row.percent, origin.points] : [origin.of]
  })
}

describe('where a rate comes from', () => {
  it('is the row in force on the first day of each half-year, and the points the law adds', () => {
    expect(origins(claim())).toEqual([
      ['ecb-main-refinancing', '2.15', '10'],
      ['ecb-main-refinancing', '2.40', '10'],
    ])
  })

  it('of a public buyer is the row of the first half-year for the whole time', () => {
    const read = origins(claim({ debtorKind: 'public' }))
    expect(new Set(read?.map(String))).toEqual(new Set(['ecb-main-refinancing,2.15,8']))
  })

  it('of a consumer is the legal rate, and five points more after a judgment', () => {
    const read = origins(claim({ debtorKind: 'consumer', judgment: { servedOn: '2026-06-01' } }))
    expect(read).toEqual([
      ['fr-legal-other', '2.62', '0'],
      ['fr-legal-other', '2.75', '0'],
      ['fr-legal-other', '2.75', '5'],
    ])
  })

  it('is the contract where it gives the rate, and the law where that names one', () => {
    expect(origins(claim({}, { contractRatePercent: '12.5' }))).toContainEqual(['contract'])
    expect(origins(claim({ country: 'CH', currency: 'CHF' }))).toContainEqual(['law'])
  })
})
