/** Who may push and pull, and how a workspace begins and ends. What each role may do is in matrix.test.ts. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMember, call, client, create, Device, failure, mutation, newWorkspace, payment } from './device.ts'
import { type Engine, engines } from './engines.ts'

for (const { name, start } of engines()) {
  describe.skipIf(!start)(`Access on ${name}`, () => {
    let engine: Engine
    beforeAll(async () => {
      if (start) engine = await start()
    })
    afterAll(() => engine?.close())

    it('refuses strangers, revoked members, and a device that belongs to somebody else', async () => {
      const device = await newWorkspace(engine)
      const stranger = new Device(engine, randomUUID(), device.workspace)
      expect(await failure(stranger.ask())).toEqual({ code: '42501', message: 'not_a_member' })
      expect(await failure(call(engine, stranger.user, 'sync_pull', { workspace: device.workspace }))).toEqual({
        code: '42501',
        message: 'not_a_member',
      })
      const colleague = new Device(engine, await addMember(engine, device.workspace, 'collector'), device.workspace)
      await colleague.sync()
      await device.sync()
      colleague.replica = device.replica
      expect((await failure(colleague.ask()))?.message).toBe('replica_taken')
      await engine.run('owner', ['update members set revoked_at = now() where user_id = $1', colleague.user])
      expect((await failure(colleague.ask()))?.message).toBe('not_a_member')
    })

    it('makes the devices of a member start again when his role changes', async () => {
      const device = await newWorkspace(engine)
      const member = new Device(engine, await addMember(engine, device.workspace, 'collector'), device.workspace)
      await member.sync()
      await engine.run('owner', ["update members set role = 'viewer' where user_id = $1", member.user])
      expect((await member.ask()).reset).toBe(true)
      await member.sync()
      expect((await member.ask()).reset).toBeUndefined()
      expect((await device.ask()).reset).toBeUndefined()
    })

    it('creates a workspace once, and not over that of somebody else', async () => {
      const device = await newWorkspace(engine)
      const workspace = { ...client(), id: device.workspace, kind: 'own' }
      const record = {
        id: device.workspace,
        name: 'Autre',
        kind: 'own',
        country: 'FR',
        language: 'fr',
        currency: 'EUR',
        timeZone: 'Europe/Paris',
      }
      const again = await call(engine, device.user, 'create_workspace', { workspace: record })
      expect(again).toEqual({ id: device.workspace, role: 'owner' })
      expect((await failure(call(engine, randomUUID(), 'create_workspace', { workspace: record })))?.message).toBe(
        'workspace_taken',
      )
      expect((await failure(call(engine, randomUUID(), 'create_workspace', { workspace })))?.message).toBe(
        'unknown_field',
      )
      const { workspaces } = await call<{ workspaces: unknown[] }>(engine, device.user, 'my_workspaces')
      expect(workspaces).toEqual([{ id: device.workspace, name: 'Plomberie Martin', kind: 'own', role: 'owner' }])
    })

    it('erases a workspace with all its facts and refuses to delete one of them', async () => {
      const device = await newWorkspace(engine)
      const paid = payment()
      await device.sync([mutation([create('payment', paid), create('client', client())])])
      expect((await failure(engine.run('owner', ['delete from payments where id = $1', paid.id])))?.message).toBe(
        'fact_is_fixed',
      )
      await engine.run('owner', ['delete from workspaces where id = $1', device.workspace])
      expect(await engine.run('owner', ['select 1 from payments where id = $1', paid.id])).toEqual([])
    })
  })
}
