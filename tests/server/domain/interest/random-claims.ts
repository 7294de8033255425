/** Claims of every kind the contract knows, around the days and sums where rules change. Small numbers shrink to plain cases. */
import fc from 'fast-check'
import { addDays } from '../../../../server/domain/calendar/days.ts'
import {
  type Claim,
  type ClaimedInvoice,
  type DatedAmount,
  interestCountries,
} from '../../../../server/domain/interest/claim.ts'
import { currencyOfCountry } from '../../../../server/domain/interest/laws/which-law.ts'
import { MAX_CENTS } from '../../../../server/domain/records/primitives.ts'

/** Half of all claims are French or German: their laws have the most rules. */
const country = fc.oneof(
  { weight: 4, arbitrary: fc.constant('FR' as const) },
  { weight: 1, arbitrary: fc.constant('DE' as const) },
  { weight: 5, arbitrary: fc.constantFrom(...interestCountries) },
)

const EDGES = [
  '2012-12-31',
  '2014-07-28',
  '2014-07-29',
  '2016-02-29',
  '2019-12-31',
  '2020-02-28',
  '2020-02-29',
  '2023-06-30',
  '2023-12-31',
  '2024-01-01',
  '2024-02-29',
  '2024-06-30',
  '2024-07-01',
  '2025-12-31',
  '2026-06-30',
]

/** Mostly days whose rates are held, some from before the first row and some beyond the last. */
const dueOn = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 2400 }).map((days) => addDays('2020-01-01', days)) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 5000 }).map((days) => addDays('2007-06-01', days)) },
  { weight: 5, arbitrary: fc.constantFrom(...EDGES) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 900 }).map((days) => addDays('2026-06-01', days)) },
)

const amount = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 100, max: 5_000_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 100 }) },
  { weight: 1, arbitrary: fc.constantFrom(99_999, 100_000, 100_001, 999_999, 1_000_000, 1_000_001) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 1_000_000_000_000 }) },
)

const contractRate = fc.option(
  fc.oneof(
    fc.constantFrom('0', '4.99', '5', '5.00', '5.01', '8.25', '10.00', '12', '14.76', '15.21', '100', '0.0000000001'),
    fc.integer({ min: 0, max: 3000 }).map((hundredths) => (hundredths / 100).toFixed(2)),
    fc.integer({ min: 0, max: 300_000 }).map((parts) => (parts / 10_000).toFixed(4)),
  ),
  { freq: 3 },
)

/** When and how much, both as parts of the invoice. */
const coming = fc.record({
  after: fc.oneof(fc.integer({ min: -40, max: 900 }), fc.constantFrom(-1, 0, 1, 2, 365, 366, 730)),
  share: fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.constantFrom(1000, 1100)),
})
type Coming = { after: number; share: number }

const amountOf = (whole: number, share: number): number =>
  Math.min(MAX_CENTS, Math.max(1, Math.floor((whole * share) / 1000)))

function creditsOf(whole: number, due: string, list: readonly Coming[]): DatedAmount[] {
  let left = whole
  const credits: DatedAmount[] = []
  for (const { after, share } of list) {
    const credited = Math.min(left, amountOf(whole, share))
    if (credited > 0) credits.push({ on: addDays(due, after), amount: credited })
    left -= credited
  }
  return credits
}

const offset = (freq: number) => fc.option(fc.integer({ min: -100, max: 1500 }), { freq })

const invoice = fc
  .record({
    due: dueOn,
    amount,
    notice: fc.option(fc.integer({ min: -60, max: 500 }), { freq: 5 }),
    contractRatePercent: contractRate,
    payments: fc.array(coming, { maxLength: 4 }),
    credits: fc.oneof(fc.constant([]), fc.array(coming, { maxLength: 2 })),
  })
  .map(
    ({ due, amount: whole, notice, contractRatePercent, payments, credits }): ClaimedInvoice => ({
      id: '',
      amount: whole,
      dueOn: due,
      formalNoticeOn: notice === null ? null : addDays(due, notice),
      contractRatePercent,
      payments: payments.map(({ after, share }) => ({ on: addDays(due, after), amount: amountOf(whole, share) })),
      creditNotes: creditsOf(whole, due, credits),
    }),
  )

/** A claim the schema takes: every member within what the contract allows, the parties of any kind. */
export const claims: fc.Arbitrary<Claim> = fc
  .record({
    country,
    creditorKind: fc.oneof(
      { weight: 4, arbitrary: fc.constant('business' as const) },
      { weight: 1, arbitrary: fc.constant('individual' as const) },
    ),
    debtorKind: fc.oneof(
      { weight: 4, arbitrary: fc.constant('business' as const) },
      { weight: 1, arbitrary: fc.constant('consumer' as const) },
      { weight: 1, arbitrary: fc.constant('public' as const) },
    ),
    imputation: fc.constantFrom('interest-first' as const, 'principal-first' as const),
    asOf: fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2022-11-22', days)) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 7600 }).map((days) => addDays('2008-01-01', days)) },
      { weight: 1, arbitrary: fc.constantFrom('2026-12-31', '2027-01-01', '2024-12-31', ...EDGES) },
    ),
    insolvency: offset(6),
    compounding: offset(2),
    judgment: offset(3),
    invoices: fc.array(invoice, { minLength: 1, maxLength: 3 }),
  })
  .map(({ insolvency, compounding, judgment, invoices, ...parties }) => {
    const from = (days: number) => addDays(invoices[0]?.dueOn ?? '2024-01-01', days)
    return {
      ...parties,
      currency: currencyOfCountry[parties.country],
      insolvencyOpenedOn: insolvency === null ? null : from(insolvency),
      compounding: compounding === null ? null : { from: from(compounding) },
      judgment: judgment === null ? null : { servedOn: from(judgment) },
      invoices: invoices.map((one, at) => ({ ...one, id: `F-${at + 1}` })),
    }
  })
