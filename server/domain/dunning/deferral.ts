/** What keeps one invoice from being chased though it remains due: an agreement, a court, a notice that runs, a pause of its own. */
import { type Extension, lastExtensions, waitOn } from '../agreements/arrangements.ts'
import { type PlanState, planInForce, planReader } from '../agreements/instalments.ts'
import { covers } from '../agreements/moments.ts'
import { later } from '../calendar/days.ts'
import { claimableOn, coveredUntil } from '../ledger/invoices.ts'
import type { Invoice } from '../records/cards.ts'
import type { LegalActKind, Pause } from '../records/facts.ts'
import type { Day, Id } from '../records/primitives.ts'
import type { CaseFacts, InvoiceState, Silence } from './case.ts'
import { type Notice, noticeEnd, noticeOf } from './formal-notice.ts'
import { alive, longestPause } from './hold.ts'
import { isAbout } from './ladder.ts'
import { missDay } from './missed-instalment.ts'
import { onDay, type Situation } from './situation.ts'

/** From then on a judge or an enforcement has the word, and the legal clocks say what comes next. */
const court: readonly LegalActKind[] = ['claim', 'order', 'service', 'objection', 'enforcement']

/** What the facts of a case say of its invoices, whichever day is looked at. */
export interface Deferrals {
  /** Null for an invoice of which they say nothing but what bills of exchange do. */
  of: (invoice: Invoice) => Deferral | null
  /** The instalment plans as they stand that day. */
  plansOn: (day: Day) => readonly PlanState[]
}

/** Of one invoice. */
interface Deferral {
  /** The first day on which a court had it. */
  courtOn: Day | null
  notice: Notice | null
  extension: Extension | null
  /** Its own ones: those of the whole case are asked before. */
  pauses: readonly Pause[]
  /** An instalment plan was agreed for it, whatever became of that. */
  inPlan: boolean
}

/** Null where nothing but its due date decides when an invoice may be chased. */
export function readDeferrals(facts: CaseFacts): Deferrals | null {
  if (!mayDefer(facts)) return null
  const known = new Map<Id, Deferral | null>()
  const extensions = lastExtensions(facts)
  const pauses = pausesByInvoice(facts)
  let plans: ReturnType<typeof planReader> | undefined
  let last: { day: Day; plans: readonly PlanState[] } | undefined
  return {
    of(invoice) {
      let found = known.get(invoice.id)
      if (found === undefined) {
        const extension = extensions?.(invoice) ?? null
        const inPlan = facts.instalmentPlans.some((plan) => covers(plan, invoice))
        const all = { ...byLaw(facts, invoice), extension, pauses: pauses.get(invoice.id) ?? NONE, inPlan }
        found = saysSomething(all) ? all : null
        known.set(invoice.id, found)
      }
      return found
    },
    plansOn(day) {
      plans ??= planReader(facts)
      if (last?.day !== day) last = { day, plans: plans(day) }
      return last.plans
    },
  }
}

/** What is kept back until a day is read off the invoice itself. */
const mayDefer = ({ legalActs, instalmentPlans, arrangements, bills, pauses }: CaseFacts): boolean =>
  legalActs.length + instalmentPlans.length + arrangements.length + bills.length + pauses.length > 0

const saysSomething = ({ courtOn, notice, extension, pauses, inPlan }: Deferral): boolean =>
  inPlan || courtOn !== null || notice !== null || extension !== null || pauses.length > 0

function byLaw(facts: CaseFacts, invoice: Invoice): Pick<Deferral, 'courtOn' | 'notice'> {
  let courtOn: Day | null = null
  for (const act of facts.legalActs)
    if (court.includes(act.kind) && isAbout(act, invoice) && (!courtOn || act.on < courtOn)) courtOn = act.on
  return { courtOn, notice: noticeOf(facts, invoice) }
}

const NONE: readonly Pause[] = []

