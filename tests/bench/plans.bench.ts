/**
 * The next steps of 10,000 invoices in 2,000 cases, in Node, with no plan remembered: the best of ten runs, and how it
 * compares with one plain pass over the same records. After one new fact only its case is worked out again.
 */
import { expect, test } from 'vitest'
import { createCases } from '../../client/book/cases.ts'
import { createWorkingSet, type WorkingSet } from '../../client/book/working-set.ts'
import type { Invoice } from '../../server/domain/records/cards.ts'
import type { Payment } from '../../server/domain/records/facts.ts'
import type { Kind } from '../../server/domain/records/kinds.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import { report, reportRatio } from './figures.ts'
import { largeWorkspace } from './workspace.ts'

const RUNS = 10
const AT_MOST_MS = 60
const today = '2026-11-21'
const moment = () => ({ today, now: `${today}T09:00:00.000Z`, timeZone: 'Europe/Paris' })

function filled(): WorkingSet {
  const set = createWorkingSet()
  const { records } = JSON.parse(largeWorkspace(2000, 10_000).backup) as { records: Record<Kind, { id: Id }[]> }
  for (const [kind, list] of Object.entries(records)) for (const one of list) set.put(kind as Kind, one, 0)
  return set
}

/** What remains due and late, read once from every invoice and payment. */
function onePass(set: WorkingSet): number {
  const paid = new Map<Id, number>()
  for (const payment of set.all('payment') as Iterable<Payment>)
    for (const { invoiceId, amount } of payment.allocations) paid.set(invoiceId, (paid.get(invoiceId) ?? 0) + amount)
  let late = 0
  for (const { id, dueOn, amount } of set.all('invoice') as Iterable<Invoice>)
    if (dueOn < today) late += amount - (paid.get(id) ?? 0)
  return late
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

const repeat = (work: () => unknown): number[] => Array.from({ length: RUNS }, () => timed(work))

test('plans from cold', () => {
  const set = filled()
  const plans = repeat(() => createCases(() => set, moment).plans())
  const pass = repeat(() => onePass(set))
  const best = Math.min(...plans)
  report('2,000 cases of 5 invoices planned, nothing remembered', plans)
  report('one plain pass over the same records', pass)
  reportRatio(`best of ${RUNS}, in milliseconds`, best, AT_MOST_MS)
  console.log(`plans / plain pass, best runs: ${(best / Math.min(...pass)).toFixed(1)}`)
})

test('plans again after one new fact', () => {
  const set = filled()
  const cases = createCases(() => set, moment)
  const before = new Map(cases.plans())
  const [clientId] = before.keys()
  const fact = { id: 'new', act: 'new', at: `${today}T08:00:00.000Z`, device: 'device', clientId: clientId ?? '' }
  const record = { ...fact, kind: 'pause' as const, until: '2026-12-01' }
  const again = timed(() => {
    cases.forget(set.apply([{ op: 'create', kind: 'pause', record }]))
    cases.plans()
  })
  const remade = cases.plans().filter(([id, plan]) => plan !== before.get(id))
  expect(remade.map(([id]) => id)).toEqual([clientId])
  report(`worked out again: ${remade.length} case of ${before.size}, all plans read`, [again])
})
