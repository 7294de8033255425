/** The plan of a case: whom to contact how and why, or why nobody. A pure function of the facts, the day and the strategy. */
import { addDays, daysBetween, later } from '../days.ts'
import type { Day, Instant } from '../records/primitives.ts'
import { breakDay, brokenOn, openPromise, unkept } from './broken.ts'
import type { CaseFacts, CasePlan, InvoiceState, NextStep, Silence } from './case.ts'
import { channelOf } from './channels.ts'
import { type Exchange, readExchanges } from './exchanges.ts'
import { type Draft, followUpOn } from './follow-up.ts'
import { alive, holdOn, pauseOn } from './hold.ts'
import { isSoft, type Level, levelOn, nextStepDay } from './level.ts'
import { whyOf } from './order.ts'
import { quietAfter, readSituation, type Situation } from './situation.ts'
import { caseState } from './state.ts'
import { defaultStrategy } from './strategy.ts'
import { taskKey } from './tasks.ts'

/** Either something to do on that day, or why not. */
type Answer = { action: NextStep; silence: null } | { action: null; silence: Silence }

/**
 * What to do about a case. `today` is the day in the workspace's time zone; `now` only tells whether the agreed moment of a
 * callback has come. `action` is due on or before today; what was missed is caught up as that one action. `next` is shown
 * with the day on which it comes if nothing else happens; the facts being the same, it is the action of that day.
 */
export function planCase(facts: CaseFacts, today: Day, now: Instant, strategy = defaultStrategy): CasePlan {
  const exchanges = readExchanges(facts)
  const state = caseState(facts, today, exchanges)
  const situation = readSituation(facts, state, exchanges, strategy)
  const answer = answerOn(situation, today, now)
  const { action, silence } = answer
  let next: NextStep | null | undefined
  return {
    state,
    action,
    silence,
    // Looking ahead costs more than the rest: it waits until somebody asks for this case.
    get next() {
      if (next === undefined) next = firstAfter(action ? supposeDone(situation, action, today) : situation, today, now)
      return next
    },
  }
}

function answerOn(situation: Situation, day: Day, now: Instant): Answer {
  const hold = holdOn(situation, day)
  if (hold) return quiet(hold)
  const living = alive(situation, day)
  const oldest = living.find(({ remaining, disputed }) => remaining > disputed) ?? null
  const about = oldest ?? living[0]
  if (!about) return quiet({ code: 'settled' })
  const found = callbackOn(situation, day, now) ?? pauseOn(situation, day) ?? agreedOn(situation, oldest, day)
  const result = found ?? (oldest ? levelAnswer(situation, oldest, day) : { code: 'disputed' as const })
  return 'key' in result ? act(situation, about, result) : quiet(result)
}

const quiet = (silence: Silence): Answer => ({ action: null, silence })

function act({ state }: Situation, about: InvoiceState, draft: Draft & Pick<NextStep, 'dueAt'>): Answer {
  return { action: { ...draft, invoiceId: about.invoice.id, why: whyOf(draft.reason, state) }, silence: null }
}

