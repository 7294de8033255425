/** A debtor erased, and a workspace: what goes, what stays, and what is said about it. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Journal } from '../../server/journal/chain.js'
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
  payment,
  remove,
} from './device.ts'
import { type Engine, engines, type Row } from './engines.ts'
import { exported, verify } from './exported.ts'

interface Erased {
  id: string
  at: string
  records: Record<string, number>
  mutations: number
}

const SECRET = 'Madame Kowalczyk, 3 rue des Lilas'

const invoice = (clientId: string, fields: Row = {}) => ({
  id: randomUUID(),
  clientId,
  number: 'F-1',
  issuedOn: '2026-10-01',
  dueOn: '2026-10-31',
  amount: 500,
  currency: 'EUR',
  source: 'manual',
  ...fields,
})

const note = (clientId: string, text: string, fields: Row = {}) =>
  create('interaction', fact({ clientId, invoiceIds: [], channel: 'note', direction: 'out', note: text, ...fields }))

/** One of each kind that hangs on a client, each with something to hide where it has room for it. */
function everythingOf(debtor: { id: string }, bill: { id: string }): Row[] {
  const [clientId, invoiceId] = [debtor.id, bill.id]
  const whole = { clientId, invoiceIds: [invoiceId] }
  const dispute = fact({ invoiceId, on: '2026-11-02', amount: 100, reason: SECRET })
  const undone = fact({ ...whole, channel: 'call', direction: 'out', text: SECRET })
  const voided = fact({ undoes: 'act', target: undone.act, reason: SECRET })
  return [
    create('client', debtor),
    create('contact', { id: randomUUID(), clientId, lastName: SECRET }),
    create('invoice', { ...bill, project: SECRET }),
    create('attachment', {
      ...{ id: randomUUID(), clientId, kind: 'photo', name: SECRET, type: 'image/jpeg', size: 9 },
      ...{ hash: 'a'.repeat(64), at: '2026-11-20T08:00:00.000Z' },
    }),
    create('creditNote', fact({ invoiceId, on: '2026-11-01', amount: 100, number: SECRET })),
    create('payment', payment({ clientId })),
    create('interaction', undone),
    create('void', voided),
    create('void', fact({ undoes: 'fact', target: voided.id, reason: SECRET })),
    create('promise', fact({ ...whole, on: '2026-11-20', amount: 500, currency: 'EUR', evidence: SECRET })),
    create('callback', fact({ clientId, callAt: '2026-11-25T09:30:00.000Z', reason: SECRET })),
    create('dispute', dispute),
    create('disputeClosing', fact({ disputeId: dispute.id, on: '2026-11-03', how: 'settled' })),
    create('pause', fact({ clientId, kind: 'snooze', until: '2026-11-24', reason: SECRET })),
    create(
      'instalmentPlan',
      fact({
        ...whole,
        on: '2026-11-04',
        currency: 'EUR',
        instalments: [{ on: '2026-12-05', amount: 5 }],
        note: SECRET,
      }),
    ),
    create('instalmentPlanEnd', fact({ clientId, planId: randomUUID(), on: '2026-12-20', why: 'breach' })),
    create('arrangement', fact({ ...whole, kind: 'extension', on: '2026-11-04', until: '2026-12-04', terms: SECRET })),
    create('arrangementEnd', fact({ clientId, arrangementId: randomUUID(), on: '2026-12-05', how: 'lapsed' })),
    create('legalAct', fact({ ...whole, kind: 'formal-notice', on: '2026-11-18', evidence: SECRET })),
    create(
      'interestStatement',
      fact({
        clientId,
        asOf: '2026-11-20',
        currency: 'EUR',
        lines: [{ invoiceId, what: 'indemnity', amount: 4000, decision: 'waived', reason: SECRET }],
      }),
    ),
    create('bill', fact({ clientId, invoiceId, type: 'draft', amount: 500, dueOn: '2026-12-31', reference: SECRET })),
    create('billState', fact({ clientId, billId: randomUUID(), state: 'sent', on: '2026-11-05' })),
    create(
      'check',
      fact({ invoiceId, topic: 'paper', item: 'quote', result: 'yes', on: '2026-11-20', evidence: SECRET }),
    ),
    create(
      'mail',
      fact({
        clientId,
        to: 'compta@example.org',
        subject: SECRET,
        text: SECRET,
        claims: [{ invoiceId, amount: 5 }],
        stepKey: 'j7',
        stepInvoiceId: invoiceId,
        on: '2026-11-23',
        time: '09:00',
      }),
    ),
    create('mailState', fact({ clientId, mailId: randomUUID(), state: 'failed', answer: SECRET })),
    create('paper', fact({ ...whole, kind: 'reminder', on: '2026-11-18', title: SECRET, content: SECRET })),
    create(
      'paperState',
      fact({ clientId, paperId: randomUUID(), state: 'sent', on: '2026-11-18', how: 'by-hand', to: SECRET }),
    ),
    create(
      'signature',
      fact({ clientId, paperId: randomUUID(), party: 'debtor', on: '2026-11-19', name: SECRET, sumInWords: SECRET }),
    ),
  ]
}

