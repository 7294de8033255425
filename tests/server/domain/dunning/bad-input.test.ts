/** What a person or another device can hand in wrong: where each is refused, or how it is read when it is there all the same. */
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { caseState } from '../../../../server/domain/dunning/state.ts'
import { Invoice, Strategy } from '../../../../server/domain/records/cards.ts'
import { InstalmentPlan, Payment } from '../../../../server/domain/records/facts.ts'
import { facts, instalmentPlan, invoice, late, payment, planOn, promise } from '../facts.ts'

const uuid = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`
const issues = (schema: v.GenericSchema, value: unknown) =>
  (v.safeParse(schema, value).issues ?? []).map(({ message }) => message)

describe('refused when it is written, with a code', () => {
  const real = { ...invoice(), id: uuid(1), clientId: uuid(2) }

  it('an invoice of 1900 or of 2300, or of a day that does not exist', () => {
    expect(issues(Invoice, real)).toEqual([])
    for (const dueOn of ['1900-01-01', '2300-01-01', '2026-02-30', '01/02/2026'])
      expect(issues(Invoice, { ...real, dueOn })).toEqual(['day'])
  })

  it('an amount that is not a positive whole number of cents', () => {
    for (const amount of [0, -100, 0.5, Number.NaN, 10 ** 15])
      expect(issues(Invoice, { ...real, amount }).length).toBeGreaterThan(0)
  })

  it('a payment put on invoices for more than was received', () => {
    const ids = { id: uuid(3), act: uuid(4), device: uuid(5), clientId: uuid(2) }
    const put = (amount: number) => ({
      ...payment(late(1), 100),
      ...ids,
      allocations: [{ invoiceId: uuid(1), amount }],
    })
    expect(issues(Payment, put(100))).toEqual([])
    expect(issues(Payment, put(101))).toEqual(['allocations'])
  })

  it('a strategy without steps and a plan without instalments', () => {
    expect(issues(Strategy, { id: uuid(6), name: 'Vide', steps: [] })).toEqual(['steps'])
    const ids = { id: uuid(3), act: uuid(4), device: uuid(5), clientId: uuid(2) }
    expect(issues(InstalmentPlan, { ...instalmentPlan(late(1), []), ...ids })).toEqual(['empty'])
  })
})

describe('read as documented when it is there', () => {
  it('a payment above what is due leaves nothing due, and the rest as credit', () => {
    const state = caseState(facts({ payments: [payment(late(1), 150_000)] }), late(7))
    expect(state.due).toEqual([])
    expect(state.credit).toEqual([{ currency: 'EUR', amount: 30_000 }])
    expect(planOn(late(7), { payments: [payment(late(1), 150_000)] }).silence).toEqual({ code: 'settled' })
  })

  it('money of another currency than the invoice pays nothing off and is credit of its own', () => {
    const state = caseState(facts({ payments: [payment(late(1), 150_000, { currency: 'CHF' })] }), late(7))
    expect(state.due).toEqual([{ currency: 'EUR', amount: 120_000 }])
    expect(state.credit).toEqual([{ currency: 'CHF', amount: 150_000 }])
  })

  it('a promise for a day already past is broken once its grace is over, and is not reminded of', () => {
    const promises = [promise(late(10), late(5), 50_000)]
    expect(planOn(late(10), { promises }).action?.reason).toMatchObject({ code: 'promise-broken', on: late(5) })
  })

  it('a payment on an invoice that is not there is credit, and a step of one answers nothing', () => {
    const elsewhere = payment(late(1), 5_000, { allocations: [{ invoiceId: 'gone', amount: 5_000 }] })
    const { state, action } = planOn(late(7), { payments: [elsewhere] })
    expect(state.credit).toEqual([{ currency: 'EUR', amount: 5_000 }])
    expect(action?.key).toBe('d7')
  })

  it('a strategy without any step makes none and says so', () => {
    const strategies = [{ id: 'none', name: 'Vide', steps: [] }]
    const settings = { ...facts().settings, defaultStrategy: 'none' }
    expect(planOn(late(30), { strategies, settings }).silence).toEqual({ code: 'all-steps-made' })
  })

  it('two steps on the same day are one action: the later of the two, the other caught up', () => {
    const same = (key: string) => ({ ...base, key })
    const base = { anchor: 'due', offset: 7, channel: 'email', tone: 'friendly', stage: 'friendly' } as const
    const strategies = [{ id: 'twice', name: 'Deux', steps: [same('a'), same('b')] }]
    const settings = { ...facts().settings, defaultStrategy: 'twice' }
    const { action, passedOver } = planOn(late(7), { strategies, settings })
    expect(action).toMatchObject({ key: 'b', reason: { caughtUp: true } })
    expect(passedOver).toEqual([{ key: 'a', on: late(7), why: 'caught-up' }])
  })
})
