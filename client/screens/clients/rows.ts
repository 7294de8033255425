/** The list of clients as data: one row per debtor, which of them a filter shows, and in what order. */
import type { CasePlan, CaseState } from '../../../server/domain/dunning/case.ts'
import type { Client } from '../../../server/domain/records/cards.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'

export const shows = ['all', 'late', 'promised', 'disputed', 'settled', 'limited'] as const
export type Show = (typeof shows)[number]

export const sorts = ['late', 'remaining', 'name'] as const
export type Sort = (typeof sorts)[number]

export interface ClientRow {
  client: Client
  plan: CasePlan
}

const belongs: Record<Show, (state: CaseState) => boolean> = {
  all: () => true,
  late: (state) => state.overdue.length > 0,
  promised: (state) => state.promises.some((one) => one.state === 'open'),
  disputed: (state) => state.disputed.length > 0,
  settled: (state) => state.due.length === 0 && state.settled.length > 0,
  limited: (state) => state.limited.length > 0,
}

export function countShown(rows: readonly ClientRow[]): Record<Show, number> {
  const counts = { all: 0, late: 0, promised: 0, disputed: 0, settled: 0, limited: 0 }
  for (const { plan } of rows) for (const show of shows) if (belongs[show](plan.state)) counts[show]++
  return counts
}

/** One collator for the whole sort: making one costs more than ten thousand comparisons. */
const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true })
const byName = (a: ClientRow, b: ClientRow) => collator.compare(a.client.name, b.client.name)

/** Currencies are not added: the largest sum of each debtor is what is compared. */
const remaining = ({ plan }: ClientRow): number => plan.state.due[0]?.amount ?? 0

/** What can no longer be chased comes after what can, however old it is. */
const lateness = ({ plan }: ClientRow): number => (plan.state.overdue.length > 0 ? plan.state.daysLate : 0)

const orders: Record<Sort, (a: ClientRow, b: ClientRow) => number> = {
  name: byName,
  remaining: (a, b) => remaining(b) - remaining(a) || byName(a, b),
  late: (a, b) => lateness(b) - lateness(a) || remaining(b) - remaining(a) || byName(a, b),
}

/** The rows to show. With `found` (the answer of a search, best first) its order wins over `sort`. */
export function arrange(rows: readonly ClientRow[], show: Show, sort: Sort, found: readonly Id[] | null): ClientRow[] {
  const shown = rows.filter(({ plan }) => belongs[show](plan.state))
  if (!found) return shown.sort(orders[sort])
  const place = new Map(found.map((id, index) => [id, index]))
  return shown
    .filter(({ client }) => place.has(client.id))
    .sort((a, b) => (place.get(a.client.id) ?? 0) - (place.get(b.client.id) ?? 0))
}
