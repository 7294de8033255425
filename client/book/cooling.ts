/** Which cases have become cold, and when it is worth writing them anew. Loaded when idle. */
import { addDays } from '../../server/domain/calendar/days.ts'
import type { Day, Id } from '../../server/domain/records/primitives.ts'
import { createCases } from './cases.ts'
import { instant, today } from './clock.ts'
import { COLD_KINDS } from './cold.ts'
import type { Database } from './database.ts'
import { CHUNK_ROWS } from './folding.ts'
import { place } from './storage.ts'
import type { WorkingSet } from './working-set.ts'

const A_YEAR = 365

/** Records written anew must be worth it: this many more have become cold. */
const WORTH_IT = CHUNK_ROWS

/** Cases with nothing remaining, nothing to come and nothing recorded for a year, with how many records each has. */
export function settledCases(set: WorkingSet, timeZone: string): Map<Id, number> {
  const day = today(timeZone)
  const before = addDays(day, -A_YEAR)
  const cases = createCases(
    () => set,
    () => ({ today: day, now: instant(), timeZone }),
  )
  const settled = new Map<Id, number>()
  for (const id of set.debtors()) {
    const { count, last } = recorded(set, id)
    if (count === 0 || last >= before || set.hasMerged(id)) continue
    const plan = cases.plan(id)
    if (plan && !plan.action && !plan.next && plan.state.open.length === 0) settled.set(id, count)
  }
  return settled
}

/** How many records a case has that could be cold, and the latest day that any of them speaks of. */
function recorded(set: WorkingSet, clientId: Id): { count: number; last: Day } {
  let [count, last] = [0, '']
  for (const kind of COLD_KINDS)
    for (const record of set.ofClient(kind, clientId)) {
      count++
      for (const day of daysOf(record)) if (day > last) last = day
    }
  return { count, last }
}

interface Dated {
  at?: string
  on?: string
  issuedOn?: string
  dueOn?: string
  until?: string
}

function daysOf(record: object): Day[] {
  const { at, on, issuedOn, dueOn, until }: Dated = record
  return [at, on, issuedOn, dueOn, until].flatMap((one) => (one ? [one.slice(0, 10)] : []))
}

export async function coolWhenWorthIt(db: Database, set: WorkingSet): Promise<void> {
  const [workspace] = set.all('workspace')
  if (!workspace) return
  const settled = settledCases(set, workspace.timeZone)
  const cold = new Set(await db.read(['coldCases'], (tx) => tx.objectStore('coldCases').get('ids')))
  let more = 0
  for (const [id, count] of settled) if (!cold.has(id)) more += count
  if (more >= WORTH_IT) await place(db, new Set(settled.keys()))
}
