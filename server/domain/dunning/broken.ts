/** What open and broken promises do to a plan. */

import { graceEnd, isReplaced, newerPromises } from '../agreements/promises.ts'
import { addDays, daysBetween } from '../calendar/days.ts'
import { workingDayFrom } from '../calendar/working-days.ts'
import type { PaymentPromise } from '../records/facts.ts'
import type { Day } from '../records/primitives.ts'
import type { InvoiceState, PromiseState } from './case.ts'
import { channelOf } from './channels.ts'
import { strongestStep } from './level.ts'
import type { Draft } from './outcomes/follow-up.ts'
import type { Settings } from './settings.ts'
import type { Situation } from './situation.ts'
import { taskKey } from './tasks.ts'

/** First working day on which an unkept promise is a broken one. */
export const breakDay = (promise: PaymentPromise, settings: Settings): Day =>
  workingDayFrom(addDays(graceEnd(promise), 1), settings)

/** Not kept, not replaced, and about something that remains due. */
export function unkept(situation: Situation): readonly PromiseState[] {
  situation.unkept ??= readUnkept(situation)
  return situation.unkept
}

function readUnkept({ facts, state }: Situation): readonly PromiseState[] {
  if (!state.promises.length) return state.promises
  const open = new Set(state.open.map(({ invoice }) => invoice.id))
  return state.promises.filter(
    ({ promise, received }) =>
      received < promise.amount &&
      (!promise.invoiceIds.length || promise.invoiceIds.some((id) => open.has(id))) &&
      !isReplaced(promise, facts),
  )
}

/** The open promise that silences the case: the one with the earliest date. */
export const openPromise = (promises: readonly PromiseState[], day: Day, settings: Settings): PaymentPromise | null =>
  promises.find(({ promise }) => day < breakDay(promise, settings))?.promise ?? null

/** Said or written since it was broken, agreed anew, or announced as paid: then that is what is followed up. */
function isAnswered(promise: PaymentPromise, { exchanges, facts, lastWord }: Situation): boolean {
  const key = taskKey('promise-broken', promise.id)
  const end = graceEnd(promise)
  if (newerPromises(promise, facts.promises).length) return true
  if (lastWord?.rule?.effect === 'check-payment' && lastWord.fact.at > promise.at) return true
  return exchanges.some(
    ({ fact, counts, answers, day }) => (answers && fact.stepKey === key) || (counts === 'made' && day > end),
  )
}

/** The call after a broken promise; after the second one the formal notice is proposed, if the ladder of tones allows. */
export function brokenOn(
  situation: Situation,
  promises: readonly PromiseState[],
  oldest: InvoiceState,
  day: Day,
): Draft | null {
  // Before the due date nothing is owed yet, whatever was promised.
  if (day <= oldest.dueOn) return null
  const { settings } = situation.facts
  const over = promises.filter(({ promise }) => day >= breakDay(promise, settings))
  const last = over.findLast(({ promise }) => !isAnswered(promise, situation))
  if (!last) return null
  const { promise, received } = last
  const times = allBroken(situation, day)
  const dueOn = breakDay(promise, settings)
  const step = times > 1 ? strongestStep(situation, oldest, day) : undefined
  if (step?.tone === 'formal')
    return {
      key: step.key,
      channel: channelOf('formal', situation.reach),
      tone: step.tone,
      stage: step.stage,
      dueOn,
      reason: { code: 'formal-notice', because: 'promises-broken', daysLate: daysBetween(oldest.dueOn, day) },
    }
  return {
    key: taskKey('promise-broken', promise.id),
    channel: channelOf('call', situation.reach),
    tone: 'firm',
    stage: 'promise-broken',
    dueOn,
    reason: {
      code: 'promise-broken',
      on: promise.on,
      amount: { currency: promise.currency, amount: promise.amount },
      received,
      times: Math.max(1, times),
    },
  }
}

/** How many promises of the case came to nothing by that day; one kept in part is none of them. */
function allBroken({ facts, state }: Situation, day: Day): number {
  return state.promises.filter(
    ({ promise, received }) => received === 0 && day > graceEnd(promise) && !isReplaced(promise, facts),
  ).length
}
