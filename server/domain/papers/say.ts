/** Fills a sentence of a paper. What is mandatory was checked before: a place left empty here is a bug, never a paper. */
import { fill, type Values } from '../words/fill.ts'

/** A paragraph with `{name?}` is left out where it has no value; papers say vous. */
export function say(template: string, values: Values = {}): string {
  const filled = fill(template, values, 'vous')
  if (!filled.ok) throw new Error(`a paper lacks ${filled.missing.join(', ')}`)
  return filled.text
}
