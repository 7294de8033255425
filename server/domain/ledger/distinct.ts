/** Two devices may hand in the same record: it counts once, and the order of arrival decides nothing. */
import type { Id, Instant } from '../records/primitives.ts'

/** Each record once, by id. Repeats are rare: the usual answer is the list itself. */
export function distinct<T extends { id: Id }>(records: readonly T[]): readonly T[] {
  return repeats(records) ? [...new Map(records.map((record) => [record.id, record])).values()] : records
}

/** Short lists are compared in place, which is faster than building a set of their ids. */
function repeats(records: readonly { id: Id }[]): boolean {
  if (records.length > 16) return new Set(records.map((record) => record.id)).size < records.length
  for (let at = 1; at < records.length; at++)
    for (let before = 0; before < at; before++) if (records[before]?.id === records[at]?.id) return true
  return false
}

/** Ids, days and instants order as text. */
export const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Each fact once, in the order in which they were made. */
export function inOrder<T extends { id: Id; at: Instant }>(facts: readonly T[]): T[] {
  return [...distinct(facts)].sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id))
}

/** Each invoice once, oldest due date first; what is due the same day in the order of issue, then of number. */
export function oldestDueFirst<T extends { id: Id; dueOn: string; issuedOn: string; number: string }>(
  invoices: readonly T[],
): T[] {
  return [...distinct(invoices)].sort(
    (a, b) =>
      compare(a.dueOn, b.dueOn) ||
      compare(a.issuedOn, b.issuedOn) ||
      compare(a.number, b.number) ||
      compare(a.id, b.id),
  )
}
