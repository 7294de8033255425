import { describe, expect, it } from 'vitest'
import { caseState } from '../../../../server/domain/dunning/state.ts'
import { invoiceStates } from '../../../../server/domain/ledger/invoices.ts'
import { call, client, creditNote, dispute, disputeClosing, facts, invoice, late, payment } from '../facts.ts'

const first = (more: Parameters<typeof facts>[0]) => invoiceStates(facts(more), late(10))[0]

describe('what remains due', () => {
  it('is the amount less the credit notes less what payments put on it', () => {
    const state = first({ creditNotes: [creditNote(late(1), 20_000)], payments: [payment(late(2), 30_000)] })
    expect(state).toMatchObject({ credited: 20_000, paid: 30_000, remaining: 70_000, overpaid: 0, daysLate: 10 })
  })

  it('is never negative: what was received beyond it is an overpayment', () => {
    expect(first({ payments: [payment(late(2), 130_000)] })).toMatchObject({ remaining: 0, overpaid: 10_000 })
  })

  it('is not reduced by money of another currency', () => {
    const state = first({ payments: [payment(late(2), 30_000, { currency: 'USD' })] })
    expect(state?.remaining).toBe(120_000)
  })

  it('counts a payment given twice once', () => {
    const twice = payment(late(2), 30_000)
    expect(first({ payments: [twice, { ...twice }] })?.paid).toBe(30_000)
  })

  it('is contested for what is in open disputes, at most what remains', () => {
    const [open, closed] = [dispute(late(1), 200_000), dispute(late(1), 10_000)]
    const more = { disputes: [open, closed], disputeClosings: [disputeClosing(late(2), closed.id)] }
    expect(first({ ...more, payments: [payment(late(2), 50_000)] })?.disputed).toBe(70_000)
    expect(first({ disputes: [closed], disputeClosings: more.disputeClosings })?.disputed).toBe(0)
  })

  it('counts negative days before the due date and none on it', () => {
    expect(invoiceStates(facts(), late(-3))[0]?.daysLate).toBe(-3)
    expect(invoiceStates(facts(), late(0))[0]?.daysLate).toBe(0)
  })
})

describe('the limitation', () => {
  const old = invoice({ issuedOn: '2021-06-01', dueOn: '2021-07-01' })

  it('passes five years after the issue date between businesses, the last day included', () => {
    expect(invoiceStates(facts({ invoices: [old] }), '2026-06-01')[0]?.limitation).toMatchObject({
      article: 'L110-4',
      years: 5,
      lastDay: '2026-06-01',
      passed: false,
    })
    expect(invoiceStates(facts({ invoices: [old] }), '2026-06-02')[0]?.limitation.passed).toBe(true)
  })

  it('passes after two years against a consumer, and only after five while the kind is unknown', () => {
    const of = (kind: 'consumer' | 'unknown') =>
      invoiceStates(facts({ invoices: [old], client: client({ kind }) }), '2023-06-02')[0]?.limitation
    expect(of('consumer')).toMatchObject({ article: 'L218-2', lastDay: '2023-06-01', passed: true })
    expect(of('unknown')).toMatchObject({ article: 'L110-4', passed: false })
  })
})

describe('the totals of a case', () => {
  it('keep currencies apart', () => {
    const invoices = [invoice(), invoice({ id: 'B', number: 'B', currency: 'CHF', amount: 50_000 })]
    expect(caseState(facts({ invoices }), late(10)).due).toEqual([
      { currency: 'EUR', amount: 120_000 },
      { currency: 'CHF', amount: 50_000 },
    ])
  })

  it('count as overdue what is late, not contested and not past the limitation', () => {
    const invoices = [
      invoice(),
      invoice({ id: 'B', number: 'B', dueOn: late(20), amount: 7_000 }),
      invoice({ id: 'C', number: 'C', issuedOn: '2020-01-01', dueOn: '2020-02-01', amount: 9_000 }),
    ]
    const state = caseState(facts({ invoices, disputes: [dispute(late(1), 20_000)] }), late(10))
    expect(state.overdue).toEqual([{ currency: 'EUR', amount: 100_000 }])
    expect(state.due).toEqual([{ currency: 'EUR', amount: 136_000 }])
    expect(state.limited).toEqual([{ currency: 'EUR', amount: 9_000 }])
    expect(state.disputed).toEqual([{ currency: 'EUR', amount: 20_000 }])
    expect(state).toMatchObject({ firstUnpaidSince: late(0), daysLate: 10 })
  })

  it('leave what was given up out of what can be chased, though it remains due', () => {
    const state = caseState(facts({ interactions: [call(late(5), 'PERTE')] }), late(10))
    expect(state.overdue).toEqual([])
    expect(state.due).toEqual([{ currency: 'EUR', amount: 120_000 }])
    expect(state.open[0]?.closed).toEqual({ as: 'written-off', on: late(5) })
  })

  it('count as credit what was put on no invoice and what was paid too much', () => {
    const payments = [
      payment(late(1), 125_000),
      payment(late(2), 3_000, { allocations: [] }),
      payment(late(2), 900, { currency: 'USD', allocations: [{ invoiceId: 'A', amount: 900 }] }),
    ]
    expect(caseState(facts({ payments }), late(10)).credit).toEqual([
      { currency: 'EUR', amount: 8_000 },
      { currency: 'USD', amount: 900 },
    ])
  })

  it('list open invoices with the oldest due date first, whatever the order they came in', () => {
    const invoices = [invoice({ dueOn: late(5) }), invoice({ id: 'B', number: 'B', dueOn: late(1) })]
    expect(caseState(facts({ invoices }), late(10)).open.map((state) => state.invoice.id)).toEqual(['B', 'A'])
  })
})
