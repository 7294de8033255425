/**
 * Leaving for the dialler or another app, and coming back. The departure is kept in the database before the other app
 * opens, because the phone may end this page meanwhile: what is kept is the truth, not an event.
 */

import type { Interaction } from '../../server/domain/records/facts.ts'
import type { Channel, Id, Instant } from '../../server/domain/records/primitives.ts'
import type { Book } from '../book/book.ts'
import { instant, now } from '../book/clock.ts'

export interface Departure {
  clientId: Id
  contactId?: Id
  channel: Channel
  at: Instant
  /** The step of the plan that is being carried out. */
  stepKey?: string
  stepInvoiceId?: Id
  /** Guards that were passed over to leave, and why: they go into the interaction that tells how it went. */
  overrides?: Interaction['overrides']
  /** The journal entry made when a text was prepared, to be confirmed as sent. */
  interactionId?: Id
}

const KEY = 'departure'
/** Someone who comes back after this long was not on that call. */
const FORGOTTEN_AFTER = 4 * 3_600_000

/** Not awaited by the tap that opens the link: iOS only follows a link in the tap itself. */
export function depart(book: Book, departure: Omit<Departure, 'at'>): Promise<void> {
  return book.drafts.set(KEY, { ...departure, at: instant() })
}

/** The departure the person may be coming back from, or null. */
export async function pendingDeparture(book: Book): Promise<Departure | null> {
  const departure = await book.drafts.get<Departure>(KEY)
  if (!departure) return null
  if (now() - Date.parse(departure.at) <= FORGOTTEN_AFTER) return departure
  await arrive(book)
  return null
}

/** The person has said how it went, or that there is nothing to say. */
export const arrive = (book: Book): Promise<void> => book.drafts.clear(KEY)

/** Calls back when the page is seen again, and once at the start: it may have been ended while the call lasted. */
export function onReturn(returned: () => void): () => void {
  const seen = () => {
    if (!document.hidden) returned()
  }
  document.addEventListener('visibilitychange', seen)
  window.addEventListener('pageshow', seen)
  return () => {
    document.removeEventListener('visibilitychange', seen)
    window.removeEventListener('pageshow', seen)
  }
}
