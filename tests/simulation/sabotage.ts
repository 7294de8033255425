/** Rules of the protocol, each broken on purpose: a simulation that does not notice is worth nothing. */
import type { Edit } from './build.ts'

export interface Sabotage {
  name: string
  edits: Edit[]
  /** The history that noticed when this was written: those before it only take their time. */
  first?: number
  /** Statements that the edits need. */
  before?: string[]
}

const CYCLE = 'client/sync/cycle.ts'
const STORAGE = 'client/book/storage.ts'
const PENDING = 'client/book/pending.ts'
const WIRE = 'client/sync/wire.ts'

/** On the device: caught by histories on the model. */
export const onDevice: Sabotage[] = [
  {
    name: 'entries leave the outbox by number, not by name',
    first: 8,
    edits: [
      {
        file: STORAGE,
        from: 'if (ids.has(cursor.value.mutation.id) || !counts(cursor.value, cursor.key)) await cursor.delete()',
        to: 'if (n++ < ids.size) await cursor.delete()',
      },
      {
        file: STORAGE,
        from: "async function dropFromOutbox(tx: Transaction<'readwrite'>, ids: ReadonlySet<Id>): Promise<void> {",
        to: "async function dropFromOutbox(tx: Transaction<'readwrite'>, ids: ReadonlySet<Id>) { let n = 0",
      },
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
    name: 'what was refused outlives its debtor',
    first: 49,
    edits: [{ file: STORAGE, from: 'if (erased.size > 0) await forgetTraces(tx, erased)', to: '' }],
  },
  {
    name: 'what is told of an erased debtor keeps its words',
    first: 55,
    edits: [{ file: PENDING, from: "return erased === true || code === 'erased'", to: 'return false' }],
  },
  {
    name: 'a device that begins anew asks for nothing it was refused',
    first: 45,
    edits: [{ file: CYCLE, from: 'replaces ? device.unread()', to: 'false ? device.unread()' }],
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
        from: 'await replaceChunks(tx, packServerRows(pulled.rows))',
        to: "await replaceChunks(tx, packServerRows(pulled.rows)); await tx.objectStore('outbox').clear()",
      },
    ],
  },
  {
    name: 'a reset keeps the old rows',
    first: 22,
    edits: [
      {
        file: CYCLE,
        from: 'catchup = { cursor: 0, epoch: null, replaces: true, from: 0, rows: [], settled: [] }',
        to: 'catchup = { cursor: 0, epoch: null, replaces: false, from: 0, rows: [], settled: [] }',
      },
    ],
  },
  {
    name: 'a pull does not replay what waits',
    first: 158,
    edits: [{ file: PENDING, from: 'for (const entry of waiting) lay(entry, touched)', to: '' }],
  },
  {
    name: 'deletions are not taken',
    first: 15,
    edits: [
      {
        file: WIRE,
        from: 'if (deleted) return { kind, id',
        to: "if (deleted) return { kind: 'script', id",
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
    first: 168,
    edits: [
      {
        file: 'sync_apply',
        from: "least((mutation ->> 'at')::timestamptz + skew, public.simulation_clock())",
        to: "(mutation ->> 'at')::timestamptz + skew",
      },
    ],
  },
  {
    name: 'another text for a fact is accepted',
    first: 21,
    edits: [{ file: 'sync_append', from: "raise exception 'fact_differs' using errcode = 'PT400'", to: 'null' }],
  },
  {
    name: 'purged deletions ask nobody to begin again',
    first: 22,
    edits: [{ file: 'sync_page', from: 'or base < present.floor', to: '' }],
  },
  {
    name: 'other rights ask nobody to begin again',
    first: 55,
    edits: [{ file: 'sync_page', from: 'or base < access', to: '' }],
  },
  {
    name: 'a case that changes hands leaves the rights as they were',
    first: 123,
    edits: [
      {
        file: 'client_moves',
        from: 'perform public.raise_access(old.workspace_id, array[old.assigned_to, new.assigned_to])',
        to: 'null',
      },
    ],
  },
  {
    name: 'collectors see the cases of others',
    edits: [{ file: 'my_scopes', from: 'c.assigned_to = auth.uid()', to: 'true' }],
  },
  {
    name: 'collectors write on the cases of others',
    first: 22,
    edits: [{ file: 'sync_collects', from: 'last.assigned_to = auth.uid()', to: 'true' }],
  },
  {
    name: 'an erased debtor comes back',
    first: 55,
    edits: [
      {
        file: 'concerns_erased',
        from: 'return exists (select from public.erased_records e where e.workspace_id = ws and e.id = any (named))',
        to: 'return false',
      },
    ],
  },
  {
    name: 'nobody is told that it was an erasure',
    edits: [{ file: 'tell_erased', from: "if new.body = '{}' then", to: 'if false then' }],
  },
  {
    name: 'an undone undo has no place',
    first: 830,
    edits: [{ file: 'sync_scope', from: "(i.kind <> 'void' or i.scope is not null)", to: "i.kind <> 'void'" }],
  },
  {
    name: 'a device that was signed out goes on',
    first: 18,
    edits: [
      {
        file: 'sync_seen',
        from: 'device.user_id = auth.uid() and device.signed_out_at is not null',
        to: 'false',
      },
    ],
  },
  {
    name: 'a page ends in the middle of a commit',
    edits: [{ file: 'sync_page', from: 'greatest(max(version) - 1, min(version))', to: 'max(version)' }],
  },
  {
    name: 'a mutation is settled before its rows are sent',
    edits: [{ file: 'sync_page', from: 'and m.version <= upto', to: '' }],
  },
  {
    name: 'a refused change blocks those behind it',
    edits: [{ file: 'sync_apply', from: "verdict := 'rejected';", to: 'raise;' }],
  },
]

/** Head and versions as a sequence would have them: taken at once, told at the commit. */
const SEQUENCE = [
  'create sequence simulation_versions',
  `create function simulation_head() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    update public.sync_heads set head = greatest(head, (to_jsonb(new) ->> tg_argv[0])::bigint)
    where workspace_id = new.workspace_id;
    return null;
  end $$`,
  ...[
    ['sync_index', 'version'],
    ['sync_mutations', 'version'],
    ['members', 'access_version'],
  ].map(
    ([table, column]) =>
      `create constraint trigger simulation_head after insert or update on ${table}
       deferrable initially deferred for each row execute function simulation_head('${column}')`,
  ),
  // The chain of the journal would notice first.
  'drop trigger journal_stamp on interactions',
  'drop trigger journal_stamp on voids',
]

/** Among calls that overlap, on PostgreSQL, whose database is left behind as the sabotage made it. */
export const amongMany: Sabotage[] = [
  {
    name: 'versions come from a sequence, and nobody locks the head',
    before: SEQUENCE,
    edits: [
      { file: 'sync_push', from: 'where workspace_id = ws for update', to: 'where workspace_id = ws' },
      {
        file: 'sync_version',
        from: `  select * into present from public.sync_heads where workspace_id = ws;
  if present.xact is distinct from pg_current_xact_id() then
    update public.sync_heads
    set head = head + 1,
        xact = pg_current_xact_id()
    where workspace_id = ws
    returning * into present;
  end if;
`,
        to: `  present.head := nullif(current_setting('simulation.taken', true), '');
  if present.head is null then
    present.head := nextval('public.simulation_versions');
    perform set_config('simulation.taken', present.head::text, true);
  end if;
`,
      },
    ],
  },
]
