/** Every change passes here before it is written. Loaded with the first write: reading needs none of it. */
import * as v from 'valibot'
import type { Change } from '../../server/domain/records/changes.ts'
import { type CardKind, type Kind, schemas } from '../../server/domain/records/kinds.ts'

export interface Issue {
  /** Dotted path in the record, `phones.0.number`. */
  path: string
  /** The rule that was broken, `day`, `amount`, `long`… */
  code: string
}

export type Checked = { ok: true; changes: Change[] } | { ok: false; issues: Issue[] }

const issuesOf = (found: readonly v.BaseIssue<unknown>[]): Issue[] =>
  found.map((issue) => ({ path: v.getDotPath(issue) ?? '', code: issue.message }))

/** The changes with their texts trimmed and unknown members left out, or what is wrong with them. */
export function checkChanges(changes: Change[]): Checked {
  const checked: Change[] = []
  const issues: Issue[] = []
  for (const change of changes) {
    if (change.op === 'delete') {
      checked.push(change)
      continue
    }
    const result =
      change.op === 'create' ? checkRecord(change.kind, change.record) : checkPatch(change.kind, change.fields)
    if (!result.ok) issues.push(...result.issues)
    else if (change.op === 'create') checked.push({ ...change, record: result.value } as Change)
    else checked.push({ ...change, fields: result.value } as Change)
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, changes: checked }
}

type Result = { ok: true; value: object } | { ok: false; issues: Issue[] }

/** A record of unknown origin (a form, a file, a backup), checked whole. */
export function checkRecord(kind: Kind, record: unknown): Result {
  const result = v.safeParse(schemas[kind], record)
  return result.success ? { ok: true, value: result.output } : { ok: false, issues: issuesOf(result.issues) }
}

function checkPatch(kind: CardKind, fields: object): Result {
  const entries = schemas[kind].entries as Record<string, v.GenericSchema>
  const value: Record<string, unknown> = {}
  const issues: Issue[] = []
  for (const [name, given] of Object.entries(fields)) {
    const schema = entries[name]
    if (given === undefined) continue
    if (!schema || name === 'id') issues.push({ path: name, code: 'unknown' })
    else if (given === null && schema.type === 'optional') value[name] = null
    else {
      const result = v.safeParse(schema, given)
      if (result.success) value[name] = result.output
      else issues.push(...result.issues.map((issue) => ({ path: name, code: issue.message })))
    }
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value }
}
