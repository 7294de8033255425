/** Rules of the protocol, each broken on purpose: a simulation that does not notice is worth nothing. */
import type { Edit } from './build.ts'

export interface Sabotage {
  name: string
  edits: Edit[]
}

const CYCLE = 'client/sync/cycle.ts'
const STORAGE = 'client/book/storage.ts'
const PENDING = 'client/book/pending.ts'
const WIRE = 'client/sync/wire.ts'

/** On the device: caught by histories on the model. */
export const onDevice: Sabotage[] = [
  {
    name: 'entries leave the outbox by number, not by name',
    edits: [
      {
        file: STORAGE,
        from: 'if (ids.has(cursor.value.mutation.id)) await cursor.delete()',
        to: 'if (n++ < ids.size) await cursor.delete()',
      },
      { file: STORAGE, from: '  if (ids.size === 0) return\n', to: '  if (ids.size === 0) return\n  let n = 0\n' },
    ],
  },
  {
    name: 'an entry leaves the outbox though its answer never came',
    edits: [
      {
        file: STORAGE,
        from: 'await cursor.update({ ...entry, attempts: entry.attempts + 1, failure })',
        to: 'await cursor.delete()',
      },
    ],
  },
  {
    name: 'the cursor is stored though its rows are not',
    edits: [
      {
        file: STORAGE,
        from: "else if (pulled.rows.length > 0) await tx.objectStore('log').add({ rows: pulled.rows })",
        to: "else if (pulled.rows.length > 1) await tx.objectStore('log').add({ rows: pulled.rows })",
      },
    ],
  },
  {
    name: 'verdicts are not kept',
    edits: [
      {
        file: STORAGE,
        from: "await Promise.all(pulled.verdicts.map((verdict) => tx.objectStore('verdicts').put(verdict, verdict.id)))",
        to: '',
      },
    ],
  },
  {
    name: 'a reset drops the outbox',
    edits: [
      {
        file: STORAGE,
        from: 'if (pulled.replaces) await replaceRows(tx, pulled.rows)',
        to: "if (pulled.replaces) { await tx.objectStore('outbox').clear(); await replaceRows(tx, pulled.rows) }",
      },
    ],
  },
  {
    name: 'a reset keeps the old rows',
    edits: [
      {
        file: CYCLE,
        from: 'catchup = { cursor: 0, epoch: null, replaces: true, rows: [], settled: [] }',
        to: 'catchup = { cursor: 0, epoch: null, replaces: false, rows: [], settled: [] }',
      },
    ],
  },
  {
    name: 'a pull does not replay what waits',
    edits: [{ file: PENDING, from: 'for (const entry of waiting) lay(entry, touched)', to: '' }],
  },
  {
    name: 'deletions are not taken',
    edits: [
      {
        file: WIRE,
        from: 'if (deleted) return { kind, id: values[0] as Id, version: version as number, record: null }',
        to: "if (deleted) return { kind: 'script', id: values[0] as Id, version: version as number, record: null }",
      },
    ],
  },
  {
    name: 'a batch goes out backwards',
    edits: [{ file: WIRE, from: 'mutations.push(mutation)', to: 'mutations.unshift(mutation)' }],
  },
  {
    name: 'a fold forgets the log before it is folded',
    edits: [
      {
        file: STORAGE,
        from: 'if (log.length === 0) return',
        to: "await tx.objectStore('log').clear()\n    if (log.length < 7) return",
      },
    ],
  },
]

/** In the functions of the database, named in place of a file: caught on PGlite, held against the model. */
export const inDatabase: Sabotage[] = [
  {
    name: 'what was delivered twice is applied twice',
    edits: [
      { file: 'sync_push', from: "id = (mutation ->> 'id')::uuid) then", to: 'false) then' },
      {
        file: 'sync_push',
        from: 'result.verdict, result.detail, mutation);',
        to: 'result.verdict, result.detail, mutation) on conflict do nothing;',
      },
    ],
  },
  {
    name: 'a clock that is ahead is believed',
    edits: [
      {
        file: 'sync_apply',
        from: "least((mutation ->> 'at')::timestamptz + skew, public.simulation_clock())",
        to: "(mutation ->> 'at')::timestamptz + skew",
      },
    ],
  },
  {
    name: 'purged deletions ask nobody to begin again',
    edits: [{ file: 'sync_pull', from: 'or base < present.floor', to: '' }],
  },
  {
    name: 'other rights ask nobody to begin again',
    edits: [{ file: 'sync_pull', from: 'or base < access', to: '' }],
  },
  {
    name: 'a page ends in the middle of a commit',
    edits: [{ file: 'sync_pull', from: 'greatest(max(version) - 1, min(version))', to: 'max(version)' }],
  },
  {
    name: 'a mutation is settled before its rows are sent',
    edits: [{ file: 'sync_pull', from: 'and m.version <= upto', to: '' }],
  },
  {
    name: 'a refused change blocks those behind it',
    edits: [{ file: 'sync_apply', from: "verdict := 'rejected';", to: 'raise;' }],
  },
]
