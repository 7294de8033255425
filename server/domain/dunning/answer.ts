/** What to do about a case on one day, or why nothing: the rules in the order in which they are asked. */
import { daysBetween, later } from '../calendar/days.ts'
import type { Day, Instant } from '../records/primitives.ts'
import { approvedFor } from './approved.ts'
import { breakDay, brokenOn, openPromise, unkept } from './broken.ts'
import type { InvoiceState, NextStep, Reason, Silence } from './case.ts'
import { channelOf, possible } from './channels.ts'
import { type Chase, chaseOn } from './deferral.ts'
import { expiredNoticeOn } from './formal-notice.ts'
import { alive, holdOn, pauseOn } from './hold.ts'
import { isSoft, type Level, levelOn, nextStepDay, preventiveOn } from './level.ts'
import { missedOn } from './missed-instalment.ts'
import { whyOf } from './order.ts'
import { type Draft, followUpOn } from './outcomes/follow-up.ts'
import { promiseReminderOn } from './promise-reminder.ts'
import type { Situation } from './situation.ts'
import { taskKey } from './tasks.ts'

/** Either something to do on that day, or why not. */
export type Answer = { action: NextStep; silence: null } | { action: null; silence: Silence }

export function answerOn(situation: Situation, day: Day, now: Instant): Answer {
  const hold = holdOn(situation, day)
  if (hold) return quiet(hold)
  const living = alive(situation, day)
  const chase = chaseOn(situation, day)
  const about = chase.oldest ?? living[0]
  if (!about) return quiet({ code: 'settled' })
  const found = callbackOn(situation, day, now) ?? pauseOn(situation, day) ?? agreedOn(situation, living, chase, day)
  const result = found ?? strategyAnswer(situation, chase, day)
  if (!('key' in result)) return quiet(result)
  const answer = act(situation, about, result)
  const mail = approvedFor(situation.facts, answer.action, day)
  return mail ? quiet({ code: 'approved', on: mail.on, time: mail.time, step: answer.action }) : answer
}

const quiet = (silence: Silence): Answer & { action: null } => ({ action: null, silence })

function act({ state }: Situation, about: InvoiceState, draft: Draft): Answer & { silence: null } {
  const invoiceId = draft.invoiceId ?? about.invoice.id
  return { action: { ...draft, invoiceId, why: whyOf(draft.reason, state) }, silence: null }
}

/** On the agreed day, unless the case was paused since. */
function callbackOn(situation: Situation, day: Day, now: Instant): Draft | null {
  const callback = situation.callback
  if (!callback || day < callback.day || pauseOn(situation, day, callback.fact.at)) return null
  const { callAt, reason, id } = callback.fact
  return {
    key: taskKey('callback', id),
    channel: channelOf('call', situation.reach),
    tone: 'friendly',
    stage: 'friendly',
    dueOn: callback.day,
    dueAt: callAt,
    reason: { code: 'callback', at: callAt, reached: callAt <= now, ...(reason && { note: reason }) },
  }
}

/** What was agreed or said in the last talk comes before the strategy: promises, the callback, instalments, the outcome's delay. */
function agreedOn(
  situation: Situation,
  living: readonly InvoiceState[],
  { oldest, all }: Chase,
  day: Day,
): Draft | Silence | null {
  const { callback, lastWord, facts } = situation
  const promises = unkept(situation)
  const urgent = (oldest && brokenOn(situation, promises, oldest, day)) ?? promiseReminderOn(situation, promises, day)
  if (urgent) return urgent
  if (callback && day < callback.day) return { code: 'callback', at: callback.fact.callAt, until: callback.day }
  const promise = openPromise(promises, day, facts.settings)
  if (promise) {
    const { on, amount, currency } = promise
    return { code: 'promise', on, amount: { currency, amount }, until: breakDay(promise, facts.settings) }
  }
  const missed = missedOn(situation, living, day)
  if (missed && day >= missed.dueOn) return missed
  const followUp = followUpOn(situation, oldest, day)
  if (followUp && day >= followUp.dueOn) return followUp
  const outcome = lastWord?.fact.outcome
  if (followUp && outcome) return { code: 'waiting', outcome, on: lastWord.day, until: followUp.dueOn }
  const expired = expiredNoticeOn(situation, all, day)
  return expired && day < expired.dueOn ? recent(situation, expired.dueOn) : expired
}

const recent = ({ lastMade }: Situation, until: Day): Silence => ({
  code: 'recent-contact',
  on: lastMade?.day ?? until,
  until,
})

function strategyAnswer(situation: Situation, chase: Chase, day: Day): Draft | Silence {
  const { oldest, all, because } = chase
  if (!oldest) return because ?? { code: 'disputed' }
  return day > oldest.dueOn ? levelAnswer(situation, oldest, day) : preventiveAnswer(situation, all, day)
}

function levelAnswer(situation: Situation, oldest: InvoiceState, day: Day): Draft | Silence {
  const level = levelOn(situation, oldest, day)
  if (level && day >= level.dueOn) return levelDraft(situation, oldest, level, day)
  if (level && situation.lastMade) return recent(situation, level.dueOn)
  const until = nextStepDay(situation, oldest, day) ?? (isSoft(situation, day) ? situation.softUntil : null)
  if (!until) return { code: 'all-steps-made' }
  return { code: 'not-yet', until: later(until, situation.quietUntil ?? '') }
}

/** Nothing is late: a step before the due date of one of the invoices, or nothing before the first step of any. */
function preventiveAnswer(situation: Situation, all: readonly InvoiceState[], day: Day): Draft | Silence {
  let until: Day | null = null
  for (const invoice of all) {
    const level = preventiveOn(situation, invoice, day)
    if (level && day >= level.dueOn) return levelDraft(situation, invoice, level, day)
    const next = nextStepDay(situation, invoice, day)
    if (next && (!until || next < until)) until = next
  }
  if (!until) return { code: 'all-steps-made' }
  return { code: 'not-due', until: later(until, situation.quietUntil ?? '') }
}

function levelDraft(situation: Situation, invoice: InvoiceState, level: Level, day: Day): Draft {
  const { reach } = situation
  const { key, tone, stage, second, callsUpTo, template, automatic } = level.step
  const channel = channelOf(level.inWriting ? 'written' : level.step.channel, reach)
  const doubled = second && second !== channel && possible(second, reach)
  return {
    key,
    tone,
    stage,
    channel,
    dueOn: level.dueOn,
    invoiceId: invoice.invoice.id,
    reason: levelReason(situation, invoice, level, day),
    ...(doubled && { second }),
    ...(callsUpTo && channel === 'call' && { callsUpTo, otherwise: channelOf('formal', reach) }),
    ...(template && { template }),
    ...(automatic && { automatic }),
  }
}

function levelReason({ strategy }: Situation, { dueOn }: InvoiceState, level: Level, day: Day): Reason {
  const { stage } = level.step
  if (stage === 'preventive') return { code: 'preventive', dueOn }
  const daysLate = daysBetween(dueOn, day)
  if (stage === 'hand-over') return { code: 'hand-over', daysLate }
  if (stage === 'formal-notice') return { code: 'formal-notice', because: 'late', daysLate }
  const of = chasingSteps(strategy.steps, strategy.steps.length)
  return { code: 'step', level: chasingSteps(strategy.steps, level.index + 1), of, daysLate, caughtUp: level.caughtUp }
}

/** How many of the first so many steps come after the due date. */
function chasingSteps(steps: Situation['strategy']['steps'], upTo: number): number {
  let count = 0
  for (let index = 0; index < upTo; index++) if (steps[index]?.stage !== 'preventive') count++
  return count
}
