/** Instalment plans: which instalments are paid, due or missed follows from the payments and the day. */
import { addDays } from '../calendar/days.ts'
import type { CaseFacts } from '../dunning/case.ts'
import { compare, distinct, inOrder } from '../ledger/distinct.ts'
import type { Invoice } from '../records/cards.ts'
import type { InstalmentPlan, InstalmentPlanEnd, Payment } from '../records/facts.ts'
import type { Cents, Day, Id } from '../records/primitives.ts'
import { partOf, remainingOf } from './balances.ts'
import { covers, type Dated, earliest, isNewer, isWithin } from './moments.ts'
import { GRACE_DAYS } from './promises.ts'

export interface InstalmentState {
  on: Day
  /** As agreed. */
  amount: Cents
  paid: Cents
  /** No longer to be paid, as the invoices owe less than the plan: a credit note came, or money from before it. */
  waived: Cents
  /** `due`: from its date to the end of its grace; `part`: something came in ahead of its date; `missed`: from the day after its grace. */
  state: 'paid' | 'part' | 'missed' | 'due' | 'open'
  /** Day of the payment that filled it. */
  paidOn: Day | null
  /** Last day, included, on which a payment is in time: two days, as for a promise. */
  graceEnd: Day
}

export interface PlanState {
  plan: InstalmentPlan
  /** In the list of the plan, by rising date. An ended plan shows them as they were on its last day. */
  instalments: InstalmentState[]
  paid: Cents
  /** Of the plan, at most what remains of its invoices. */
  remaining: Cents
  /** `breached`: one is missed now, which a payment still mends; `ended`: ended by a person, or replaced. */
  state: 'open' | 'kept' | 'breached' | 'ended'
  ended: InstalmentPlanEnd | null
  /** The newer plan on one of the same invoices that took its place. */
  replacedBy: Id | null
  /** The next date on which money is expected. */
  nextOn: Day | null
  /** How many are missed now. */
  missed: number
}

const NONE: readonly PlanState[] = []

/**
 * In the order in which they were agreed. The payments put on the invoices of a plan from the moment it was agreed fill
 * its instalments, the oldest first. Two plans on the same invoice: the newer one takes the place of the whole older one
 * from the moment it was agreed, and takes every payment from then on, so that no cent counts for two. Once the newer
 * one is voided the older one is there again; once a plan itself is voided, so are the due dates of the invoices.
 */
export const planStates = (facts: CaseFacts, today: Day): readonly PlanState[] => planReader(facts)(today)

/** The same for many days. */
export function planReader(facts: CaseFacts): (today: Day) => readonly PlanState[] {
  if (!facts.instalmentPlans.length) return () => NONE
  const plans = inOrder(facts.instalmentPlans).map((plan) => ({ plan, covered: coveredBy(plan, facts) }))
  const agreed = plans.map(({ plan, covered }): Agreed => {
    const ids = new Set(covered.map(({ id }) => id))
    const newer = plans.filter((other) => isNewer(other.plan, plan) && other.covered.some(({ id }) => ids.has(id)))
    const ends = distinct(facts.instalmentPlanEnds).filter(({ planId }) => planId === plan.id)
    const money = remembered(
      (close: Dated | null): Money => ({
        payments: paymentsOn(plan, ids, facts.payments, close),
        owed: remainingOf(covered, facts, close),
      }),
    )
    return { plan, ends, newer: earliest(newer.map((other) => other.plan)), money }
  })
  return (today) => agreed.map((one) => stateOf(one, today))
}

/** A plan with what can be said of it without knowing the day. */
interface Agreed {
  plan: InstalmentPlan
  /** By whoever ended it, of any day. */
  ends: readonly InstalmentPlanEnd[]
  newer: InstalmentPlan | null
  /** What was received while it was in force, and what the invoices still owe, when it was in force until then. */
  money: (close: Dated | null) => Money
}

interface Money {
  payments: readonly Received[]
  owed: Cents
}

/** A plan is closed once or twice in its life, and asked about on many days. */
function remembered<K, T>(make: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>()
  return (key) => {
    const found = known.get(key) ?? make(key)
    known.set(key, found)
    return found
  }
}

