/** What there is to decide about in a case: one matter per currency, of late invoices that can still be claimed in court. */
import type { CaseFacts, CaseState } from '../dunning/case.ts'
import type { ClientKind } from '../records/cards.ts'
import type { Cents, Currency, Day } from '../records/primitives.ts'
import { interruptionsByInvoice, interruptionsOf } from './interruptions.ts'
import { limitationOf } from './limitation.ts'

export interface Matter {
  kind: ClientKind
  currency: Currency
  /** What remains due of them, contested parts included. */
  amount: Cents
  disputed: Cents
  /** Of the debtor; France when the card says nothing. */
  country: string
  /** Due date of the oldest of them. */
  lateSince: Day
}

/** One matter per currency, the largest first: amounts of several currencies are never added. */
export function mattersOf(facts: CaseFacts, { open }: CaseState, today: Day): Matter[] {
  const { client } = facts
  const interruptions = interruptionsByInvoice(interruptionsOf(facts))
  const byCurrency = new Map<Currency, Matter>()
  for (const { invoice, remaining, disputed, closed, dueOn } of open) {
    if (closed || dueOn >= today) continue
    if (limitationOf(invoice, client.kind, today, interruptions(invoice.id)).passed) continue
    const matter = byCurrency.get(invoice.currency) ?? {
      kind: client.kind,
      currency: invoice.currency,
      amount: 0,
      disputed: 0,
      country: client.country ?? 'FR',
      lateSince: dueOn,
    }
    matter.amount += remaining
    matter.disputed += disputed
    if (dueOn < matter.lateSince) matter.lateSince = dueOn
    byCurrency.set(invoice.currency, matter)
  }
  return [...byCurrency.values()].sort((a, b) => b.amount - a.amount)
}

/** Late invoices that no route is left for, since their time is over: they are shown as such, never chased. */
export const outOfTime = (facts: CaseFacts, { open }: CaseState, today: Day): number => {
  const interruptions = interruptionsByInvoice(interruptionsOf(facts))
  return open.filter(({ invoice }) => limitationOf(invoice, facts.client.kind, today, interruptions(invoice.id)).passed)
    .length
}
