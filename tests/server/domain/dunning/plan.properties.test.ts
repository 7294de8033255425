/** What must hold for any case whatever: order, repetition and the moment of computing decide nothing. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../../server/domain/days.ts'
import type { CaseFacts, CasePlan } from '../../../../server/domain/dunning/case.ts'
import { outcomes } from '../../../../server/domain/dunning/outcomes.ts'
import { planCase } from '../../../../server/domain/dunning/plan.ts'
import type { OutcomeCode } from '../../../../server/domain/records/facts.ts'
import {
  call,
  callback,
  contact,
  dispute,
  facts,
  interaction,
  invoice,
  late,
  pause,
  payment,
  promise,
  sent,
} from '../facts.ts'

const day = (min: number, max: number) => fc.integer({ min, max }).map(late)
const ids = ['A', 'B', 'C']
const codes = Object.keys(outcomes) as OutcomeCode[]
const stepKey = fc.constantFrom('d7', 'd14', 'd30', 'd45', undefined)
const some = <T>(one: fc.Arbitrary<T>, maxLength: number) => fc.array(one, { maxLength })
const onOne = (id: string, key?: string) => ({
  invoiceIds: [id],
  ...(key && { stepKey: key, stepInvoiceId: id }),
})

const anyCase: fc.Arbitrary<CaseFacts> = fc
  .record({
    invoices: fc.tuple(day(-20, 5), day(0, 40), day(0, 80)),
    messages: some(fc.tuple(day(0, 70), fc.constantFrom(...ids), stepKey), 4),
    calls: some(fc.tuple(day(0, 70), fc.constantFrom(...ids), stepKey, fc.constantFrom(...codes)), 4),
    payments: some(fc.tuple(day(0, 70), fc.constantFrom(...ids), fc.integer({ min: 1, max: 200_000 })), 3),
    promises: some(fc.tuple(day(0, 50), day(51, 80), fc.integer({ min: 1, max: 200_000 })), 3),
    callbacks: some(fc.tuple(day(0, 50), day(51, 90)), 2),
    disputes: some(fc.tuple(day(0, 50), fc.constantFrom(...ids), fc.integer({ min: 1, max: 150_000 })), 2),
    pauses: some(fc.tuple(day(0, 50), day(51, 90)), 2),
    contacts: fc.constantFrom([], [contact()], [contact({ emails: [] })], [contact({ phones: [] })]),
  })
  .map((drawn) =>
    facts({
      invoices: drawn.invoices.map((dueOn, at) => invoice({ id: ids[at], number: `F${at}`, dueOn })),
      interactions: [
        ...drawn.messages.map(([on, id, key]) => sent(on, key ?? 'd7', onOne(id, key))),
        ...drawn.calls.map(([on, id, key, outcome]) => call(on, outcome, key, onOne(id, key))),
        ...drawn.messages.map(([on]) => interaction(on, { channel: 'note', note: 'n' })),
      ],
      payments: drawn.payments.map(([on, invoiceId, amount]) =>
        payment(on, amount, { allocations: [{ invoiceId, amount }] }),
      ),
      promises: drawn.promises.map(([made, on, amount]) => promise(made, on, amount)),
      callbacks: drawn.callbacks.map(([made, on]) => callback(made, `${on}T12:00:00.000Z`)),
      disputes: drawn.disputes.map(([on, invoiceId, amount]) => dispute(on, amount, { invoiceId })),
      pauses: drawn.pauses.map(([made, until]) => pause(made, until)),
      contacts: drawn.contacts,
    }),
  )

const lists = [
  'invoices',
  'contacts',
  'interactions',
  'payments',
  'promises',
  'callbacks',
  'disputes',
  'pauses',
] as const

function changed(of: CaseFacts, change: <T>(list: readonly T[]) => T[]): CaseFacts {
  const copy = { ...of }
  for (const list of lists) Object.assign(copy, { [list]: change(of[list] as readonly unknown[]) })
  return copy
}

const morning = (on: string) => `${on}T06:00:00.000Z`
/** What a plan says, looked at as data. */
const seen = ({ ahead, ...said }: CasePlan) => ({ ...said, ahead: ahead(3) })
const plan = (of: CaseFacts, on: string) => planCase(of, on, morning(on))

describe('the plan of any case', () => {
  it('does not depend on the order of the facts', () => {
    fc.assert(
      fc.property(anyCase, day(0, 120), (of, on) => {
        const turned = changed(of, (list) => [...list].reverse())
        expect(seen(plan(turned, on))).toEqual(seen(plan(of, on)))
      }),
    )
  })

  it('does not change when every fact is given twice', () => {
    fc.assert(
      fc.property(anyCase, day(0, 120), (of, on) => {
        const twice = changed(of, (list) => [...list, ...list])
        expect(seen(plan(twice, on))).toEqual(seen(plan(of, on)))
      }),
    )
  })

  it('has either an action or a silence, and an action is due by then', () => {
    fc.assert(
      fc.property(anyCase, day(0, 120), (of, on) => {
        const { action, silence } = plan(of, on)
        expect(action === null).toBe(silence !== null)
        if (action) expect(action.dueOn <= on).toBe(true)
      }),
    )
  })

  it('foretells the day of the next action, and nothing comes before it', () => {
    fc.assert(
      fc.property(anyCase, day(0, 100), (of, on) => {
        const { action, next } = plan(of, on)
        fc.pre(action === null)
        const last = next?.dueOn ?? addDays(on, 30)
        for (let between = addDays(on, 1); between < last; between = addDays(between, 1))
          expect(plan(of, between).action).toBeNull()
        if (!next) return
        const then = plan(of, next.dueOn).action
        expect({ ...then, dueOn: next.dueOn, reason: then?.reason.code, why: 0 }).toEqual({
          ...next,
          reason: next.reason.code,
          why: 0,
        })
      }),
      { numRuns: 60 },
    )
  }, 30_000)

  it('does not depend on the hour at which it is computed, but for an agreed moment', () => {
    fc.assert(
      fc.property(anyCase, day(0, 120), (of, on) => {
        const early = planCase({ ...of, callbacks: [] }, on, `${on}T00:00:01.000Z`)
        const late = planCase({ ...of, callbacks: [] }, on, `${on}T21:59:59.000Z`)
        expect(seen(late)).toEqual(seen(early))
      }),
    )
  })

  it('never goes beyond a friendly tone where nobody was reached or written to before', () => {
    fc.assert(
      fc.property(anyCase, day(0, 120), (of, on) => {
        const { action } = plan({ ...of, interactions: [], promises: [] }, on)
        if (action) expect(action.tone).toBe('friendly')
      }),
    )
  })
})
