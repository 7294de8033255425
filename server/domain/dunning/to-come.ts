/** What comes after today if nothing else happens: found by asking the same rules on the days on which an answer can change. */
import { addDays } from '../calendar/days.ts'
import type { Day, Instant } from '../records/primitives.ts'
import { answerOn } from './answer.ts'
import { breakDay } from './broken.ts'
import type { InvoiceState, NextStep } from './case.ts'
import { lastChannel } from './channels.ts'
import { chaseOn } from './deferral.ts'
import type { Exchange } from './exchanges.ts'
import { alive } from './hold.ts'
import { ladderOf, newLadders } from './ladder.ts'
import { nextStepDay } from './level.ts'
import { missDay } from './missed-instalment.ts'
import { followUpOn } from './outcomes/follow-up.ts'
import { reminderDay } from './promise-reminder.ts'
import { quietAfter, type Situation } from './situation.ts'

/** How far is foreseen: what only comes when a debt is time-barred, years away, is no step to plan by. */
const FORESEEN_DAYS = 366

/** The first action after that day and within a year, with the day on which it comes. */
export function firstAfter(situation: Situation, today: Day, now: Instant): NextStep | null {
  const last = addDays(today, FORESEEN_DAYS)
  for (let day = eventAfter(situation, today); day && day <= last; day = eventAfter(situation, day)) {
    const { action } = answerOn(situation, day, now)
    if (action) return { ...action, dueOn: day }
  }
  return null
}

/** The actions after that day one after the other, each supposed to be done on its day and to reach someone. */
export function stepsAhead(
  situation: Situation,
  action: NextStep | null,
  today: Day,
  now: Instant,
  limit: number,
): NextStep[] {
  const steps: NextStep[] = []
  let [done, day] = [action, today]
  let supposed = situation
  while (steps.length < limit) {
    if (done) supposed = supposeDone(supposed, done, day)
    done = firstAfter(supposed, day, now)
    if (!done) break
    steps.push(done)
    day = done.dueOn
  }
  return steps
}

/** The next day on which the answer can change; `null` when nothing is to come. */
function eventAfter(situation: Situation, day: Day): Day | null {
  let first: Day | null = null
  const note = (one: Day | null | undefined) => {
    if (one && one > day && (!first || one < first)) first = one
  }
  const { facts, state, callback, quietUntil, softUntil } = situation
  const { settings, client, mandate, pauses, mails } = facts
  note(callback?.day)
  note(quietUntil)
  note(softUntil)
  note(mandate?.signedOn)
  note(client.exceptionalUntil)
  for (const pause of pauses) note(pause.until)
  for (const mail of mails) note(addDays(mail.on, 1))
  for (const { promise } of state.promises) {
    note(breakDay(promise, settings))
    note(reminderDay(promise, facts))
  }
  const { oldest, ends } = chaseOn(situation, day)
  note(followUpOn(situation, oldest, day)?.dueOn)
  for (const end of ends) note(end)
  for (const invoice of alive(situation, day)) note(comingOf(situation, invoice, day))
  noteInstalments(situation, day, note)
  return first
}

type Note = (day: Day | null | undefined) => void

/** The first day after that one on which something changes for this invoice alone. */
function comingOf(situation: Situation, state: InvoiceState, day: Day): Day | null {
  const ladder = ladderOf(situation, state)
  const known = ladder.coming
  if (known && known.from <= day && (known.on === null || day < known.on)) return known.on
  const on = readComing(situation, state, day)
  // Where an amount decides whether a step is made, each day has its own answer.
  if (!situation.strategy.steps.some(({ condition }) => condition && condition.if !== 'no-answer'))
    ladder.coming = { from: day, on }
  return on
}

function readComing(situation: Situation, state: InvoiceState, day: Day): Day | null {
  let first = nextStepDay(situation, state, day)
  const note: Note = (one) => {
    if (one && one > day && (!first || one < first)) first = one
  }
  note(addDays(state.dueOn, 1))
  note(addDays(state.limitation.lastDay, 1))
  note(state.invoice.retentionUntil)
  for (const { lastDay } of state.bills ?? []) note(addDays(lastDay, 1))
  return first
}

function noteInstalments({ facts, deferrals }: Situation, day: Day, note: Note): void {
  for (const { instalments } of deferrals?.plansOn(day) ?? [])
    for (const one of instalments) note(missDay(one, facts.settings))
}

const unspoken: Omit<Exchange, 'fact' | 'day'> = { counts: 'none', rule: null, answers: true }

/** The case as it will be once the action is done that day and someone was reached. */
export function supposeDone(situation: Situation, action: NextStep, on: Day): Situation {
  const { facts, exchanges, reach } = situation
  const fact = supposedFact(situation, action, exchanges.length)
  if (action.channel === 'note') {
    const noted: Exchange = { ...unspoken, fact, day: on }
    const all = [...exchanges, noted]
    return { ...situation, exchanges: all, ladders: newLadders(all), onDay: { day: '' } }
  }
  const done: Exchange = { ...unspoken, fact, day: on, counts: 'made' }
  const all = [...exchanges, done]
  return {
    ...situation,
    exchanges: all,
    lastMade: done,
    quietUntil: quietAfter(on, facts.settings),
    callback: null,
    reach: { ...reach, last: lastChannel(all) },
    ladders: newLadders(all),
    onDay: { day: '' },
  }
}

function supposedFact(
  { facts, state }: Situation,
  { key, channel, invoiceId }: NextStep,
  place: number,
): Exchange['fact'] {
  return {
    id: `done-${place}`,
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
}
