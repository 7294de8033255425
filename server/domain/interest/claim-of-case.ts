/** From what is known of a debtor to what the rulebook of interest is asked: one claim for each invoice, so that none holds up another. */
import type { CaseFacts, InvoiceState } from '../dunning/case.ts'
import { isAbout } from '../dunning/ladder.ts'
import { type Reached, reached } from '../law/post.ts'
import { compare, distinct } from '../ledger/distinct.ts'
import type { Invoice } from '../records/cards.ts'
import type { LegalAct, LegalActKind } from '../records/facts.ts'
import type { Cents, Day } from '../records/primitives.ts'
import {
  type Claim,
  type ClaimedInvoice,
  type DatedAmount,
  type DebtorKind,
  type Imputation,
  type InterestCountry,
  interestCountries,
} from './claim.ts'
import { decidedOn } from './decided.ts'
import { currencyOfCountry } from './laws/which-law.ts'

/** An invoice, the due date that was agreed last (an extension may have moved it), and what remains of it in the books. */
export type Dated = Pick<InvoiceState, 'invoice' | 'dueOn' | 'remaining'>

/** The law of a country, by its ISO code; null for one that is not in the rulebook: no other is put in its place. */
export const interestCountryOf = (country: string): InterestCountry | null =>
  interestCountries.find((one) => one === country) ?? null

/**
 * The claim on one invoice up to `asOf`, that day counted. Null while it is not known what the debtor is, for an invoice in
 * another currency than that of the law (nothing is converted), and where a retention of guarantee leaves nothing. The
 * creditor acts in business; nothing is compounded, as no record says that a contract or a judgment provides for it.
 */
export function claimOf(facts: CaseFacts, dated: Dated, country: InterestCountry, asOf: Day): Claim | null {
  const { client } = facts
  if (client.kind === 'unknown' || dated.invoice.currency !== currencyOfCountry[country]) return null
  const invoice = claimedInvoice(facts, dated, client.kind)
  if (!invoice) return null
  return {
    country,
    creditorKind: 'business',
    debtorKind: client.kind,
    currency: dated.invoice.currency,
    asOf,
    imputation: imputationOf(facts, dated),
    insolvencyOpenedOn: firstOf(facts.legalActs.filter(({ kind }) => kind === 'insolvency')),
    compounding: null,
    judgment: judgmentOn(facts.legalActs, dated.invoice),
    invoices: [invoice],
  }
}

/**
 * Interest first, by law, unless the terms say otherwise (C. civ. art. 1343-1, read 2026-11-21). The principal first, which is
 * never more, where interest was given up, as it cannot be paid then, and for what the books hold as paid: a few cents that
 * interest took from the last payment do not bear interest for years.
 */
function imputationOf({ creditor, interestStatements }: CaseFacts, { invoice, remaining }: Dated): Imputation {
  const gaveUp = decidedOn(interestStatements, invoice.id).interestWaived > 0
  return gaveUp || remaining === 0 ? 'principal-first' : (creditor.imputation ?? 'interest-first')
}

function claimedInvoice(facts: CaseFacts, { invoice, dueOn }: Dated, debtor: DebtorKind): ClaimedInvoice | null {
  const { client, creditor, creditNotes } = facts
  const amount = invoice.amount - retained(invoice)
  if (amount <= 0) return null
  // The general terms are made for businesses; what was agreed with this client is told whatever it is.
  const ofTerms = debtor === 'business' ? creditor.contractRatePercent : undefined
  return {
    id: invoice.id,
    amount,
    dueOn,
    formalNoticeOn: noticeReached(facts, { invoice, dueOn })?.on ?? null,
    contractRatePercent: client.contractRatePercent ?? ofTerms ?? null,
    payments: paidOn(facts, invoice),
    creditNotes: within(
      amount,
      distinct(creditNotes).filter((note) => note.invoiceId === invoice.id),
    ),
  }
}

/** Not due with the rest: no interest is counted on it, not even once its day has come, as a claim has one due date. */
const retained = ({ retentionAmount, retentionUntil }: Invoice): Cents =>
  retentionAmount && retentionUntil ? retentionAmount : 0

const actsOn = (acts: readonly LegalAct[], kind: LegalActKind, invoice: Invoice): LegalAct[] =>
  acts.filter((act) => act.kind === kind && isAbout(act, invoice))

const firstOf = (acts: readonly LegalAct[]): Day | null =>
  acts.reduce<Day | null>((first, { on }) => (first !== null && first <= on ? first : on), null)

/** When the first notice after the due date that reached the debtor did so, and by what; none that came back from a wrong address. */
export function noticeReached(facts: CaseFacts, { invoice, dueOn }: Pick<Dated, 'invoice' | 'dueOn'>): Reached | null {
  const [first = null] = actsOn(facts.legalActs, 'formal-notice', invoice)
    .filter(({ on }) => on > dueOn)
    .flatMap((act) => reached(facts, act) ?? [])
    .sort((a, b) => compare(a.on, b.on))
  return first
}

/** The first service of a decision on it; none once it was objected to, as it can then not be enforced. */
function judgmentOn(acts: readonly LegalAct[], invoice: Invoice): Claim['judgment'] {
  const servedOn = firstOf(actsOn(acts, 'service', invoice))
  const isOpposed = servedOn !== null && actsOn(acts, 'objection', invoice).some(({ on }) => on >= servedOn)
  return servedOn === null || isOpposed ? null : { servedOn }
}

/** What was put on it of each payment in its currency. */
function paidOn({ payments }: CaseFacts, { id, currency }: Invoice): DatedAmount[] {
  return distinct(payments).flatMap((payment) =>
    payment.currency !== currency
      ? []
      : payment.allocations.flatMap(({ invoiceId, amount }) => (invoiceId === id ? [{ on: payment.on, amount }] : [])),
  )
}

/** Credit notes by date, together at most `most` cents: what two devices credited twice counts no further. */
function within(most: Cents, notes: readonly DatedAmount[]): DatedAmount[] {
  let left = most
  return [...notes]
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .flatMap(({ on, amount }) => {
      const counted = Math.min(amount, left)
      left -= counted
      return counted > 0 ? [{ on, amount: counted }] : []
    })
}