/** Until it is ended, a plan stands in place of the due dates of its invoices, also while an instalment is missed. */
export const isInForce = ({ state }: PlanState): boolean => state === 'open' || state === 'breached'

/** One instalment missed is enough; whether to end the plan is for the person to decide. */
export const mayEnd = ({ state }: PlanState): boolean => state === 'breached'

/** The plan in place of the due date of that invoice; there is at most one. */
export function planInForce(states: readonly PlanState[], invoice: Invoice): PlanState | null {
  return states.find((state) => isInForce(state) && covers(state.plan, invoice)) ?? null
}

const coveredBy = (plan: InstalmentPlan, facts: CaseFacts): Invoice[] =>
  [...distinct(facts.invoices)].filter((invoice) => covers(plan, invoice))

function stateOf({ plan, ends, newer, money }: Agreed, today: Day): PlanState {
  const end = earliest(ends.filter(({ on }) => on <= today))
  const close = earliest<Dated>([end, newer].filter((one) => one !== null))
  const { payments, owed } = money(close)
  const instalments = fill(plan, payments, owed, close ? closingDay(close, today) : today)
  const missed = instalments.filter(({ state }) => state === 'missed').length
  const isPaid = instalments.every(({ state }) => state === 'paid')
  const state = isPaid ? 'kept' : close ? 'ended' : missed ? 'breached' : 'open'
  return {
    plan,
    instalments,
    paid: sum(instalments.map(({ paid }) => paid)),
    remaining: sum(instalments.map(({ amount, paid, waived }) => amount - paid - waived)),
    state,
    ended: close === end ? end : null,
    replacedBy: state === 'ended' && close === newer ? (newer?.id ?? null) : null,
    nextOn: close ? null : (instalments.find((one) => one.state !== 'paid' && one.state !== 'missed')?.on ?? null),
    missed,
  }
}

const closingDay = ({ on }: Dated, today: Day): Day => (on < today ? on : today)

const sum = (amounts: readonly Cents[]): Cents => amounts.reduce((total, amount) => total + amount, 0)

interface Received {
  on: Day
  amount: Cents
}

/** Oldest first: the parts put on the invoices of the plan while it was in force. */
function paymentsOn(
  plan: InstalmentPlan,
  ids: ReadonlySet<Id>,
  payments: readonly Payment[],
  close: Dated | null,
): Received[] {
  return distinct(payments)
    .filter((payment) => isWithin(payment, plan, close))
    .map((payment) => ({ on: payment.on, amount: partOf(payment, ids, plan.currency) }))
    .filter(({ amount }) => amount > 0)
    .sort((a, b) => compare(a.on, b.on))
}

/** What the invoices no longer owe comes off the last instalments; what was paid fills the first ones. */
function fill(plan: InstalmentPlan, payments: readonly Received[], owed: Cents, day: Day): InstalmentState[] {
  const agreed = sum(plan.instalments.map(({ amount }) => amount))
  const received = sum(payments.map(({ amount }) => amount))
  const excess = Math.max(0, Math.max(0, agreed - received) - owed)
  const kept = agreed - excess
  let before = 0
  return plan.instalments.map(({ on, amount }) => {
    const toPay = Math.max(0, Math.min(amount, kept - before))
    const paid = Math.max(0, Math.min(toPay, received - before))
    before += amount
    const graceEnd = addDays(on, GRACE_DAYS)
    const isPaid = paid >= toPay
    return {
      on,
      amount,
      paid,
      waived: amount - toPay,
      state: isPaid ? 'paid' : day > graceEnd ? 'missed' : day >= on ? 'due' : paid > 0 ? 'part' : 'open',
      paidOn: isPaid && toPay > 0 ? dayReaching(before - amount + toPay, payments) : null,
      graceEnd,
    }
  })
}

/** The day on which the payments came to that sum. */
function dayReaching(amount: Cents, payments: readonly Received[]): Day | null {
  let total = 0
  for (const payment of payments) {
    total += payment.amount
    if (total >= amount) return payment.on
  }
  return null
}
