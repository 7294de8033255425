/** The legal clocks of a case: what must be done by when, and what can be done from when, the nearest first. */

import { addDays, daysBetween } from '../calendar/days.ts'
import type { CaseFacts, CaseState } from '../dunning/case.ts'
import { names } from '../ledger/naming.ts'
import type { LegalAct, LegalActKind } from '../records/facts.ts'
import type { Day, Id } from '../records/primitives.ts'
import { insolvencyOf } from './insolvency.ts'
import { interruptionsByInvoice, interruptionsOf, shareInvoices } from './interruptions.ts'
import { limitationOf } from './limitation.ts'
import { addMonths, putOff } from './months.ts'
import { waitingAtPost } from './post.ts'
import { type Confidence, type SheetKey, sheetOfLimitation, sheets } from './sheets.ts'

export type ClockCode =
  | 'limitation'
  | 'formal-notice'
  | 'order-service'
  | 'objection'
  | 'execution'
  | 'claim-declaration'
  | 'relief'
  | 'post-office'
  | 'hand-over'

export interface Clock {
  code: ClockCode
  on: Day
  /** From today; negative once passed. */
  days: number
  /** `last`: the day is the last one. `first`: it is the first one on which something can be done. */
  bound: 'last' | 'first'
  invoiceIds: Id[]
  /** The act that started it. */
  actId: Id | null
  sheet: SheetKey
  confidence: Confidence
  /** For a limitation: the later day, if what may interrupt does. */
  mayBe: Day | null
}

/**
 * Days to come by nearness, then passed ones, the latest first. None while the kind of client is unknown. An insolvency
 * stops individual action: only what it asks for is shown then, beside the limitation and letters at the post office.
 */
export function clocksOf(facts: CaseFacts, state: CaseState, today: Day): Clock[] {
  if (facts.client.kind === 'unknown') return []
  const insolvent = insolvencyOf(facts, today) !== null
  const found = [
    ...limitations(facts, state, today),
    ...atPost(facts, today),
    ...(insolvent
      ? ofInsolvency(facts, state, today)
      : [...ofActs(facts, state, today), ...handOver(facts, state, today)]),
  ]
  return found.sort(nearestFirst)
}

/** Those that fall within so many days, today included. */
export const nearClocks = (facts: CaseFacts, state: CaseState, today: Day, within = 30): Clock[] =>
  clocksOf(facts, state, today).filter(({ days }) => days >= 0 && days <= within)

function nearestFirst(a: Clock, b: Clock): number {
  const [aPassed, bPassed] = [a.days < 0, b.days < 0]
  if (aPassed !== bPassed) return aPassed ? 1 : -1
  const byDay = aPassed ? b.days - a.days : a.days - b.days
  return byDay || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
}

type Started = Pick<Clock, 'code' | 'on' | 'invoiceIds' | 'sheet'> & Partial<Clock>

const clock = (today: Day, started: Started): Clock => ({
  bound: 'last',
  actId: null,
  mayBe: null,
  confidence: sheets[started.sheet].confidence,
  days: daysBetween(today, started.on),
  ...started,
})

/** One per last day, for invoices with something remaining that were not given up. */
function limitations(facts: CaseFacts, { open }: CaseState, today: Day): Clock[] {
  const interruptions = interruptionsByInvoice(interruptionsOf(facts))
  const byDay = new Map<string, Clock>()
  for (const { invoice, closed } of open) {
    if (closed?.as === 'written-off') continue
    const { article, lastDay, mayBe } = limitationOf(invoice, facts.client.kind, today, interruptions(invoice.id))
    const key = `${article} ${lastDay} ${mayBe}`
    const known = byDay.get(key)
    if (known) known.invoiceIds.push(invoice.id)
    else {
      const sheet = sheetOfLimitation(article)
      byDay.set(key, clock(today, { code: 'limitation', on: lastDay, mayBe, invoiceIds: [invoice.id], sheet }))
    }
  }
  return [...byDay.values()]
}

/** The debtor can still fetch a registered letter. */
const atPost = (facts: CaseFacts, today: Day): Clock[] =>
  waitingAtPost(facts).map(({ invoiceIds, on }) =>
    clock(today, { code: 'post-office', on, invoiceIds: [...invoiceIds], sheet: 'registered-letter' }),
  )

/** Open invoices an act is about; one about none in particular is about all that were issued by then. */
const concerned = ({ invoiceIds, on }: LegalAct, { open }: CaseState): Id[] =>
  open
    .filter(({ invoice }) => (invoiceIds.length > 0 ? names(invoiceIds, invoice.id) : invoice.issuedOn <= on))
    .map(({ invoice }) => invoice.id)

/** From this day on, orders for payment follow décret n° 2026-96 of 16 February 2026. */
const REFORM = '2026-09-01'

