/** Plans all cases from cold ten times, then after one new fact, and prints what it took; run apart, as the app is built. */
import { createCases } from '../../client/book/cases.ts'
import { createWorkingSet, type WorkingSet } from '../../client/book/working-set.ts'
import type { Invoice } from '../../server/domain/records/cards.ts'
import type { Payment } from '../../server/domain/records/facts.ts'
import type { Kind } from '../../server/domain/records/kinds.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import { largeWorkspace } from './workspace.ts'

export interface PlansTaken {
  /** Milliseconds of each run. */
  plans: number[]
  /** Milliseconds of processor time of each of them: what a busy machine cannot blur. */
  processor: number[]
  pass: number[]
  again: number
  /** The cases planned anew after one new fact about the first of them. */
  remade: Id[]
  first: Id
  cases: number
}

const RUNS = 10
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

function processorTime(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const repeat = (work: () => unknown): number[] => Array.from({ length: RUNS }, () => timed(work))

function measure(): PlansTaken {
  const set = filled()
  const processor: number[] = []
  const plans = repeat(() => processor.push(processorTime(() => createCases(() => set, moment).plans())))
  const pass = repeat(() => onePass(set))
  const cases = createCases(() => set, moment)
  const before = new Map(cases.plans())
  const [first = ''] = before.keys()
  const fact = { id: 'new', act: 'new', at: `${today}T08:00:00.000Z`, device: 'device', clientId: first }
  const record = { ...fact, kind: 'pause' as const, until: '2026-12-01' }
  const again = timed(() => {
    cases.forget(set.apply([{ op: 'create', kind: 'pause', record }]))
    cases.plans()
  })
  const remade = cases.plans().flatMap(([id, plan]) => (plan === before.get(id) ? [] : [id]))
  return { plans, processor, pass, again, remade, first, cases: before.size }
}

console.log(JSON.stringify(measure()))
