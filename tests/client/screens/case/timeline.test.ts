/** What the timeline tells, and in what order. */
import { describe, expect, it } from 'vitest'
import { type ActEntry, type ToldFact, timeline } from '../../../../client/screens/case/timeline.ts'
import type { Attachment } from '../../../../server/domain/records/attachments.ts'

const base = { device: 'd', clientId: 'c' }
const call = (id: string, act: string, at: string): ToldFact => ({
  kind: 'interaction',
  fact: { ...base, id, act, at, invoiceIds: [], channel: 'call', direction: 'out', state: 'sent', outcome: 'PROM' },
})
const promise = (id: string, act: string, at: string): ToldFact => ({
  kind: 'promise',
  fact: { ...base, id, act, at, invoiceIds: [], on: '2026-12-24', amount: 100, currency: 'EUR' },
})
const payment = (id: string, act: string, at: string, on: string, importId?: string): ToldFact => ({
  kind: 'payment',
  fact: { ...base, id, act, at, on, amount: 1, currency: 'EUR', allocations: [], source: 'manual', importId },
})
const kinds = (entry: ActEntry) => entry.facts.map(({ kind }) => kind)
const told = (live: ToldFact[], voided: ToldFact[] = []) => timeline(live, voided, [], 'Europe/Paris') as ActEntry[]

describe('the timeline', () => {
  it('tells the facts of one act together, on the day of the contact and not of the promise', () => {
    const [entry, ...others] = told([
      call('i', 'a', '2026-11-20T10:00:00.000Z'),
      promise('p', 'a', '2026-11-20T10:00:00.000Z'),
    ])
    expect(others).toEqual([])
    expect(entry && kinds(entry)).toEqual(['promise', 'interaction'])
    expect(entry?.day).toBe('2026-11-20')
  })

  it('puts a payment on the day it was received, whenever it was written down', () => {
    const entries = told([
      payment('p', 'a', '2026-11-20T10:00:00.000Z', '2026-11-02'),
      call('i', 'b', '2026-11-10T10:00:00.000Z'),
    ])
    expect(entries.map(({ day }) => day)).toEqual(['2026-11-10', '2026-11-02'])
  })

  it('tells each payment of an import by itself, so that one can be taken back alone', () => {
    const at = '2026-11-20T10:00:00.000Z'
    const entries = told([payment('p', 'a', at, '2026-11-02', 'x'), payment('q', 'a', at, '2026-11-02', 'x')])
    expect(entries.map(({ id }) => id)).toEqual(['q', 'p'])
  })

  it('counts the day in the zone of the workspace', () => {
    expect(told([call('i', 'a', '2026-11-20T23:30:00.000Z')])[0]?.day).toBe('2026-11-21')
  })

  it('keeps what was taken back, marked', () => {
    expect(told([], [call('i', 'a', '2026-11-20T10:00:00.000Z')])[0]?.voided).toBe(true)
  })

  it('tells a file by itself on the day it was added, unless a fact that is told has it', () => {
    const file = (id: string, at: string, factId?: string): Attachment => ({
      ...{ id, clientId: 'c', kind: 'photo', name: `${id}.jpg`, type: 'image/jpeg', size: 1, hash: 'a'.repeat(64), at },
      ...(factId && { factId }),
    })
    const entries = timeline(
      [call('i', 'a', '2026-11-20T10:00:00.000Z')],
      [call('v', 'b', '2026-11-18T10:00:00.000Z')],
      [],
      'Europe/Paris',
      [
        file('alone', '2026-11-19T23:30:00.000Z'),
        file('with', '2026-11-20T10:00:00.000Z', 'i'),
        file('taken back', '2026-11-18T10:00:00.000Z', 'v'),
        file('left behind', '2026-11-19T08:00:00.000Z', 'elsewhere'),
      ],
    )
    expect(entries.map(({ id, day }) => `${id} ${day}`)).toEqual([
      'i 2026-11-20',
      'alone 2026-11-20',
      'left behind 2026-11-19',
      'v 2026-11-18',
    ])
  })

  it('is told in a blink with three hundred invoices and ten exchanges on each', () => {
    const days = Array.from({ length: 300 }, (_, n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString())
    const facts = days.flatMap((at, n) => [
      ...Array.from({ length: 10 }, (_, m) => call(`i${n}-${m}`, `a${n}-${m}`, at)),
      payment(`p${n}`, `b${n}`, at, at.slice(0, 10), 'import'),
    ])
    const start = performance.now()
    expect(told(facts)).toHaveLength(3300)
    expect(performance.now() - start).toBeLessThan(500)
  })
})
