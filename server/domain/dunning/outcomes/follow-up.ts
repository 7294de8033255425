/** What the last outcome asks for, and when. */

import { addDays, daysBetween, later } from '../../calendar/days.ts'
import { addWorkingDays, workingDayFrom } from '../../calendar/working-days.ts'
import type { Day } from '../../records/primitives.ts'
import type { ChannelRule } from '../../records/strategy.ts'
import type { InvoiceState, NextStep, Reason } from '../case.ts'
import { channelOf } from '../channels.ts'
import type { Exchange } from '../exchanges.ts'
import { levelOn, strongestStep } from '../level.ts'
import { quietAfter, type Situation } from '../situation.ts'
import { sideOf } from '../strategies/steps.ts'
import { isTask, isTaskOf, type Task, taskKey } from '../tasks.ts'
import type { OutcomeRule } from './outcomes.ts'

/** An action before it is placed in a case. */
export type Draft = Omit<NextStep, 'invoiceId' | 'why'> & Partial<Pick<NextStep, 'invoiceId'>>

/** The word that is being followed up. */
interface Word {
  exchange: Exchange
  rule: OutcomeRule
  situation: Situation
  /** The oldest invoice that can be chased. */
  oldest: InvoiceState | null
  day: Day
}

/** After this many attempts in a row the step is made in writing. */
const ATTEMPTS = 3

/** The draft to act on from its `dueOn`; before that day the case waits. `null` when nothing is left to follow up. */
export function followUpOn(situation: Situation, oldest: InvoiceState | null, day: Day): Draft | null {
  const exchange = situation.lastWord
  const rule = exchange?.rule
  if (!exchange || !rule) return null
  const word: Word = { exchange, rule, situation, oldest, day }
  switch (rule.effect) {
    case 'check-payment':
      return checkPayment(word)
    case 'resend':
      return resend(word)
    case 'retry':
      return retry(word)
    case 'refused':
      return refused(word)
    case 'returned':
      return returned(word)
    case 'dispute':
      return situation.hasOpenDispute ? talk(word, 'answer', { code: 'dispute-answer', on: exchange.day }) : null
    case 'callback':
      return hasCallback(word) ? null : talk(word, 'follow-up', followUp(word))
    case 'follow-up':
      return hasPlan(word) ? null : talk(word, 'follow-up', followUp(word))
    case 'soften':
      return talk(word, 'follow-up', followUp(word))
    default:
      return null
  }
}

function followUp({ exchange }: Word): Reason {
  return { code: 'follow-up', outcome: exchange.fact.outcome ?? 'APPROB', on: exchange.day }
}

function hasCallback({ exchange, situation }: Word): boolean {
  const { act, at } = exchange.fact
  return situation.facts.callbacks.some((callback) => callback.act === act || callback.at >= at)
}

/** The instalments that were asked for have been agreed: the plan says what comes next. */
function hasPlan({ exchange, situation }: Word): boolean {
  const { act, at, outcome } = exchange.fact
  return outcome === 'ECH' && situation.facts.instalmentPlans.some((plan) => plan.act === act || plan.at >= at)
}

function dueAfter({ exchange, rule, situation }: Word, from = exchange.day): Day {
  const { settings } = situation.facts
  if (!rule.delay) return from
  return rule.working ? addWorkingDays(from, rule.delay, settings) : workingDayFrom(addDays(from, rule.delay), settings)
}

/** What was sent or said since: on its day or later it answers the follow-up, earlier it puts it off. */
function unlessAnswered(word: Word, draft: Draft, since = word.exchange): Draft | null {
  const { exchanges } = word.situation
  let { dueOn } = draft
  for (const { day, fact, counts, answers } of exchanges.slice(exchanges.indexOf(since) + 1)) {
    if (answers && fact.stepKey === draft.key) return null
    if (counts !== 'made') continue
    if (day >= dueOn) return null
    dueOn = later(dueOn, quietAfter(day, word.situation.facts.settings))
  }
  return { ...draft, dueOn }
}

function draftOf({ situation, exchange }: Word, task: Task, wanted: ChannelRule, reason: Reason): Omit<Draft, 'dueOn'> {
  const channel = channelOf(wanted, situation.reach)
  return { key: taskKey(task, exchange.fact.id), channel, tone: 'friendly', stage: 'friendly', reason }
}

/** A friendly call after the delay. */
function talk(word: Word, task: Task, reason: Reason): Draft | null {
  return unlessAnswered(word, { ...draftOf(word, task, 'call', reason), dueOn: dueAfter(word) })
}

