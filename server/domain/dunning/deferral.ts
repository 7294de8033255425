/** What keeps one invoice from being chased though it remains due: an agreement, a court, a notice that runs, a pause of its own. */
import { remindersWaitUntil } from '../agreements/arrangements.ts'
import { planInForce, planStates } from '../agreements/instalments.ts'
import { later } from '../calendar/days.ts'
import { claimableOn, coveredUntil } from '../ledger/invoices.ts'
import type { LegalActKind } from '../records/facts.ts'
import type { Day } from '../records/primitives.ts'
import type { InvoiceState, Silence } from './case.ts'
import { noticeEnd, noticeOf } from './formal-notice.ts'
import { alive, longestPause } from './hold.ts'
import { isAbout } from './ladder.ts'
import { missDay } from './missed-instalment.ts'
import type { Situation } from './situation.ts'

/** From then on a judge or an enforcement has the word, and the legal clocks say what comes next. */
const court: readonly LegalActKind[] = ['claim', 'order', 'service', 'objection', 'enforcement']

/** Why that invoice is not chased that day; `null` when it can be. */
export function deferredOn(situation: Situation, state: InvoiceState, day: Day): Silence | null {
  if (!situation.hasDeferrals) return null
  return (
    inCourt(situation, state, day) ??
    underNotice(situation, state, day) ??
    underPlan(situation, state, day) ??
    waits(situation, state, day) ??
    longestPause(situation.facts.pauses, day, '', state.invoice.id)
  )
}

function inCourt({ facts }: Situation, { invoice }: InvoiceState, day: Day): Silence | null {
  let first: Day | null = null
  for (const act of facts.legalActs)
    if (court.includes(act.kind) && act.on <= day && isAbout(act, invoice) && (!first || act.on < first)) first = act.on
  return first ? { code: 'in-court', on: first } : null
}

function underNotice(situation: Situation, { invoice }: InvoiceState, day: Day): Silence | null {
  const notice = noticeOf(situation.facts, invoice)
  if (!notice || day < notice.on) return null
  const until = noticeEnd(notice, situation.facts.settings)
  return day < until ? { code: 'formal-notice-running', deadline: notice.deadline, until } : null
}

/** The plan stands in place of the due date; a missed instalment has its own action, which waits for the quiet days. */
function underPlan({ facts, quietUntil }: Situation, { invoice }: InvoiceState, day: Day): Silence | null {
  const found = planInForce(planStates(facts, day), invoice)
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

function waits({ facts }: Situation, state: InvoiceState, day: Day): Silence | null {
  const extended = remindersWaitUntil(facts, state.invoice, day)
  if (extended && day < extended) return { code: 'extension', until: extended }
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
}

/** What of the case can be chased that day, or the reason that ends first. */
export function chaseOn(situation: Situation, day: Day, living = alive(situation, day)): Chase {
  const all: InvoiceState[] = []
  let because: Silence | null = null
  for (const state of living) {
    const deferred = deferredOn(situation, state, day) ?? (claimableOn(state, day) > 0 ? null : withheld(state, day))
    if (deferred) because = because ? sooner(because, deferred) : deferred
    else all.push(state)
  }
  return { oldest: all[0] ?? null, all, because }
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
