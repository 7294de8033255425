/** Many writers at once, on a PostgreSQL with as many connections: no cursor misses a row (PGlite has one connection). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addMember,
  call,
  client,
  create,
  Device,
  failure,
  type Mutation,
  mutation,
  newWorkspace,
  patch,
} from './device.ts'
import { type Caller, type Engine, engines, postgresBin, type Statement, startPostgres } from './engines.ts'

/** What an open transaction and a test tell each other, by locks: they are seen before anything is committed. */
const REACHED = 1
const LET_GO = 2
/** Of whoever works on this database: the server has others, of tests that run at the same time. */
const HERE = '(select oid from pg_database where datname = current_database())'
const LOCKS = `select from pg_locks where pid in (select pid from pg_locks where database = ${HERE}) and`
const told = (what: number, key: number) => `${LOCKS} locktype = 'advisory' and classid = ${what} and objid = ${key}`
const BLOCKED = `${LOCKS} not granted`
let key = 0

const waiting = (rows: string) => `while not exists (${rows}) loop perform pg_sleep(0.01); end loop`

async function until(engine: Engine, rows: string): Promise<void> {
  await engine.run('owner', `do $$ begin ${waiting(rows)}; end $$`)
}

/** Acts while a transaction that has run this statement is still open; commits it afterwards. */
async function whileOpen(
  engine: Engine,
  caller: Caller,
  statement: Statement,
  act: () => Promise<void>,
): Promise<void> {
  key += 1
  const reached = `select pg_advisory_xact_lock(${REACHED}, ${key})`
  const open = engine.run(caller, statement, reached, `do $$ begin ${waiting(told(LET_GO, key))}; end $$`)
  await until(engine, told(REACHED, key))
  try {
    await act()
  } finally {
    await engine.run('owner', `select pg_advisory_lock(${LET_GO}, ${key})`)
    await open
  }
}

const start = engines().find(({ name }) => name === 'PostgreSQL')?.start
const bin = postgresBin()

describe.skipIf(!bin)('Fifty devices of one workspace on two workers', () => {
  let engine: Engine
  beforeAll(async () => {
    if (bin) engine = await startPostgres(2, 25)
  })
  afterAll(() => engine?.close())

  const stored = async ({ workspace }: Device, by?: string) => {
    const rows = await engine.run('owner', [
      `select i.id, i.version::int, c.assigned_to from sync_index i left join clients c on c.id = i.scope
       where i.workspace_id = $1 and not i.deleted`,
      workspace,
    ])
    const visible = rows.filter(({ id, assigned_to }) => !by || assigned_to === by || id === workspace)
    return visible.map(({ id, version }) => `${id} ${version}`).sort()
  }
  const held = (device: Device) => [...device.rows.values()].map(({ id, version }) => `${id} ${version}`).sort()

  it('miss no row and no change while all of them write and pull at once', async () => {
    const owner = await newWorkspace(engine)
    const common = client({ name: 'Commun' })
    await owner.sync([mutation([create('client', common)])])
    const collector = await addMember(engine, owner.workspace, 'collector')
    const devices = Array.from(
      { length: 50 },
      (_, nth) => new Device(engine, nth % 5 === 0 ? collector : owner.user, owner.workspace),
    )
    const sent: Mutation[] = []
    await Promise.all(
      devices.map(async (device, nth) => {
        for (let round = 0; round < 4; round++) {
          const record = client({ name: `Client ${nth}.${round}` })
          const edits = device.user === owner.user ? [patch('client', common.id, { city: `${nth}.${round}` }, 0)] : []
          const change = mutation([create('client', record), ...edits])
          sent.push(change)
          await device.sync([change], 7)
        }
      }),
    )
    await Promise.all(devices.map((device) => device.sync([], 7)))
    const all = await stored(owner)
    const collected = await stored(owner, collector)
    expect([all.length, collected.length]).toEqual([202, 41])
    for (const device of devices) expect(held(device)).toEqual(device.user === collector ? collected : all)
    const settled = new Set(devices.flatMap((device) => [...device.settled.keys()]))
    expect(sent.filter(({ id }) => !settled.has(id))).toEqual([])
  })
})

