/**
 * Who may do what to each table, generated over the catalogue: a table added later without rights of its own fails here.
 * Everything is tried as the role would, on rows that exist.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMember, call, client, create, Device, fact, failure, mutation, newWorkspace, payment } from './device.ts'
import { type Caller, type Engine, engines, type Row } from './engines.ts'

/** Tables of which a member sees what he sent from his own devices. */
const OWN_ROWS_ONLY = ['sync_mutations', 'sync_replicas']
/** What a signed-in person may call; all other functions are for the database itself. */
const CALLABLE = [
  'create_workspace',
  'my_workspace_ids',
  'my_workspaces',
  'sync',
  'sync_pull',
  'sync_push',
  'sync_rows',
]

for (const { name, start } of engines()) {
  describe.skipIf(!start)(`Rights on ${name}`, () => {
    let engine: Engine
    let tables: string[]
    let synced: string[]
    let callers: Record<'anonymous' | 'stranger' | 'viewer' | 'collector' | 'owner', Caller>

    beforeAll(async () => {
      if (!start) return
      engine = await start()
      const device = await newWorkspace(engine)
      const [collector, viewer] = [
        await addMember(engine, device.workspace, 'collector'),
        await addMember(engine, device.workspace, 'viewer'),
      ]
      callers = {
        anonymous: 'anonymous',
        stranger: { user: (await newWorkspace(engine)).user },
        viewer: { user: viewer },
        collector: { user: collector },
        owner: { user: device.user },
      }
      await device.sync([mutation(oneOfEach())])
      for (const user of [collector, viewer]) await new Device(engine, user, device.workspace).sync([mutation([])])
      const rows = await engine.run(
        'owner',
        `select table_name from information_schema.tables where table_schema = 'public' order by 1`,
      )
      tables = rows.map((row) => String(row.table_name))
      const entities = await engine.run('owner', 'select table_name from sync_entities')
      synced = entities.map((row) => String(row.table_name))
    })
    afterAll(() => engine?.close())

    const count = async (caller: Caller, table: string) =>
      Number((await engine.run(caller, `select count(*)::int n from ${table}`))[0]?.n)

    it('has a row in every table, so that nothing below passes for want of data', async () => {
      for (const table of tables) expect([table, (await count('owner', table)) > 0]).toEqual([table, true])
    })

    it('has row level security switched on for every table', async () => {
      const open = await engine.run(
        'owner',
        `select relname from pg_class
         where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity`,
      )
      expect(open).toEqual([])
    })

    it('lets nobody without account read or write anything', async () => {
      for (const table of tables) {
        for (const statement of attempts(table)) {
          expect([table, statement, (await failure(engine.run('anonymous', statement)))?.code]).toEqual([
            table,
            statement,
            '42501',
          ])
        }
      }
    })

    it('lets no account write to a table but through sync', async () => {
      for (const role of ['stranger', 'viewer', 'collector', 'owner'] as const) {
        for (const table of tables) {
          for (const statement of attempts(table).filter((text) => !text.startsWith('select'))) {
            const refused = await failure(engine.run(callers[role], statement))
            expect([role, table, statement, refused?.code]).toEqual([role, table, statement, '42501'])
          }
        }
      }
    })

    it('shows every member the rows of his workspace, and his own deliveries and devices only', async () => {
      for (const role of ['viewer', 'collector', 'owner'] as const) {
        for (const table of tables) {
          const seen = await count(callers[role], table)
          if (OWN_ROWS_ONLY.includes(table)) expect([role, table, seen]).toEqual([role, table, 1])
          else expect([role, table, seen > 0]).toEqual([role, table, true])
        }
      }
    })

    it('shows a stranger nothing of it', async () => {
      const strange = callers.stranger
      for (const table of synced.filter((table) => table !== 'workspaces')) {
        expect([table, await count(strange, table)]).toEqual([table, 0])
      }
      expect(await engine.run(strange, 'select name from workspaces')).toHaveLength(1)
      expect(await engine.run(strange, 'select user_id from members')).toHaveLength(1)
      expect(await engine.run(strange, 'select workspace_id from sync_heads')).toHaveLength(1)
      for (const table of OWN_ROWS_ONLY) expect([table, await count(strange, table)]).toEqual([table, 0])
    })

    it('opens only the named functions to accounts, and none to anybody else', async () => {
      const callable = async (role: string) => {
        const rows = await engine.run(
          'owner',
          `select proname from pg_proc
           where pronamespace = 'public'::regnamespace and has_function_privilege('${role}', oid, 'execute') order by 1`,
        )
        return rows.map((row: Row) => row.proname)
      }
      expect(await callable('authenticated')).toEqual(CALLABLE)
      expect(await callable('anon')).toEqual([])
    })

    it('fixes the search path of every function, so that none can be led astray', async () => {
      const loose = await engine.run(
        'owner',
        `select proname from pg_proc
         where pronamespace = 'public'::regnamespace and not coalesce(proconfig, '{}') @> array['search_path=""']`,
      )
      expect(loose).toEqual([])
    })

    it('says of every table and function what it promises', async () => {
      const silent = await engine.run(
        'owner',
        `select relname from pg_class
         where relnamespace = 'public'::regnamespace and relkind = 'r' and obj_description(oid, 'pg_class') is null
         union all
         select proname from pg_proc
         where pronamespace = 'public'::regnamespace and obj_description(oid, 'pg_proc') is null`,
      )
      expect(silent).toEqual([])
    })

    it('does not let an account join or raise itself', async () => {
      const [workspace] = await engine.run(callers.owner, 'select id from workspaces')
      const { code, message } = (await failure(
        call(engine, (callers.stranger as { user: string }).user, 'sync', {
          workspace: workspace?.id,
          replica: randomUUID(),
          mutations: [mutation([create('client', client())])],
        }),
      )) ?? { code: '', message: '' }
      expect([code, message]).toEqual(['42501', 'not_a_member'])
    })
  })
}

