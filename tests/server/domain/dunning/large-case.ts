/** A debtor with a long history: hundreds of invoices over ten years and whatever was said, agreed and paid about them. */
import type { CaseFacts } from '../../../../server/domain/dunning/case.ts'
import { outcomes } from '../../../../server/domain/dunning/outcomes/outcomes.ts'
import { defaultSettings } from '../../../../server/domain/dunning/settings.ts'
import { readyStrategies } from '../../../../server/domain/dunning/strategies/ready.ts'
import type { Strategy } from '../../../../server/domain/records/cards.ts'
import type { LegalAct, OutcomeCode } from '../../../../server/domain/records/facts.ts'
import type { Day, Id } from '../../../../server/domain/records/primitives.ts'
import { dice } from '../../../bench/workspace.ts'
import {
  bill,
  call,
  callback,
  client,
  contact,
  creditNote,
  dispute,
  disputeClosing,
  extension,
  facts,
  instalmentPlan,
  interaction,
  invoice,
  late,
  legalAct,
  pause,
  payment,
  planEnd,
  promise,
  sent,
} from '../facts.ts'

/** How many of each; what is not given there is none of. */
export interface Size {
  invoices: number
  /** Over so many days, up to `late(0)` and a month beyond. */
  days: number
  exchanges: number
  payments: number
  /** Promises, callbacks, disputes, pauses: of each. */
  talks: number
  /** Instalment plans, extensions, bills, legal acts: of each. */
  agreements: number
}

export const TEN_YEARS: Size = { invoices: 300, days: 3650, exchanges: 200, payments: 150, talks: 12, agreements: 6 }

const codes = Object.keys(outcomes) as OutcomeCode[]
const common: readonly OutcomeCode[] = ['NR', 'MSG', 'ABSENT', 'PROM', 'PAYDIT', 'RAPPEL', 'LITIGE', 'DIFF', 'REFUS']
const kinds = ['business', 'consumer', 'public', 'unknown'] as const
const acts: readonly LegalAct['kind'][] = ['formal-notice', 'formal-notice', 'acknowledgement', 'claim', 'service']

/** Steps whose conditions look at the whole case, and at the talks about one invoice. */
const own: Strategy = {
  id: 'own',
  name: 'Grands comptes',
  steps: [
    { key: 'before', anchor: 'due', offset: -5, channel: 'email', tone: 'friendly', stage: 'preventive' },
    { key: 'mail', anchor: 'due', offset: 3, channel: 'written', tone: 'friendly', stage: 'friendly' },
    {
      ...{ key: 'call', anchor: 'previous', offset: 6, channel: 'call', tone: 'friendly', stage: 'friendly' },
      condition: { if: 'no-answer' },
    },
    {
      ...{ key: 'small', anchor: 'due', offset: 15, channel: 'sms', tone: 'firm', stage: 'firm' },
      condition: { if: 'amount-below', amount: 2_000_000 },
    },
    {
      ...{ key: 'large', anchor: 'due', offset: 20, channel: 'other', tone: 'firm', stage: 'firm' },
      condition: { if: 'amount-from', amount: 2_000_000 },
    },
    { key: 'notice', anchor: 'due', offset: 30, channel: 'formal', tone: 'formal', stage: 'formal-notice' },
    { key: 'agency', anchor: 'due', offset: 60, channel: 'note', tone: 'formal', stage: 'hand-over' },
  ],
}

