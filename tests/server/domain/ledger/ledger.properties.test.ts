/** What must be true of any sums: nothing below zero, nothing counted twice, no two currencies added. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseState } from '../../../../server/domain/dunning/state.ts'
import { allocate } from '../../../../server/domain/ledger/allocate.ts'
import { chaseable, claimableOn, invoiceStates } from '../../../../server/domain/ledger/invoices.ts'
import { anyHistory, changed, day, LAST } from '../dunning/histories.ts'
import { facts, invoice, late, payment } from '../facts.ts'
import { runs, timeout } from '../runs.ts'

const on = day(LAST, LAST + 60)
const cents = fc.integer({ min: 1, max: 500_000 })
const currency = fc.constantFrom('EUR', 'CHF')
const someInvoices = fc
  .array(fc.tuple(day(-40, 40), cents, currency), { minLength: 1, maxLength: 20 })
  .map((list) =>
    list.map(([dueOn, amount, of], at) => invoice({ id: `i${at}`, number: `${at}`, dueOn, amount, currency: of })),
  )

describe('what remains of an invoice', () => {
  it('is never negative, and amount = credited + paid + remaining − overpaid', { timeout }, () => {
    fc.assert(
      fc.property(anyHistory, on, (of, today) => {
        for (const { invoice: one, credited, paid, remaining, overpaid } of invoiceStates(of, today)) {
          expect(remaining).toBeGreaterThanOrEqual(0)
          expect(overpaid).toBeGreaterThanOrEqual(0)
          expect(remaining > 0 && overpaid > 0).toBe(false)
          expect(credited + paid + remaining - overpaid).toBe(one.amount)
        }
      }),
      { numRuns: runs },
    )
  })

  it('holds what is contested, kept back and asked for, none of them beyond it', { timeout }, () => {
    fc.assert(
      fc.property(anyHistory, on, (of, today) => {
        for (const state of invoiceStates(of, today)) {
          const { remaining, disputed, retained } = state
          for (const part of [disputed, retained, chaseable(state), claimableOn(state, today)]) {
            expect(part).toBeGreaterThanOrEqual(0)
            expect(part).toBeLessThanOrEqual(remaining)
          }
          expect(chaseable(state)).toBeLessThanOrEqual(remaining - Math.max(disputed, retained, state.billed ?? 0))
          if (!state.limitation.passed && !state.closed) expect(claimableOn(state, today)).toBe(chaseable(state))
        }
      }),
      { numRuns: runs },
    )
  })

  it('comes oldest due first, whatever the order of the records and their repetition', { timeout }, () => {
    fc.assert(
      fc.property(anyHistory, on, (of, today) => {
        const states = invoiceStates(of, today)
        for (const [at, state] of states.entries()) expect((states[at - 1]?.dueOn ?? '') <= state.dueOn).toBe(true)
        const twice = changed(of, (list) => [...list, ...list].reverse())
        expect(JSON.stringify(invoiceStates(twice, today))).toBe(JSON.stringify(states))
      }),
      { numRuns: runs },
    )
  })

  it('is the same for many invoices as for few', () => {
    fc.assert(
      fc.property(
        someInvoices,
        fc.array(fc.tuple(fc.nat(19), cents, currency), { maxLength: 10 }),
        (invoices, paid) => {
          const payments = paid.map(([at, amount, of]) =>
            payment(late(5), amount, { currency: of, allocations: [{ invoiceId: `i${at}`, amount }] }),
          )
          const together = invoiceStates(facts({ invoices, payments }), late(10))
          for (const state of together) {
            const [alone] = invoiceStates(facts({ invoices: [state.invoice], payments }), late(10))
            expect([alone?.remaining, alone?.paid, alone?.overpaid]).toEqual([
              state.remaining,
              state.paid,
              state.overpaid,
            ])
          }
        },
      ),
      { numRuns: runs },
    )
  })
})

describe('the sums of a case', () => {
  it('list each currency once and add only its own cents', { timeout }, () => {
    fc.assert(
      fc.property(anyHistory, on, (of, today) => {
        const state = caseState(of, today)
        for (const sums of [state.due, state.overdue, state.limited, state.disputed, state.credit])
          expect(new Set(sums.map((sum) => sum.currency)).size).toBe(sums.length)
        for (const sum of state.due) {
          const own = state.open.filter((one) => one.invoice.currency === sum.currency)
          expect(sum.amount).toBe(own.reduce((total, one) => total + one.remaining, 0))
        }
        for (const late of state.overdue) {
          const due = state.due.find((sum) => sum.currency === late.currency)
          expect(late.amount).toBeLessThanOrEqual(due?.amount ?? 0)
        }
      }),
      { numRuns: runs },
    )
  })

  it('lose no cent received: what pays an invoice off, what is too much, and what is put nowhere', () => {
    fc.assert(
      fc.property(someInvoices, fc.array(fc.tuple(fc.nat(30), cents), { maxLength: 10 }), (all, paid) => {
        const invoices = all.map((one) => ({ ...one, currency: 'EUR' }))
        const payments = paid.map(([at, amount]) =>
          payment(late(5), amount, { allocations: at % 3 ? [{ invoiceId: `i${at}`, amount }] : [] }),
        )
        const received = paid.reduce((sum, [, amount]) => sum + amount, 0)
        const billed = invoices.reduce((sum, { amount }) => sum + amount, 0)
        const { due, credit } = caseState(facts({ invoices, payments }), late(10))
        expect(billed - received).toBe((due[0]?.amount ?? 0) - (credit[0]?.amount ?? 0))
      }),
      { numRuns: runs },
    )
  })
})

describe('money received', () => {
  it('goes to the oldest first, no invoice gets more than remains of it, and the rest is an overpayment', () => {
    fc.assert(
      fc.property(someInvoices, cents, currency, (invoices, amount, of) => {
        const open = invoiceStates(facts({ invoices }), late(10))
        const { allocations, left } = allocate({ currency: of, amount }, open)
        expect(allocations.reduce((sum, part) => sum + part.amount, left)).toBe(amount)
        const own = open.filter((one) => one.invoice.currency === of)
        let filled = true
        own.forEach(({ invoice: one, remaining }) => {
          const part = allocations.find(({ invoiceId }) => invoiceId === one.id)?.amount ?? 0
          expect(part).toBeLessThanOrEqual(remaining)
          if (!filled) expect(part).toBe(0)
          filled = part === remaining
        })
        if (left > 0) expect(filled).toBe(true)
      }),
      { numRuns: runs },
    )
  })

  it('stays where it was put: another order of invoices does not move a choice', () => {
    const invoices = [invoice(), invoice({ id: 'B', number: 'B', dueOn: late(9) })]
    const chosen = payment(late(5), 30_000, { allocations: [{ invoiceId: 'B', amount: 30_000 }] })
    const states = invoiceStates(facts({ invoices: [...invoices].reverse(), payments: [chosen] }), late(10))
    expect(states.map(({ invoice: one, remaining }) => [one.id, remaining])).toEqual([
      ['A', 120_000],
      ['B', 90_000],
    ])
  })
})
