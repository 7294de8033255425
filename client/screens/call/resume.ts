/** A call that was under way when the phone ended this page: at the next start its cockpit is where the person left it. */
import type { Book } from '../../book/book.ts'
import { pendingDeparture } from '../../reach/departure.ts'

/** Where the cockpit of the pending call or visit is, or null. Light: called at every start. */
export async function resumeCall(book: Book): Promise<string | null> {
  const departure = await pendingDeparture(book)
  if (!departure || !book.get('client', departure.clientId)) return null
  if (departure.channel !== 'call' && departure.channel !== 'visit') return null
  const contact = departure.contactId ? `?contact=${departure.contactId}` : ''
  return `/clients/${departure.clientId}/call${contact}`
}