/** The same for the same seed, whatever was made before. */
export function largeCase(seed: number, size: Size): CaseFacts {
  const roll = dice(seed)
  // The first numbers of neighbouring seeds are neighbours too.
  for (let n = 0; n < 5; n++) roll()
  const upTo = (most: number) => Math.floor(roll() * (most + 1))
  const oneOf = <T>(all: readonly T[]): T => all[upTo(all.length - 1)] as T
  const some = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n))
  const chance = (share: number) => roll() < share
  const before = () => -upTo(size.days)
  const recently = () => -upTo(90)
  const past = (): Day => late(chance(0.5) ? recently() : before())
  let made = 0
  /** Unlike those of the builders, the same in every process. */
  const fresh = <T extends { id: Id; act: Id }>(fact: T): T => {
    const id = `${seed}-${String(++made).padStart(6, '0')}`
    return { ...fact, id, act: id }
  }

  const currencyOf = (n: number) => (n % 37 === 5 ? 'CHF' : 'EUR')
  const invoices = some(size.invoices, (n) => {
    const due = chance(0.3) ? 30 - upTo(120) : before()
    return invoice({
      ...{ id: `I${n}`, number: `F${n}`, issuedOn: late(due - 30), dueOn: late(due), amount: 1000 + upTo(200_000) },
      currency: currencyOf(n),
      ...(n % 41 === 7 && { retentionAmount: 5000, retentionUntil: late(due + 200) }),
      ...(n % 29 === 3 && { nature: 'transport' as const }),
    })
  })
  const anyId = () => oneOf(invoices).id
  const named = (): Id[] => {
    const many = chance(0.2) ? upTo(size.invoices) : chance(0.4) ? 0 : 1 + upTo(3)
    return [...new Set(some(many, anyId))]
  }
  const strategy = chance(0.4) ? 'own' : oneOf(readyStrategies).key
  const steps = strategy === 'own' ? own.steps : (readyStrategies.find(({ key }) => key === strategy)?.steps ?? [])
  const key = () => (chance(0.1) ? 'of-another-strategy' : (oneOf(steps)?.key ?? 'd7'))
  const about = (more: object = {}) => {
    const invoiceIds = named()
    const stepInvoiceId = invoiceIds[0] ?? anyId()
    return { invoiceIds, stepInvoiceId, ...(chance(0.1) && { acknowledges: true }), ...more }
  }
  const exchange = () => {
    const on = past()
    if (chance(0.5)) return sent(on, key(), about({ channel: oneOf(['email', 'letter', 'registered-letter', 'sms']) }))
    if (chance(0.2)) return interaction(on, { channel: 'email', direction: 'in', invoiceIds: named() })
    // What ends a case for good would end most of them.
    const outcome = chance(0.9) ? oneOf(common) : oneOf(codes)
    return call(on, outcome, key(), about())
  }
  const disputes = some(size.talks, () => fresh(dispute(past(), 500 + upTo(50_000), { invoiceId: anyId() })))
  const plans = some(size.agreements, () => {
    const on = past()
    const parts = some(1 + upTo(5), (n) => ({ on: shifted(on, 30 * (n + 1)), amount: 1000 + upTo(100_000) }))
    return fresh(instalmentPlan(on, parts, { invoiceIds: named(), ...(chance(0.3) && { written: true }) }))
  })
  return facts({
    client: client({
      strategy,
      kind: oneOf(kinds),
      ...(chance(0.2) && { graceDays: upTo(15) }),
    }),
    settings: { ...defaultSettings, holidays: oneOf(['metropole', 'none'] as const) },
    strategies: [own],
    contacts: [contact(chance(0.3) ? { emails: [] } : {})],
    invoices,
    creditNotes: some(size.talks, () => fresh(creditNote(past(), 100 + upTo(50_000), { invoiceId: anyId() }))),
    payments: some(size.payments, () => {
      const parts = some(1 + upTo(3), () => ({ invoiceId: anyId(), amount: 100 + upTo(150_000) }))
      const sum = parts.reduce((total, { amount }) => total + amount, 0)
      return fresh(payment(past(), sum + (chance(0.1) ? 777 : 0), { allocations: parts }))
    }),
    interactions: some(size.exchanges, () => fresh(exchange())),
    promises: some(size.talks, () => {
      const on = past()
      return fresh(promise(on, shifted(on, upTo(30)), 1000 + upTo(200_000), { invoiceIds: named() }))
    }),
    callbacks: chance(0.2) ? [fresh(callback(late(-3), `${late(upTo(10))}T12:00:00.000Z`))] : [],
    disputes,
    disputeClosings: disputes.filter(() => chance(0.7)).map((one) => fresh(disputeClosing(one.on, one.id))),
    pauses: some(size.talks, () => {
      const on = past()
      return fresh(pause(on, shifted(on, 1 + upTo(40)), chance(0.8) ? { invoiceId: anyId() } : {}))
    }),
    instalmentPlans: plans,
    instalmentPlanEnds: plans.filter(() => chance(0.4)).map(({ on, id }) => fresh(planEnd(shifted(on, upTo(90)), id))),
    arrangements: some(size.agreements, () => {
      const on = past()
      return fresh(extension(on, shifted(on, upTo(60)), { invoiceIds: named(), movesDueDate: chance(0.5) }))
    }),
    bills: some(size.agreements, () => {
      const on = past()
      return fresh(bill(on, shifted(on, upTo(90)), 10_000 + upTo(200_000), { invoiceId: anyId() }))
    }),
    legalActs: some(chance(0.5) ? size.agreements : 0, () => {
      const [on, kind] = [past(), oneOf(acts)]
      const invoiceIds = named()
      const deadline = kind === 'formal-notice' ? { deadline: shifted(on, 15) } : {}
      return fresh(legalAct(on, kind, { invoiceIds: invoiceIds.length ? invoiceIds : [anyId()], ...deadline }))
    }),
  })
}

const shifted = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
