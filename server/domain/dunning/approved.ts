/** An automatic e-mail that was approved and has not left: until its day is over, nobody has to write it by hand. */
import type { Mail } from '../records/mails.ts'
import type { Day } from '../records/primitives.ts'
import type { CaseFacts, NextStep } from './case.ts'

/** The one that makes this step on that day or later, and of which nothing was heard yet. */
export function approvedFor(
  { mails, mailStates }: CaseFacts,
  { key, invoiceId }: Pick<NextStep, 'key' | 'invoiceId'>,
  day: Day,
): Mail | undefined {
  if (mails.length === 0) return undefined
  const ended = new Set(mailStates.map(({ mailId }) => mailId))
  return mails.find(
    (mail) => mail.stepKey === key && mail.stepInvoiceId === invoiceId && day <= mail.on && !ended.has(mail.id),
  )
}
