import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { promiseStates } from '../../../../server/domain/agreements/promises.ts'
import { facts, late, payment, promise } from '../facts.ts'
import { runs } from '../runs.ts'

const made = promise(late(10), late(20), 50_000)
const state = (day: number, ...payments: ReturnType<typeof payment>[]) =>
  promiseStates(facts({ promises: [made], payments }), late(day))[0]

describe('a promise', () => {
  it('is open until its date and two days of grace, and broken from the day after', () => {
    expect([20, 22, 23].map((day) => state(day)?.state)).toEqual(['open', 'open', 'broken'])
  })

  it('is kept as soon as payments since the day it was made reach the amount', () => {
    expect(state(12, payment(late(10), 20_000), payment(late(12), 30_000))).toMatchObject({
      state: 'kept',
      received: 50_000,
    })
  })

  it('is kept by a payment on the last day of grace and not by one the day after', () => {
    expect(state(30, payment(late(22), 50_000))?.state).toBe('kept')
    expect(state(30, payment(late(23), 50_000))?.state).toBe('broken')
  })

  it('is not kept by what was received before it was made, nor by another currency', () => {
    expect(state(30, payment(late(9), 50_000))?.state).toBe('broken')
    expect(state(30, payment(late(12), 50_000, { currency: 'CHF' }))?.state).toBe('broken')
  })

  it('is kept in part when less came in', () => {
    expect(state(15, payment(late(12), 20_000))).toMatchObject({ state: 'open', received: 20_000 })
    expect(state(23, payment(late(12), 20_000))).toMatchObject({ state: 'part', received: 20_000 })
  })

  it('shares no cent with another one made with it', () => {
    const balance = promise(late(10), late(30), 70_000, { act: made.act })
    const states = promiseStates(
      facts({ promises: [balance, made], payments: [payment(late(19), 50_000), payment(late(29), 40_000)] }),
      late(40),
    )
    expect(states.map(({ promise, state, received }) => [promise.id, state, received])).toEqual([
      [made.id, 'kept', 50_000],
      [balance.id, 'part', 40_000],
    ])
  })

  it('takes nothing from the one that replaced it', () => {
    const newer = promise(late(18), late(25), 50_000)
    const states = promiseStates(facts({ promises: [made, newer], payments: [payment(late(21), 50_000)] }), late(40))
    expect(states.map(({ state }) => state)).toEqual(['kept', 'kept'])
  })
})

describe('promises made in one talk', () => {
  const cents = fc.integer({ min: 1, max: 90_000 })
  const paid = fc.array(fc.tuple(fc.integer({ min: 8, max: 45 }), cents), { maxLength: 5 })
  const promised = fc.array(fc.tuple(fc.integer({ min: 10, max: 40 }), cents), { minLength: 1, maxLength: 4 })

  it('are kept by no more than what came in, none by more than it is, and never kept and short at once', () => {
    fc.assert(
      fc.property(promised, paid, fc.integer({ min: 10, max: 60 }), (said, received, day) => {
        const promises = said.map(([on, amount]) => promise(late(10), late(on), amount, { act: made.act }))
        const payments = received.map(([on, amount]) => payment(late(on), amount))
        const states = promiseStates(facts({ promises, payments }), late(day))
        const taken = states.reduce((sum, one) => sum + one.received, 0)
        expect(taken).toBeLessThanOrEqual(payments.reduce((sum, { amount }) => sum + amount, 0))
        for (const { promise: one, received: got, state: place } of states) {
          expect(got).toBeLessThanOrEqual(one.amount)
          expect(place === 'kept').toBe(got === one.amount)
        }
      }),
      { numRuns: runs },
    )
  })
})
