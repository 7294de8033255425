/** The invoices that something can be agreed about, and those it is usually about. */
import type { InvoiceState } from '../../../server/domain/dunning/case.ts'
import { chaseable } from '../../../server/domain/ledger/invoices.ts'
import type { Cents, Currency, Id } from '../../../server/domain/records/primitives.ts'

/** Neither wholly contested, nor past its time, nor given up. */
export const choosable = (open: readonly InvoiceState[]): InvoiceState[] => open.filter((one) => chaseable(one) > 0)

/** What is late; all of it when nothing is. */
export function usual(open: readonly InvoiceState[], currency: Currency): Id[] {
  const ours = choosable(open).filter((one) => one.invoice.currency === currency)
  const late = ours.filter((one) => one.daysLate > 0)
  return (late.length ? late : ours).map((one) => one.invoice.id)
}

export const sumOf = (open: readonly InvoiceState[], ids: readonly Id[]): Cents => {
  const chosen = new Set(ids)
  return open.reduce((sum, one) => sum + (chosen.has(one.invoice.id) ? chaseable(one) : 0), 0)
}

/** More than one record may name: then it names none, which stands for all of that day. */
const MOST = 500
export const named = (ids: readonly Id[]): Id[] => (ids.length > MOST ? [] : [...ids])
