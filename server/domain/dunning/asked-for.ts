/** The invoices a reminder asks for. */
import { chaseable } from '../ledger/invoices.ts'
import type { CasePlan, InvoiceState } from './case.ts'

/** A journal entry holds 20,000 characters; the lines of that many invoices fit with room to spare. */
export const LISTED = 150

/** What is open and neither contested nor kept back in full, late or not. */
export const askable = ({ state }: Pick<CasePlan, 'state'>): InvoiceState[] =>
  state.open.filter((one) => chaseable(one) > 0)

/** What of it is late. */
export const late = (plan: Pick<CasePlan, 'state'>): InvoiceState[] =>
  askable(plan).filter(({ daysLate }) => daysLate > 0)

/** What is late and can be chased; when nothing is late, what can be. */
export function concerned(plan: Pick<CasePlan, 'state'>): InvoiceState[] {
  const overdue = late(plan)
  return overdue.length > 0 ? overdue : askable(plan)
}
