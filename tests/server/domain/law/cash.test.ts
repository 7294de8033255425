import { describe, expect, it } from 'vitest'
import { cashBound, cashCeiling, isAboveCashCeiling } from '../../../../server/domain/law/cash.ts'

const euros = (amount: number) => ({ currency: 'EUR', amount: amount * 100 })

describe('cash (CMF art. L112-6 and D112-3)', () => {
  it('may be paid up to 1,000 euros, and no cent more, by a business and by whoever lives in France', () => {
    expect(isAboveCashCeiling(euros(1000), { kind: 'business' })).toBe(false)
    expect(isAboveCashCeiling(euros(1000.01), { kind: 'business' })).toBe(true)
    expect(isAboveCashCeiling(euros(1000.01), { kind: 'business', country: 'BE' })).toBe(true)
    expect(isAboveCashCeiling(euros(1000.01), { kind: 'consumer' })).toBe(true)
    expect(isAboveCashCeiling(euros(1000.01), { kind: 'unknown' })).toBe(true)
  })

  it('is held against what is handed over first, then against the whole debt it is a part of', () => {
    const debts = [euros(300), euros(1000.01)]
    expect(cashBound(euros(1000.01), debts, { kind: 'business' })).toBe('above')
    expect(cashBound(euros(200), debts, { kind: 'business' })).toBe('part')
    expect(cashBound(euros(200), [euros(300), euros(1000)], { kind: 'business' })).toBe(null)
    expect(cashBound(euros(200), debts, { kind: 'consumer', country: 'CH' })).toBe(null)
  })

  it('has no ceiling here for a consumer abroad, or in another currency', () => {
    expect(isAboveCashCeiling(euros(5000), { kind: 'consumer', country: 'CH' })).toBe(false)
    expect(isAboveCashCeiling({ currency: 'CHF', amount: 500_000 }, { kind: 'business' })).toBe(false)
  })

  it('says where the ceiling is from and when that was read', () => {
    expect(cashCeiling).toMatchObject({ source: 'CMF art. L112-6 et D112-3', readOn: '2026-11-21' })
  })
})
