/** The day before a promise: a friendly word, so that it is not forgotten. */

import { addDays, dayIn } from '../calendar/days.ts'
import { workingDayBefore } from '../calendar/working-days.ts'
import type { PaymentPromise } from '../records/facts.ts'
import type { Day } from '../records/primitives.ts'
import type { CaseFacts, PromiseState } from './case.ts'
import { channelOf } from './channels.ts'
import type { Draft } from './outcomes/follow-up.ts'
import type { Situation } from './situation.ts'
import { taskKey } from './tasks.ts'

/** The working day before the promised one; `null` for a promise made that day or later, which needs no reminder. */
export function reminderDay(promise: PaymentPromise, { settings, timeZone }: CaseFacts): Day | null {
  const day = workingDayBefore(addDays(promise.on, -1), settings)
  return dayIn(promise.at, timeZone) < day ? day : null
}

/** Answered by any exchange from that day on, and over on the promised day itself: then the money is awaited. */
export function promiseReminderOn(situation: Situation, unkept: readonly PromiseState[], day: Day): Draft | null {
  const { facts, exchanges, reach } = situation
  for (const { promise } of unkept) {
    const dueOn = reminderDay(promise, facts)
    if (!dueOn || day < dueOn || day >= promise.on) continue
    const key = taskKey('promise-tomorrow', promise.id)
    if (exchanges.some((one) => one.fact.stepKey === key || (one.day >= dueOn && one.fact.channel !== 'note'))) continue
    const amount = { currency: promise.currency, amount: promise.amount }
    return {
      key,
      channel: channelOf('message', reach),
      tone: 'friendly',
      stage: 'promise-reminder',
      dueOn,
      reason: { code: 'promise-tomorrow', on: promise.on, amount },
    }
  }
  return null
}
