/** An instalment plan while it is made: a few choices give the list, and each line of it can be changed by hand. */
import { createMemo, createSignal } from 'solid-js'
import { isInForce, type PlanState, planStates } from '../../../server/domain/agreements/instalments.ts'
import {
  checkInstalments,
  equalInstalments,
  type Instalment,
  type InstalmentIssue,
  type Rhythm,
} from '../../../server/domain/agreements/instalments-schedule.ts'
import { addDays } from '../../../server/domain/calendar/days.ts'
import { workingDayFrom } from '../../../server/domain/calendar/working-days.ts'
import type { CaseFacts, CaseState } from '../../../server/domain/dunning/case.ts'
import type { Payment } from '../../../server/domain/records/facts.ts'
import type { Cents, Currency, Day, Id } from '../../../server/domain/records/primitives.ts'
import type { Wanted } from '../../book/writes.ts'
import { allocated } from './allocated.ts'
import { choosable, named, sumOf, usual } from './choosable.ts'

export const counts = [2, 3, 4, 6, 10, 12] as const
export const rhythms: readonly Rhythm[] = ['week', 'fortnight', 'month']

/** In days from today. */
const LIKELY = [0, 7, 15, 30] as const

export type PlanDraft = ReturnType<typeof createPlanDraft>

/** What was heard in the talk: a sum below what is owed is the first payment. */
export interface PlanHeard {
  on?: Day
  amount?: Cents
  currency?: Currency
}

export function createPlanDraft(
  facts: () => CaseFacts,
  state: () => CaseState,
  today: () => Day,
  heard: PlanHeard = {},
) {
  const open = () => choosable(state().open)
  const currencies = createMemo(() => [...new Set(open().map((one) => one.invoice.currency))])
  const [currency, setCurrency] = createSignal<Currency>(
    currencies().find((one) => one === heard.currency) ?? currencies()[0] ?? 'EUR',
  )
  const [ids, setIds] = createSignal<Id[]>(usual(state().open, currency()))
  const [typedTotal, setTypedTotal] = createSignal<{ cents: Cents | undefined }>()
  const [count, setCount] = createSignal<number>(3)
  const [every, setEvery] = createSignal<Rhythm>('month')
  /** Days on which a first payment is likely; handed over today it comes whatever day it is. */
  const likely = () => LIKELY.map((days) => (days ? workingDayFrom(addDays(today(), days), facts().settings) : today()))
  const [firstOn, setFirstOn] = createSignal<Day>(heard.on && heard.on >= today() ? heard.on : (likely()[1] ?? today()))
  const most = () => sumOf(open(), ids())
  const first = heard.currency === undefined || heard.currency === currency() ? heard.amount : undefined
  const [firstAmount, setFirstAmount] = createSignal(first !== undefined && first < most() ? first : undefined)
  const [received, setReceived] = createSignal(false)
  const [method, setMethod] = createSignal<Payment['method']>()
  const [written, setWritten] = createSignal(false)
  const [byHand, setByHand] = createSignal<Instalment[]>()

  const totalAsTyped = () => (typedTotal() ? typedTotal()?.cents : most())
  const total = () => totalAsTyped() ?? 0
  const equal = createMemo(() =>
    equalInstalments(
      {
        total: total(),
        count: count(),
        every: every(),
        firstOn: firstOn(),
        firstAmount: firstAmount(),
        firstNow: firstOn() === today(),
      },
      facts().settings,
    ),
  )
  const instalments = () => byHand() ?? equal()
  const issues = createMemo((): InstalmentIssue[] => checkInstalments(instalments(), total(), today()))

  /** A choice makes the list anew: what was changed by hand was changed in another one. */
  const anew =
    <V>(set: (value: V) => void) =>
    (value: V) => {
      setByHand(undefined)
      set(value)
    }

  return {
    open,
    currencies,
    currency,
    setCurrency: anew((next: Currency) => {
      setCurrency(next)
      setTypedTotal(undefined)
      setFirstAmount(undefined)
      setIds(usual(state().open, next))
    }),
    ids,
    setIds: anew((next: Id[]) => {
      setTypedTotal(undefined)
      setIds(next)
    }),
    total,
    totalAsTyped,
    /** More cannot be spread than the invoices owe. */
    over: () => Math.max(0, total() - most()),
    setTotal: anew((cents: Cents | undefined) => setTypedTotal({ cents })),
    count,
    setCount: anew(setCount),
    every,
    setEvery: anew(setEvery),
    likely,
    firstOn,
    setFirstOn: anew(setFirstOn),
    firstAmount,
    setFirstAmount: anew(setFirstAmount),
    /** The first instalment is for today, so it may have been handed over. */
    mayBeReceived: () => instalments()[0]?.on === today(),
    received,
    setReceived,
    method,
    setMethod,
    written,
    setWritten,
    instalments,
    issues,
    change(at: number, part: Partial<Instalment>) {
      setByHand(instalments().map((one, index) => (index === at ? { ...one, ...part } : one)))
    },
    remove(at: number) {
      setByHand(instalments().filter((_, index) => index !== at))
    },
    /** What the sums lack goes on the last one, or comes off it. */
    balance() {
      const list = instalments()
      const others = list.slice(0, -1).reduce((sum, { amount }) => sum + amount, 0)
      setByHand(list.map((one, index) => (index === list.length - 1 ? { ...one, amount: total() - others } : one)))
    },
    isRight: () => issues().length === 0 && total() > 0 && total() <= most() && ids().length > 0,
    /** Plans in force that the new one takes the place of. */
    replaced: createMemo((): PlanState[] =>
      planStates(facts(), today()).filter(
        (one) =>
          isInForce(one) &&
          one.plan.currency === currency() &&
          (!one.plan.invoiceIds.length || one.plan.invoiceIds.some((id) => ids().includes(id))),
      ),
    ),
    wanted(): Wanted[] {
      const first = instalments()[0]
      const plan = {
        clientId: facts().client.id,
        invoiceIds: named(ids()),
        on: today(),
        currency: currency(),
        instalments: [...instalments()],
        ...(written() && { written: true }),
      }
      const isPaid = received() && first?.on === today()
      return [
        { op: 'create', kind: 'instalmentPlan', record: plan },
        ...(isPaid && first
          ? [allocated(facts().client.id, first.amount, currency(), today(), method(), open(), ids())]
          : []),
      ]
    },
  }
}
