import { describe, expect, it } from 'vitest'
import { checkedRates } from '../../../client/build/rates.ts'
import { heldRates } from '../../../server/domain/interest/rates/held.ts'

/** Starts a build with these rates; gives what it failed with. */
function failure(rates?: unknown): string | null {
  const { buildStart } = checkedRates(rates)
  if (typeof buildStart !== 'function') throw new Error('the step has no beginning')
  const messages: string[] = []
  buildStart.call({ error: (text: string) => messages.push(text) } as never, {} as never)
  return messages[0] ?? null
}

describe('a build', () => {
  it('goes on with the tables of this version', () => expect(failure()).toBeNull())

  it('fails on a wrong table, and says which and why', () => {
    const gb = heldRates.tables['gb-bank']
    const tables = { ...heldRates.tables, 'gb-bank': { ...gb, rows: [...gb.rows].reverse() } }
    expect(failure({ ...heldRates, tables })).toMatch(/gb-bank 2025-08-07: not after the row before it/)
  })
})
