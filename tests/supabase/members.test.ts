/** People who come by an invitation, change and leave, and phones that are lost. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call, Device, failure, newWorkspace } from './device.ts'
import { type Engine, engines, type Row } from './engines.ts'
import { accept, change, held, invite, join, office, refused, team } from './office.ts'

for (const { name, start } of engines()) {
  describe.skipIf(!start)(`Members on ${name}`, () => {
    let engine: Engine
    beforeAll(async () => {
      if (start) engine = await start()
    })
    afterAll(() => engine?.close())

    describe('an invitation', () => {
      it('lets one person in, once, and answers him again when the answer was lost', async () => {
        const owner = await newWorkspace(engine)
        const [first, second] = [randomUUID(), randomUUID()]
        const { token } = await invite(owner)
        expect(token).toMatch(/^[0-9a-f]{64}$/)
        for (const _ of [1, 2])
          expect(await accept(engine, first, token)).toEqual({ id: owner.workspace, role: 'collector' })
        expect(await refused(accept(engine, second, token))).toBe('invitation_used')
        expect((await team(owner)).map(({ name, role }) => [name, role])).toEqual([
          [null, 'owner'],
          ['Léa Petit', 'collector'],
        ])
        await change(owner, first, { revoked: true })
        expect(await refused(accept(engine, first, token))).toBe('invitation_used')
      })

      it('expires, can be taken back, and is of no use to a member or to nobody', async () => {
        const owner = await newWorkspace(engine)
        const [late, back, own] = [await invite(owner), await invite(owner), await invite(owner)]
        await engine.run('owner', ['update invitations set expires_at = now() where id = $1', late.id])
        const taken = { workspace: owner.workspace, id: back.id }
        expect(await call(engine, owner.user, 'revoke_invitation', taken)).toEqual({})
        expect(await refused(accept(engine, randomUUID(), late.token))).toBe('invitation_expired')
        expect(await refused(accept(engine, randomUUID(), back.token))).toBe('invitation_revoked')
        expect(await refused(accept(engine, owner.user, own.token))).toBe('already_a_member')
        expect(await refused(accept(engine, randomUUID(), 'x'))).toBe('unknown_invitation')
        expect(await refused(accept(engine, '', own.token))).toBe('signed_out')
        expect((await accept(engine, randomUUID(), own.token)).role).toBe('collector')
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
        const { owner, collector, mine, other } = await office(engine)
        await change(owner, collector.user, { revoked: true })
        expect(await refused(collector.ask())).toBe('not_a_member')
        expect(await engine.run({ user: collector.user }, 'select id from clients')).toEqual([])
        await accept(engine, collector.user, (await invite(owner, 'viewer')).token)
        await collector.sync()
        expect([held(collector, mine), held(collector, other)]).toEqual([mine.records.length, other.records.length])
      })

      it('who becomes a collector keeps only what is assigned to him', async () => {
        const { owner, mine, other } = await office(engine)
        const member = await join(owner, 'viewer')
        await member.sync()
        expect(held(member, other)).toBe(other.records.length)
        expect(await change(owner, member.user, { role: 'collector' })).toMatchObject({ role: 'collector' })
        await member.sync()
        expect([held(member, mine), held(member, other), member.rows.size]).toEqual([0, 0, 1])
      })

      it('who is the last owner stays, whoever asks', async () => {
        const { owner, collector } = await office(engine)
        expect(await refused(change(owner, owner.user, { revoked: true }))).toBe('last_owner')
        expect(await refused(change(owner, owner.user, { role: 'viewer' }))).toBe('last_owner')
        const gone = engine.run('service', ['delete from members where user_id = $1', owner.user])
        expect(await refused(gone)).toBe('last_owner')
        await change(owner, collector.user, { role: 'owner' })
        await change(owner, owner.user, { revoked: true })
        expect(await refused(owner.ask())).toBe('not_a_member')
      })

      it('changes nobody unless he is an owner, and nobody outside', async () => {
        const { owner, collector } = await office(engine)
        expect(await refused(change(collector, collector.user, { role: 'owner' }))).toBe('forbidden')
        expect(await refused(change(owner, randomUUID(), { role: 'viewer' }))).toBe('unknown_member')
        expect(await refused(change(owner, collector.user, { role: 'king' }))).toBe('malformed')
        const stranger = await newWorkspace(engine)
        const asked = { workspace: owner.workspace, userId: stranger.user, role: 'owner' }
        expect(await refused(call(engine, stranger.user, 'change_member', asked))).toBe('not_a_member')
      })

      it('sees the team with his own devices; an owner sees those of all', async () => {
        const { owner, collector } = await office(engine)
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
        const { owner, collector } = await office(engine)
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
        const { owner, collector, mine } = await office(engine)
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
        const { owner, collector } = await office(engine)
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