const after: Partial<Record<LegalActKind, readonly LegalActKind[]>> = {
  'formal-notice': ['formal-notice', 'claim', 'order', 'service', 'enforcement'],
  order: ['order', 'service', 'enforcement'],
  service: ['service', 'objection', 'enforcement'],
}

function ofActs(facts: CaseFacts, state: CaseState, today: Day): Clock[] {
  const acts = distinctActs(facts.legalActs).filter(({ on }) => on <= today)
  const over = (act: LegalAct) =>
    acts.some((one) => {
      const comesAfter = one.on > act.on || (one.on === act.on && (one.kind !== act.kind || one.id > act.id))
      return comesAfter && after[act.kind]?.includes(one.kind) && shareInvoices(one.invoiceIds, act.invoiceIds)
    })
  return acts.flatMap((act) => {
    const invoiceIds = concerned(act, state)
    if (invoiceIds.length === 0 || over(act)) return []
    return started(act, acts).map((one) => clock(today, { ...one, invoiceIds, actId: act.id }))
  })
}

const distinctActs = (acts: readonly LegalAct[]): LegalAct[] => [...new Map(acts.map((act) => [act.id, act])).values()]

type Start = Omit<Started, 'invoiceIds'>

/** What an act starts. Times of procedure that would end on a day off end on the next working day (CPC art. 642, read on 2026-11-21). */
function started(act: LegalAct, acts: readonly LegalAct[]): Start[] {
  switch (act.kind) {
    case 'formal-notice':
      // The time the letter itself gives: a day written in it, which nothing puts off.
      return act.deadline ? [{ code: 'formal-notice', on: act.deadline, sheet: 'formal-notice' }] : []
    case 'order':
      return [{ code: 'order-service', on: serviceDeadline(act.on), sheet: 'order-service' }]
    case 'service':
      return afterService(act, acts)
    default:
      return []
  }
}

/**
 * An order for payment lapses unless it is served within three months, for orders made since 1 September 2026; six
 * months before (CPC art. 1411; décret n° 2026-96). Field study (H) and two commentaries, read on 2026-11-21.
 */
export const serviceDeadline = (orderedOn: Day): Day => putOff(addMonths(orderedOn, orderedOn >= REFORM ? 3 : 6))

/**
 * The debtor has one month from the service to object (CPC art. 1416; later when it was not handed to the person). Orders
 * made since 1 September 2026 can be enforced when the court has told of no objection in two months (décret n° 2026-96).
 * Field study (H) and commentaries, read on 2026-11-21.
 */
function afterService(service: LegalAct, acts: readonly LegalAct[]): Start[] {
  const reformed = acts.some(
    ({ kind, on, invoiceIds }) =>
      kind === 'order' && on >= REFORM && on <= service.on && shareInvoices(invoiceIds, service.invoiceIds),
  )
  const objection: Start = { code: 'objection', on: putOff(addMonths(service.on, 1)), sheet: 'objection' }
  const enforceable = addDays(putOff(addMonths(service.on, 2)), 1)
  return reformed
    ? [objection, { code: 'execution', on: enforceable, bound: 'first', sheet: 'execution' }]
    : [objection]
}

/** The time to declare, then the time to ask for relief once that one is over; nothing once it is declared. */
function ofInsolvency(facts: CaseFacts, state: CaseState, today: Day): Clock[] {
  const insolvency = insolvencyOf(facts, today)
  if (!insolvency?.judgment || insolvency.declaration) return []
  const invoiceIds = concerned({ ...insolvency.judgment, invoiceIds: [] }, state)
  const { declareBy, relieveBy, judgment } = insolvency
  if (invoiceIds.length === 0 || !declareBy || !relieveBy) return []
  const common = { invoiceIds, actId: judgment.id }
  const declare = clock(today, { ...common, code: 'claim-declaration', on: declareBy, sheet: 'claim-declaration' })
  return declare.days >= 0
    ? [declare]
    : [declare, clock(today, { ...common, code: 'relief', on: relieveBy, sheet: 'relief' })]
}

/** Not law but good practice: nothing goes to an agency before the thirtieth day late (field study, C102). */
const HAND_OVER_DAYS = 30

/** First day on which the case may go to an agency; nothing to show once it has come, or for one's own mandates. */
function handOver(facts: CaseFacts, { firstUnpaidSince, open }: CaseState, today: Day): Clock[] {
  if (facts.workspaceKind !== 'own' || facts.client.kind === 'public' || !firstUnpaidSince) return []
  const on = addDays(firstUnpaidSince, HAND_OVER_DAYS)
  const invoiceIds = open.filter(({ closed, daysLate }) => !closed && daysLate > 0).map(({ invoice }) => invoice.id)
  if (on <= today || invoiceIds.length === 0) return []
  return [clock(today, { code: 'hand-over', on, bound: 'first', invoiceIds, sheet: 'hand-over', confidence: 'medium' })]
}
