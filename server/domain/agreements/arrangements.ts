/** Arrangements that are no promise: an extension, a discount on a future invoice, a gesture against payment now. */
import { addDays, later } from '../calendar/days.ts'
import type { CaseFacts } from '../dunning/case.ts'
import { distinct, inOrder, oldestDueFirst } from '../ledger/distinct.ts'
import type { Invoice } from '../records/cards.ts'
import type { Arrangement, ArrangementEnd } from '../records/facts.ts'
import type { Cents, Day, Id } from '../records/primitives.ts'
import { partOf, remainders, remainingOf } from './balances.ts'
import { covers, type Dated, earliest, isBefore, isNewer } from './moments.ts'

export interface ArrangementState {
  arrangement: Arrangement
  /**
   * `kept`: what was asked for came in by its last day, or the person said so; `lapsed`: it did not, or the person said
   * so; `replaced`: a newer one of the same kind on one of the same invoices took its place.
   */
  state: 'open' | 'kept' | 'lapsed' | 'replaced'
  ended: ArrangementEnd | null
  /** What must still come in by its last day; 0 for a discount, which asks for no money. */
  toPay: Cents
  /** Of a kept gesture: the credit notes that are still to be made, for a person to confirm. Nothing is credited by itself. */
  proposed: { invoiceId: Id; amount: Cents }[]
}

const NONE: readonly ArrangementState[] = []

/** In the order in which they were agreed. */
export function arrangementStates(facts: CaseFacts, today: Day): readonly ArrangementState[] {
  if (!facts.arrangements.length) return NONE
  const all = inOrder(facts.arrangements)
  return all.map((arrangement) => stateOf(facts, arrangement, all, today))
}

/**
 * First day on which reminders of that invoice may come again, while an extension holds; `null` when none does. Of
 * several the one agreed last counts, so that a date can be corrected both ways.
 */
export const remindersWaitUntil = (facts: CaseFacts, invoice: Invoice, today: Day): Day | null =>
  waitOn(lastExtensions(facts)?.(invoice) ?? null, today)

/** An extension with the first day on which somebody ended it, if anybody did. */
export interface Extension {
  arrangement: Arrangement
  endedOn: Day | null
}

/** The same for many days, from the extension agreed last. */
export function waitOn(last: Extension | null, today: Day): Day | null {
  if (!last) return null
  const { arrangement, endedOn } = last
  if (today > arrangement.until || (endedOn !== null && endedOn <= today)) return null
  return addDays(arrangement.until, 1)
}

/** For many invoices: to each the extension agreed last. Null where none was ever agreed. */
export function lastExtensions(facts: CaseFacts): ((invoice: Invoice) => Extension | null) | null {
  const extensions = extensionsIn(facts)
  if (!extensions.length) return null
  const ends = distinct(facts.arrangementEnds)
  const endedOn = new Map<Id, Day | null>(
    extensions.map(({ id }) => [id, earliest(ends.filter((end) => end.arrangementId === id))?.on ?? null]),
  )
  return (invoice) => {
    const arrangement = extensions.findLast((one) => covers(one, invoice))
    return arrangement ? { arrangement, endedOn: endedOn.get(arrangement.id) ?? null } : null
  }
}

/**
 * The due date from which interest and days late are counted: that of the invoice, or the later one of the last extension
 * that moves it. An extension alone moves the reminders and nothing else. One that a person marked as lapsed before it
 * was over was withdrawn, and the date of the invoice stands; one that ran its course has moved the date for good.
 */
export const contractualDueOn = (facts: CaseFacts, invoice: Invoice): Day =>
  contractualDates(facts)?.(invoice) ?? invoice.dueOn

/** For many invoices: to each its due date. Null where no extension moves any. */
export function contractualDates(facts: CaseFacts): ((invoice: Invoice) => Day) | null {
  const moving = extensionsIn(facts).filter((one) => one.movesDueDate && !isWithdrawn(facts, one))
  if (!moving.length) return null
  return (invoice) => {
    const moved = moving.findLast((one) => covers(one, invoice))
    return moved ? later(invoice.dueOn, moved.until) : invoice.dueOn
  }
}

/** In the order in which they were agreed. */
const extensionsIn = ({ arrangements }: CaseFacts): readonly Arrangement[] =>
  arrangements.length ? inOrder(arrangements).filter(({ kind }) => kind === 'extension') : arrangements

