/** People who come, change and leave, and cases that change hands: what each device then holds and may still write. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

interface Invitation {
  id: string
  token: string
  expiresAt: string
}
interface Member {
  userId: string
  name: string | null
  role: string
  joinedAt: string
  revokedAt: string | null
  devices: { replica: string; agent: string | null; seenAt: string; signedOutAt: string | null }[]
}

for (const { name, start } of engines()) {
  describe.skipIf(!start)(`Teams on ${name}`, () => {
    let engine: Engine
    beforeAll(async () => {
      if (start) engine = await start()
    })
    afterAll(() => engine?.close())

    const join = async (owner: Device, role: string) =>
      new Device(engine, await addMember(engine, owner.workspace, role), owner.workspace)
    const refused = async (promise: Promise<unknown>) => (await failure(promise))?.message
    const code = async (device: Device, ...changes: Row[]) => (await device.verdict(mutation(changes)))?.code
    const assign = (owner: Device, id: unknown, to: string | null) =>
      owner.verdict(mutation([patch('client', id, { assignedTo: to }, owner.version(id))]))
    const invite = (owner: Device, role = 'collector') =>
      call<Invitation>(engine, owner.user, 'invite_member', { workspace: owner.workspace, role, name: 'Léa' })
    const accept = (user: string, token: string) =>
      call<Row>(engine, user, 'accept_invitation', { token, memberName: 'Léa Petit' })
    const change = (owner: Device, userId: string, fields: Row) =>
      call<Row>(engine, owner.user, 'change_member', { workspace: owner.workspace, userId, ...fields })
    const team = async (device: Device) =>
      (await call<{ members: Member[] }>(engine, device.user, 'members', { workspace: device.workspace })).members

    /** A case with everything that can hang on it, by whatever way; gives the ids. */
    function wholeCase(fields: Row = {}) {
      const debtor = client(fields)
      const [invoiceId, disputeId, act] = [randomUUID(), randomUUID(), randomUUID()]
      const records: [string, Row][] = [
        ['client', debtor],
        ['contact', { id: randomUUID(), clientId: debtor.id }],
        ['invoice', invoice(debtor.id, invoiceId)],
        ['creditNote', fact({ invoiceId, on: '2026-11-01', amount: 100 })],
        ['payment', payment({ clientId: debtor.id, act })],
        ['dispute', fact({ id: disputeId, invoiceId, on: '2026-11-02', amount: 100 })],
        ['disputeClosing', fact({ disputeId, on: '2026-11-03', how: 'settled' })],
        ['check', fact({ invoiceId, topic: 'paper', item: 'order', result: 'yes', on: '2026-11-20' })],
        ['void', fact({ undoes: 'act', target: act })],
        ['void', fact({ undoes: 'fact', target: disputeId })],
      ]
      return {
        debtor,
        invoiceId,
        disputeId,
        act,
        records,
        changes: records.map(([kind, record]) => create(kind, record)),
      }
    }
    const invoice = (clientId: unknown, id: string = randomUUID()) => ({
      id,
      clientId,
      number: 'F-1',
      issuedOn: '2026-10-01',
      dueOn: '2026-10-31',
      amount: 500,
      currency: 'EUR',
      source: 'manual',
    })
    type Case = ReturnType<typeof wholeCase>
    const held = (device: Device, { records }: Case) => records.filter(([, { id }]) => device.row(id)).length

    /** An owner with two cases, one of them a collector's. */
    async function office() {
      const owner = await newWorkspace(engine)
      const collector = await join(owner, 'collector')
      const [mine, other] = [wholeCase({ assignedTo: collector.user }), wholeCase()]
      await owner.sync([mutation(mine.changes), mutation(other.changes)])
      await collector.sync()
      return { owner, collector, mine, other }
    }

    describe('a collector', () => {
      it('receives his cases with all that hangs on them, and nothing of the others', async () => {
        const { collector, mine, other } = await office()
        expect([held(collector, mine), held(collector, other)]).toEqual([mine.records.length, 0])
        expect(collector.rows.size).toBe(mine.records.length + 1)
      })

      it('receives what all share: the creditors, strategies and scripts, and the checks of the bank account', async () => {
        const { owner, collector } = await office()
        const shared = [
          create('creditor', { id: randomUUID(), name: 'Martin' }),
          create('script', { id: randomUUID(), stage: 'firm', language: 'fr', opening: 'Bonjour' }),
          create('check', fact({ topic: 'bank', item: 'account', result: 'yes', on: '2026-11-20' })),
        ]
        await owner.sync([mutation(shared)])
        await collector.sync()
        expect(shared.filter(({ record }) => collector.row((record as Row).id))).toHaveLength(3)
      })

      it('works on his cases: facts, corrections, an undone act', async () => {
        const { owner, collector, mine } = await office()
        const clientId = mine.debtor.id
        const paid = payment({ clientId })
        const sent = mutation([
          create('payment', paid),
          create('creditNote', fact({ invoiceId: mine.invoiceId, on: '2026-11-21', amount: 5 })),
          patch('client', clientId, { name: 'Dupont et fils' }, collector.version(clientId)),
          create('contact', { id: randomUUID(), clientId }),
          create('void', fact({ undoes: 'fact', target: paid.id })),
          create('void', fact({ undoes: 'act', target: mine.act })),
        ])
        expect(await collector.verdict(sent)).toEqual({ id: sent.id, verdict: 'applied' })
        await owner.sync()
        expect(owner.row(paid.id)?.by).toBe(collector.user)
        expect(owner.row(clientId)?.name).toBe('Dupont et fils')
      })

      it('is refused what he writes on a case of others, by whatever way, and the rest of his outbox goes through', async () => {
        const { collector, mine, other } = await office()
        const clientId = other.debtor.id
        const bad = [
          create('payment', payment({ clientId })),
          create('contact', { id: randomUUID(), clientId }),
          create('creditNote', fact({ invoiceId: other.invoiceId, on: '2026-11-21', amount: 5 })),
          create('disputeClosing', fact({ disputeId: other.disputeId, on: '2026-11-21', how: 'settled' })),
          create('void', fact({ undoes: 'act', target: other.act })),
          create('void', fact({ undoes: 'act', target: randomUUID() })),
          create('payment', { ...other.records[4]?.[1], clientId: mine.debtor.id }),
          patch('client', clientId, { name: 'Volé' }, 99),
          patch('invoice', other.invoiceId, { clientId: mine.debtor.id }, 99),
          patch('invoice', mine.invoiceId, { clientId }, 99),
          patch('client', mine.debtor.id, { mergedInto: clientId }, 99),
        ].map((change) => mutation([change]))
        const good = mutation([create('payment', payment({ clientId: mine.debtor.id }))])
        await collector.sync([...bad, good])
        expect(bad.map(({ id }) => collector.settled.get(id)?.code)).toEqual(bad.map(() => 'not_assigned'))
        expect(collector.settled.get(good.id)?.verdict).toBe('applied')
      })

      it('changes neither settings nor what all share nor an assignment, and deletes only what he made', async () => {
        const { owner, collector, mine } = await office()
        const script = { id: randomUUID(), stage: 'firm', language: 'fr', opening: 'Bonjour' }
        expect(await code(collector, create('script', script))).toBe('forbidden')
        expect(await code(collector, patch('workspace', owner.workspace, { name: 'X' }, 99))).toBe('forbidden')
        const given = mutation([patch('client', mine.debtor.id, { assignedTo: owner.user }, 99)])
        expect(await collector.verdict(given)).toMatchObject({ code: 'forbidden', at: 'assignedTo' })
        expect(await code(collector, patch('client', mine.debtor.id, { assignedTo: null }, 99))).toBe('forbidden')
        expect(await code(collector, remove('invoice', mine.invoiceId))).toBe('forbidden')
        const own = invoice(mine.debtor.id)
        await collector.sync([mutation([create('invoice', own)])])
        expect((await collector.verdict(mutation([remove('invoice', own.id)])))?.verdict).toBe('applied')
      })

      it('has the clients he creates, without beginning again for each', async () => {
        const { owner, collector } = await office()
        const made = wholeCase()
        const pages = await collector.sync([mutation(made.changes)])
        expect(pages.some(({ reset }) => reset)).toBe(false)
        expect(collector.row(made.debtor.id)?.assignedTo).toBe(collector.user)
        expect(held(collector, made)).toBe(made.records.length)
        expect(await code(collector, create('client', client({ assignedTo: owner.user })))).toBe('forbidden')
      })
    })

    describe('a case', () => {
      it('that changes hands leaves the one phone, comes whole to the other, and resets no third', async () => {
        const { owner, collector, mine, other } = await office()
        const next = await join(owner, 'collector')
        await next.sync()
        expect((await assign(owner, mine.debtor.id, next.user))?.verdict).toBe('applied')
        for (const device of [collector, next]) expect((await device.ask()).reset).toBe(true)
        expect((await owner.ask()).reset).toBeUndefined()
        await collector.sync()
        await next.sync()
        expect([held(collector, mine), held(next, mine)]).toEqual([0, mine.records.length])
        expect(held(next, other)).toBe(0)
      })

      it('taken away takes what was written on it meanwhile as refused, with its reason', async () => {
        const { owner, collector, mine } = await office()
        await assign(owner, mine.debtor.id, null)
        const late = mutation([create('payment', payment({ clientId: mine.debtor.id }))])
        expect(await collector.verdict(late)).toMatchObject({ verdict: 'rejected', code: 'not_assigned' })
      })

      it('merged into another follows that one', async () => {
        const { owner, collector, mine, other } = await office()
        await owner.sync([mutation([patch('client', other.debtor.id, { mergedInto: mine.debtor.id }, 99)])])
        await collector.sync()
        expect([held(collector, mine), held(collector, other)]).toEqual([mine.records.length, other.records.length])
        await owner.sync([mutation([patch('client', other.debtor.id, { mergedInto: null }, 99)])])
        await collector.sync()
        expect([held(collector, mine), held(collector, other)]).toEqual([mine.records.length, 0])
      })

      it('that is deleted leaves the phone of its collector', async () => {
        const { owner, collector, mine } = await office()
        await owner.sync([mutation([remove('client', mine.debtor.id)])])
        await collector.sync()
        expect(held(collector, mine)).toBe(0)
      })

      it('gains and loses an invoice that is put under another client, with what hangs on it', async () => {
        const { owner, collector, mine, other } = await office()
        const move = (to: unknown) => owner.sync([mutation([patch('invoice', other.invoiceId, { clientId: to }, 99)])])
        await move(mine.debtor.id)
        await collector.sync()
        const moved = other.records.filter(([, { id }]) => collector.row(id)).map(([kind]) => kind)
        expect(moved).toEqual(['invoice', 'creditNote', 'dispute', 'disputeClosing', 'check', 'void'])
        await move(other.debtor.id)
        await collector.sync()
        expect([held(collector, mine), held(collector, other)]).toEqual([mine.records.length, 0])
      })

      it.each([
        ['backwards', (changes: Row[]) => [...changes].reverse()],
        ['its client last', (changes: Row[]) => [...changes.slice(1), ...changes.slice(0, 1)]],
      ])('whose records arrive %s is whole for its collector all the same', async (_, order) => {
        const { owner, collector } = await office()
        const late = wholeCase({ assignedTo: collector.user })
        for (const change of order(late.changes)) {
          await owner.sync([mutation([change])])
          await collector.sync()
        }
        expect(held(collector, late)).toBe(late.records.length)
      })

      it('is assigned to members who can work on it only', async () => {
        const { owner, mine } = await office()
        const viewer = await join(owner, 'viewer')
        for (const to of [viewer.user, randomUUID()]) {
          expect(await assign(owner, mine.debtor.id, to)).toMatchObject({ code: 'unknown_member', at: 'assignedTo' })
        }
        const foreign = client({ assignedTo: randomUUID() })
        expect((await owner.verdict(mutation([create('client', foreign)])))?.verdict).toBe('applied')
        expect(owner.row(foreign.id)?.assignedTo).toBeNull()
      })

      it("is not opened by a client of the same id in a workspace of one's own", async () => {
        const { collector, other } = await office()
        const elsewhere = await newWorkspace(engine)
        await elsewhere.sync([
          mutation([create('client', client({ id: other.debtor.id, assignedTo: elsewhere.user }))]),
        ])
        await engine.run('owner', [
          "insert into members (workspace_id, user_id, role) values ($1, $2, 'collector')",
          elsewhere.workspace,
          collector.user,
        ])
        await assign(elsewhere, other.debtor.id, collector.user)
        const caller = { user: collector.user }
        expect(await engine.run(caller, ['select name from clients where id = $1', other.debtor.id])).toHaveLength(1)
        expect(await engine.run(caller, ['select number from invoices where id = $1', other.invoiceId])).toEqual([])
      })
    })

    describe('an invitation', () => {
      it('lets one person in, once, and answers him again when the answer was lost', async () => {
        const owner = await newWorkspace(engine)
        const [first, second] = [randomUUID(), randomUUID()]
        const { token } = await invite(owner)
        expect(token).toMatch(/^[0-9a-f]{64}$/)
        for (const _ of [1, 2]) expect(await accept(first, token)).toEqual({ id: owner.workspace, role: 'collector' })
        expect(await refused(accept(second, token))).toBe('invitation_used')
        expect((await team(owner)).map(({ name, role }) => [name, role])).toEqual([
          [null, 'owner'],
          ['Léa Petit', 'collector'],
        ])
        await change(owner, first, { revoked: true })
        expect(await refused(accept(first, token))).toBe('invitation_used')
      })

      it('expires, can be taken back, and is of no use to a member or to nobody', async () => {
        const owner = await newWorkspace(engine)
        const [late, back, own] = [await invite(owner), await invite(owner), await invite(owner)]
        await engine.run('owner', ['update invitations set expires_at = now() where id = $1', late.id])
        const taken = { workspace: owner.workspace, id: back.id }
        expect(await call(engine, owner.user, 'revoke_invitation', taken)).toEqual({})
        expect(await refused(accept(randomUUID(), late.token))).toBe('invitation_expired')
        expect(await refused(accept(randomUUID(), back.token))).toBe('invitation_revoked')
        expect(await refused(accept(owner.user, own.token))).toBe('already_a_member')
        expect(await refused(accept(randomUUID(), 'x'))).toBe('unknown_invitation')
        expect(await refused(accept('', own.token))).toBe('signed_out')
        expect((await accept(randomUUID(), own.token)).role).toBe('collector')
        const again = call(engine, owner.user, 'revoke_invitation', { workspace: owner.workspace, id: own.id })
        expect(await refused(again)).toBe('unknown_invitation')
      })

      it('is made, listed and taken back by owners only, and its token is stored nowhere', async () => {
        const owner = await newWorkspace(engine)
        const made = await invite(owner, 'viewer')
        const asked = { workspace: owner.workspace }
        const { invitations } = await call<{ invitations: Row[] }>(engine, owner.user, 'invitations', asked)
        expect(invitations).toMatchObject([{ id: made.id, role: 'viewer', name: 'Léa', expiresAt: made.expiresAt }])
        expect(JSON.stringify(await engine.run('owner', 'select * from invitations'))).not.toContain(made.token)
        for (const role of ['collector', 'viewer']) {
          const member = await join(owner, role)
          expect(await refused(invite(member))).toBe('forbidden')
          expect(await refused(call(engine, member.user, 'invitations', asked))).toBe('forbidden')
          const taking = call(engine, member.user, 'revoke_invitation', { ...asked, id: made.id })
          expect(await refused(taking)).toBe('forbidden')
        }
        expect(await refused(invite(new Device(engine, randomUUID(), owner.workspace)))).toBe('not_a_member')
        expect(await refused(invite(owner, 'king'))).toBe('malformed')
      })
    })

    describe('a member', () => {
      it('who is removed is refused at once, and comes back by a new invitation with what his role shows', async () => {
        const { owner, collector, mine, other } = await office()
        await change(owner, collector.user, { revoked: true })
        expect(await refused(collector.ask())).toBe('not_a_member')
        expect(await engine.run({ user: collector.user }, 'select id from clients')).toEqual([])
        await accept(collector.user, (await invite(owner, 'viewer')).token)
        await collector.sync()
        expect([held(collector, mine), held(collector, other)]).toEqual([mine.records.length, other.records.length])
      })

      it('who becomes a collector keeps only what is assigned to him', async () => {
        const { owner, mine, other } = await office()
        const member = await join(owner, 'viewer')
        await member.sync()
        expect(held(member, other)).toBe(other.records.length)
        expect(await change(owner, member.user, { role: 'collector' })).toMatchObject({ role: 'collector' })
        await member.sync()
        expect([held(member, mine), held(member, other), member.rows.size]).toEqual([0, 0, 1])
      })

      it('who is the last owner stays, whoever asks', async () => {
        const { owner, collector } = await office()
        expect(await refused(change(owner, owner.user, { revoked: true }))).toBe('last_owner')
        expect(await refused(change(owner, owner.user, { role: 'viewer' }))).toBe('last_owner')
        const gone = engine.run('service', ['delete from members where user_id = $1', owner.user])
        expect(await refused(gone)).toBe('last_owner')
        await change(owner, collector.user, { role: 'owner' })
        await change(owner, owner.user, { revoked: true })
        expect(await refused(owner.ask())).toBe('not_a_member')
      })

      it('changes nobody unless he is an owner, and nobody outside', async () => {
        const { owner, collector } = await office()
        expect(await refused(change(collector, collector.user, { role: 'owner' }))).toBe('forbidden')
        expect(await refused(change(owner, randomUUID(), { role: 'viewer' }))).toBe('unknown_member')
        expect(await refused(change(owner, collector.user, { role: 'king' }))).toBe('malformed')
        const stranger = await newWorkspace(engine)
        const asked = { workspace: owner.workspace, userId: stranger.user, role: 'owner' }
        expect(await refused(call(engine, stranger.user, 'change_member', asked))).toBe('not_a_member')
      })

      it('sees the team with his own devices; an owner sees those of all', async () => {
        const { owner, collector } = await office()
        const devices = async (device: Device) =>
          (await team(device)).map((member) => member.devices.map(({ replica }) => replica))
        expect(await devices(owner)).toEqual([[owner.replica], [collector.replica]])
        expect(await devices(collector)).toEqual([[], [collector.replica]])
      })
    })

    describe('a lost phone', () => {
      const signOut = (by: Device, { workspace, replica }: Device) =>
        call(engine, by.user, 'sign_out_device', { workspace, replica })

      it("is told that it was signed out and has to erase; the same person's other phone goes on", async () => {
        const { owner, collector } = await office()
        const other = new Device(engine, collector.user, collector.workspace)
        await other.sync()
        expect(await signOut(owner, collector)).toEqual({})
        expect(await failure(collector.ask())).toEqual({ code: '42501', message: 'device_signed_out' })
        expect((await other.ask()).reset).toBeUndefined()
        const [entry] = (await team(owner)).filter(({ userId }) => userId === collector.user)
        const signedOut = Object.fromEntries(
          (entry?.devices ?? []).map((one) => [one.replica, Boolean(one.signedOutAt)]),
        )
        expect(signedOut).toEqual({ [collector.replica]: true, [other.replica]: false })
      })

      it('opens nothing with the session it had, whatever it asks', async () => {
        const { owner, collector, mine } = await office()
        await signOut(owner, collector)
        const session = { user: collector.user, session: collector.session }
        expect(await engine.run(session, 'select id from clients')).toEqual([])
        const pull = { workspace: owner.workspace }
        expect(await refused(call(engine, session, 'sync_pull', pull))).toBe('not_a_member')
        collector.replica = randomUUID()
        expect(await refused(collector.ask())).toBe('not_a_member')
        collector.session = randomUUID()
        await collector.sync()
        expect(held(collector, mine)).toBe(mine.records.length)
      })

      it('is signed out by an owner or by whom it belongs to', async () => {
        const { owner, collector } = await office()
        const colleague = await join(owner, 'collector')
        await colleague.sync()
        expect(await refused(signOut(colleague, collector))).toBe('unknown_device')
        expect(await signOut(colleague, colleague)).toEqual({})
        const stranger = await newWorkspace(engine)
        expect(await refused(signOut(stranger, collector))).toBe('not_a_member')
      })
    })
  })
}
