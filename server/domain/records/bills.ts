/** Facts of bills of exchange: one that was taken for an invoice, and what became of it. */
import * as v from 'valibot'
import { fact } from './facts.ts'
import { Cents, Day, Id, text } from './primitives.ts'

/** Bill of exchange taken for an invoice; its state is the latest `billState`. */
export const Bill = v.object({
  ...fact,
  clientId: Id,
  invoiceId: Id,
  type: v.picklist(['promissory-note', 'draft', 'accepted-draft']),
  amount: Cents,
  dueOn: Day,
  reference: v.optional(text(120)),
})
export type Bill = v.InferOutput<typeof Bill>

export const BillState = v.object({
  ...fact,
  clientId: Id,
  billId: Id,
  state: v.picklist(['sent', 'accepted', 'returned', 'presented', 'paid', 'unpaid']),
  on: Day,
})
export type BillState = v.InferOutput<typeof BillState>