const isWithdrawn = (facts: CaseFacts, { id, until }: Arrangement): boolean =>
  facts.arrangementEnds.some((end) => end.arrangementId === id && end.how === 'lapsed' && end.on <= until)

const endOf = (facts: CaseFacts, { id }: Arrangement, today: Day): ArrangementEnd | null =>
  earliest(distinct(facts.arrangementEnds).filter((end) => end.arrangementId === id && end.on <= today))

/** A discount is about no invoice that exists yet. */
function coveredBy(arrangement: Arrangement, facts: CaseFacts): Invoice[] {
  if (arrangement.kind === 'discount') return []
  const found = oldestDueFirst(facts.invoices.filter((invoice) => covers(arrangement, invoice)))
  const currency = arrangement.currency ?? found[0]?.currency
  return found.filter((invoice) => invoice.currency === currency)
}

function stateOf(
  facts: CaseFacts,
  arrangement: Arrangement,
  all: readonly Arrangement[],
  today: Day,
): ArrangementState {
  const covered = coveredBy(arrangement, facts)
  const ended = endOf(facts, arrangement, today)
  const newer = covered.length ? newerOne(facts, arrangement, covered, all) : null
  const toPay = missing(facts, arrangement, covered, newer)
  const isKept = ended ? ended.how === 'kept' : covered.length > 0 && toPay === 0
  const state = isKept ? 'kept' : ended ? 'lapsed' : newer ? 'replaced' : today > arrangement.until ? 'lapsed' : 'open'
  const proposed = isKept && arrangement.kind === 'gesture' ? creditsDue(facts, arrangement, covered) : []
  return { arrangement, state, ended, toPay: state === 'open' ? toPay : 0, proposed }
}

function newerOne(
  facts: CaseFacts,
  arrangement: Arrangement,
  covered: readonly Invoice[],
  all: readonly Arrangement[],
): Arrangement | null {
  const ids = new Set(covered.map(({ id }) => id))
  const newer = all.filter(
    (other) =>
      other.kind === arrangement.kind &&
      isNewer(other, arrangement) &&
      coveredBy(other, facts).some(({ id }) => ids.has(id)),
  )
  return earliest(newer)
}

/**
 * What must still come in: the whole that remained when it was agreed, less the gesture. Only money that came between the
 * agreement and its last day counts. A credit note made early for the gesture is the gesture, not a payment; and a
 * gesture is never had for nothing, however large it is.
 */
function missing(
  facts: CaseFacts,
  { kind, on, at, until, amount }: Arrangement,
  covered: readonly Invoice[],
  newer: Dated | null,
): Cents {
  const start = { on, at }
  const counts = (fact: Dated) => !isBefore(fact, start) && fact.on <= until && (!newer || isBefore(fact, newer))
  const ids = new Set(covered.map(({ id }) => id))
  const currency = covered[0]?.currency ?? ''
  const paid = distinct(facts.payments)
    .filter(counts)
    .reduce((total, payment) => total + partOf(payment, ids, currency), 0)
  const credited = distinct(facts.creditNotes)
    .filter((note) => counts(note) && ids.has(note.invoiceId))
    .reduce((total, note) => total + note.amount, 0)
  const givenUp = Math.max(credited, kind === 'gesture' ? (amount ?? 0) : 0)
  const leastPaid = kind === 'gesture' && paid === 0 ? 1 : 0
  return Math.max(leastPaid, remainingOf(covered, facts, start) - givenUp - paid)
}

/** The gesture less what was credited since it was agreed, on what remains of its invoices, the oldest due first. */
function creditsDue(
  facts: CaseFacts,
  arrangement: Arrangement,
  covered: readonly Invoice[],
): ArrangementState['proposed'] {
  const ids = new Set(covered.map(({ id }) => id))
  const since = distinct(facts.creditNotes).filter((note) => !isBefore(note, arrangement) && ids.has(note.invoiceId))
  let left = (arrangement.amount ?? 0) - since.reduce((total, note) => total + note.amount, 0)
  const remaining = remainders(covered, facts, null)
  const proposed: ArrangementState['proposed'] = []
  for (const invoice of covered) {
    const amount = Math.min(left, remaining.get(invoice.id) ?? 0)
    if (amount <= 0) continue
    proposed.push({ invoiceId: invoice.id, amount })
    left -= amount
  }
  return proposed
}
