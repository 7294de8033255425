/** Disputes as they stand: which are open, how old, how much they freeze, and what may be recorded about one. */
import { addDays, daysBetween } from '../calendar/days.ts'
import { type WorkingTime, workingDayFrom } from '../calendar/working-days.ts'
import type { CaseFacts, InvoiceState, Money } from '../dunning/case.ts'
import type { Dispute, DisputeType } from '../records/facts.ts'
import { type Cents, type Day, isDay } from '../records/primitives.ts'
import { compare } from './distinct.ts'
import { invoiceStates, openDisputes } from './invoices.ts'
import { addTo, largestFirst } from './money.ts'

/** What a dispute is about, in the order in which it is asked. */
export const disputeTypes: readonly DisputeType[] = [
  'quality',
  'price',
  'quantity',
  'delay',
  'not-ordered',
  'papers',
  'other',
]

/** Days to answer a dispute unless another day was promised (field study, part 5.2, LITIGE: J+7). */
const ANSWER_DAYS = 7

/** The day an answer is due by default: a week later, moved to a working day. */
export const answerDay = (raisedOn: Day, settings: WorkingTime): Day =>
  workingDayFrom(addDays(raisedOn, ANSWER_DAYS), settings)

export interface OpenDispute {
  dispute: Dispute
  invoice: InvoiceState['invoice']
  /** What it freezes now: at most what remains of the invoice, older disputes of it first. */
  frozen: Money
  /** Days since it was raised. */
  age: number
  answerDue: Day
  /** Negative once the answer is late. */
  daysToAnswer: number
}

/** Open disputes about invoices of which something remains; the oldest first. Cents. */
export function openDisputesOf(facts: CaseFacts, today: Day): OpenDispute[] {
  const open = openDisputes(facts)
  if (!open.length) return []
  const states = new Map(invoiceStates(facts, today).map((state) => [state.invoice.id, state]))
  const left = new Map([...states].map(([id, state]) => [id, state.remaining]))
  const oldestFirst = [...open].sort((a, b) => compare(a.on, b.on) || compare(a.at, b.at) || compare(a.id, b.id))
  return oldestFirst.flatMap((dispute) => {
    const state = states.get(dispute.invoiceId)
    if (!state?.remaining) return []
    const available = left.get(dispute.invoiceId) ?? 0
    const amount = Math.min(available, dispute.amount)
    left.set(dispute.invoiceId, available - amount)
    const answerDue = dispute.answerDue ?? answerDay(dispute.on, facts.settings)
    return {
      dispute,
      invoice: state.invoice,
      frozen: { currency: state.invoice.currency, amount },
      age: Math.max(0, daysBetween(dispute.on, today)),
      answerDue,
      daysToAnswer: daysBetween(today, answerDue),
    }
  })
}

/** By how long they have been open, in days. */
export const ages = ['0-7', '8-30', '31-60', '61+'] as const
export type Age = (typeof ages)[number]

export const ageOf = (days: number): Age => (days <= 7 ? '0-7' : days <= 30 ? '8-30' : days <= 60 ? '31-60' : '61+')

export interface DisputeReport {
  /** Each age with its disputes, the oldest first; ages without any are left out. */
  groups: { age: Age; disputes: OpenDispute[]; frozen: Money[] }[]
  frozen: Money[]
  /** Everything that remains due in the cases looked at, contested or not. */
  outstanding: Money[]
}

/** All open disputes of several cases. Sums per currency, never added across currencies. */
export function disputeReport(cases: Iterable<CaseFacts>, today: Day): DisputeReport {
  const all: OpenDispute[] = []
  const outstanding: Money[] = []
  for (const facts of cases) {
    all.push(...openDisputesOf(facts, today))
    for (const { invoice, remaining } of invoiceStates(facts, today)) addTo(outstanding, invoice.currency, remaining)
  }
  all.sort((a, b) => b.age - a.age || compare(a.dispute.id, b.dispute.id))
  const groups = [...ages].reverse().flatMap((age) => {
    const disputes = all.filter((one) => ageOf(one.age) === age)
    return disputes.length ? [{ age, disputes, frozen: frozenIn(disputes) }] : []
  })
  return { groups, frozen: frozenIn(all), outstanding: largestFirst(outstanding) }
}

function frozenIn(disputes: readonly OpenDispute[]): Money[] {
  const sums: Money[] = []
  for (const { frozen } of disputes) addTo(sums, frozen.currency, frozen.amount)
  return largestFirst(sums)
}

export interface Contesting {
  on: Day
  amount: Cents | undefined
  answerDue?: Day | undefined
}

/**
 * `above-remaining`: more than what is not contested yet. `future`: raised after today. `answer-before`: the answer is due
 * before it was raised. A fault names the field it is about.
 */
export type DisputeFault =
  | { field: 'amount'; code: 'amount' }
  | { field: 'amount'; code: 'above-remaining'; most: Cents }
  | { field: 'on'; code: 'day' | 'future' }
  | { field: 'answerDue'; code: 'day' | 'answer-before' }

/** What keeps a dispute about that invoice from being recorded; nothing when it is fine. */
export function disputeFaults({ on, amount, answerDue }: Contesting, about: InvoiceState, today: Day): DisputeFault[] {
  const faults: DisputeFault[] = []
  const most = contestable(about)
  if (!amount || amount < 0 || !Number.isSafeInteger(amount)) faults.push({ field: 'amount', code: 'amount' })
  else if (amount > most) faults.push({ field: 'amount', code: 'above-remaining', most })
  if (!isDay(on)) faults.push({ field: 'on', code: 'day' })
  else if (on > today) faults.push({ field: 'on', code: 'future' })
  if (answerDue !== undefined && !isDay(answerDue)) faults.push({ field: 'answerDue', code: 'day' })
  else if (answerDue !== undefined && answerDue < on) faults.push({ field: 'answerDue', code: 'answer-before' })
  return faults
}

/** What of an invoice can still be contested: the rest is already, and more than the whole cannot be. */
export const contestable = ({ remaining, disputed }: InvoiceState): Cents => Math.max(0, remaining - disputed)
