/** The sum for recovery costs: whose, how much, and when it is not owed. */
import { describe, expect, it } from 'vitest'
import type { Claim, ClaimedInvoice } from '../../../../server/domain/interest/claim.ts'
import { statementOf } from './claims.ts'

const sum = (invoice: Partial<ClaimedInvoice>, more: Partial<Claim> = {}): number =>
  statementOf(invoice, more).fixedIndemnity

describe('the indemnity', () => {
  it.each(['FR', 'DE', 'BE', 'ES', 'IT', 'LU', 'NL', 'AT', 'PT'] as const)(
    'is 40.00 in %s, from the first day late',
    (country) => {
      expect(sum({ amount: 1, dueOn: '2026-08-01' }, { country, asOf: '2026-08-02' })).toBe(40_00)
      expect(sum({ amount: 90_000_00, dueOn: '2026-08-01' }, { country, asOf: '2026-08-02' })).toBe(40_00)
      expect(sum({ dueOn: '2026-08-01' }, { country, asOf: '2026-08-01' })).toBe(0)
    },
  )

  it('is owed by public buyers, by no consumer, to no individual', () => {
    expect(sum({}, { debtorKind: 'public' })).toBe(40_00)
    const formalNoticeOn = '2026-03-01'
    expect(sum({ formalNoticeOn }, { debtorKind: 'consumer' })).toBe(0)
    expect(sum({ formalNoticeOn }, { creditorKind: 'individual' })).toBe(0)
    expect(sum({ formalNoticeOn }, { creditorKind: 'individual', debtorKind: 'public' })).toBe(0)
    expect(sum({}, { country: 'DE', debtorKind: 'consumer' })).toBe(0)
    expect(sum({}, { country: 'CH' })).toBe(0)
  })

  it.each([
    [999_99, 40_00, 40_00],
    [1000_00, 70_00, 40_00],
    [1000_01, 70_00, 70_00],
    [9999_99, 70_00, 70_00],
    [10_000_00, 100_00, 70_00],
    [10_000_01, 100_00, 100_00],
  ])('on %i cents is %i in Great Britain and %i in Ireland', (amount, british, irish) => {
    expect(sum({ amount }, { country: 'GB' })).toBe(british)
    expect(sum({ amount }, { country: 'IE' })).toBe(irish)
  })

  it('counts in Great Britain what was owed at the end of the due date', () => {
    const amount = 10_000_00
    const part = (on: string) => ({ amount, payments: [{ on, amount: 1 }] })
    expect(sum(part('2026-01-31'), { country: 'GB' })).toBe(70_00)
    expect(sum(part('2026-02-01'), { country: 'GB' })).toBe(100_00)
    expect(sum({ amount, creditNotes: [{ on: '2026-01-31', amount: 1 }] }, { country: 'GB' })).toBe(70_00)
  })

  it('is whole though a part was paid in time, and none when all was', () => {
    expect(sum({ payments: [{ on: '2026-01-31', amount: 9_999_99 }] })).toBe(40_00)
    expect(sum({ payments: [{ on: '2026-01-31', amount: 10_000_00 }] })).toBe(0)
    expect(sum({ payments: [{ on: '2026-02-01', amount: 10_000_00 }] })).toBe(40_00)
  })

  it('is not owed for an invoice that was later credited in full', () => {
    const half = { on: '2026-03-01', amount: 5_000_00 }
    expect(sum({ creditNotes: [{ on: '2026-03-01', amount: 10_000_00 }] })).toBe(0)
    expect(sum({ creditNotes: [half, { ...half, on: '2026-04-01' }] })).toBe(0)
    expect(sum({ creditNotes: [half] })).toBe(40_00)
    // The last of it comes after the statement: not yet.
    expect(sum({ creditNotes: [half, { ...half, on: '2026-10-01' }] })).toBe(40_00)
  })

  it('is not owed when insolvency was opened on the due date or before (C. com. art. L441-10 II)', () => {
    expect(sum({}, { insolvencyOpenedOn: '2026-01-31' })).toBe(0)
    expect(sum({}, { insolvencyOpenedOn: '2026-01-01' })).toBe(0)
    expect(sum({}, { insolvencyOpenedOn: '2026-02-01' })).toBe(40_00)
  })
})
