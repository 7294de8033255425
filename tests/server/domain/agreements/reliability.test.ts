/** Promises that came to an end, counted and summed; nothing is turned into a score. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { promiseStates } from '../../../../server/domain/agreements/promises.ts'
import { ENOUGH_FOR_A_SHARE, reliabilityOf, standing } from '../../../../server/domain/agreements/reliability.ts'
import type { PromiseState } from '../../../../server/domain/dunning/case.ts'
import { facts, late, payment, promise } from '../facts.ts'
import { runs } from '../runs.ts'

const state = fc
  .record({
    day: fc.integer({ min: 0, max: 60 }),
    amount: fc.integer({ min: 1, max: 1_000_000 }),
    received: fc.integer({ min: 0, max: 1_000_000 }),
    state: fc.constantFrom<PromiseState['state']>('open', 'kept', 'part', 'broken'),
    currency: fc.constantFrom('EUR', 'CHF'),
  })
  .map(({ day, amount, received, state, currency }): PromiseState => {
    const made = promise(late(0), late(day), amount, { currency })
    return { promise: made, state, received: state === 'kept' ? amount : Math.min(received, amount) }
  })
const states = fc.array(state, { maxLength: 12 })

describe('the reliability of a client', () => {
  it('says "2 of 3": promises kept among those that came due, in number and in money', () => {
    const promises = [
      promise(late(1), late(5), 50_000),
      promise(late(11), late(15), 30_000),
      promise(late(21), late(25), 20_000),
      promise(late(31), late(90), 10_000),
    ]
    const payments = [payment(late(5), 50_000), payment(late(17), 30_000)]
    const known = facts({ promises, payments })
    expect(reliabilityOf(promiseStates(known, late(40)))).toEqual({
      kept: 2,
      part: 0,
      broken: 1,
      due: 3,
      promised: [{ currency: 'EUR', amount: 100_000 }],
      received: [{ currency: 'EUR', amount: 80_000 }],
    })
  })

  it('counts a promise kept in part as neither kept nor broken, with what came of it', () => {
    const known = facts({ promises: [promise(late(1), late(5), 50_000)], payments: [payment(late(6), 20_000)] })
    expect(reliabilityOf(promiseStates(known, late(10)))).toMatchObject({
      kept: 0,
      part: 1,
      broken: 0,
      due: 1,
      received: [{ currency: 'EUR', amount: 20_000 }],
    })
  })

  it('says nothing of a client none of whose promises has come due', () => {
    const known = facts({ promises: [promise(late(1), late(5), 50_000)] })
    expect(reliabilityOf(promiseStates(known, late(7)))).toMatchObject({ due: 0, promised: [], received: [] })
  })

  it('leaves out a promise that a newer one took the place of before it could be broken', () => {
    const promises = [promise(late(1), late(5), 50_000), promise(late(4), late(12), 50_000)]
    const known = facts({ promises, payments: [payment(late(12), 50_000)] })
    const all = promiseStates(known, late(20))
    expect(reliabilityOf(standing(all, known))).toMatchObject({ kept: 1, broken: 0, due: 1 })
  })

  it('is shown as a percentage from five promises on only', () => {
    expect(ENOUGH_FOR_A_SHARE).toBe(5)
  })
})

describe('whatever the promises, reliability', () => {
  it('splits those that came due into kept, in part and broken, and leaves none out', () => {
    fc.assert(
      fc.property(states, (all) => {
        const { kept, part, broken, due } = reliabilityOf(all)
        expect(kept + part + broken).toBe(due)
        expect(due).toBe(all.filter((one) => one.state !== 'open').length)
      }),
      { numRuns: runs },
    )
  })

  it('is the same in any order, and with a promise handed in twice', () => {
    fc.assert(
      fc.property(states, (all) => {
        expect(reliabilityOf([...all].reverse().concat(all))).toEqual(reliabilityOf(all))
      }),
      { numRuns: runs },
    )
  })

  it('never adds two currencies, nor receives more than was promised', () => {
    fc.assert(
      fc.property(states, (all) => {
        const { promised, received } = reliabilityOf(all)
        for (const { currency, amount } of promised) {
          const own = all.filter((one) => one.state !== 'open' && one.promise.currency === currency)
          expect(amount).toBe(own.reduce((sum, one) => sum + one.promise.amount, 0))
        }
        for (const { currency, amount } of received)
          expect(amount).toBeLessThanOrEqual(promised.find((one) => one.currency === currency)?.amount ?? 0)
      }),
      { numRuns: runs },
    )
  })

  it('cannot get better by one more broken promise', () => {
    fc.assert(
      fc.property(states, state, (all, one) => {
        const before = reliabilityOf(all)
        const after = reliabilityOf([...all, { ...one, state: 'broken', received: 0 }])
        expect(after.kept).toBe(before.kept)
        expect(after.due).toBe(before.due + 1)
      }),
      { numRuns: runs },
    )
  })
})
