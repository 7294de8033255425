/** When something was agreed or came in, and which invoices it is about: what instalment plans and arrangements share. */
import { compare } from '../ledger/distinct.ts'
import { names } from '../ledger/naming.ts'
import type { Invoice } from '../records/cards.ts'
import type { Currency, Day, Id, Instant } from '../records/primitives.ts'

/** A day and, within it, the moment it was recorded: what came in just before an agreement was no part of it. */
export interface Dated {
  on: Day
  at: Instant
}

export const isBefore = (a: Dated, b: Dated): boolean => a.on < b.on || (a.on === b.on && a.at < b.at)

/** From an agreement, included, to its end, excluded. What the same act recorded belongs to the agreement it made. */
export const isWithin = (fact: Dated, from: Dated, end: Dated | null): boolean =>
  !isBefore(fact, from) && (!end || isBefore(fact, end))

export const earliest = <T extends Dated>(facts: readonly T[]): T | null =>
  facts.reduce<T | null>((first, fact) => (first && !isBefore(fact, first) ? first : fact), null)

/** Naming no invoice means all of the client that were issued by then; money of another currency is never touched. */
export function covers(
  agreement: { invoiceIds: readonly Id[]; on: Day; currency?: Currency | undefined },
  invoice: Invoice,
): boolean {
  if (agreement.currency && agreement.currency !== invoice.currency) return false
  return agreement.invoiceIds.length ? names(agreement.invoiceIds, invoice.id) : invoice.issuedOn <= agreement.on
}

/** Agreed later, by the moment it was recorded; the id decides between two phones in the same instant. */
export const isNewer = (a: { at: Instant; id: Id }, b: { at: Instant; id: Id }): boolean =>
  (compare(a.at, b.at) || compare(a.id, b.id)) > 0
