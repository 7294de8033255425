/** Histories of a debtor as they could have happened: anything a person can record, up to a day, in any order. */
import fc from 'fast-check'
import type { CaseFacts, CasePlan, NextStep } from '../../../../server/domain/dunning/case.ts'
import { outcomes } from '../../../../server/domain/dunning/outcomes/outcomes.ts'
import { planCase } from '../../../../server/domain/dunning/plan.ts'
import { defaultSettings } from '../../../../server/domain/dunning/settings.ts'
import { readyStrategies, readyStrategy } from '../../../../server/domain/dunning/strategies/ready.ts'
import type { OutcomeCode } from '../../../../server/domain/records/facts.ts'
import type { Day } from '../../../../server/domain/records/primitives.ts'
import type { StrategyStep } from '../../../../server/domain/records/strategy.ts'
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

/** Everything in a history happened by then; plans are looked at from then on. */
export const LAST = 80

export const day = (min: number, max: number) => fc.integer({ min, max }).map(late)
const past = day(-15, LAST)
export const ids = ['A', 'B', 'C']
const id = fc.constantFrom(...ids)
const codes = Object.keys(outcomes) as OutcomeCode[]
/** Now and then the whole of an invoice, or all but a cent. */
const cents = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 150_000 }) },
  fc.constantFrom(119_999, 120_000),
)
const some = <T>(one: fc.Arbitrary<T>, maxLength: number) => fc.array(one, { maxLength })

const strategyKey = fc.constantFrom(...readyStrategies.map(({ key }) => key))

/** A step key of the strategy in use, or of none. */
const keyOf = (strategy: string, place: number): string =>
  readyStrategy(strategy)?.steps[place % 7]?.key ?? (place > 4 ? 'of-another-strategy' : 'd7')

const onOne = (one: string, key?: string) => ({ invoiceIds: [one], ...(key && { stepKey: key, stepInvoiceId: one }) })

/** Who the debtor is and what it owes: three invoices, the strategy, the grace, the ways to reach it. */
const base = fc
  .record({
    dueOn: fc.tuple(day(-20, 5), day(0, 40), day(0, 100)),
    strategy: strategyKey,
    graceDays: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
    contacts: fc.constantFrom([], [contact()], [contact({ emails: [] })], [contact({ phones: [] })]),
    kind: fc.constantFrom('business' as const, 'consumer' as const, 'public' as const, 'unknown' as const),
    holidays: fc.constantFrom('metropole' as const, 'none' as const),
    swiss: fc.boolean(),
  })
  .map(({ dueOn, strategy, graceDays, contacts, kind, holidays, swiss }) => ({
    strategy,
    facts: facts({
      client: client({ strategy, kind, ...(graceDays !== undefined && { graceDays }) }),
      settings: { ...defaultSettings, holidays },
      contacts,
      invoices: dueOn.map((due, at) =>
        invoice({ id: ids[at], number: `F${at}`, dueOn: due, ...(swiss && at === 1 && { currency: 'CHF' }) }),
      ),
    }),
  }))

/** Only invoices, payments in part and messages: what a strategy alone makes of a case. */
export const plainHistory: fc.Arbitrary<CaseFacts> = fc
  .record({
    base,
    messages: some(fc.tuple(past, id, fc.nat(9)), 5),
    payments: some(fc.tuple(past, id, cents), 3),
    credits: some(fc.tuple(past, id, cents), 2),
  })
  .map(({ base: { facts: of, strategy }, messages, payments, credits }) => ({
    ...of,
    interactions: messages.map(([on, one, place]) =>
      sent(on, keyOf(strategy, place), onOne(one, keyOf(strategy, place))),
    ),
    payments: payments.map(([on, invoiceId, amount]) => payment(on, amount, { allocations: [{ invoiceId, amount }] })),
    creditNotes: credits.map(([on, invoiceId, amount]) => creditNote(on, amount, { invoiceId })),
  }))

/** What was said, promised, contested and put off. */
const talks = fc.record({
  calls: some(fc.tuple(past, id, fc.nat(9), fc.constantFrom(...codes)), 4),
  incoming: some(past, 1),
  promises: some(fc.tuple(past, fc.integer({ min: 0, max: 30 }), cents), 3),
  callbacks: some(fc.tuple(past, fc.integer({ min: 0, max: 20 })), 2),
  disputes: some(fc.tuple(past, id, cents, fc.boolean()), 2),
  pauses: some(fc.tuple(past, fc.integer({ min: 1, max: 30 }), fc.option(id, { nil: undefined })), 2),
})

