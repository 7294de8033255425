/** What hangs on an invoice: it decides whether its amount may still be corrected and whether it may be deleted. */
import type { CaseFacts, InvoiceState } from '../../../server/domain/dunning/case.ts'

export interface Hanging {
  /** Why the amount can only change by a credit note; nothing while it is still free. */
  locked: 'paid' | 'sent' | null
  /** Nothing refers to it: it can be deleted. */
  free: boolean
}

/** A changed amount is a credit note, not an edit, once anything was sent or paid. Notes to oneself are not sent. */
export function hanging(facts: CaseFacts, { invoice, paid, credited }: InvoiceState): Hanging {
  const names = (one: { invoiceIds: readonly string[] }) => one.invoiceIds.includes(invoice.id)
  const hangs = (one: { invoiceId?: string }) => one.invoiceId === invoice.id
  const exchanged = facts.interactions.filter((one) => names(one) || one.stepInvoiceId === invoice.id)
  const sent = !!invoice.sentOn || exchanged.some((one) => one.direction === 'out' && one.channel !== 'note')
  const settled = paid > 0 || credited > 0
  const referred =
    exchanged.length > 0 ||
    facts.promises.some(names) ||
    facts.disputes.some(hangs) ||
    facts.bills.some(hangs) ||
    facts.pauses.some(hangs) ||
    facts.instalmentPlans.some(names) ||
    facts.arrangements.some(names) ||
    facts.legalActs.some(names) ||
    facts.papers.some(names) ||
    facts.interestStatements.some((one) => one.lines.some(hangs)) ||
    facts.checks.some((one) => one.topic === 'satisfaction' && hangs(one)) ||
    facts.payments.some((one) => one.allocations.some((part) => part.invoiceId === invoice.id))
  return { locked: settled ? 'paid' : sent ? 'sent' : null, free: !settled && !referred }
}
