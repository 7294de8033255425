/** The one door to the rulebook of interest: a claim and the rates in, a statement out. Phone, Node and Deno go through it. */
import type { Claim } from './claim.ts'
import { type HalfYear, nameOf } from './half-years.ts'
import { statementOf, termsOf } from './invoice.ts'
import { ratesKnownUntil } from './known-until.ts'
import { lawOf } from './laws/which-law.ts'
import type { Rates } from './rates/tables.ts'

import type { InterestRefusal, InvoiceStatement, Statement } from './statement.ts'

/**
 * Late-payment interest on each invoice, from its first day to `asOf`, both counted: amounts in cents, each segment rounded
 * half-up. The claim must have been checked (days that exist, positive amounts, unique ids, credit notes within the amount).
 * Refused: parties the table of rules does not name, and a day whose reference rate is not held, for the whole claim. Pure:
 * the same claim and rates give the same statement.
 */
export function computeInterest(claim: Claim, rates: Rates): Statement | InterestRefusal {
  const law = lawOf(claim)
  if (!law) return { code: 'rule-not-covered' }
  const terms = termsOf(claim, law, rates)
  const invoices: InvoiceStatement[] = []
  let unknown: HalfYear = Number.POSITIVE_INFINITY
  for (const invoice of claim.invoices) {
    const one = statementOf(invoice, terms)
    if ('unknown' in one) unknown = Math.min(unknown, one.unknown)
    else invoices.push(one)
  }
  if (Number.isFinite(unknown)) return { code: 'rate-unknown', halfYear: nameOf(unknown) }
  return { asOf: claim.asOf, ratesKnownUntil: ratesKnownUntil(law, rates), invoices, totals: totalsOf(invoices) }
}

export const isRefusal = (answer: Statement | InterestRefusal): answer is InterestRefusal => 'code' in answer

function totalsOf(invoices: readonly InvoiceStatement[]): Statement['totals'] {
  const totals = { principalDue: 0, interestDue: 0, fixedIndemnity: 0, totalDue: 0 }
  for (const one of invoices) {
    totals.principalDue += one.principalDue
    totals.interestDue += one.interestDue
    totals.fixedIndemnity += one.fixedIndemnity
    totals.totalDue += one.totalDue
  }
  return totals
}
