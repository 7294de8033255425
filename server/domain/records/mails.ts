/** Facts of e-mails that leave by themselves: what was approved, word for word, and what became of it. */
import * as v from 'valibot'
import { Allocation, fact } from './facts.ts'
import { Day, Id, text, WallTime } from './primitives.ts'

/**
 * An e-mail of a step marked automatic that somebody read, or could have read, and approved. It leaves from the server at
 * `time` of the day `on`, on the wall of the workspace, through the account of who approved it; voiding it stops it.
 */
export const Mail = v.object({
  ...fact,
  clientId: Id,
  contactId: v.optional(Id),
  to: text(254),
  subject: text(400),
  text: text(20_000),
  /** What the text asks for, invoice by invoice: another sum on the day of sending, and it does not leave. */
  claims: v.pipe(v.array(Allocation), v.minLength(1, 'empty'), v.maxLength(150, 'long')),
  stepKey: text(60),
  stepInvoiceId: Id,
  /** The message template its words were made of: a ready-made one by its key, an own one by its id. */
  template: v.optional(text(60)),
  on: Day,
  time: WallTime,
})
export type Mail = v.InferOutput<typeof Mail>

/**
 * What became of it. `held-back`: it did not leave, because something speaks against it now; `failed`: the mail server did
 * not take it; `uncertain`: the connection or this server broke off between the handing over and the answer, so that
 * nobody knows, and it is not sent a second time.
 */
export const MailState = v.object({
  ...fact,
  clientId: Id,
  mailId: Id,
  state: v.picklist(['sent', 'held-back', 'failed', 'uncertain']),
  /** Why: one of `HeldBack` (dunning/automatic.ts) or `MailFailure` (api/mails/submit.ts). */
  why: v.optional(text(60)),
  /** What the mail server said, in its own words. */
  answer: v.optional(text(400)),
})
export type MailState = v.InferOutput<typeof MailState>