describe.skipIf(!start)('Writers at the same time', () => {
  let engine: Engine
  beforeAll(async () => {
    if (start) engine = await start()
  })
  afterAll(() => engine?.close())

  it('make a reader wait for nothing and miss nothing when the slow one commits last', async () => {
    const owner = await newWorkspace(engine)
    const reader = new Device(engine, owner.user, owner.workspace)
    await reader.sync()
    const slow = client({ name: 'Lent' })
    const quick = client({ name: 'Rapide' })
    const args = (record: object) =>
      JSON.stringify({
        workspace: owner.workspace,
        replica: owner.replica,
        mutations: [mutation([create('client', { ...record })])],
      })
    const push = (record: object): Statement => ['select sync_push($1::text::jsonb)', args(record)]
    let waiting: Promise<unknown> | undefined
    await whileOpen(engine, { user: owner.user }, push(slow), async () => {
      waiting = engine.run({ user: owner.user }, push(quick))
      await until(engine, BLOCKED)
      await reader.sync()
      expect([reader.row(slow.id), reader.row(quick.id)]).toEqual([undefined, undefined])
    })
    await waiting
    await reader.sync()
    expect([reader.row(slow.id)?.name, reader.row(quick.id)?.name]).toEqual(['Lent', 'Rapide'])
    expect(reader.version(slow.id)).toBeLessThan(reader.version(quick.id))
  })

  it('lose no row to a device that pulls all the time, jobs of the server included', async () => {
    const owner = await newWorkspace(engine)
    const reader = new Device(engine, owner.user, owner.workspace)
    const accepted: string[] = []
    let writing = true
    const writer = async (_: unknown, nth: number) => {
      const device = new Device(engine, owner.user, owner.workspace)
      for (let round = 0; round < 12; round++) {
        const record = client({ name: `Client ${nth}.${round}` })
        await device.ask([mutation([create('client', record)])])
        accepted.push(record.id)
      }
    }
    const job = async () => {
      for (let round = 0; round < 12; round++) {
        const record = client({ name: `Tâche ${round}` })
        await engine.run(
          'service',
          [
            "insert into clients (workspace_id, id, creditor_id, name, kind) values ($1, $2, $3, 'Tâche', 'unknown')",
            owner.workspace,
            record.id,
            record.creditorId,
          ],
          'select pg_sleep(0.02)',
        )
        accepted.push(record.id)
      }
    }
    const pulling = (async () => {
      while (writing) await reader.sync([], 3)
    })()
    await Promise.all([...Array.from({ length: 4 }).map(writer), job()])
    writing = false
    await pulling
    await reader.sync([], 3)
    expect(accepted.filter((id) => !reader.row(id))).toEqual([])
    expect(accepted).toHaveLength(60)
    const stored = await engine.run('owner', [
      'select id, version::int from sync_index where workspace_id = $1',
      owner.workspace,
    ])
    expect(stored.map(({ id, version }) => [id, version]).sort()).toEqual(
      [...reader.rows.values()].map(({ id, version }) => [id, version]).sort(),
    )
  })

  it('have a push sent again that met a busy row, instead of having it refused for good', async () => {
    const owner = await newWorkspace(engine)
    const debtor = client()
    await owner.sync([mutation([create('client', debtor)])])
    const sent = mutation([patch('client', debtor.id, { name: 'Patient' }, owner.version(debtor.id))])
    const args = JSON.stringify({ workspace: owner.workspace, replica: owner.replica, mutations: [sent] })
    const lock: Statement = ['select 1 from clients where id = $1 for update', debtor.id]
    await whileOpen(engine, 'owner', lock, async () => {
      const hurried = engine.run({ user: owner.user }, "set local lock_timeout = '200ms'", [
        'select sync_push($1::text::jsonb)',
        args,
      ])
      expect((await failure(hurried))?.code).toBe('55P03')
    })
    expect((await owner.verdict(sent))?.verdict).toBe('applied')
  })

  it('get one effect from one mutation sent by two tabs at once', async () => {
    const owner = await newWorkspace(engine)
    const sent = mutation([create('client', client())])
    await Promise.all(Array.from({ length: 4 }, () => owner.ask([sent])))
    const rows = await engine.run('owner', ['select version from sync_mutations where id = $1', sent.id])
    expect(rows).toHaveLength(1)
  })

  it('can create one workspace from two tabs at once', async () => {
    const owner = await newWorkspace(engine)
    const id = crypto.randomUUID()
    const workspace = {
      id,
      name: 'Deux onglets',
      kind: 'own',
      country: 'FR',
      language: 'fr',
      currency: 'EUR',
      timeZone: 'Europe/Paris',
    }
    const answers = await Promise.all([1, 2, 3].map(() => call(engine, owner.user, 'create_workspace', { workspace })))
    expect(answers).toEqual([1, 2, 3].map(() => ({ id, role: 'owner' })))
  })
})
