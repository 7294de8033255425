/** The chain over the facts: stamped by the database, checked by the command that an owner or an expert runs. */
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonical, type Entry, type Journal, verifyJournal } from '../../server/journal/chain.js'
import { addMember, call, create, type Device, fact, failure, mutation, newWorkspace, payment } from './device.ts'
import { type Engine, engines } from './engines.ts'
import { exported, verify } from './exported.ts'

/** Texts that two ways of writing JSON like to disagree about. */
const NASTY = [
  'é è œ ’ « » — 😀 \u{1f468}\u200d\u{1f469}',
  'e\u0301 is not \u00e9',
  'quote " backslash \\ slash / \b \f \n \r \t \u0001 \u001f \u007f \u0080',
  '\u2028 \u2029 \ufeff \uffff \ue000 \u{10ffff}',
  "</script><!-- & ' %00 \\u0041",
  '{"a":1}',
  '0',
  'null',
]

const note = (text: string) =>
  create('interaction', fact({ clientId: randomUUID(), invoiceIds: [], channel: 'note', direction: 'out', note: text }))

const importOf = (mapping: unknown) =>
  create('import', fact({ fileName: 'a.csv', fileHash: 'ab', headings: 'x', mapping, taken: 1, rejected: 0 }))

for (const { name, start } of engines()) {
  describe.skipIf(!start)(`The journal on ${name}`, () => {
    let engine: Engine
    beforeAll(async () => {
      if (start) engine = await start()
    })
    afterAll(() => engine?.close())

    const told = async (notes: string[]) => {
      const device = await newWorkspace(engine)
      for (const text of notes) await device.sync([mutation([note(text)])])
      return device
    }

    /** Somebody with the rights of the database’s owner, past all triggers. */
    const tamper = (...statements: [string, ...(string | number)[]][]) => {
      const tables = ['interactions', 'journal_entries', 'journal_salts']
      const triggers = (are: string) => tables.map((table) => `alter table ${table} ${are} trigger user`)
      return engine.run('owner', ...triggers('disable'), ...statements, ...triggers('enable'))
    }

    it('has every table of facts stamped', async () => {
      const bare = await engine.run(
        'owner',
        `select table_name from sync_entities where fact and not exists (
           select from pg_trigger
           where tgrelid = format('public.%I', table_name)::regclass and tgname = 'journal_stamp' and tgenabled = 'O')`,
      )
      expect(bare).toEqual([])
    })

    it('holds for facts of all sorts, texts that are hard to write included, and comes in pages', async () => {
      const device = await told(NASTY)
      await device.sync([
        mutation([
          create('payment', payment({ method: 'cheque' })),
          create('callback', fact({ clientId: randomUUID(), callAt: '2026-11-25T09:30:00.123Z' })),
          importOf({ Échéance: 'dueOn', '😀': 'x', '\ue000': 'y', a: { c: null, b: [true, { z: [] }] } }),
        ]),
      ])
      const { journal, records } = await exported(device, 4)
      expect(journal.entries.map(([seq]) => seq)).toEqual(Array.from({ length: NASTY.length + 3 }, (_, n) => n + 1))
      expect(verifyJournal(journal, records)).toEqual({
        intact: true,
        entries: NASTY.length + 3,
        erased: 0,
        unstamped: [],
      })
    })

    it('is written the same by the database and by a device, whatever the value', async () => {
      const value = fc.letrec((tie) => ({
        value: fc.oneof(
          { depthSize: 'small' },
          fc.constantFrom(...NASTY),
          fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0')),
          fc.maxSafeInteger(),
          fc.boolean(),
          fc.constant(null),
          fc.array(tie('value'), { maxLength: 4 }),
          fc.dictionary(
            fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0')),
            tie('value'),
            { maxKeys: 5 },
          ),
        ),
      })).value
      const values = fc.sample(value, { numRuns: 300, seed: 20261121 })
      for (const [text] of [...values, 1e15, -0, { b: 1, a: 2, aa: 3, '\uffff': 4, '\u{10000}': 5 }].map((one) => [
        JSON.stringify(one),
      ])) {
        const [row] = await engine.run('owner', ['select canonical_json($1::text::jsonb) written', String(text)])
        expect(row?.written).toBe(canonical(JSON.parse(String(text))))
      }
    })

    it('refuses a number that a device would round, and takes one that is whole however it is written', async () => {
      const device = await newWorkspace(engine)
      for (const figure of [0.5, 2 ** 53, 1e300]) {
        expect(await device.verdict(mutation([importOf({ figure })]))).toMatchObject({
          verdict: 'rejected',
          code: 'malformed',
        })
        expect(() => canonical({ figure })).toThrow(RangeError)
      }
      const [row] = await engine.run('owner', `select canonical_json('[1.0, 1e3, -0.0]') written`)
      expect(row?.written).toBe(canonical([1, 1000, -0]))
    })

    it('stamps a fact once, however often it is delivered, and none of a mutation that was refused', async () => {
      const device = await newWorkspace(engine)
      const said = note('une fois')
      const sent = mutation([said])
      await device.sync([sent])
      await device.sync([sent, mutation([said])])
      await device.sync([mutation([note('perdu'), create('payment', payment({ amount: -1 }))])])
      await device.sync([mutation([note('deux')])])
      const { journal } = await exported(device)
      expect(journal.entries.map(([seq]) => seq)).toEqual([1, 2])
      expect(await verify(device)).toMatchObject({ intact: true, entries: 2 })
    })

    it('ends where the device stands that exports it', async () => {
      const device = await told(['un', 'deux'])
      const { records } = await exported(device)
      await device.sync()
      const colleague = await addMember(engine, device.workspace, 'owner')
      await call(engine, colleague, 'sync', {
        workspace: device.workspace,
        replica: randomUUID(),
        mutations: [mutation([note('trois')])],
      })
      const p = { workspace: device.workspace, version: device.cursor }
      const journal = await call<Journal>(engine, device.user, 'journal', p)
      expect(journal.head?.seq).toBe(2)
      expect(verifyJournal(journal, records).intact).toBe(true)
    })

    it('is for owners', async () => {
      const device = await told(['un'])
      const p = { workspace: device.workspace }
      for (const [user, code] of [
        [randomUUID(), 'not_a_member'],
        [await addMember(engine, device.workspace, 'viewer'), 'forbidden'],
        [await addMember(engine, device.workspace, 'collector'), 'forbidden'],
      ] as const) {
        expect((await failure(call(engine, user, 'journal', p)))?.message).toBe(code)
        for (const table of ['journal_entries', 'journal_salts', 'erasures'])
          expect(await engine.run({ user }, `select * from ${table}`)).toEqual([])
      }
      expect(await engine.run({ user: device.user }, 'select seq from journal_salts')).toHaveLength(1)
    })

    it('lets nobody change an entry, the owner of the tables and the service key included', async () => {
      const device = await told(['un', 'deux'])
      for (const table of ['journal_entries', 'journal_salts']) {
        for (const statement of [`update ${table} set seq = 9 where seq = 1`, `delete from ${table}`]) {
          expect(await failure(engine.run('owner', statement))).toEqual({ code: '42501', message: 'journal_is_fixed' })
          expect((await failure(engine.run('service', statement)))?.code).toBe('42501')
        }
      }
      expect((await failure(engine.run('service', 'truncate interactions')))?.code).toBe('42501')
      expect((await failure(engine.run('service', 'truncate journal_entries cascade')))?.code).toBe('42501')
      expect(await verify(device)).toMatchObject({ intact: true, entries: 2 })
    })

    describe('tampered with', () => {
      const three = () => told(['un', 'deux', 'trois'])
      const at = (device: Device) => device.workspace

      it('names a fact whose content was changed, or that was taken away', async () => {
        const device = await three()
        const { journal } = await exported(device)
        const id = String(journal.entries[1]?.[2])
        const change = `update interactions set note = 'DEUX' where id = $1`
        await tamper([change, id], [`update sync_index set version = version + 9 where id = $1`, id])
        await engine.run('owner', ['update sync_heads set head = head + 9 where workspace_id = $1', at(device)])
        expect(await verify(device)).toEqual({ intact: false, seq: 2, kind: 'interaction', id, fault: 'payload' })
        const { records } = await exported(device)
        const without = { interaction: (records.interaction ?? []).filter((one) => one.id !== id) }
        expect(verifyJournal(journal, without)).toMatchObject({
          seq: 2,
          fault: 'record',
        })
      })

      it('names the first entry after one that was removed', async () => {
        const device = await three()
        await tamper(['delete from journal_entries where workspace_id = $1 and seq = 2', at(device)])
        expect(await verify(device)).toMatchObject({ intact: false, seq: 3, fault: 'order' })
      })

      it('names the first of two entries that changed places', async () => {
        const device = await three()
        const move = (from: number, to: number): [string, ...(string | number)[]] => [
          'update journal_entries set seq = $2 where workspace_id = $1 and seq = $3',
          at(device),
          to,
          from,
        ]
        await tamper(['delete from journal_salts where workspace_id = $1 and seq > 1', at(device)])
        await tamper(move(2, 9), move(3, 2), move(9, 3))
        expect(await verify(device)).toMatchObject({ intact: false, seq: 2, fault: 'chain' })
      })

      it('names an entry that was put in, with all numbers after it set right', async () => {
        const device = await three()
        const moved = 'update journal_entries set seq = 4 where workspace_id = $1 and seq = 3'
        const put = `insert into journal_entries
          select workspace_id, 3, version, kind, gen_random_uuid(), digest, chain, stamped_at
          from journal_entries where workspace_id = $1 and seq = 2`
        await tamper(['delete from journal_salts where workspace_id = $1 and seq = 3', at(device)])
        await tamper([moved, at(device)], [put, at(device)])
        expect(await verify(device)).toMatchObject({ intact: false, seq: 3, fault: 'chain' })
      })

      it('shows a cut end to who has noted the head', async () => {
        const device = await three()
        const { journal } = await exported(device)
        await tamper(['delete from journal_entries where workspace_id = $1 and seq = 3', at(device)])
        const { journal: cut, records } = await exported(device)
        expect(verifyJournal(cut, records)).toMatchObject({ intact: true, unstamped: [{ kind: 'interaction' }] })
        expect(verifyJournal(cut, records, journal.head?.chain)).toMatchObject({ intact: false, seq: 3, fault: 'head' })
        expect(verifyJournal({ ...journal, entries: cut.entries }, records)).toMatchObject({ seq: 3, fault: 'head' })
      })

      it('takes no entry for erased that no erasure tells of', async () => {
        const device = await three()
        const { journal, records } = await exported(device)
        const [id, other] = [String(journal.entries[1]?.[2]), randomUUID()]
        journal.entries[1]?.splice(6, 2, null, other)
        journal.erasures.push({ id: other, entries: [2] })
        const left = { interaction: (records.interaction ?? []).filter((one) => one.id !== id) }
        expect(verifyJournal(journal, left)).toMatchObject({
          seq: 2,
          fault: 'not-erased',
        })
      })

      it('notices a change of any part of any entry', async () => {
        const { journal, records } = await exported(await three())
        const others: Entry = [
          9,
          'payment',
          randomUUID(),
          '0'.repeat(64),
          '1'.repeat(64),
          '2026-01-01',
          '2'.repeat(64),
          'x',
        ]
        for (const place of [0, 1, 2, 3, 4, 5, 6, 7] as const) {
          const changed = structuredClone(journal)
          ;(changed.entries[1] as unknown[])[place] = others[place]
          const found = verifyJournal(changed, records)
          expect([place, found.intact]).toEqual([place, false])
        }
      })
    })
  })
}
