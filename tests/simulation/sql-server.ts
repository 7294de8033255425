/** The functions of the database as a server of the simulation, with a clock and a schema the simulation decides. */
import { type Answer, type Request, rowsOf } from '../../client/sync/wire.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import type { Caller, Engine, Row, Statement } from '../supabase/engines.ts'
import type { Edit } from './build.ts'
import { type Held, type LedgerEntry, type Member, Refused, type Role, type Server } from './server.ts'

const PRESENT = `
  create or replace function public.simulation_clock() returns timestamptz language sql stable set search_path = '' as
    $$ select to_timestamp(coalesce(nullif(current_setting('simulation.now', true), ''), '0')::numeric / 1000) $$;
  create or replace function public.sync_schema() returns int language sql stable set search_path = '' as
    $$ select coalesce(nullif(current_setting('simulation.schema', true), ''), '1')::int $$;
  grant execute on function public.simulation_clock(), public.sync_schema() to anon, authenticated, service_role;
`

const FUNCTIONS = `
  select p.oid::regprocedure::text name, pg_get_functiondef(p.oid) source
  from pg_proc p
  where p.pronamespace = 'public'::regnamespace and p.prokind = 'f'
`

async function each(engine: Engine, statements: string): Promise<void> {
  for (const statement of statements.split(/;\n/).filter((one) => one.trim())) await engine.run('owner', statement)
}

/** Puts the clock of the database, and the schema it takes, into the hands of the simulation. */
export async function prepare(engine: Engine): Promise<void> {
  await each(engine, PRESENT)
  for (const { name, source } of await engine.run('owner', FUNCTIONS)) {
    if (name === 'simulation_clock()' || !String(source).includes('clock_timestamp()')) continue
    await engine.run('owner', String(source).replaceAll('clock_timestamp()', 'public.simulation_clock()'))
  }
}

/** Breaks functions of the database; what is returned mends them. An edit names the function instead of a file. */
export async function sabotage(engine: Engine, edits: readonly Edit[]): Promise<() => Promise<void>> {
  const mend: string[] = []
  for (const { file, from, to } of edits) {
    const found = await engine.run('owner', [`select pg_get_functiondef($1::regproc) source`, `public.${file}`])
    const source = String(found[0]?.source)
    if (source.split(from).length !== 2) throw new Error(`${file} does not say once: ${from}`)
    mend.unshift(source)
    await engine.run(
      'owner',
      source.replace(from, () => to),
    )
  }
  return async () => {
    for (const source of mend) await engine.run('owner', source)
  }
}

export class SqlServer implements Server {
  readonly concurrent: boolean
  private readonly engine: Engine
  private workspace = ''
  private schema = 1
  private kept: { table: string; rows: string }[] = []
  constructor(engine: Engine) {
    this.engine = engine
    this.concurrent = engine.name === 'PostgreSQL'
  }

  private settings(now: number): Statement[] {
    return [
      ["select set_config('simulation.now', $1, true)", String(now)],
      ["select set_config('simulation.schema', $1, true)", String(this.schema)],
    ]
  }

  private async call(caller: Caller, now: number, ...statements: Statement[]): Promise<Row[]> {
    return this.engine.run(caller, ...this.settings(now), ...statements)
  }

  async createWorkspace(owner: Id, workspace: { id: Id }, replica: Id, now: number): Promise<void> {
    this.workspace = workspace.id
    const given = JSON.stringify({ workspace, replica })
    await this.call({ user: owner }, now, ['select create_workspace($1::text::jsonb)', given])
  }

  async addMember(user: Id, role: Role): Promise<void> {
    const values = [this.workspace, user, role]
    await this.engine.run('owner', ['insert into members (workspace_id, user_id, role) values ($1, $2, $3)', ...values])
  }

  async changeMember(user: Id, { role, revoked }: Partial<Omit<Member, 'user'>>): Promise<void> {
    const whose = [this.workspace, user]
    const where = 'where workspace_id = $1 and user_id = $2'
    if (role) await this.engine.run('owner', [`update members set role = $3 ${where}`, ...whose, role])
    if (revoked === undefined) return
    const until = `case when $3::text = 'true' then coalesce(revoked_at, now()) end`
    await this.engine.run('owner', [`update members set revoked_at = ${until} ${where}`, ...whose, String(revoked)])
  }

  async sync(user: Id, request: Request, now: number, slow = 0): Promise<Answer> {
    const statements: Statement[] = [['select sync($1::text::jsonb) answer', JSON.stringify(request)]]
    // The commit is late: meanwhile others take versions, and read.
    if (slow > 0) statements.push(['select pg_sleep($1::float8)', slow / 1000])
    const asked: Statement = ['select set_config($1, $2, true)', 'simulation.answer', '']
    try {
      return slow > 0
        ? await this.slowly({ user }, now, statements)
        : answerOf(await this.call({ user }, now, asked, ...statements))
    } catch (error) {
      throw refusal(error)
    }
  }

