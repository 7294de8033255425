import { describe, expect, it } from 'vitest'
import type { CaseFacts } from '../../../../server/domain/dunning/case.ts'
import { rank, todayTotals } from '../../../../server/domain/dunning/order.ts'
import { call, callback, invoice, late, planOn, promise, sent } from '../facts.ts'

const due = (daysLate: number, amount: number, more: Partial<CaseFacts> = {}) =>
  planOn(
    late(60),
    { invoices: [invoice({ dueOn: late(60 - daysLate), amount })], ...more },
    `${late(60)}T15:00:00.000Z`,
  )

describe('the order of Today', () => {
  it('rises with the days late and with the amount', () => {
    expect(rank(due(20, 50_000))).toBeGreaterThan(rank(due(10, 50_000)))
    expect(rank(due(10, 60_000))).toBeGreaterThan(rank(due(10, 50_000)))
  })

  it('puts a callback whose moment has come first, then a broken promise, then the rest', () => {
    const agreed = due(10, 100, { callbacks: [callback(late(58), `${late(60)}T14:00:00.000Z`)] })
    const later = due(10, 100, { callbacks: [callback(late(58), `${late(60)}T16:00:00.000Z`)] })
    const broken = due(30, 100, {
      promises: [promise(late(50), late(55), 100)],
      interactions: [call(late(50), 'PROM', 'd14')],
    })
    const old = due(400, 100_000_000)
    expect([agreed, broken, old].map((plan) => plan.action?.why)).toEqual(['moment', 'promise', 'amount'])
    expect(rank(agreed)).toBeGreaterThan(rank(broken))
    expect(rank(broken)).toBeGreaterThan(rank(old))
    expect(rank(later)).toBeLessThan(rank(old))
  })

  it('says whether age or amount weighs more', () => {
    expect(due(50, 10_000).action?.why).toBe('age')
    expect(due(8, 5_000_000).action?.why).toBe('amount')
  })

  it('is nothing for a case without an action', () => {
    expect(rank(due(1, 50_000))).toBe(0)
  })
})

describe('the sums of Today', () => {
  it('add what is overdue in the cases to act on, per currency', () => {
    const swiss = planOn(late(20), { invoices: [invoice({ currency: 'CHF', amount: 7_000 })] })
    const euro = planOn(late(20))
    const waiting = planOn(late(20), { interactions: [sent(late(20), 'd14')] })
    expect(todayTotals([euro, swiss, euro, waiting])).toEqual({
      cases: 3,
      overdue: [
        { currency: 'EUR', amount: 240_000 },
        { currency: 'CHF', amount: 7_000 },
      ],
      due: [
        { currency: 'EUR', amount: 240_000 },
        { currency: 'CHF', amount: 7_000 },
      ],
    })
  })
})