/** On the agreed day, unless the case was paused since. */
function callbackOn(situation: Situation, day: Day, now: Instant): (Draft & { dueAt: Instant }) | null {
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

/** What was agreed or said in the last talk comes before the strategy: promises, the callback, the outcome's delay. */
function agreedOn(situation: Situation, oldest: InvoiceState | null, day: Day): Draft | Silence | null {
  const promises = unkept(situation)
  const broken = oldest && brokenOn(situation, promises, oldest, day)
  if (broken) return broken
  const { callback, lastWord } = situation
  if (callback && day < callback.day) return { code: 'callback', at: callback.fact.callAt, until: callback.day }
  const promise = openPromise(promises, day)
  if (promise) {
    const { on, amount, currency } = promise
    return { code: 'promise', on, amount: { currency, amount }, until: breakDay(promise) }
  }
  const followUp = followUpOn(situation, oldest, day)
  if (!followUp || day >= followUp.dueOn) return followUp
  const outcome = lastWord?.fact.outcome
  return outcome ? { code: 'waiting', outcome, on: lastWord.day, until: followUp.dueOn } : null
}

function levelAnswer(situation: Situation, oldest: InvoiceState, day: Day): Draft | Silence {
  const level = levelOn(situation, oldest, day)
  if (level && day >= level.dueOn) return levelDraft(situation, oldest, level, day)
  const { lastMade } = situation
  if (level && lastMade) return { code: 'recent-contact', on: lastMade.day, until: level.dueOn }
  const until = nextStepDay(situation, oldest, day) ?? (isSoft(situation, day) ? situation.softUntil : null)
  if (!until) return { code: 'all-steps-made' }
  return { code: day <= oldest.invoice.dueOn ? 'not-due' : 'not-yet', until: later(until, situation.quietUntil ?? '') }
}

function levelDraft({ strategy, reach }: Situation, oldest: InvoiceState, level: Level, day: Day): Draft {
  const { key, tone, stage, channel } = level.step
  const daysLate = daysBetween(oldest.invoice.dueOn, day)
  const caughtUp = level.index - level.answered > 1
  return {
    key,
    tone,
    stage,
    channel: channelOf(channel, reach),
    dueOn: level.dueOn,
    reason:
      stage === 'formal-notice'
        ? { code: 'formal-notice', because: 'late', daysLate }
        : { code: 'step', level: level.index + 1, of: strategy.steps.length, daysLate, caughtUp },
  }
}

/** The first action after that day, with the day on which it comes. */
function firstAfter(situation: Situation, today: Day, now: Instant): NextStep | null {
  for (let day = eventAfter(situation, today); day; day = eventAfter(situation, day)) {
    const { action } = answerOn(situation, day, now)
    if (action) return { ...action, dueOn: day }
  }
  return null
}

/** The next day on which the answer can change; `null` when nothing is to come. */
function eventAfter(situation: Situation, day: Day): Day | null {
  const { facts, state, callback, quietUntil, softUntil } = situation
  const oldest = alive(situation, day).find(({ remaining, disputed }) => remaining > disputed) ?? null
  const days = [
    callback?.day,
    quietUntil,
    softUntil,
    facts.mandate?.signedOn,
    followUpOn(situation, oldest, day)?.dueOn,
    oldest && nextStepDay(situation, oldest, day),
    oldest && addDays(oldest.limitation.lastDay, 1),
    ...facts.pauses.map((pause) => pause.until),
    ...state.promises.map(({ promise }) => breakDay(promise)),
  ]
  let first: Day | null = null
  for (const one of days) if (one && one > day && (!first || one < first)) first = one
  return first
}

/** The case as it will be once the action is done today and someone was reached. */
function supposeDone(situation: Situation, { key, channel, invoiceId }: NextStep, today: Day): Situation {
  const { facts, state, exchanges } = situation
  const fact: Exchange['fact'] = {
    id: 'done',
    act: 'done',
    at: '9999-12-31T23:59:59.999Z',
    device: 'done',
    clientId: facts.client.id,
    invoiceIds: state.open.map(({ invoice }) => invoice.id),
    channel,
    direction: 'out',
    state: 'sent',
    stepKey: key,
    stepInvoiceId: invoiceId,
  }
  if (channel === 'note') return { ...situation, exchanges: [...exchanges, { ...unspoken, fact, day: today }] }
  const done: Exchange = { ...unspoken, fact, day: today, counts: 'made' }
  return {
    ...situation,
    exchanges: [...exchanges, done],
    lastMade: done,
    quietUntil: quietAfter(today),
    callback: null,
  }
}

const unspoken: Omit<Exchange, 'fact' | 'day'> = { counts: 'none', rule: null, answers: true }
