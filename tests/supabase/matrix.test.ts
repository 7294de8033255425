/** Rights, generated from the table of expectations: tables, functions and changes, for every kind of caller. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kinds } from '../../server/domain/records/names.ts'
import {
  addMember,
  call,
  client,
  create,
  Device,
  fact,
  failure,
  mutation,
  newWorkspace,
  patch,
  remove,
  workspaceRecord,
} from './device.ts'
import { type Engine, engines, type Caller as Role, type Row, type Statement } from './engines.ts'
import {
  type Caller,
  callable,
  callers,
  type Given,
  internal,
  jobs,
  type Sees,
  tables,
  writes,
} from './expectations.ts'
import { at, phone, plan, planned, serviceOf } from './listening.ts'
import { edits, type Samples, samples } from './samples.ts'

const REFUSED = '42501'
const members = ['viewer', 'unassigned', 'assigned', 'owner'] as const
const tableNames = Object.keys(tables)
const operations = ['create', 'patch', 'delete'] as const

/** A column of a table that an update may name. */
const column: Record<string, string> = { sync_entities: 'kind', workspaces: 'name' }
const attempts = (table: string): Record<string, string> => ({
  insert: `insert into ${table} default values`,
  update: `update ${table} set ${column[table] ?? 'workspace_id'} = ${column[table] ?? 'workspace_id'}`,
  delete: `delete from ${table}`,
  truncate: `truncate ${table} cascade`,
})