/** Kinds of which no row belongs to one debtor. */
const OF_NOBODY = ['creditor', 'import', 'mandate', 'script', 'strategy', 'template', 'workspace']

for (const { name, start } of engines()) {
  describe.skipIf(!start)(`Erasure on ${name}`, () => {
    let engine: Engine
    beforeAll(async () => {
      if (start) engine = await start()
    })
    afterAll(() => engine?.close())

    const erase = (device: Device, clientId: string, reason = 'Demande du 20 novembre', user = device.user) =>
      call<Erased>(engine, user, 'erase_client', { workspace: device.workspace, clientId, reason })

    /** Two debtors, of which everything is known of the first. */
    async function twoDebtors() {
      const device = await newWorkspace(engine)
      const [debtor, other] = [client({ name: SECRET }), client()]
      const bill = invoice(debtor.id)
      await device.sync([mutation(everythingOf(debtor, bill))])
      await device.sync([
        mutation([create('client', other), create('invoice', invoice(other.id)), note(other.id, 'reste')]),
      ])
      await device.sync([mutation([patch('client', debtor.id, { note: SECRET }, device.version(debtor.id))])])
      return { device, debtor, other, bill }
    }

    /** Every row of the workspace in every table, searched. */
    async function tablesThatHold({ workspace }: Device, text: string): Promise<string[]> {
      const tables = await engine.run(
        'owner',
        `select table_name from information_schema.columns
         where table_schema = 'public' and column_name = 'workspace_id' order by 1`,
      )
      const found: string[] = []
      for (const { table_name } of tables) {
        const hits = await engine.run('owner', [
          `select 1 from ${table_name} t where workspace_id = $2 and position($1 in t::text) > 0`,
          text,
          workspace,
        ])
        if (hits.length > 0) found.push(String(table_name))
      }
      return found
    }

    it('leaves nothing of the debtor in any table, and everything of the others', async () => {
      const { device, debtor, other } = await twoDebtors()
      expect((await tablesThatHold(device, SECRET)).length).toBeGreaterThan(10)
      const { records, mutations } = await erase(device, debtor.id)
      expect(await tablesThatHold(device, SECRET)).toEqual([])
      expect(await tablesThatHold(device, debtor.id)).toEqual(['erased_records', 'erasures', 'sync_index'].sort())
      const kinds = (await engine.run('owner', 'select kind from sync_entities order by 1')).map((row) =>
        String(row.kind),
      )
      expect(Object.keys(records).sort()).toEqual(kinds.filter((kind) => !OF_NOBODY.includes(kind)))
      expect([records.void, records.client, mutations]).toEqual([2, 1, 2])
      const left = (await exported(device)).records
      expect(Object.keys(left).sort()).toEqual(['client', 'interaction', 'invoice', 'workspace'])
      expect(left.client?.map(({ id }) => id)).toEqual([other.id])
    })

    it('reaches the devices as deletions, of facts too', async () => {
      const { device, debtor } = await twoDebtors()
      const second = new Device(engine, device.user, device.workspace)
      await second.sync()
      const before = second.rows.size
      const { records } = await erase(device, debtor.id)
      const erased = Object.values(records).reduce((sum, count) => sum + count, 0)
      await second.sync()
      expect([second.deletions, second.rows.size]).toEqual([erased, before - erased])
      const third = new Device(engine, device.user, device.workspace)
      await third.sync()
      expect([...third.rows.keys()].sort()).toEqual([...second.rows.keys()].sort())
    })

    it('keeps the journal whole: entries say that they were erased, by whom and when', async () => {
      const { device, debtor } = await twoDebtors()
      const before = await verify(device)
      expect(before).toMatchObject({ intact: true, erased: 0 })
      const { id, at } = await erase(device, debtor.id, 'Droit à l’effacement')
      const after = await verify(device)
      expect(after).toMatchObject({ intact: true, erased: 24, unstamped: [] })
      await device.sync([mutation([note(randomUUID(), 'après')])])
      expect(await verify(device)).toMatchObject({ intact: true, entries: 27 })
      const salts = await engine.run('owner', ['select 1 from journal_salts where workspace_id = $1', device.workspace])
      expect(salts).toHaveLength(3)
      const [told] = (await call<Journal>(engine, device.user, 'journal', { workspace: device.workspace })).erasures
      expect(told).toMatchObject({ id, at, by: device.user, reason: 'Droit à l’effacement', clientId: debtor.id })
    })

    it('shows an erasure whose story was changed afterwards', async () => {
      const { device, debtor } = await twoDebtors()
      await erase(device, debtor.id)
      await engine.run('owner', ["update erasures set reason = 'autre' where workspace_id = $1", device.workspace])
      expect(await verify(device)).toMatchObject({ intact: false, seq: 26, kind: 'erasure', fault: 'payload' })
    })

    it('takes the cards that were merged with it, rings included, and the credit notes of its deleted invoices', async () => {
      const device = await newWorkspace(engine)
      const [kept, double, third] = [client(), client(), client()]
      const bill = invoice(double.id)
      const all = [kept, double, third].map((one) => create('client', one))
      await device.sync([mutation([...all, create('invoice', bill), note(third.id, SECRET)])])
      await device.sync([
        mutation([create('creditNote', fact({ invoiceId: bill.id, on: '2026-11-01', amount: 1, number: SECRET }))]),
      ])
      await device.sync([
        mutation([
          patch('client', double.id, { mergedInto: kept.id }, 99),
          patch('client', kept.id, { mergedInto: double.id }, 99),
          patch('client', third.id, { mergedInto: double.id }, 99),
          { op: 'delete', kind: 'invoice', id: bill.id },
        ]),
      ])
      expect((await erase(device, kept.id)).records).toEqual({ client: 3, interaction: 1, creditNote: 1 })
      expect(await tablesThatHold(device, SECRET)).toEqual([])
    })

    it('takes the words about a card that was deleted before, or whose debtor was', async () => {
      const device = await newWorkspace(engine)
      const debtor = client()
      const person = { id: randomUUID(), clientId: debtor.id }
      await device.sync([mutation([create('client', debtor), create('contact', person), note(debtor.id, SECRET)])])
      await device.sync([mutation([patch('contact', person.id, { lastName: SECRET }, 99)])])
      await device.sync([mutation([remove('contact', person.id)]), mutation([remove('client', debtor.id)])])
      const since = device.cursor
      await erase(device, debtor.id)
      expect(await tablesThatHold(device, SECRET)).toEqual([])
      const { changes } = await device.ask()
      const told = changes.flatMap(({ kind, rows }) => rows.map((row) => [kind, ...row]))
      expect(told.map(([kind, , deleted, , erased]) => [kind, deleted, erased]).sort()).toEqual([
        ['client', true, true],
        ['contact', true, true],
        ['interaction', true, true],
      ])
      expect(since).toBe(device.cursor)
    })

    it('leaves an invoice that was put under another client before', async () => {
      const device = await newWorkspace(engine)
      const [wrong, right] = [client(), client()]
      const bill = invoice(wrong.id)
      const credit = fact({ invoiceId: bill.id, on: '2026-11-01', amount: 1, number: 'A-1' })
      await device.sync([mutation([create('client', wrong), create('client', right), create('invoice', bill)])])
      await device.sync([
        mutation([patch('invoice', bill.id, { clientId: right.id }, 99), create('creditNote', credit)]),
      ])
      expect((await erase(device, wrong.id)).records).toEqual({ client: 1 })
      await device.sync()
      expect([device.row(bill.id)?.clientId, device.row(credit.id)?.number]).toEqual([right.id, 'A-1'])
      const later = mutation([patch('invoice', bill.id, { project: 'Toit' }, device.version(bill.id))])
      expect(await device.verdict(later)).toMatchObject({ verdict: 'applied' })
    })

    it('takes what a mutation about two debtors had lost about the second, when that one follows', async () => {
      const device = await newWorkspace(engine)
      const [one, other] = [client(), client()]
      await device.sync([mutation([create('client', one), create('client', other)])])
      const late = new Device(engine, device.user, device.workspace)
      await late.sync()
      await device.sync([mutation([patch('client', other.id, { note: 'plus tard' }, device.version(other.id))])])
      await erase(device, one.id)
      const both = mutation(
        [patch('client', one.id, { note: SECRET }, 1), patch('client', other.id, { note: SECRET }, 1)],
        '2026-01-01T00:00:00.000Z',
      )
      const lost = [{ kind: 'client', id: other.id, field: 'note', kept: 'plus tard', lost: SECRET }]
      expect(await late.verdict(both)).toMatchObject({ verdict: 'merged', code: 'erased', erased: true, lost })
      expect(await tablesThatHold(device, SECRET)).toEqual(['sync_mutations'])
      await erase(device, other.id)
      expect(await tablesThatHold(device, SECRET)).toEqual([])
    })

    it('keeps the void of an act that other debtors share', async () => {
      const device = await newWorkspace(engine)
      const [one, other, act] = [client(), client(), randomUUID()]
      await device.sync([
        mutation([
          create('client', one),
          create('client', other),
          note(one.id, 'a', { act }),
          note(other.id, 'b', { act }),
        ]),
        mutation([create('void', fact({ undoes: 'act', target: act }))]),
      ])
      expect((await erase(device, one.id)).records).toEqual({ client: 1, interaction: 1 })
      expect((await erase(device, other.id)).records).toEqual({ client: 1, interaction: 1, void: 1 })
    })

    it('refuses what a phone recorded meanwhile, with its reason, and keeps none of it', async () => {
      const { device, debtor, bill, other } = await twoDebtors()
      const late = new Device(engine, device.user, device.workspace)
      await late.sync()
      const paid = [...late.rows.values()].find((row) => row.kind === 'payment' && row.clientId === debtor.id)?.id
      const person = [...late.rows.values()].find((row) => row.kind === 'contact' && row.clientId === debtor.id)?.id
      expect([paid, person]).not.toContain(undefined)
      await erase(device, debtor.id)
      for (const change of [
        note(debtor.id, SECRET),
        create('invoice', invoice(debtor.id, { project: SECRET })),
        create('creditNote', fact({ invoiceId: bill.id, on: '2026-11-01', amount: 1, number: SECRET })),
        create(
          'disputeClosing',
          fact({
            disputeId: [...late.rows.values()].find((row) => row.kind === 'dispute')?.id,
            on: '2026-11-03',
            how: 'settled',
          }),
        ),
        create('void', fact({ undoes: 'fact', target: paid, reason: SECRET })),
        patch('client', debtor.id, { note: SECRET }, 1),
        patch('invoice', bill.id, { project: SECRET }, 1),
        patch('contact', person, { lastName: SECRET }, 1),
        create('client', { ...debtor, note: SECRET }),
      ]) {
        expect(await late.verdict(mutation([change]))).toMatchObject({ verdict: 'gone', code: 'erased' })
      }
      const mixed = await late.verdict(mutation([note(debtor.id, SECRET), note(other.id, 'avec un autre')]))
      expect(mixed).toMatchObject({ verdict: 'merged', code: 'erased', gone: [{ kind: 'interaction' }] })
      expect(await late.verdict(mutation([remove('client', debtor.id)]))).toMatchObject({ verdict: 'applied' })
      expect((await late.verdict(mutation([note(other.id, 'un autre')])))?.verdict).toBe('applied')
      expect(await tablesThatHold(device, SECRET)).toEqual([])
    })

    it('is for owners, wants a reason, and knows when there is nothing to erase', async () => {
      const { device, debtor } = await twoDebtors()
      const refused = async (user: string, reason?: string, id = debtor.id) =>
        (await failure(erase(device, id, reason, user)))?.message
      expect(await refused(randomUUID())).toBe('not_a_member')
      for (const role of ['viewer', 'collector'])
        expect(await refused(await addMember(engine, device.workspace, role))).toBe('forbidden')
      expect(await refused(device.user, '  ')).toBe('malformed')
      expect(await refused(device.user, 'x', randomUUID())).toBe('missing')
      expect(await refused((await newWorkspace(engine)).user)).toBe('not_a_member')
      await erase(device, debtor.id)
      expect(await refused(device.user)).toBe('missing')
    })

    it('opens no door: facts cannot be deleted before, after or beside it', async () => {
      const { device, debtor } = await twoDebtors()
      const other = await twoDebtors()
      await erase(device, debtor.id)
      const one = [...device.rows.values()].find((row) => row.kind === 'interaction' && row.clientId !== debtor.id)
      const wipe = `delete from interactions where id = '${one?.id}'`
      expect((await failure(engine.run('owner', wipe)))?.message).toBe('fact_is_fixed')
      expect((await failure(engine.run('service', wipe)))?.message).toBe('fact_is_fixed')
      const forged = `insert into erasures (workspace_id, client_id, by, reason, xact)
        values ('${other.device.workspace}', '${debtor.id}', '${device.user}', 'x', pg_current_xact_id())`
      for (const user of [{ user: device.user }, 'service'] as const)
        expect((await failure(engine.run(user, forged)))?.code).toBe('42501')
    })

    it('finds what hangs on a debtor in every table, those of later versions too', async () => {
      const entities = await engine.run('owner', 'select kind, columns from sync_entities order by 1')
      const hanging = ['client_id', 'invoice_id', 'dispute_id']
      const loose = entities.filter(({ columns }) => !hanging.some((name) => (columns as string[]).includes(name)))
      expect(loose.map(({ kind }) => kind)).toEqual([...OF_NOBODY, 'client', 'void'].sort())
      const open = await engine.run(
        'owner',
        `select table_name from sync_entities
         where (kind = 'client' or columns && array['client_id', 'invoice_id', 'dispute_id', 'undoes']) and not exists (
           select from pg_trigger where tgrelid = format('public.%I', table_name)::regclass and tgname = 'keep_erased')`,
      )
      expect(open).toEqual([])
    })

    describe('of a workspace', () => {
      const eraseAll = (device: Device, given: string, user = device.user) =>
        call(engine, user, 'erase_workspace', { workspace: device.workspace, name: given })

      it('takes every row of it and none of another', async () => {
        const { device, debtor } = await twoDebtors()
        const other = await twoDebtors()
        await erase(device, debtor.id)
        const tables = await engine.run(
          'owner',
          `select table_name from information_schema.columns
           where table_schema = 'public' and column_name = 'workspace_id' order by 1`,
        )
        const count = async (ws: string) => {
          const held: Record<string, number> = {}
          for (const { table_name } of tables) {
            const counted = [`select count(*)::int n from ${table_name} where workspace_id = $1`, ws] as const
            held[String(table_name)] = Number((await engine.run('owner', [...counted]))[0]?.n)
          }
          return held
        }
        const [before, others] = [await count(device.workspace), await count(other.device.workspace)]
        expect(Object.values(before).filter((n) => n > 0).length).toBeGreaterThan(10)
        expect(await eraseAll(device, ' Plomberie Martin ')).toEqual({ id: device.workspace })
        expect(Object.values(await count(device.workspace)).every((n) => n === 0)).toBe(true)
        expect(await count(other.device.workspace)).toEqual(others)
        expect((await failure(device.ask([mutation([note(debtor.id, 'tard')])])))?.message).toBe('not_a_member')
      })

      it('is for owners who type its name', async () => {
        const { device } = await twoDebtors()
        const refused = async (given: string, user?: string) => (await failure(eraseAll(device, given, user)))?.message
        expect(await refused('Plomberie martin')).toBe('name_differs')
        expect(await refused('')).toBe('name_differs')
        expect(await refused('Plomberie Martin', randomUUID())).toBe('not_a_member')
        expect(await refused('Plomberie Martin', await addMember(engine, device.workspace, 'collector'))).toBe(
          'forbidden',
        )
        await device.sync()
        expect(device.rows.size).toBeGreaterThan(1)
      })
    })
  })
}