const plainColumn = (table: string) =>
  table === 'sync_entities' ? 'kind' : table === 'workspaces' ? 'name' : 'workspace_id'

const attempts = (table: string) => [
  `select count(*) from ${table}`,
  `insert into ${table} default values`,
  `update ${table} set ${plainColumn(table)} = ${plainColumn(table)}`,
  `delete from ${table}`,
  `truncate ${table} cascade`,
]

function oneOfEach() {
  const [clientId, invoiceId] = [randomUUID(), randomUUID()]
  const money = { on: '2026-11-20', amount: 500, currency: 'EUR' }
  return [
    create('creditor', { id: randomUUID(), name: 'Martin' }),
    create('mandate', { id: randomUUID(), creditorId: randomUUID(), signedOn: '2026-01-01', mayReceive: true }),
    create('client', client()),
    create('contact', {
      id: randomUUID(),
      clientId,
      phones: [{ number: '+33400000000' }],
      emails: ['compta@exemple.fr'],
    }),
    create('invoice', {
      id: invoiceId,
      clientId,
      number: 'F-1',
      issuedOn: '2026-10-01',
      dueOn: '2026-10-31',
      amount: 500,
      currency: 'EUR',
      source: 'manual',
    }),
    create('script', { id: randomUUID(), stage: 'firm', language: 'fr', opening: 'Bonjour' }),
    create('import', fact({ fileName: 'a.csv', fileHash: 'abc', headings: 'x', mapping: {}, taken: 1, rejected: 0 })),
    create('creditNote', fact({ invoiceId, on: '2026-11-01', amount: 100 })),
    create('payment', payment()),
    create(
      'interaction',
      fact({ clientId, invoiceIds: [invoiceId], channel: 'call', direction: 'out', outcome: 'PROM' }),
    ),
    create('promise', fact({ clientId, invoiceIds: [invoiceId], ...money })),
    create('callback', fact({ clientId, callAt: '2026-11-25T09:30:00.000Z' })),
    create('dispute', fact({ invoiceId, on: '2026-11-02', amount: 100 })),
    create('disputeClosing', fact({ disputeId: randomUUID(), on: '2026-11-03', how: 'settled' })),
    create('pause', fact({ clientId, kind: 'snooze', until: '2026-11-24' })),
    create('strategy', {
      id: randomUUID(),
      name: 'Douce',
      steps: [{ key: 'j8', anchor: 'due', offset: 8, channel: 'message', tone: 'friendly', stage: 'friendly' }],
    }),
    create(
      'instalmentPlan',
      fact({
        clientId,
        invoiceIds: [invoiceId],
        on: '2026-11-04',
        currency: 'EUR',
        instalments: [{ on: '2026-12-05', amount: 500 }],
      }),
    ),
    create('instalmentPlanEnd', fact({ clientId, planId: randomUUID(), on: '2026-12-20', why: 'breach' })),
    create(
      'arrangement',
      fact({ clientId, invoiceIds: [invoiceId], kind: 'extension', on: '2026-11-04', until: '2026-12-04' }),
    ),
    create('arrangementEnd', fact({ clientId, arrangementId: randomUUID(), on: '2026-12-05', how: 'lapsed' })),
    create('legalAct', fact({ clientId, invoiceIds: [invoiceId], kind: 'formal-notice', on: '2026-11-18' })),
    create('bill', fact({ clientId, invoiceId, type: 'draft', amount: 500, dueOn: '2026-12-31' })),
    create('billState', fact({ clientId, billId: randomUUID(), state: 'sent', on: '2026-11-05' })),
    create('check', fact({ topic: 'bank', item: 'account', result: 'yes', on: '2026-11-20' })),
    create('void', fact({ undoes: 'act', target: randomUUID() })),
  ]
}
