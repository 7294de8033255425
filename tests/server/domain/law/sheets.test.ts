import { describe, expect, it } from 'vitest'
import { sheetKeys, sheetOfGuard, sheetOfLimitation, sheets } from '../../../../server/domain/law/sheets.ts'
import { GuardCode } from '../../../../server/domain/records/facts.ts'
import { isDay } from '../../../../server/domain/records/primitives.ts'

describe('the law sheets', () => {
  it('each say when their sources were read', () => {
    expect(sheetKeys.filter((key) => !isDay(sheets[key].readOn))).toEqual([])
  })

  it('cite at least one text, but where the rule is a choice of the product and says so', () => {
    const bare = sheetKeys.filter((key) => sheets[key].sources.length === 0)
    expect(bare).toEqual(['grace', 'promise', 'bank', 'agent', 'written-only'])
    expect(bare.filter((key) => sheets[key].confidence === 'high')).toEqual([])
  })

  it('explain every guard, the limitation by the kind of client', () => {
    for (const guard of GuardCode.options) expect(sheetKeys).toContain(sheetOfGuard(guard, 'business'))
    expect(sheetOfGuard('limitation', 'consumer')).toBe('limitation-consumer')
    expect(sheetOfGuard('limitation', 'public')).toBe('limitation-public')
  })

  it('explain every limitation', () => {
    expect(sheetOfLimitation('L133-6')).toBe('limitation-transport')
    expect(sheetOfLimitation('loi-68-1250')).toBe('limitation-public')
  })
})
