/** Which shape a server has to know to take a change: fields and kinds that came later wait for one that is older than the app. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { batch, SCHEMA } from '../../../client/sync/wire.ts'
import type { Change } from '../../../server/domain/records/changes.ts'
import type { Kind } from '../../../server/domain/records/kinds.ts'
import { tables } from '../../../server/domain/records/tables.ts'
import { id } from '../book/records.ts'

const folder = new URL('../../../supabase/migrations/', import.meta.url)

interface Added {
  kind: Kind
  field: string
  since: number
}

const camel = (column: string) => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

/** Every column that a migration after the first shape brought to a table of records, and the shape it came with. */
function added(): Added[] {
  const kindOf = new Map(Object.entries(tables).map(([kind, table]) => [table as string, kind as Kind]))
  let shape = 1
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const sql = readFileSync(new URL(name, folder), 'utf8')
      shape = Number(/function sync_schema\(\)[\s\S]*?select (\d+)/.exec(sql)?.[1] ?? shape)
      return [...sql.matchAll(/alter table (\w+)([^;]+);/g)].flatMap(([, table = '', body = '']) => {
        const kind = kindOf.get(table)
        const columns = [...body.matchAll(/add column (\w+)/g)].map(([, column = '']) => camel(column))
        return kind ? columns.map((field) => ({ kind, field, since: shape })) : []
      })
    })
}

/** As the wire marks it. */
function shapeOf(change: Change): unknown {
  const mutation = { id: id(), at: '2026-11-21T09:00:00.000Z', changes: [change] }
  const [sent] = batch([{ mutation, bases: {} } as unknown as Parameters<typeof batch>[0][number]]).mutations
  return (sent as { schema: number }).schema
}

const patch = (kind: Kind, field: string): Change =>
  ({ op: 'patch', kind, id: id(), fields: { [field]: 'x' } }) as Change

describe('the shape that a change needs', () => {
  it('is that of the migration its field came with', () => {
    const fields = added()
    expect(fields.length).toBeGreaterThan(10)
    for (const { kind, field, since } of fields) expect(shapeOf(patch(kind, field)), `${kind}.${field}`).toBe(since)
  })

  it('is the first for what was there from the start, under whatever name another kind has it', () => {
    expect(shapeOf(patch('dispute', 'reason'))).toBe(1)
    expect(shapeOf(patch('creditor', 'street'))).toBe(1)
    expect(shapeOf(patch('client', 'name'))).toBe(1)
  })

  it('is the fourth for a script of a stage that came with it, and the first for the others', () => {
    const script = (stage: string) =>
      ({ op: 'create', kind: 'script', record: { id: id(), stage } }) as unknown as Change
    expect(shapeOf(script('excuse'))).toBe(SCHEMA)
    expect(shapeOf(script('friendly'))).toBe(1)
  })
})