  /** The answer is kept in a setting of the transaction while its commit is held back. */
  private async slowly(caller: Caller, now: number, [sync, sleep]: Statement[]): Promise<Answer> {
    const [text, ...values] = sync as [string, ...string[]]
    const keep: Statement = [`select set_config('simulation.answer', (${text})::text, true)`, ...values]
    const rows = await this.call(
      caller,
      now,
      keep,
      sleep as Statement,
      `select current_setting('simulation.answer') answer`,
    )
    return answerOf(rows)
  }

  async edit(id: Id, city: string, now: number): Promise<void> {
    const values = [this.workspace, id, city]
    await this.call('owner', now, [
      'update clients set city = $3 where workspace_id = $1 and id = $2 and city is distinct from $3',
      ...values,
    ])
  }

  async purge(): Promise<void> {
    await this.engine.run(
      'owner',
      ['update sync_heads set floor = head where workspace_id = $1', this.workspace],
      ['delete from sync_index where deleted and workspace_id = $1', this.workspace],
    )
  }

  async backup(): Promise<void> {
    const tables = await this.engine.run('owner', TABLES)
    this.kept = []
    for (const { name } of tables) {
      const text = `select coalesce(jsonb_agg(to_jsonb(t)), '[]')::text rows from ${name} t where workspace_id = $1`
      const rows = await this.engine.run('owner', [text, this.workspace])
      this.kept.push({ table: String(name), rows: String(rows[0]?.rows) })
    }
  }

  async restore(): Promise<void> {
    const tables = this.kept.map(({ table }) => table)
    const switched = (how: string) => tables.map((table) => `alter table ${table} ${how} trigger user`)
    await this.engine.run(
      'owner',
      ...switched('disable'),
      ...[...tables]
        .reverse()
        .map((table): Statement => [`delete from ${table} where workspace_id = $1`, this.workspace]),
      ...(await this.insertions()),
      ['update sync_heads set epoch = gen_random_uuid() where workspace_id = $1', this.workspace],
      ...switched('enable'),
    )
  }

  private async insertions(): Promise<Statement[]> {
    const columns = await this.engine.run('owner', COLUMNS)
    return this.kept.map(({ table, rows }): Statement => {
      const names = String(columns.find((one) => one.table === table)?.names)
      return [
        `insert into ${table} (${names}) select ${names} from jsonb_populate_recordset(null::${table}, $1::text::jsonb)`,
        rows,
      ]
    })
  }

  async upgrade(schema: number): Promise<void> {
    this.schema = Math.max(this.schema, schema)
  }

  async epoch(): Promise<string> {
    const rows = await this.engine.run('owner', [
      'select epoch::text from sync_heads where workspace_id = $1',
      this.workspace,
    ])
    return String(rows[0]?.epoch)
  }

  async held(): Promise<Held> {
    const [row] = await this.engine.run('owner', [HELD, this.workspace])
    const { head, changes, ledger, members } = answerOf<Omit<Held, 'rows'> & { changes: never }>(row ? [row] : [])
    return { head, rows: rowsOf(changes), ledger, members }
  }

  /** Leaves nothing of the workspace to the next history. */
  async clear(): Promise<void> {
    await this.engine.run('owner', ['delete from workspaces where id = $1', this.workspace])
  }
}

/** workspaces first: the others refer to it. */
const TABLES = `
  select c.oid::regclass::text name
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id'
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
  order by c.relname <> 'workspaces', c.relname
`

const COLUMNS = `
  select attrelid::regclass::text "table", string_agg(quote_ident(attname), ', ' order by attnum) names
  from pg_attribute
  where attrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r')
    and attnum > 0 and not attisdropped and attgenerated = ''
  group by attrelid
`

/** The order of the ledger is the order of its rows: nothing there is ever changed. */
const HELD = `
  select jsonb_build_object(
    'head', h.head,
    'changes', sync_rows(h.workspace_id, 0, h.head, 0),
    'ledger', (
      select coalesce(jsonb_agg(
        jsonb_build_object('id', m.id, 'replica', m.replica_id, 'version', m.version, 'verdict', m.verdict)
        order by m.version, m.ctid
      ), '[]')
      from sync_mutations m where m.workspace_id = h.workspace_id
    ),
    'members', (
      select jsonb_agg(jsonb_build_object('user', user_id, 'role', role, 'revoked', revoked_at is not null))
      from members where workspace_id = h.workspace_id
    )
  ) answer
  from sync_heads h where h.workspace_id = $1
`

function answerOf<T = Answer>(rows: Row[]): T {
  const answer = rows[0]?.answer
  return (typeof answer === 'string' ? JSON.parse(answer) : answer) as T
}

function refusal(error: unknown): unknown {
  const message = error instanceof Error ? error.message : ''
  return /^[a-z]+(_[a-z]+)+$/.test(message) ? new Refused(message) : error
}

export type { LedgerEntry }
