/** The mapping used last for a set of headings, kept in the record of the import, offered for the next such file. */
import { type Field, fieldsOf, type Mapping } from './fields.ts'
import { headingKey } from './heading-key.ts'

/** What an import record holds of it. */
export interface RememberedMapping {
  headings: string
  mapping: Record<string, string>
}

const every: ReadonlySet<string> = new Set<string>([...fieldsOf.invoices, ...fieldsOf.clients, ...fieldsOf.payments])
const isField = (text: string | undefined): text is Field => text !== undefined && every.has(text)

/** Headings as a key: the same columns in the same order, however they are spaced or accented. */
export const headingsKey = (headings: readonly string[]): string =>
  headings.map(headingKey).join('|').slice(0, 8000) || '|'

/** The latest mapping of these headings; the list is in the order it was made. */
export function recall(remembered: readonly RememberedMapping[], key: string, columns: number): Mapping | null {
  const found = remembered.findLast(({ headings }) => headings === key)?.mapping
  if (!found) return null
  return Array.from({ length: columns }, (_, place) => {
    const field = found[String(place)]
    return isField(field) ? field : null
  })
}
