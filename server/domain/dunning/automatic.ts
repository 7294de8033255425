/**
 * Steps marked automatic: which e-mails would leave on a day, and, once one was approved, what speaks against it when its
 * hour has come. Whoever sends asks again, because a night lies between the two: in it people pay, write, or fall out.
 */
import { dayIn } from '../calendar/days.ts'
import { instantOf } from '../calendar/instant-of.ts'
import { addWorkingDays, isWorkingDay } from '../calendar/working-days.ts'
import { wallTimeIn } from '../calendar/working-hours.ts'
import { chaseable } from '../ledger/invoices.ts'
import type { GuardCode } from '../records/facts.ts'
import type { Mail } from '../records/mails.ts'
import type { Day, Instant, WallTime } from '../records/primitives.ts'
import { concerned, LISTED } from './asked-for.ts'
import type { CaseFacts, CasePlan, NextStep, Stage } from './case.ts'
import { type Guard, guardsOn } from './guards/guards.ts'
import { planCase } from './plan.ts'
import type { Settings } from './settings.ts'

/** A step marked automatic as it will stand on the day it is to leave. */
export interface AutomaticStep {
  step: NextStep
  plan: CasePlan
  /** What keeps it from leaving by itself, the gravest first; the person may still send it by hand. */
  guards: Guard[]
}

/** For an e-mail nobody is there to stop, the wrong day and the wrong hour weigh as much as all else. */
const moments: readonly GuardCode[] = ['day-off', 'outside-hours']

const stops = ({ weight, code }: Guard): boolean => weight !== 'tells' || moments.includes(code)

const guardsAgainst = (facts: CaseFacts, plan: CasePlan, stage: Stage | undefined, now: Instant, today: Day): Guard[] =>
  guardsOn(facts, plan, { channel: 'email', stage, now, today }).filter(stops)

const isAutomatic = ({ automatic, channel }: NextStep): boolean => automatic === true && channel === 'email'

/** The e-mail that is due on that day by a step marked automatic, if nothing else happens until then. */
export function automaticOn(facts: CaseFacts, day: Day, time: WallTime): AutomaticStep | null {
  const now = instantOf({ day, time }, facts.timeZone)
  const plan = planCase(facts, day, now)
  const step = plan.action
  if (!step || !isAutomatic(step)) return null
  return { step, plan, guards: guardsAgainst(facts, plan, step.stage, now, day) }
}

/** The next working day on which that hour is still to come. */
export function nextSendingDay(now: Instant, time: WallTime, timeZone: string, settings: Settings): Day {
  const today = dayIn(now, timeZone)
  const isStillToCome = wallTimeIn(now, timeZone) < time && isWorkingDay(today, settings)
  return isStillToCome ? today : addWorkingDays(today, 1, settings)
}

/** When an approved e-mail leaves, unless something speaks against it then. */
export const leavesAt = ({ on: day, time }: Mail, timeZone: string): Instant => instantOf({ day, time }, timeZone)

/** Why an approved e-mail did not leave. */
export type HeldBack =
  | GuardCode
  /** Nothing remains due. */
  | 'settled'
  /** The plan proposes something else by now: it was paid, answered, promised, or written by hand. */
  | 'plan-moved'
  /** Less or more remains due than the text says. */
  | 'amount-changed'
  /** The address is on no contact of the client any more, or its contact must not hear of the debt. */
  | 'address-gone'
  /** The day it was approved for is over. */
  | 'day-over'
  /** Nobody's account to send it through: it was taken away, or who approved it left the workspace. */
  | 'no-account'
  /** The case is not the approver's any more, or is gone. */
  | 'case-gone'

/** What speaks against sending it now, or null. The hour itself is the caller's: it is not asked before it has come. */
export function heldBack(mail: Mail, facts: CaseFacts, now: Instant): HeldBack | null {
  const today = dayIn(now, facts.timeZone)
  if (today !== mail.on) return 'day-over'
  // As if nothing had been approved: the plan is asked whether this is still what it wants.
  const plan = planCase({ ...facts, mails: [] }, today, now)
  if (plan.state.open.length === 0) return 'settled'
  const step = plan.action
  const [guard] = guardsAgainst(facts, plan, step?.stage, now, today)
  if (guard) return guard.code
  if (!step || !isAutomatic(step) || step.key !== mail.stepKey || step.invoiceId !== mail.stepInvoiceId)
    return 'plan-moved'
  if (!isSameClaim(mail, plan)) return 'amount-changed'
  return isTheirAddress(mail, facts) ? null : 'address-gone'
}

function isSameClaim({ claims }: Mail, plan: CasePlan): boolean {
  const asked = new Map(claims.map(({ invoiceId, amount }) => [invoiceId, amount]))
  const now = concerned(plan).slice(0, LISTED)
  return now.length === asked.size && now.every((one) => asked.get(one.invoice.id) === chaseable(one))
}

const isTheirAddress = ({ to }: Mail, { contacts }: CaseFacts): boolean =>
  contacts.some(({ mayHear, emails = [] }) => mayHear !== false && emails.includes(to))
