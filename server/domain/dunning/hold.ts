/** What keeps a whole case from being chased, whatever its level: in the order in which it is said. */
import { addDays } from '../days.ts'
import type { Mandate } from '../records/cards.ts'
import type { OutcomeCode } from '../records/facts.ts'
import type { Day } from '../records/primitives.ts'
import type { InvoiceState, Silence } from './case.ts'
import type { Situation } from './situation.ts'

const stops: Partial<Record<OutcomeCode, 'insolvency' | 'agent' | 'deceased'>> = {
  INSOLV: 'insolvency',
  AVOCAT: 'agent',
  DECES: 'deceased',
}

/** In force from the day it was signed to the day it ends, both included (CPCE art. R124-3: a written power to collect). */
export const isInForce = (mandate: Mandate | null, day: Day): boolean =>
  mandate !== null && mandate.signedOn <= day && (!mandate.endsOn || day <= mandate.endsOn)

/** Whether the time to claim it in court is over on that day. */
const isTooOld = ({ limitation }: InvoiceState, day: Day) => day > limitation.lastDay

/** Open invoices that are neither closed nor too old to be claimed; contested ones are among them. */
export const alive = ({ state }: Situation, day: Day): InvoiceState[] =>
  state.open.filter((invoice) => !invoice.closed && !isTooOld(invoice, day))

export function holdOn(situation: Situation, day: Day): Silence | null {
  const { facts, state, exchanges } = situation
  if (!state.open.length) return { code: state.settled.length ? 'settled' : 'no-invoice' }
  if (facts.client.doNotContact) return { code: 'do-not-contact', note: facts.client.doNotContact }
  for (const { fact, day: on } of exchanges) {
    const stop = fact.outcome && stops[fact.outcome]
    if (stop) return { code: stop, on }
  }
  if (facts.workspaceKind === 'mandate' && !isInForce(facts.mandate, day)) return { code: 'no-mandate' }
  return alive(situation, day).length ? null : nothingAlive(state.open, day)
}

function nothingAlive(open: readonly InvoiceState[], day: Day): Silence {
  const old = open.find((invoice) => !invoice.closed && isTooOld(invoice, day))
  if (old) return { code: 'limitation', article: old.limitation.article, since: addDays(old.limitation.lastDay, 1) }
  const closed = open.find((invoice) => invoice.closed)?.closed
  return closed ? { code: closed.as, on: closed.on } : { code: 'settled' }
}

/** The pause or snooze that ends last; one taken before `since` (a callback agreed meanwhile) is left out. */
export function pauseOn({ facts }: Situation, day: Day, since = ''): Silence | null {
  let longest: Situation['facts']['pauses'][number] | null = null
  for (const pause of facts.pauses)
    if (pause.until > day && pause.at > since && pause.until + pause.id > (longest ? longest.until + longest.id : ''))
      longest = pause
  if (!longest) return null
  return { code: 'paused', kind: longest.kind, until: longest.until, ...(longest.reason && { note: longest.reason }) }
}
