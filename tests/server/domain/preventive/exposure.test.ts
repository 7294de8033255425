/** The open sum of a client and its rise. */
import { describe, expect, it } from 'vitest'
import { exposure } from '../../../../server/domain/preventive/exposure.ts'
import { creditNote, facts, invoice, payment } from '../facts.ts'

const TODAY = '2026-06-30'
const old = invoice({ id: 'A', issuedOn: '2026-02-01', dueOn: '2026-03-01', amount: 100_000 })
const fresh = invoice({ id: 'B', number: '2', issuedOn: '2026-06-01', dueOn: '2026-07-01', amount: 60_000 })

describe('what is open at a client', () => {
  it('rises when more is open than ninety days ago and some of it is late', () => {
    expect(exposure(facts({ invoices: [old, fresh] }), TODAY)).toEqual([
      { currency: 'EUR', open: 160_000, before: 100_000, rising: true },
    ])
  })

  it('does not rise when the old invoice was paid or credited meanwhile', () => {
    const paid = payment('2026-05-01', 50_000)
    const credited = creditNote('2026-05-02', 50_000)
    expect(exposure(facts({ invoices: [old, fresh], payments: [paid], creditNotes: [credited] }), TODAY)).toEqual([
      { currency: 'EUR', open: 60_000, before: 100_000, rising: false },
    ])
  })

  it('does not rise by one invoice alone, nor by invoices that are not due', () => {
    expect(exposure(facts({ invoices: [{ ...old, issuedOn: '2026-05-01' }] }), TODAY)[0]?.rising).toBe(false)
    expect(exposure(facts({ invoices: [{ ...old, dueOn: '2026-08-01' }, fresh] }), TODAY)[0]?.rising).toBe(false)
  })

  it('never adds two currencies', () => {
    const dollars = { ...fresh, currency: 'USD' }
    expect(exposure(facts({ invoices: [old, dollars] }), TODAY).map((one) => [one.currency, one.open])).toEqual([
      ['EUR', 100_000],
      ['USD', 60_000],
    ])
  })
})
