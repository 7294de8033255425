import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocate } from '../../../../server/domain/ledger/allocate.ts'
import { invoiceStates } from '../../../../server/domain/ledger/invoices.ts'
import { facts, invoice, late } from '../facts.ts'

const open = (...amounts: number[]) =>
  invoiceStates(
    facts({
      invoices: amounts.map((amount, at) => invoice({ id: `i${at}`, number: `${at}`, dueOn: late(-at), amount })),
    }),
    late(10),
  )

describe('a payment is put on open invoices', () => {
  it('oldest due first, the last one in part', () => {
    expect(allocate({ currency: 'EUR', amount: 250 }, open(100, 200))).toEqual({
      allocations: [
        { invoiceId: 'i1', amount: 200 },
        { invoiceId: 'i0', amount: 50 },
      ],
      left: 0,
    })
  })

  it('never on invoices of another currency', () => {
    expect(allocate({ currency: 'USD', amount: 250 }, open(100))).toEqual({ allocations: [], left: 250 })
  })

  it('so that the parts and what is left add up to it and no invoice gets more than remains', () => {
    const amount = fc.integer({ min: 1, max: 1_000_000 })
    fc.assert(
      fc.property(amount, fc.array(amount, { maxLength: 8 }), (received, amounts) => {
        const states = open(...amounts)
        const { allocations, left } = allocate({ currency: 'EUR', amount: received }, states)
        expect(allocations.reduce((sum, part) => sum + part.amount, left)).toBe(received)
        for (const part of allocations) {
          const remaining = states.find((state) => state.invoice.id === part.invoiceId)?.remaining ?? 0
          expect(part.amount > 0 && part.amount <= remaining).toBe(true)
        }
        const owed = amounts.reduce((sum, one) => sum + one, 0)
        expect(left).toBe(Math.max(0, received - owed))
      }),
    )
  })
})
