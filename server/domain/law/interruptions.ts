/** What interrupts a limitation, and what only may: read from the journal and the legal acts of a case. */

import { dayIn } from '../calendar/days.ts'
import type { CaseFacts } from '../dunning/case.ts'
import { mayConcern, shareOne } from '../ledger/naming.ts'
import type { LegalAct, LegalActKind } from '../records/facts.ts'
import type { Channel, Day, Id } from '../records/primitives.ts'

export interface Interruption {
  on: Day
  /** False for what a judge would first have to read as an acknowledgement. */
  sure: boolean
  /** From that day a sure one is so no more: the claim proves to have been a petition. */
  unsureFrom?: Day
  /** The invoices it is about; none in particular for all that existed then. */
  invoiceIds: readonly Id[]
}

const NONE: readonly Interruption[] = []

/** Oldest first. Whatever the order of the facts or their repetition, the same dates come out. */
export function interruptionsOf(facts: CaseFacts): readonly Interruption[] {
  const found: Interruption[] = []
  addActs(facts, found)
  addWritings(facts, found)
  addPayments(facts, found)
  if (facts.client.kind === 'public') addRequests(facts, found)
  if (found.length === 0) return NONE
  return found.length === 1 ? found : found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** For a case of many invoices: to each its own ones, oldest first; others of a short list may be among them. */
export const interruptionsByInvoice = (all: readonly Interruption[]): ((id: Id) => readonly Interruption[]) =>
  mayConcern(all, ({ invoiceIds }) => invoiceIds)

/**
 * Sure, against anybody: an acknowledgement (C. civ. art. 2240), a claim brought to the debtor (art. 2241), the service of
 * an order (Cass. 10 July 1990 n° 89-13.345), an act of enforcement (art. 2244), a claim declared in an insolvency (C. com.
 * art. L622-25-1). A formal notice is not among them: Cass. com. 18 May 2022 n° 20-23.204. Field study (H) and
 * commentaries, read on 2026-11-21.
 */
const SURE: ReadonlySet<LegalActKind> = new Set(['acknowledgement', 'claim', 'service', 'enforcement', 'declaration'])

function addActs({ legalActs }: CaseFacts, found: Interruption[]): void {
  for (const act of legalActs) {
    if (!SURE.has(act.kind)) continue
    const unsureFrom = act.kind === 'claim' ? petitionSince(act, legalActs) : undefined
    found.push({ on: act.on, invoiceIds: act.invoiceIds, sure: true, ...(unsureFrom && { unsureFrom }) })
  }
}

/**
 * A claim after which an order for payment was made was a petition, which the debtor does not hear of: it interrupts
 * nothing by itself, the service of the order does. Field study (M) and a commentary, read on 2026-11-21.
 */
const petitionSince = (claim: LegalAct, acts: readonly LegalAct[]): Day | undefined =>
  acts
    .filter(
      ({ kind, on, invoiceIds }) => kind === 'order' && on >= claim.on && shareInvoices(invoiceIds, claim.invoiceIds),
    )
    .map(({ on }) => on)
    .sort()[0]

/** An act about no invoice in particular is about all of them. */
export const shareInvoices = (a: readonly Id[], b: readonly Id[]): boolean =>
  a.length === 0 || b.length === 0 || shareOne(a, b)

/**
 * The debtor's own words in writing, whatever their form (C. civ. art. 2240): a reply marked so, a promise that can be
 * read somewhere, a plan agreed in writing. Never sure: weighing them is for a judge. Field study (H), read on 2026-11-21.
 */
function addWritings({ interactions, promises, instalmentPlans, timeZone }: CaseFacts, found: Interruption[]): void {
  for (const { acknowledges, at, invoiceIds } of interactions)
    if (acknowledges) found.push({ on: dayIn(at, timeZone), sure: false, invoiceIds })
  for (const { evidence, at, invoiceIds } of promises)
    if (evidence) found.push({ on: dayIn(at, timeZone), sure: false, invoiceIds })
  for (const { written, on, invoiceIds } of instalmentPlans) if (written) found.push({ on, sure: false, invoiceIds })
}

/**
 * A part payment may be read as an acknowledgement of the whole (C. civ. art. 2240; Cass. 1re civ. 25 Feb 2016 n°
 * 15-15.994). A public body that pays a part interrupts its time for sure: loi n° 68-1250 art. 2. Read on 2026-11-21.
 */
function addPayments({ payments, client }: CaseFacts, found: Interruption[]): void {
  const sure = client.kind === 'public'
  for (const { on, allocations } of payments)
    for (const { invoiceId } of allocations) found.push({ on, sure, invoiceIds: [invoiceId] })
}

const WRITTEN: ReadonlySet<Channel> = new Set(['email', 'letter', 'registered-letter'])

/**
 * Against a public body any written request for payment interrupts, a reminder too (loi n° 68-1250 art. 2, Légifrance,
 * read on 2026-11-21). A formal notice and a registered letter are taken for sure; that an e-mail or a plain letter came
 * would have to be shown, so they are not.
 */
function addRequests({ legalActs, interactions, timeZone }: CaseFacts, found: Interruption[]): void {
  for (const { kind, on, invoiceIds } of legalActs)
    if (kind === 'formal-notice') found.push({ on, sure: true, invoiceIds })
  for (const { channel, direction, state, at, invoiceIds } of interactions)
    if (direction === 'out' && state === 'sent' && WRITTEN.has(channel))
      found.push({ on: dayIn(at, timeZone), sure: channel === 'registered-letter', invoiceIds })
}
