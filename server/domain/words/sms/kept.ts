/** The values of a case that a shortened text message still has to quote. */
import type { FieldKey } from '../fields.ts'
import { type Subject, valuesOf } from '../values.ts'

const named: readonly FieldKey[] = [
  'number',
  'dueOn',
  'amount',
  'total',
  'promiseOn',
  'promiseAmount',
  'received',
  'replyBy',
  'deadline',
  'sign',
  'me',
]

export function keptValues(subject: Subject): string[] {
  const values = valuesOf(subject)
  return named.map((name) => values[name] ?? '').filter(Boolean)
}
