/** The tables and the record types of the device say the same, so that neither can drift. */
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Kind, schemas } from '../../server/domain/records/kinds.ts'
import { isFact, kinds } from '../../server/domain/records/names.ts'
import { tables } from '../../server/domain/records/tables.ts'
import { failure } from './device.ts'
import { type Engine, engines, type Row } from './engines.ts'
import { lists } from './lists.ts'

type Entries = Record<string, v.GenericSchema>
interface Column {
  type: string
  nullable: boolean
  max: number | null
}

/** What a valibot schema says, read from its parts; a pipe is judged by its first schema and its actions together. */
interface Shape {
  type: string
  wrapped?: Shape
  pipe?: { type: string; requirement?: unknown }[]
  entries?: Entries
  options?: readonly (string | number)[]
  item?: Shape
}

const shapeOf = (schema: unknown) => schema as Shape
const entriesOf = (kind: Kind): Entries => shapeOf(schemas[kind]).entries ?? {}
const bare = (shape: Shape): Shape => (shape.type === 'optional' && shape.wrapped ? bare(shape.wrapped) : shape)
const snake = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const action = (shape: Shape, type: string) => shape.pipe?.find((part) => part.type === type)

const least = (shape: Shape) => action(shape, 'min_value')?.requirement
const most = (shape: Shape) => action(shape, 'max_value')?.requirement

/** The column type that fits a field. */
function columnType(shape: Shape): string {
  if (shape.type === 'boolean') return 'boolean'
  if (shape.type === 'number') return Number(most(shape)) < 2 ** 31 ? 'integer' : 'bigint'
  if (shape.type === 'array' || shape.type === 'record' || shape.type === 'object') return 'jsonb'
  if (action(shape, 'uuid')) return 'uuid'
  if (action(shape, 'iso_timestamp')) return 'timestamp with time zone'
  if (action(shape, 'max_length')) return 'character varying'
  if (action(shape, 'check')) return 'date'
  return 'text'
}

