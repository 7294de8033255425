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
        from: "else if (pulled.rows.length > 0) await tx.objectStore('log').put({ rows: pulled.rows }, meta.revision)",
        to: "else if (pulled.rows.length > 1) await tx.objectStore('log').put({ rows: pulled.rows }, meta.revision)",
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
        from: 'if (pulled.replaces) await replaceChunks(tx, packServerRows(pulled.rows))',
        to: "if (pulled.replaces) { await tx.objectStore('outbox').clear(); await replaceChunks(tx, packServerRows(pulled.rows)) }",
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
