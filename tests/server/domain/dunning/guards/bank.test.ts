/** The guard that asks for a look at the bank first. */
import { describe, expect, it } from 'vitest'
import { invoice, late } from '../../facts.ts'
import { codes, D7, one } from './asking.ts'

describe('the look at the bank', () => {
  it('asks once the last look is older than three days', () => {
    expect(codes(late(14), { bankCheckedOn: late(11) })).not.toContain('bank-not-checked')
    expect(one('bank-not-checked', late(14), { bankCheckedOn: late(10) })).toMatchObject({
      weight: 'asks',
      on: late(10),
      days: 3,
    })
  })

  it('asks where there never was one', () => {
    expect(one('bank-not-checked', D7, { bankCheckedOn: null })).toMatchObject({ on: null })
  })

  it('takes the day an invoice was entered as open for a look', () => {
    // The id of a record made on 8 June 2026.
    const made = Date.parse('2026-06-08T07:00:00.000Z').toString(16).padStart(12, '0')
    const id = `${made.slice(0, 8)}-${made.slice(8)}-7000-8000-000000000001`
    const invoices = [invoice({ id })]
    expect(codes(late(10), { bankCheckedOn: null, invoices })).not.toContain('bank-not-checked')
    expect(codes(late(11), { bankCheckedOn: null, invoices })).toContain('bank-not-checked')
  })

  it('asks nothing while nothing is late', () => {
    expect(codes(late(-3), { bankCheckedOn: null }, { stage: 'preventive' })).toEqual([])
  })
})
