/** Where the money of a payment goes. */
import { describe, expect, it } from 'vitest'
import { parts } from '../../../../client/screens/case/parts.ts'
import type { InvoiceState } from '../../../../server/domain/dunning/case.ts'

function open(id: string, dueOn: string, remaining: number, currency = 'EUR'): InvoiceState {
  const invoice = {
    id,
    clientId: 'c',
    number: id,
    issuedOn: dueOn,
    dueOn,
    amount: remaining,
    currency,
    source: 'manual' as const,
  }
  const limitation = {
    article: 'L110-4' as const,
    years: 5 as const,
    lastDay: '2031-01-01',
    passed: false,
    interruptedOn: null,
    mayBe: null,
  }
  const amounts = { credited: 0, paid: 0, remaining, disputed: 0, retained: 0, overpaid: 0 }
  return { invoice, ...amounts, dueOn, daysLate: 1, limitation, closed: null }
}

const two = [open('new', '2026-10-01', 500), open('old', '2026-01-01', 300)]

describe('the parts of a payment', () => {
  it('go to the oldest invoice first', () => {
    expect(parts(400, 'EUR', two, null)).toEqual({
      allocations: [
        { invoiceId: 'old', amount: 300 },
        { invoiceId: 'new', amount: 100 },
      ],
      left: 0,
    })
  })

  it('go where the person says, and what is left over is said', () => {
    expect(parts(400, 'EUR', two, { new: 350 })).toEqual({ allocations: [{ invoiceId: 'new', amount: 350 }], left: 50 })
    expect(parts(400, 'EUR', two, { new: 350, old: 100 }).left).toBe(-50)
  })

  it('never go to an invoice of another currency', () => {
    expect(parts(400, 'EUR', [open('usd', '2026-01-01', 400, 'USD')], { usd: 400 })).toEqual({
      allocations: [],
      left: 400,
    })
  })
})