for (const { name, start } of engines()) {
  describe.skipIf(!start)(`The tables on ${name}`, () => {
    let engine: Engine
    beforeAll(async () => {
      if (start) engine = await start()
    })
    afterAll(() => engine?.close())

    async function columns(table: string): Promise<Record<string, Column>> {
      const rows = await engine.run('owner', [
        `select column_name, data_type, is_nullable, character_maximum_length
         from information_schema.columns where table_schema = 'public' and table_name = $1`,
        table,
      ])
      const entry = (row: Row): [string, Column] => [
        String(row.column_name),
        {
          type: String(row.data_type),
          nullable: row.is_nullable === 'YES',
          max: row.character_maximum_length as number | null,
        },
      ]
      return Object.fromEntries(rows.map(entry))
    }

    it('are the registered kinds, facts and cards apart', async () => {
      const rows = await engine.run('owner', 'select kind, table_name, fact from sync_entities')
      const registered = rows.map(({ kind, table_name, fact }) => ({ kind, table: table_name, fact }))
      expect(registered).toHaveLength(kinds.length)
      expect(registered).toEqual(
        expect.arrayContaining(kinds.map((kind) => ({ kind, table: tables[kind], fact: isFact(kind) }))),
      )
    })

    it.each(kinds)('have the fields of %s under their names, with types, lengths and obligation', async (kind) => {
      const expected = Object.entries(entriesOf(kind)).map(([field, schema]): [string, Column] => {
        const shape = shapeOf(schema)
        const inner = bare(shape)
        const type = columnType(inner)
        const max = type === 'character varying' ? Number(action(inner, 'max_length')?.requirement) : null
        return [snake(field), { type, nullable: shape.type === 'optional', max }]
      })
      expected.push(['workspace_id', { type: 'uuid', nullable: false, max: null }])
      expect(await columns(tables[kind])).toEqual(Object.fromEntries(expected))
    })

    it.each(kinds)('name the fields of %s on the wire as the device does', async (kind) => {
      const rows = await engine.run('owner', ['select fields from sync_entities where kind = $1', kind])
      const fields = (rows[0]?.fields ?? []) as string[]
      expect([...fields].sort()).toEqual(Object.keys(entriesOf(kind)).sort())
    })

    it('are keyed by the id first, so that no lookup walks through a workspace where there are no statistics', async () => {
      const keys = await engine.run(
        'owner',
        `select e.table_name, a.attname as first
         from sync_entities e
         join pg_index i on i.indrelid = e.table_name::regclass and i.indisprimary
         join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]`,
      )
      expect(keys).toHaveLength(kinds.length)
      expect(keys.filter(({ first }) => first !== 'id')).toEqual([])
    })

    /** The rules of single columns, those of their domain included. */
    const rules = () =>
      engine.run(
        'owner',
        `select c.relname as table_name, a.attname as column_name, pg_get_constraintdef(k.oid) as rule
         from pg_class c
         join pg_attribute a on a.attrelid = c.oid
         join pg_type t on t.oid = a.atttypid
         join pg_constraint k on k.contype = 'c'
           and (k.contypid = t.oid or (k.conrelid = c.oid and k.conkey = array[a.attnum]))
         where c.relnamespace = 'public'::regnamespace`,
      )

    it('allow exactly the values of each choice', async () => {
      const checks = await rules()
      const choices = kinds.flatMap((kind) =>
        Object.entries(entriesOf(kind)).flatMap(([field, schema]) => {
          const { options } = bare(shapeOf(schema))
          return options ? [{ table: tables[kind], column: snake(field), options: [...options].sort() }] : []
        }),
      )
      expect(choices.length).toBeGreaterThan(15)
      for (const { table, column, options } of choices) {
        const ofColumn = checks.filter((row) => row.table_name === table && row.column_name === column)
        const allowed = ofColumn.flatMap(({ rule }) =>
          [...String(rule).matchAll(/'([^']+)'::text/g)].map(([, value]) => value),
        )
        expect({ table, column, allowed: allowed.sort() }).toEqual({ table, column, allowed: options })
      }
    })

    it('allow exactly the numbers and the times of day that the device allows', async () => {
      const checks = await rules()
      const fields = kinds.flatMap((kind) =>
        Object.entries(entriesOf(kind)).map(([field, schema]) => ({
          table: tables[kind],
          column: snake(field),
          shape: bare(shapeOf(schema)),
        })),
      )
      const bounded = fields.filter(({ shape }) => shape.type === 'number' && most(shape) !== undefined)
      expect(bounded.length).toBeGreaterThan(10)
      const of = (table: string, column: string) =>
        checks
          .filter((row) => row.table_name === table && row.column_name === column)
          .map(({ rule }) => String(rule))
          .join(' ')
      for (const { table, column, shape } of bounded) {
        const bounds = [...of(table, column).matchAll(/[<>]= '?(-?\d+)/g)].map(([, bound]) => Number(bound))
        expect({ table, column, bounds }).toEqual({ table, column, bounds: [least(shape), most(shape)] })
      }
      const times = fields.filter(({ shape }) => String(action(shape, 'regex')?.requirement).includes(':'))
      expect(times.map(({ column }) => column)).toEqual(['opens_at', 'closes_at', 'time'])
      for (const { table, column } of times) expect(of(table, column)).toContain(':[0-5][0-9]$')
    })

    it.each(lists)('take and refuse $what as the device does', async ({ schema, rule, right, wrong }) => {
      for (const sample of [...right, ...wrong]) {
        const [row] = await engine.run('owner', [`select ${rule}($1::text::jsonb) fits`, JSON.stringify(sample)])
        const wanted = right.includes(sample)
        expect({ sample, device: v.safeParse(schema, sample).success }).toEqual({ sample, device: wanted })
        expect({ sample, database: row?.fits }).toEqual({ sample, database: wanted })
      }
    })

    it('refuse an instalment on a day that no calendar has', async () => {
      const sample = JSON.stringify([{ on: '2026-02-30', amount: 1 }])
      const asked = engine.run('owner', ['select are_instalments($1::text::jsonb)', sample])
      expect((await failure(asked))?.code).toBe('22008')
    })
  })
}
