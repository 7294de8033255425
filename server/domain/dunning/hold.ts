/** What keeps a whole case from being chased, whatever its level: in the order in which it is said. */
import { addDays } from '../calendar/days.ts'
import type { Client, Mandate } from '../records/cards.ts'
import type { OutcomeCode, Pause } from '../records/facts.ts'
import type { Day, Id } from '../records/primitives.ts'
import type { InvoiceState, Silence } from './case.ts'
import { onDay, type Situation } from './situation.ts'

const stops: Partial<Record<OutcomeCode, 'insolvency' | 'agent' | 'deceased'>> = {
  INSOLV: 'insolvency',
  AVOCAT: 'agent',
  DECES: 'deceased',
}

/**
 * In force from the day it was signed to the day it ends, both included. CPCE art. R124-3 asks for a written power to
 * collect (field study, H; 2026-11-21).
 */
export const isInForce = (mandate: Mandate | null, day: Day): boolean =>
  mandate !== null && mandate.signedOn <= day && (!mandate.endsOn || day <= mandate.endsOn)

/** Whether the time to claim it in court is over on that day. */
const isTooOld = ({ limitation }: InvoiceState, day: Day) => day > limitation.lastDay

/** Open invoices that are neither closed nor too old to be claimed; contested ones are among them. */
export function alive(situation: Situation, day: Day): readonly InvoiceState[] {
  const known = onDay(situation, day)
  known.alive ??= situation.state.open.filter((invoice) => isAlive(invoice, day))
  return known.alive
}

export const isAlive = (invoice: InvoiceState, day: Day): boolean => !invoice.closed && !isTooOld(invoice, day)

export function holdOn(situation: Situation, day: Day): Silence | null {
  const { facts, state, exchanges } = situation
  if (!state.open.length) return { code: state.settled.length ? 'settled' : 'no-invoice' }
  if (facts.client.doNotContact) return { code: 'do-not-contact', note: facts.client.doNotContact }
  const stopped = insolventOn(facts, day)
  if (stopped) return stopped
  if (facts.client.agent) return { code: 'agent', on: null, who: facts.client.agent }
  for (const { fact, day: on } of exchanges) {
    const stop = fact.outcome && stops[fact.outcome]
    if (stop) return { code: stop, on }
  }
  if (facts.workspaceKind === 'mandate' && !isInForce(facts.mandate, day)) return { code: 'no-mandate' }
  return alive(situation, day).length ? null : nothingAlive(state.open, day)
}

/** C. com. art. L622-7 and L622-21: debts from before the judgment are neither paid nor sued for (field study, H; 2026-11-21). */
function insolventOn({ legalActs }: Situation['facts'], day: Day): Silence | null {
  let first: Day | null = null
  for (const { kind, on } of legalActs) if (kind === 'insolvency' && on <= day && (!first || on < first)) first = on
  return first ? { code: 'insolvency', on: first } : null
}

function nothingAlive(open: readonly InvoiceState[], day: Day): Silence {
  const old = open.find((invoice) => !invoice.closed && isTooOld(invoice, day))
  if (old) return { code: 'limitation', article: old.limitation.article, since: addDays(old.limitation.lastDay, 1) }
  const closed = open.find((invoice) => invoice.closed)?.closed
  return closed ? { code: closed.as, on: closed.on } : { code: 'settled' }
}

/**
 * The pause or snooze of the whole case that ends last; one taken before `since` (a callback agreed meanwhile) is left
 * out. An exceptional circumstance of the client is one too; the legal due date stays what is shown.
 */
export function pauseOn({ facts }: Situation, day: Day, since = ''): Silence | null {
  return longestPause(facts.pauses, day, since) ?? exceptionalOn(facts.client, day)
}

function exceptionalOn({ exceptionalUntil, exceptionalCircumstance }: Client, day: Day): Silence | null {
  if (!exceptionalUntil || day >= exceptionalUntil) return null
  return {
    code: 'exceptional',
    until: exceptionalUntil,
    ...(exceptionalCircumstance && { note: exceptionalCircumstance }),
  }
}

/** Of the whole case, or of one invoice when it is named. */
export function longestPause(pauses: readonly Pause[], day: Day, since = '', invoiceId?: Id): Silence | null {
  let longest: Pause | null = null
  for (const pause of pauses)
    if (
      pause.invoiceId === invoiceId &&
      pause.until > day &&
      pause.at > since &&
      pause.until + pause.id > (longest ? longest.until + longest.id : '')
    )
      longest = pause
  if (!longest) return null
  return { code: 'paused', kind: longest.kind, until: longest.until, ...(longest.reason && { note: longest.reason }) }
}