function checkPayment(word: Word): Draft | null {
  const { exchange, situation } = word
  const outcome = exchange.fact.outcome
  if (outcome !== 'PAY' && outcome !== 'PAYDIT' && outcome !== 'ENROUTE') return null
  const { act, at } = exchange.fact
  const recorded = situation.facts.payments.some(
    (payment) => payment.act === act || payment.at >= at || payment.on >= exchange.day,
  )
  if (recorded) return null
  const reason: Reason = { code: 'check-payment', outcome, on: exchange.day }
  if (outcome !== 'PAY') return talk(word, 'check', reason)
  // Money that was seen is to be recorded: no thank-you message makes that unnecessary.
  const draft = { ...draftOf(word, 'check', 'note', reason), dueOn: exchange.day }
  return situation.exchanges.some(({ fact }) => fact.stepKey === draft.key) ? null : draft
}

function resend(word: Word): Draft | null {
  const { exchange, situation } = word
  const since = situation.exchanges.slice(situation.exchanges.indexOf(exchange) + 1)
  const sent = since.find(
    ({ counts, fact }) => counts === 'made' && fact.channel !== 'call' && fact.channel !== 'visit',
  )
  if (!sent) {
    const reason: Reason = { code: 'not-received', on: exchange.day }
    return { ...draftOf(word, 'resend', 'message', reason), stage: 'resend', dueOn: exchange.day }
  }
  const draft = draftOf(word, 'resent', 'call', { code: 'resent', on: sent.day })
  return unlessAnswered(word, { ...draft, dueOn: dueAfter(word, sent.day) }, sent)
}

function returned(word: Word): Draft | null {
  const wanted = word.situation.reach.phone ? 'call' : 'note'
  const reason: Reason = { code: 'returned', on: word.exchange.day }
  return unlessAnswered(word, { ...draftOf(word, 'returned', wanted, reason), dueOn: word.exchange.day })
}

function refused(word: Word): Draft | null {
  const { situation, oldest, exchange, day } = word
  // Nothing firm before the due date, whatever was said: the refusal is taken up once it is late.
  if (!oldest || day <= oldest.dueOn) return null
  const step = strongestStep(situation, oldest, day)
  if (!step) return null
  const { key, tone, stage } = step
  const reason: Reason =
    tone === 'formal'
      ? { code: 'formal-notice', because: 'refused', daysLate: daysBetween(oldest.dueOn, day) }
      : { code: 'refused', on: exchange.day }
  const channel = channelOf('formal', situation.reach)
  return unlessAnswered(word, { key, tone, stage, channel, reason, dueOn: dueAfter(word) })
}

/** How many times in a row nobody was reached. */
function attemptsInARow({ exchanges }: Situation): number {
  const since = exchanges.findLastIndex(({ counts }) => counts === 'made')
  return exchanges.slice(since + 1).filter(({ counts }) => counts === 'attempt').length
}

/** The words of the task that reached nobody. */
function taskWords(key: string | undefined): Pick<Draft, 'tone' | 'stage'> {
  if (isTaskOf(key, 'promise-broken')) return { tone: 'firm', stage: 'promise-broken' }
  if (isTaskOf(key, 'instalment')) return { tone: 'firm', stage: 'instalment-missed' }
  return { tone: 'friendly', stage: isTaskOf(key, 'promise-tomorrow') ? 'promise-reminder' : 'friendly' }
}

/** The same step again, unless a later one has come meanwhile or its invoice needs none any more. */
function retry(word: Word): Draft | null {
  const { situation, oldest, exchange, day } = word
  const { outcome = 'NR', stepKey, stepInvoiceId, id } = exchange.fact
  const step = situation.strategy.steps.find(({ key }) => key === stepKey)
  if (stepKey && !isTask(stepKey)) {
    const level = oldest && levelOn(situation, oldest, day)
    if (!step || level?.isNew || stepInvoiceId !== oldest?.invoice.id) return null
    if (sideOf(step) === 'preventive' && (!oldest || day > oldest.dueOn)) return null
  }
  const attempts = attemptsInARow(situation)
  const { tone, stage } = step ?? taskWords(stepKey)
  const wanted = attempts >= ATTEMPTS || (outcome === 'FAUX' && !situation.reach.phone) ? 'message' : 'call'
  const reason: Reason = { code: 'retry', outcome, attempts, on: exchange.day }
  const key = stepKey ?? taskKey('retry', id)
  return unlessAnswered(word, {
    key,
    tone,
    stage,
    channel: channelOf(wanted, situation.reach),
    reason,
    dueOn: dueAfter(word),
  })
}
