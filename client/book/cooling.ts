/** Which cases have become cold, and when it is worth writing them anew. Loaded when idle. */
import { addDays } from '../../server/domain/calendar/days.ts'
import type { Day, Id } from '../../server/domain/records/primitives.ts'
import { createCases } from './cases.ts'
import { instant, today } from './clock.ts'
import { COLD_KINDS } from './cold.ts'
import type { Core } from './core.ts'
import type { Database } from './database.ts'
import { CHUNK_ROWS } from './folding.ts'
import { givingWay } from './slices.ts'
import { place } from './storage.ts'
import type { WorkingSet } from './working-set.ts'

const A_YEAR = 365

/** Records written anew must be worth it: this many more have become cold. */
const WORTH_IT = CHUNK_ROWS

/** Cases with nothing remaining, nothing to come and nothing recorded for a year, with how many records each has. */
export async function settledCases(
  set: WorkingSet,
  timeZone: string,
  pause = async (): Promise<void> => {},
): Promise<Map<Id, number>> {
  const day = today(timeZone)
  const before = addDays(day, -A_YEAR)
  const cases = createCases(
    () => set,
    () => ({ today: day, now: instant(), timeZone }),
  )
  const settled = new Map<Id, number>()
  for (const id of set.debtors()) {
    await pause()
    const count = oldRecords(set, id, before)
    if (count === 0 || set.hasMerged(id)) continue
    const plan = cases.plan(id)
    if (plan && !plan.action && !plan.next && plan.state.open.length === 0) settled.set(id, count)
  }
  return settled
}

/** How many records a case has that could be cold; none when one of them speaks of the day or a later one. */
function oldRecords(set: WorkingSet, clientId: Id, day: Day): number {
  let count = 0
  for (const kind of COLD_KINDS)
    for (const record of set.ofClient(kind, clientId)) {
      if (daysOf(record).some((one) => one >= day)) return 0
      count++
    }
  return count
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

/** What is held is looked through a little at a time: nothing is laid apart when something was recorded meanwhile. */
export async function coolWhenWorthIt(db: Database, { set, meta }: Pick<Core, 'set' | 'meta'>): Promise<void> {
  const [workspace] = set.all('workspace')
  if (!workspace) return
  const settled = await settledCases(set, workspace.timeZone, givingWay())
  const cold = new Set(await db.read(['coldCases'], (tx) => tx.objectStore('coldCases').get('ids')))
  let more = 0
  for (const [id, count] of settled) if (!cold.has(id)) more += count
  if (more >= WORTH_IT) await place(db, new Set(settled.keys()), meta)
}
