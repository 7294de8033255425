/** Claims for the tests: a French one between businesses, of which each test says what differs. */
import type { Claim, ClaimedInvoice } from '../../../../server/domain/interest/claim.ts'
import { computeInterest, isRefusal } from '../../../../server/domain/interest/compute.ts'
import { currencyOfCountry } from '../../../../server/domain/interest/laws/which-law.ts'
import { heldRates } from '../../../../server/domain/interest/rates/held.ts'
import type { Rates } from '../../../../server/domain/interest/rates/tables.ts'
import type { InvoiceStatement, Statement } from '../../../../server/domain/interest/statement.ts'

export const owed = (more: Partial<ClaimedInvoice> = {}): ClaimedInvoice => ({
  id: 'A',
  amount: 10_000_00,
  dueOn: '2026-01-31',
  formalNoticeOn: null,
  contractRatePercent: null,
  payments: [],
  creditNotes: [],
  ...more,
})

export const claim = (more: Partial<Claim> = {}): Claim => ({
  country: 'FR',
  creditorKind: 'business',
  debtorKind: 'business',
  currency: currencyOfCountry[more.country ?? 'FR'],
  asOf: '2026-09-30',
  imputation: 'interest-first',
  insolvencyOpenedOn: null,
  compounding: null,
  judgment: null,
  invoices: [owed()],
  ...more,
})

export function computed(one: Claim, rates: Rates = heldRates): Statement {
  const answer = computeInterest(one, rates)
  if (isRefusal(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`)
  return answer
}

/** The statement of the only invoice of a claim. */
export function statementOf(invoice: Partial<ClaimedInvoice> = {}, more: Partial<Claim> = {}): InvoiceStatement {
  const [one, ...others] = computed(claim({ ...more, invoices: [owed(invoice)] })).invoices
  if (!one || others.length) throw new Error('one statement was expected')
  return one
}

/** From, to, days, rate, principal and interest of each segment, on one line each. */
export const lines = ({ segments }: InvoiceStatement): string[] =>
  segments.map(({ from, to, days, ratePercent, principal, interest }) =>
    [`${from}..${to}`, days, ratePercent, principal, interest].join(' '),
  )

export const codes = ({ warnings }: InvoiceStatement): string[] =>
  warnings.map(({ code, halfYear }) => (halfYear ? `${code} ${halfYear}` : code))