function pausesByInvoice({ pauses }: CaseFacts): Map<Id, Pause[]> {
  const found = new Map<Id, Pause[]>()
  for (const pause of pauses) {
    if (pause.invoiceId === undefined) continue
    const known = found.get(pause.invoiceId)
    if (known) known.push(pause)
    else found.set(pause.invoiceId, [pause])
  }
  return found
}

/** Why that invoice is not chased that day; `null` when it can be. */
function deferredOn(situation: Situation, state: InvoiceState, day: Day): Silence | null {
  const { deferrals } = situation
  if (!deferrals) return null
  const known = deferrals.of(state.invoice)
  if (!known) return underBill(state, day)
  return (
    inCourt(known.courtOn, day) ??
    underNotice(situation, known.notice, day) ??
    (known.inPlan ? underPlan(situation, deferrals, state, day) : null) ??
    extended(known.extension, day) ??
    underBill(state, day) ??
    longestPause(known.pauses, day, '', state.invoice.id)
  )
}

const inCourt = (since: Day | null, day: Day): Silence | null =>
  since && since <= day ? { code: 'in-court', on: since } : null

function underNotice({ facts }: Situation, notice: Notice | null, day: Day): Silence | null {
  if (!notice || day < notice.on) return null
  const until = noticeEnd(notice, facts.settings)
  return day < until ? { code: 'formal-notice-running', deadline: notice.deadline, until } : null
}

/** The plan stands in place of the due date; a missed instalment has its own action, which waits for the quiet days. */
function underPlan(
  { facts, quietUntil }: Situation,
  { plansOn }: Deferrals,
  { invoice }: InvoiceState,
  day: Day,
): Silence | null {
  const found = planInForce(plansOn(day), invoice)
  if (!found) return null
  const missed = found.instalments.findLast(({ state }) => state === 'missed')
  const next = found.instalments.find(({ state }) => state !== 'paid' && state !== 'missed') ?? missed
  if (!next) return null
  const until = missDay(missed ?? next, facts.settings)
  return {
    code: 'instalments',
    on: next.on,
    amount: { currency: found.plan.currency, amount: next.amount - next.paid - next.waived },
    until: missed ? later(until, quietUntil ?? '') : until,
  }
}

function extended(extension: Extension | null, day: Day): Silence | null {
  const until = waitOn(extension, day)
  return until && day < until ? { code: 'extension', until } : null
}

function underBill(state: InvoiceState, day: Day): Silence | null {
  const until = coveredUntil(state, day)
  return until ? { code: 'bill', until } : null
}

export interface Chase {
  /** The oldest that can be chased that day. */
  oldest: InvoiceState | null
  /** All that can be, oldest due first. */
  all: readonly InvoiceState[]
  /** Why none can be, though something remains. */
  because: Silence | null
  /** When what puts some of them off is over, as far as it has an end. */
  ends: readonly Day[]
}

/** What of the case can be chased that day, or the reason that ends first. */
export function chaseOn(situation: Situation, day: Day): Chase {
  const known = onDay(situation, day)
  known.chase ??= readChase(situation, day)
  return known.chase
}

function readChase(situation: Situation, day: Day): Chase {
  const all: InvoiceState[] = []
  const ends: Day[] = []
  let because: Silence | null = null
  for (const state of alive(situation, day)) {
    const deferred = deferredOn(situation, state, day)
    if (deferred && 'until' in deferred && ends.at(-1) !== deferred.until) ends.push(deferred.until)
    const why = deferred ?? (claimableOn(state, day) > 0 ? null : withheld(state, day))
    if (why) because = because ? sooner(because, why) : why
    else all.push(state)
  }
  return { oldest: all[0] ?? null, all, because, ends }
}

function withheld({ invoice, remaining, disputed }: InvoiceState, day: Day): Silence {
  const { retentionUntil } = invoice
  const retained = retentionUntil && day < retentionUntil && remaining > disputed
  return retained ? { code: 'retention', until: retentionUntil } : { code: 'disputed' }
}

function sooner(a: Silence, b: Silence): Silence {
  const end = (silence: Silence) => ('until' in silence ? silence.until : '9999')
  return end(b) < end(a) ? b : a
}
