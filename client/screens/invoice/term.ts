/** The term of an invoice held against the law, with what the cards say of both sides. */
import { checkTerm, type TermAsked, type TermVerdict } from '../../../server/domain/law/payment-terms.ts'
import { type Id, isDay } from '../../../server/domain/records/primitives.ts'
import type { Book } from '../../book/book.ts'

/** What there is to warn of. */
export type LongTerm = Extract<TermVerdict, { state: 'beyond' | 'perhaps' }>

/** `null` where nothing is to be said, and while a date is being typed. */
export function longTerm(
  book: Pick<Book, 'get' | 'workspace'>,
  { invoice, client, creditorId }: Pick<TermAsked, 'invoice' | 'client'> & { creditorId: Id },
): LongTerm | null {
  const { issuedOn, dueOn, serviceOn, sentOn } = invoice
  if (!isDay(issuedOn) || !isDay(dueOn)) return null
  const { country, postalCode } = book.get('creditor', creditorId) ?? {}
  const verdict = checkTerm({
    invoice: { ...invoice, serviceOn: typed(serviceOn), sentOn: typed(sentOn) },
    client,
    creditor: { country: country ?? book.workspace()?.country, postalCode },
  })
  return verdict.state === 'beyond' || verdict.state === 'perhaps' ? verdict : null
}

/** A day that is not whole yet is not told. */
const typed = (day: string | undefined): string | undefined => (day && isDay(day) ? day : undefined)
