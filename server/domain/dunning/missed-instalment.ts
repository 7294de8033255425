/** A missed instalment: its own action, until it is paid, agreed anew, or the plan is ended. */
import { type InstalmentState, isInForce, type PlanState } from '../agreements/instalments.ts'
import { covers } from '../agreements/moments.ts'
import { addDays, later } from '../calendar/days.ts'
import { workingDayFrom } from '../calendar/working-days.ts'
import { claimableOn } from '../ledger/invoices.ts'
import type { Day } from '../records/primitives.ts'
import type { InvoiceState } from './case.ts'
import { channelOf } from './channels.ts'
import type { Draft } from './outcomes/follow-up.ts'
import type { Settings } from './settings.ts'
import type { Situation } from './situation.ts'
import { taskKey } from './tasks.ts'

/** First working day on which an unpaid instalment is a missed one. */
export const missDay = ({ graceEnd }: Pick<InstalmentState, 'graceEnd'>, settings: Settings): Day =>
  workingDayFrom(addDays(graceEnd, 1), settings)

/** The latest missed instalment of the plans in force; after the second one ending the plan is proposed. */
export function missedOn(situation: Situation, living: readonly InvoiceState[], day: Day): Draft | null {
  for (const plan of situation.deferrals?.plansOn(day) ?? []) {
    const about = living.find((one) => covers(plan.plan, one.invoice) && claimableOn(one, day) > 0)
    const draft = about && isInForce(plan) && missedDraft(situation, plan, day)
    if (draft) return { ...draft, invoiceId: about.invoice.id }
  }
  return null
}

function missedDraft(situation: Situation, { plan, instalments }: PlanState, day: Day): Draft | null {
  const { facts, quietUntil, reach } = situation
  const missed = instalments.filter((one) => one.state === 'missed' && day >= missDay(one, facts.settings))
  const last = missed.at(-1)
  if (!last) return null
  return {
    key: taskKey('instalment', `${plan.id}:${instalments.indexOf(last)}`),
    channel: channelOf('call', reach),
    tone: 'firm',
    stage: 'instalment-missed',
    dueOn: later(missDay(last, facts.settings), quietUntil ?? ''),
    reason: {
      code: 'instalment-missed',
      planId: plan.id,
      on: last.on,
      amount: { currency: plan.currency, amount: last.amount },
      received: last.paid,
      times: missed.length,
      mayEnd: missed.length > 1,
    },
  }
}
