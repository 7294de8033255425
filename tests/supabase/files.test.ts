/** The bytes of files over HTTP on the real functions of both databases: who may, in parts, checked, counted, erased. */
import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { filesOfInvoices } from '../../server/api/files/of-invoices.ts'
import { forgetStalled, tendFiles } from '../../server/api/files/tend.ts'
import { api } from '../server/api/asking.ts'
import { reminded } from '../server/api/push/reminded.ts'
import { addMember, call, create, Device, mutation, newWorkspace, remove } from './device.ts'
import { type Engine, engines, type Row } from './engines.ts'
import { serviceRpc } from './listening.ts'
import { change, join, office } from './office.ts'

const QUOTA = 1_000_000
const PDF = Buffer.from(`%PDF-1.7\n${'x'.repeat(300_000)}`)

const card = (clientId: unknown, bytes: Buffer = PDF, fields: Row = {}) => ({
  id: randomUUID() as string,
  clientId,
  kind: 'file',
  name: 'facture.pdf',
  type: 'application/pdf',
  size: bytes.length,
  hash: createHash('sha256').update(bytes).digest('hex'),
  at: '2026-11-20T08:00:00.000Z',
  ...fields,
})
type Card = ReturnType<typeof card>

for (const { name, start } of engines()) {
  describe.skipIf(!start)(`Files on ${name}`, () => {
    let engine: Engine
    let people: Awaited<ReturnType<typeof office>>
    let ask: ReturnType<typeof api>
    beforeAll(async () => {
      engine = (await start?.()) as Engine
      ask = server()
    })
    afterAll(() => engine?.close())
    beforeEach(async () => {
      people = await office(engine)
    })

    const server = (quota = QUOTA) =>
      api({
        reminders: reminded({
          rpc: serviceRpc(engine),
          userOf: async (request) => ({ id: String(request.headers.get('authorization')) }),
          files: { quota },
        }),
      })
    const headers = (who: Device) => ({ authorization: who.user })
    const at = (who: Device, id: string, query = '') => `/files/${id}?workspace=${who.workspace}${query}`
    const put = async (who: Device, { id }: Card, from: number, bytes: Buffer, through = ask) => {
      const sent = { method: 'PUT', headers: headers(who), body: new Uint8Array(bytes) }
      const answer = await through(at(who, id, `&start=${from}`), sent)
      return { status: answer.status, ...((await answer.json()) as Row) }
    }
    const get = (who: Device, { id }: Card, range?: string) =>
      ask(at(who, id), { headers: { ...headers(who), ...(range && { range }) } })
    const standing = async (who: Device) => {
      const answer = await ask(`/files?workspace=${who.workspace}`, { headers: headers(who) })
      return (await answer.json()) as { used: number; quota: number; wanted: { id: string; received: number }[] }
    }
    async function added(by: Device, one: Card): Promise<Card> {
      await by.sync([mutation([create('attachment', one)])])
      return one
    }
    async function stored(by: Device, one: Card, bytes = PDF): Promise<Card> {
      await added(by, one)
      for (let from = 0; from < bytes.length; from += 200_000)
        expect((await put(by, one, from, bytes.subarray(from, from + 200_000))).status).toBe(200)
      return one
    }

    it('go up in parts, go on where they broke off, and come down whole or from anywhere on', async () => {
      const { owner, mine } = people
      const one = await added(owner, card(mine.debtor.id))
      expect((await standing(owner)).wanted).toEqual([{ id: one.id, received: 0 }])
      expect(await put(owner, one, 0, PDF.subarray(0, 100_000))).toMatchObject({ received: 100_000, stored: false })
      // Sent twice, or from elsewhere: nothing is doubled and nothing has a hole.
      expect(await put(owner, one, 0, PDF.subarray(0, 100_000))).toMatchObject({ received: 100_000 })
      expect(await put(owner, one, 200_000, PDF.subarray(200_000, 200_001))).toMatchObject({ received: 100_000 })
      expect((await standing(owner)).wanted).toEqual([{ id: one.id, received: 100_000 }])
      expect((await get(owner, one)).status).toBe(404)
      expect(await put(owner, one, 100_000, PDF.subarray(100_000))).toMatchObject({ status: 200, stored: true })
      expect(await standing(owner)).toMatchObject({ used: PDF.length, quota: QUOTA, wanted: [] })
      const whole = await get(owner, one)
      expect(Buffer.from(await whole.arrayBuffer()).equals(PDF)).toBe(true)
      expect(whole.headers.get('content-type')).toBe('application/pdf')
      expect(whole.headers.get('content-disposition')).toBe('attachment')
      const part = await get(owner, one, 'bytes=150000-')
      expect(part.status).toBe(206)
      expect(part.headers.get('content-range')).toBe(`bytes 150000-${PDF.length - 1}/${PDF.length}`)
      expect(Buffer.from(await part.arrayBuffer()).equals(PDF.subarray(150_000))).toBe(true)
    })

    it('are seen by who sees the case, and by nobody else', async () => {
      const { owner, collector, mine, other } = people
      const [of, apart] = [await stored(owner, card(mine.debtor.id)), await stored(owner, card(other.debtor.id))]
      const viewer = await join(owner, 'viewer')
      const second = await join(owner, 'collector')
      const stranger = new Device(engine, (await newWorkspace(engine)).user, owner.workspace)
      const gone = await join(owner, 'collector')
      await change(owner, gone.user, { revoked: true })
      const statuses = async (who: Device) => [(await get(who, of)).status, (await get(who, apart)).status]
      expect(await statuses(owner)).toEqual([200, 200])
      expect(await statuses(viewer)).toEqual([200, 200])
      expect(await statuses(collector)).toEqual([200, 404])
      expect(await statuses(second)).toEqual([404, 404])
      expect(await statuses(gone)).toEqual([403, 403])
      expect(await statuses(stranger)).toEqual([403, 403])
      expect((await standing(collector)).wanted).toEqual([])
    })

    it('are sent by who may write on the case: not by a viewer, not by another collector', async () => {
      const { owner, collector, mine, other } = people
      const [of, apart] = [await added(owner, card(mine.debtor.id)), await added(owner, card(other.debtor.id))]
      const viewer = new Device(engine, await addMember(engine, owner.workspace, 'viewer'), owner.workspace)
      expect((await put(viewer, of, 0, PDF.subarray(0, 10))).status).toBe(403)
      expect((await put(collector, apart, 0, PDF.subarray(0, 10))).status).toBe(404)
      expect((await put(collector, of, 0, PDF.subarray(0, 10))).status).toBe(200)
      expect((await standing(collector)).wanted.map(({ id }) => id)).toEqual([of.id])
    })

    it('are not taken when they are not what the card says', async () => {
      const { owner, mine } = people
      const short = PDF.subarray(0, 1000)
      const spoilt = await added(owner, card(mine.debtor.id, short))
      expect((await put(owner, spoilt, 0, Buffer.alloc(1000, 'y'))).status).toBe(422)
      expect((await standing(owner)).wanted).toEqual([{ id: spoilt.id, received: 0 }])
      const page = Buffer.from('<!doctype html><script>alert(1)</script>')
      const disguised = await added(owner, card(mine.debtor.id, page))
      expect((await put(owner, disguised, 0, page)).status).toBe(422)
      expect((await get(owner, disguised)).status).toBe(404)
      const longer = await added(owner, card(mine.debtor.id, short))
      expect((await put(owner, longer, 0, PDF.subarray(0, 1001))).status).toBe(422)
      expect((await put(owner, longer, 0, Buffer.alloc(256 * 1024 + 1))).status).toBe(413)
      expect(await put(owner, longer, 0, short)).toMatchObject({ stored: true })
    })

    it('have so much room and no more', async () => {
      const { owner, mine } = people
      const narrow = server(PDF.length + 10)
      const [first, second] = [await added(owner, card(mine.debtor.id)), await added(owner, card(mine.debtor.id))]
      expect((await put(owner, first, 0, PDF.subarray(0, 10), narrow)).status).toBe(200)
      expect((await put(owner, second, 0, PDF.subarray(0, 10), narrow)).status).toBe(507)
      expect((await put(owner, first, 10, PDF.subarray(10, 20), narrow)).status).toBe(200)
    })

    it('go with the card, the debtor and the workspace', async () => {
      const { owner, mine, other } = people
      const cards = [
        await stored(owner, card(mine.debtor.id)),
        await stored(owner, card(mine.debtor.id)),
        await stored(owner, card(other.debtor.id)),
      ] as const
      const left = async () =>
        (
          await engine.run('owner', [
            'select distinct attachment_id id from file_parts where workspace_id = $1',
            owner.workspace,
          ])
        )
          .map(({ id }) => id)
          .sort()
      await owner.sync([mutation([remove('attachment', cards[0].id)])])
      expect(await left()).toEqual([cards[1].id, cards[2].id].sort())
      await call(engine, owner.user, 'erase_client', {
        workspace: owner.workspace,
        clientId: mine.debtor.id,
        reason: 'asked',
      })
      expect(await left()).toEqual([cards[2].id])
      const [known] = await engine.run('owner', ['select name from workspaces where id = $1', owner.workspace])
      await call(engine, owner.user, 'erase_workspace', { workspace: owner.workspace, name: known?.name })
      expect(await left()).toEqual([])
    })

    it('never change what they are of', async () => {
      const { owner, mine } = people
      const one = await stored(owner, card(mine.debtor.id))
      const edit = {
        op: 'patch',
        kind: 'attachment',
        id: one.id,
        base: owner.version(one.id),
        fields: { hash: 'b'.repeat(64) },
      }
      expect(await owner.verdict(mutation([edit]))).toMatchObject({ verdict: 'rejected', code: 'file_is_fixed' })
    })

    it('of an invoice are attached to the e-mail that asks for it', async () => {
      const { owner, mine } = people
      await stored(owner, card(mine.debtor.id, PDF, { kind: 'invoice', invoiceId: mine.invoiceId }))
      await stored(owner, card(mine.debtor.id, PDF, { kind: 'photo', invoiceId: mine.invoiceId, name: 'chantier.pdf' }))
      await added(owner, card(mine.debtor.id, PDF, { kind: 'invoice', invoiceId: mine.invoiceId, name: 'absent.pdf' }))
      const found = await filesOfInvoices(serviceRpc(engine), { quota: QUOTA })(owner.workspace, [mine.invoiceId])
      expect(found.map(({ name, type }) => [name, type])).toEqual([['facture.pdf', 'application/pdf']])
      expect(Buffer.from(found[0]?.content ?? []).equals(PDF)).toBe(true)
    })

    it('that stopped half way give their room back after a day, and begin anew; those that move or are whole stay', async () => {
      const { owner, mine } = people
      const [stalled, moving] = [await added(owner, card(mine.debtor.id)), await added(owner, card(mine.debtor.id))]
      const whole = await stored(owner, card(mine.debtor.id))
      for (const one of [stalled, moving]) await put(owner, one, 0, PDF.subarray(0, 100_000))
      await engine.run('owner', [
        "update files set moved_at = now() - interval '2 days' where workspace_id = $1",
        owner.workspace,
      ])
      await put(owner, moving, 100_000, PDF.subarray(100_000, 200_000))
      expect((await standing(owner)).used).toBe(3 * PDF.length)
      expect(await forgetStalled(serviceRpc(engine), Date.now())).toBe(1)
      expect((await standing(owner)).used).toBe(2 * PDF.length)
      expect((await get(owner, whole)).status).toBe(200)
      expect(await put(owner, moving, 200_000, PDF.subarray(200_000))).toMatchObject({ stored: true })
      // The phone goes on where it was, is told where to begin, and sends all of it.
      expect(await put(owner, stalled, 100_000, PDF.subarray(100_000, 200_000))).toMatchObject({ received: 0 })
      await put(owner, stalled, 0, PDF.subarray(0, 200_000))
      expect(await put(owner, stalled, 200_000, PDF.subarray(200_000))).toMatchObject({ stored: true })
    })

    it('go to the object store where there is one, are read from there, and leave it when their card is gone', async () => {
      const { owner, mine } = people
      const held = new Map<string, Uint8Array<ArrayBuffer>>()
      const store = {
        put: async (path: string, bytes: Uint8Array<ArrayBuffer>) => void held.set(path, bytes),
        get: async (path: string, from: number, length: number) =>
          (held.get(path) ?? new Uint8Array()).slice(from, from + length),
        remove: async (path: string) => void held.delete(path),
      }
      const files = { quota: QUOTA, store }
      const one = await stored(owner, card(mine.debtor.id))
      for (let round = 0; round < 20 && (await tendFiles(serviceRpc(engine), files)).placed > 0; round++);
      const path = `${owner.workspace}/${one.id}`
      expect(held.get(path)?.length).toBe(PDF.length)
      const [{ parts } = {}] = await engine.run('owner', [
        'select count(*)::int parts from file_parts where attachment_id = $1',
        one.id,
      ])
      expect(parts).toBe(0)
      const hosted = api({
        reminders: reminded({ rpc: serviceRpc(engine), userOf: async () => ({ id: owner.user }), files }),
      })
      expect(Buffer.from(await (await hosted(at(owner, one.id))).arrayBuffer()).equals(PDF)).toBe(true)
      await owner.sync([mutation([remove('attachment', one.id)])])
      expect((await tendFiles(serviceRpc(engine), files)).removed).toBeGreaterThan(0)
      expect(held.has(path)).toBe(false)
    })
  })
}