for (const { name, start } of engines()) {
  describe.skipIf(!start)(`The matrix of rights on ${name}`, () => {
    let engine: Engine
    let workspace: string
    const devices = {} as Record<Exclude<Caller, 'anonymous'>, Device>
    let given: Given
    /** Ids of the records every member shares, and of those of the assigned case. */
    const shared = new Set<unknown>()
    const ofCase = new Set<unknown>()

    const role = (caller: Caller): Role => (caller === 'anonymous' ? 'anonymous' : { user: devices[caller].user })

    beforeAll(async () => {
      if (!start) return
      engine = await start()
      const owner = await newWorkspace(engine)
      workspace = owner.workspace
      devices.owner = owner
      for (const [caller, is] of [
        ['viewer', 'viewer'],
        ['unassigned', 'collector'],
        ['assigned', 'collector'],
        ['removed', 'owner'],
      ] as const) {
        devices[caller] = new Device(engine, await addMember(engine, workspace, is), workspace)
      }
      devices.stranger = await newWorkspace(engine)
      const mine = client({ assignedTo: devices.assigned.user })
      const other = client()
      await owner.sync([mutation([create('client', mine), create('client', other)])])
      await fill(owner, mine.id, other.id)
      await listen(owner)
      for (const device of Object.values(devices)) await device.sync([mutation([])])
      await engine.run('owner', ['update members set revoked_at = now() where user_id = $1', devices.removed.user])
      const invitation = await call<Given['invitation']>(engine, owner.user, 'invite_member', {
        workspace,
        role: 'viewer',
      })
      const [userId, device] = [devices.viewer.user, devices.owner.replica]
      const record = workspaceRecord(workspace)
      given = { workspace, record, userId, device, replica: '', invitation, clientId: String(other.id) }
    })
    afterAll(() => engine?.close())

    /** Two cases with a record of every kind each; notes which ids belong where. An erased one leaves its traces. */
    async function fill(owner: Device, mine: string, other: string): Promise<void> {
      const [assigned, apart] = [samples(workspace, mine, devices.assigned.user), samples(workspace, other)]
      const bank = fact({ topic: 'bank', item: 'account', result: 'yes', on: '2026-11-20' })
      const all = ({ workspace: _, ...rest }: Samples) =>
        Object.entries(rest).map(([kind, record]) => create(kind, record))
      await owner.sync([mutation([...all(assigned), create('check', bank)]), mutation(all(apart))])
      const forAll = ['workspace', 'creditor', 'mandate', 'script', 'strategy', 'template', 'import'] as const
      for (const kind of forAll) for (const { id } of [assigned[kind], apart[kind]]) shared.add(id)
      shared.add(bank.id)
      ofCase.add(mine)
      for (const [kind, { id }] of Object.entries(assigned)) if (!shared.has(id) && kind) ofCase.add(id)
      const account = { host: 'smtp.example.org', port: 465, security: 'tls', username: 'a', password: 'sealed' }
      const sender = { workspace, user: owner.user, fromName: 'Roche', fromAddress: 'a@example.org', ...account }
      await engine.run('service', ['select keep_mail_account($1::text::jsonb)', JSON.stringify(sender)])
      await keepFiles(owner.user, String(assigned.attachment.id))
      const gone = client()
      await owner.sync([mutation([create('client', gone)])])
      await call(engine, owner.user, 'erase_client', { workspace, clientId: gone.id, reason: 'asked' })
    }

    /** A file with bytes of it here, and one that is to leave the object store. */
    async function keepFiles(user: string, attachment: string): Promise<void> {
      const part = { workspace, user, attachment, start: 0, bytes: 'JVBERg==', quota: 100 }
      await engine.run('service', ['select file_write($1::text::jsonb)', JSON.stringify(part)])
      await engine.run('owner', ['insert into file_removals values ($1, gen_random_uuid())', workspace])
    }

    /** Somebody who is told of something. */
    async function listen({ user }: Device): Promise<void> {
      const service = serviceOf(engine)
      await phone(service, user, workspace)
      await service('keep_reminder_settings', { user, workspace, settings: { digestAt: '07:00' }, now: at('06:00') })
      await service('calendar_keep', { user, workspace, tokenHash: 'a'.repeat(64), now: at('06:00') })
      await plan(engine, service, workspace, [planned(user, 'digest')])
    }

    describe('the catalogue', () => {
      const catalogue = async (sql: string) => (await engine.run('owner', sql)).map((row) => String(row.name))
      const IN_PUBLIC = "'public'::regnamespace"

      it('has the tables of the expectations and no other', async () => {
        const found = await catalogue(
          `select relname as name from pg_class where relnamespace = ${IN_PUBLIC} and relkind in ('r', 'p', 'v', 'm', 'f')`,
        )
        expect(found.sort()).toEqual([...tableNames].sort())
      })

      it('has the functions of the expectations and no other', async () => {
        const found = await catalogue(`select proname as name from pg_proc where pronamespace = ${IN_PUBLIC}`)
        expect(found.sort()).toEqual([...Object.keys(callable), ...internal].sort())
      })

      it('has row level security switched on for every table', async () => {
        const open = await catalogue(
          `select relname as name from pg_class
           where relnamespace = ${IN_PUBLIC} and relkind in ('r', 'p') and not relrowsecurity`,
        )
        expect(open).toEqual([])
      })

      it('fixes the search path of every function, so that none can be led astray', async () => {
        const loose = await catalogue(
          `select proname as name from pg_proc
           where pronamespace = ${IN_PUBLIC} and not coalesce(proconfig, '{}') @> array['search_path=""']
             -- Bound when it was made: what it names cannot change.
             and prosqlbody is null`,
        )
        expect(loose).toEqual([])
      })

      it('has nothing compiled where reading whole tables is switched off, as the cost of that would ask for', async () => {
        const compiled = await catalogue(
          `select proname as name from pg_proc
           where pronamespace = ${IN_PUBLIC} and proconfig @> '{enable_seqscan=off}' and not proconfig @> '{jit=off}'`,
        )
        expect(compiled).toEqual([])
      })

      it('says of every table and function what it promises', async () => {
        const silent = await catalogue(
          `select relname as name from pg_class
           where relnamespace = ${IN_PUBLIC} and relkind = 'r' and obj_description(oid, 'pg_class') is null
           union all
           select proname from pg_proc
           where pronamespace = ${IN_PUBLIC} and obj_description(oid, 'pg_proc') is null`,
        )
        expect(silent).toEqual([])
      })
    })

    /** Whether a row is among those that the expectation names. */
    function expected(row: Row, sees: Sees, user: string): boolean {
      if (sees === 'all') return true
      if (sees === 'own') return row.user_id === user
      if (sees === 'shared') return shared.has(row.id)
      return sees === 'case' && (shared.has(row.id) || ofCase.has(row.id))
    }
    const rowsOf = (table: string): Statement =>
      table === 'sync_entities'
        ? 'select to_jsonb(t)::text as row from sync_entities t'
        : [`select to_jsonb(t)::text as row from ${table} t where workspace_id = $1`, workspace]
    const read = async (as: Role, table: string) => (await engine.run(as, rowsOf(table))).map(({ row }) => String(row))

    /** What a select gives, in the words of the expectations, or how it differs from them. */
    async function seen(caller: Caller, table: string, sees: Sees): Promise<string> {
      const found = await read(role(caller), table).catch((error: { code: string }) => error.code)
      if (typeof found === 'string') return found === REFUSED ? 'refused' : found
      const user = caller === 'anonymous' ? '' : devices[caller].user
      const all = await read('owner', table)
      const wanted = all.filter((row) => expected(JSON.parse(row) as Row, sees, user))
      const right = wanted.length === found.length && wanted.every((row) => found.includes(row))
      return right ? sees : `${found.length} rows of ${all.length}, expected ${wanted.length}`
    }

    it.each(tableNames)('%s is read by whom it should be, and written to by no statement of anybody', async (table) => {
      const wanted: Record<string, object> = {}
      const came: Record<string, object> = {}
      for (const caller of callers) {
        const sees = tables[table]?.[caller] ?? 'refused'
        const tried: Record<string, string | undefined> = { select: await seen(caller, table, sees) }
        for (const [operation, statement] of Object.entries(attempts(table))) {
          tried[operation] = (await failure(engine.run(role(caller), statement)))?.code
        }
        came[caller] = tried
        wanted[caller] = { select: sees, insert: REFUSED, update: REFUSED, delete: REFUSED, truncate: REFUSED }
      }
      expect(came).toEqual(wanted)
    })

    it.each(tableNames)(
      '%s has rows to be seen and rows not to be, so that nothing passes for want of data',
      async (table) => {
        const all = (await read('owner', table)).map((row) => JSON.parse(row) as Row)
        const share = (sees: Sees, user = '') => all.filter((row) => expected(row, sees, user)).length
        expect(all.length).toBeGreaterThan(0)
        const sees = tables[table]?.assigned
        if (sees === 'case') {
          expect(share('case')).toBeGreaterThan(share('shared'))
          expect(share('case')).toBeLessThan(all.length)
        }
        if (sees === 'own') {
          expect(share('own', devices.assigned.user)).toBeGreaterThan(0)
          expect(share('own', devices.assigned.user)).toBeLessThan(all.length)
        }
      },
    )

    async function answer(named: string, caller: Caller): Promise<string | undefined> {
      const replica = caller === 'anonymous' ? randomUUID() : devices[caller].replica
      const made = callable[named]?.with?.({ ...given, replica })
      const values = made === undefined ? [] : Array.isArray(made) ? made : [JSON.stringify(made)]
      const places = Array.isArray(made) ? made.map((_, i) => `$${i + 1}`) : values.map(() => '$1::text::jsonb')
      const asked: Statement = [`select ${named}(${places.join(', ')})`, ...values]
      // Nothing that was done here stays: no cell of the matrix depends on another.
      const message = (await failure(engine.run(role(caller), asked, 'select 1 / 0')))?.message
      if (message === 'division by zero') return 'ok'
      return message?.startsWith('permission denied for function') ? 'permission denied' : message
    }

    it.each(Object.keys(callable))('%s() answers whom it should', async (named) => {
      const came: Record<string, string | undefined> = {}
      for (const caller of callers) came[caller] = await answer(named, caller)
      expect(came).toEqual(callable[named]?.gives)
    })

    it('nobody from outside executes an internal function', async () => {
      const open = await engine.run(
        'owner',
        `select role, proname from pg_proc, unnest(array['anon', 'authenticated']) role
         where pronamespace = 'public'::regnamespace and has_function_privilege(role, oid, 'execute')`,
      )
      const names = open.map(({ role, proname }) => `${role} ${proname}`)
      expect(names.sort()).toEqual(
        Object.keys(callable)
          .map((one) => `authenticated ${one}`)
          .sort(),
      )
    })

    it('jobs are done with the service key and by nobody else', async () => {
      const open = await engine.run(
        'owner',
        `select proname from pg_proc
         where pronamespace = 'public'::regnamespace and prorettype = 'jsonb'::regtype and proargnames = '{p}'
           and has_function_privilege('service_role', oid, 'execute')
           and not has_function_privilege('authenticated', oid, 'execute')`,
      )
      expect(open.map(({ proname }) => proname).sort()).toEqual([...jobs].sort())
    })

    describe.each(members)('what %s sends', (member) => {
      const sent = new Map<string, string>()
      beforeAll(async () => {
        const clientId = String([...ofCase][0])
        const [kept, made] = [0, 1].map(() => samples(workspace, clientId, devices.assigned.user)) as [Samples, Samples]
        const there = kinds.filter((kind) => kind !== 'workspace')
        await devices.owner.sync([mutation(there.map((kind) => create(kind, kept[kind])))])
        made.client = client()
        const device = devices[member]
        await device.sync()
        const changes = kinds.flatMap((kind) => [
          [`${kind} create`, create(kind, made[kind])],
          [`${kind} patch`, patch(kind, kept[kind].id, edits[kind], device.cursor)],
        ]) as [string, Row][]
        // What hangs on a card goes first: deletions are the last thing.
        const deletions = kinds.map((kind) => [`${kind} delete`, remove(kind, kept[kind].id)]) as [string, Row][]
        const all = [...changes, ...deletions].map(([cell, change]) => ({ cell, one: mutation([change]) }))
        // A request holds a hundred changes.
        for (let from = 0; from < all.length; from += 100)
          await device.sync(all.slice(from, from + 100).map(({ one }) => one))
        for (const { cell, one } of all) {
          const { verdict, code } = device.settled.get(one.id) ?? {}
          sent.set(cell, String(code ?? verdict))
        }
      })

      it('comes to what it should, for every kind', () => {
        const wanted = kinds.flatMap((kind) =>
          operations.map((operation) => [`${kind} ${operation}`, writes[kind][operation][member]]),
        )
        expect(Object.fromEntries(sent)).toEqual(Object.fromEntries(wanted))
      })
    })
  })
}