/** What was agreed or done in law. */
const agreements = fc.record({
  plans: some(fc.tuple(past, fc.integer({ min: 1, max: 4 }), cents, fc.option(day(0, LAST), { nil: null })), 1),
  extensions: some(fc.tuple(past, fc.integer({ min: 1, max: 30 }), fc.boolean()), 1),
  bills: some(fc.tuple(past, fc.integer({ min: 1, max: 60 }), id, fc.constantFrom(30_000, 90_000, 120_000)), 2),
  acts: some(fc.tuple(past, fc.constantFrom('formal-notice', 'acknowledgement', 'claim', 'insolvency'), id), 1),
  retention: fc.option(fc.tuple(cents, day(0, 150)), { nil: null }),
})

const plusDays = (from: Day, days: number): Day =>
  new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

export const anyHistory: fc.Arbitrary<CaseFacts> = fc
  .record({ plain: plainHistory, talks, agreements: fc.option(agreements, { nil: null }) })
  .map(({ plain, talks: said, agreements: agreed }) => {
    const strategy = plain.client.strategy ?? 'standard'
    const disputes = said.disputes.map(([on, invoiceId, amount]) => dispute(on, amount, { invoiceId }))
    const plans = (agreed?.plans ?? []).map(([on, count, amount]) =>
      instalmentPlan(
        on,
        Array.from({ length: count }, (_, at) => ({ on: plusDays(on, 7 * (at + 1)), amount })),
      ),
    )
    return {
      ...plain,
      invoices: plain.invoices.map((one, at) =>
        at === 0 && agreed?.retention
          ? { ...one, retentionAmount: agreed.retention[0], retentionUntil: agreed.retention[1] }
          : one,
      ),
      interactions: [
        ...plain.interactions,
        ...said.calls.map(([on, one, place, outcome]) =>
          call(on, outcome, keyOf(strategy, place), onOne(one, keyOf(strategy, place))),
        ),
        ...said.incoming.map((on) => interaction(on, { channel: 'email', direction: 'in' })),
      ],
      promises: said.promises.map(([on, days, amount]) => promise(on, plusDays(on, days), amount)),
      callbacks: said.callbacks.map(([on, days]) => callback(on, `${plusDays(on, days)}T12:00:00.000Z`)),
      disputes,
      disputeClosings: disputes.flatMap(({ id: disputeId, on }, at) =>
        said.disputes[at]?.[3] ? [disputeClosing(on, disputeId)] : [],
      ),
      pauses: said.pauses.map(([on, days, invoiceId]) =>
        pause(on, plusDays(on, days), invoiceId === undefined ? {} : { invoiceId }),
      ),
      instalmentPlans: plans,
      instalmentPlanEnds: plans.flatMap(({ id: planId, on }, at) => {
        const ended = agreed?.plans[at]?.[3]
        return ended && ended > on ? [planEnd(ended, planId)] : []
      }),
      arrangements: (agreed?.extensions ?? []).map(([on, days, movesDueDate]) =>
        extension(on, plusDays(on, days), { movesDueDate }),
      ),
      bills: (agreed?.bills ?? []).map(([on, days, invoiceId, amount]) =>
        bill(on, plusDays(on, days), amount, { invoiceId }),
      ),
      legalActs: (agreed?.acts ?? []).map(([on, kind, one]) =>
        legalAct(on, kind as 'claim', {
          invoiceIds: [one],
          ...(kind === 'formal-notice' && { deadline: plusDays(on, 15) }),
        }),
      ),
    }
  })

const morning = (on: Day) => `${on}T06:00:00.000Z`

export const plan = (of: CaseFacts, on: Day): CasePlan => planCase(of, on, morning(on))

/** What a plan says, as text: compared a thousand times faster than the objects. */
export const seen = ({ ahead, ...said }: CasePlan): string => JSON.stringify({ ...said, ahead: ahead(3) })

/** The step itself: when it is looked at from another day, only the days late and what weighs most may differ. */
export const stepSeen = (step: NextStep | null): string =>
  JSON.stringify(step && { ...step, reason: step.reason.code, why: 0 })

export const stepOf = (of: CaseFacts, key: string): StrategyStep | undefined =>
  readyStrategy(of.client.strategy ?? 'standard')?.steps.find((step) => step.key === key)

const lists = [
  'invoices',
  'contacts',
  'creditNotes',
  'interactions',
  'payments',
  'promises',
  'callbacks',
  'disputes',
  'disputeClosings',
  'pauses',
  'instalmentPlans',
  'instalmentPlanEnds',
  'arrangements',
  'legalActs',
  'bills',
] as const

/** The same change made to every list of facts. */
export function changed(of: CaseFacts, change: <T>(list: readonly T[]) => T[]): CaseFacts {
  const copy = { ...of }
  for (const list of lists) Object.assign(copy, { [list]: change(of[list] as readonly unknown[]) })
  return copy
}
