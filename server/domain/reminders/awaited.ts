/** Promises on their day: money was promised for it, and nothing of it has been recorded. */
import { workingDayFrom } from '../calendar/working-days.ts'
import { breakDay, unkept } from '../dunning/broken.ts'
import { readExchanges } from '../dunning/exchanges.ts'
import { alive, holdOn, pauseOn } from '../dunning/hold.ts'
import { readSituation } from '../dunning/situation.ts'
import { strategyOf } from '../dunning/strategies/strategy.ts'
import type { PaymentPromise } from '../records/facts.ts'
import type { Day } from '../records/primitives.ts'
import type { Awaited, ReminderSettings } from './reminder.ts'
import type { PlannedCase } from './seen.ts'

/** Promised for a day off, it is looked for on the next working day: no bank books before. */
export function awaitedDay({ on }: PaymentPromise, { facts }: PlannedCase, { onDaysOff }: ReminderSettings): Day {
  return onDaysOff ? on : workingDayFrom(on, facts.settings)
}

export function awaitedOn(
  planned: PlannedCase,
  day: Day,
  settings: ReminderSettings,
): Pick<Awaited, 'kind' | 'key' | 'clientId' | 'name' | 'on' | 'isToday' | 'amount'>[] {
  const { facts, plan } = planned
  return openPromisesOn(planned, day)
    .filter((promise) => awaitedDay(promise, planned, settings) === day)
    .map(({ id, on, amount, currency }) => ({
      kind: 'promise',
      key: `promise:${id}:${day}`,
      clientId: facts.client.id,
      name: facts.client.name,
      on,
      isToday: on === day,
      amount: { currency, amount: amount - (plan.state.promises.find((one) => one.promise.id === id)?.received ?? 0) },
    }))
}

/** Not kept, replaced or broken yet, in a case that is not held back. */
export function openPromisesOn({ facts, plan }: PlannedCase, day: Day): PaymentPromise[] {
  if (facts.promises.length === 0) return []
  const situation = readSituation(facts, plan.state, readExchanges(facts), strategyOf(facts))
  if (holdOn(situation, day) || pauseOn(situation, day) || alive(situation, day).length === 0) return []
  return unkept(situation)
    .map(({ promise }) => promise)
    .filter((promise) => day < breakDay(promise, facts.settings))
}
