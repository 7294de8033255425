import { describe, expect, it } from 'vitest'
import { checkArrangement } from '../../../../server/domain/agreements/arrangements-check.ts'

const TODAY = '2026-11-21'
const codes = (kind: 'extension' | 'gesture' | 'discount', until: string, amount?: number, due = 100_00) =>
  checkArrangement({ kind, until, amount }, due, TODAY)

describe('an arrangement', () => {
  it('is right up to today and with what its kind needs', () => {
    expect(codes('extension', TODAY)).toEqual([])
    expect(codes('gesture', TODAY, 10_00)).toEqual([])
    expect(codes('discount', '2027-05-21', 500_00)).toEqual([])
  })

  it('is refused in the past, in 1900, in 2300 and too far away', () => {
    expect(codes('extension', '2026-11-20')).toEqual(['past'])
    expect(codes('extension', '1900-01-01')).toEqual(['day'])
    expect(codes('extension', '2300-01-01')).toEqual(['day'])
    expect(codes('extension', '2028-11-22')).toEqual(['far'])
  })

  it('of money is refused without a sum', () => {
    expect(codes('gesture', TODAY)).toEqual(['amount'])
    expect(codes('discount', TODAY, 0)).toEqual(['amount'])
  })

  it('that gives up as much as is due is no gesture against payment', () => {
    expect(codes('gesture', TODAY, 100_00)).toEqual(['too-much'])
    expect(codes('gesture', TODAY, 99_99)).toEqual([])
  })

  it('about nothing that is due is refused, but for a discount', () => {
    expect(codes('extension', TODAY, undefined, 0)).toEqual(['empty'])
    expect(codes('discount', TODAY, 50_00, 0)).toEqual([])
  })
})
