/** The account that e-mails leave through, on both databases: its password is told to nobody and opens for one member alone. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { MailAccount, OutgoingMail, Submitted } from '../../server/api/mails/submit.ts'
import type { Rpc } from '../../server/api/reminders/rpc.ts'
import { addMember, Device, newWorkspace } from './device.ts'
import { type Engine, engines, type Row } from './engines.ts'
import { serviceRpc } from './listening.ts'
import { account, mailDoor, seal } from './mail-door.ts'

for (const { name, start } of engines()) {
  describe.skipIf(!start)(`The account that e-mails leave through on ${name}`, () => {
    let engine: Engine
    let rpc: Rpc
    let owner: Device
    let handed: { account: MailAccount; mail: OutgoingMail }[]
    let answers: () => Submitted

    beforeAll(async () => {
      if (!start) return
      engine = await start()
      rpc = serviceRpc(engine)
    })
    afterAll(() => engine?.close())
    beforeEach(async () => {
      handed = []
      answers = () => ({ result: 'sent', answer: '250 2.0.0 taken' })
      owner = await newWorkspace(engine)
      expect((await door('keep', owner, account)).status).toBe(204)
    })

    const submit = async (to: MailAccount, mail: OutgoingMail) => {
      handed.push({ account: to, mail })
      return answers()
    }
    const door = (route: Parameters<typeof mailDoor>[1], device: Device, body?: unknown) =>
      mailDoor({ rpc, mails: { sealing: seal, submit } }, route, device, body)
    const shown = async (device = owner) => ((await (await door('read', device)).json()) as { account: Row }).account

    it('is told without its password, which the database holds sealed', async () => {
      const { password: _, ...rest } = account
      expect(await shown()).toEqual({ ...rest, testedAt: null })
      const [row] = await engine.run('owner', ['select password from mail_accounts where user_id = $1', owner.user])
      expect(String(row?.password)).not.toContain(account.password)
    })

    it('opens for nobody else whose row the sealed password is put into', async () => {
      const thief = await newWorkspace(engine)
      await door('keep', thief, { ...account, password: 'own' })
      await engine.run('owner', [
        'update mail_accounts set password = (select password from mail_accounts where user_id = $1) where user_id = $2',
        owner.user,
        thief.user,
      ])
      expect((await door('test', thief, { language: 'fr' })).status).toBe(404)
      expect(handed).toEqual([])
    })

    it('keeps its password when only the name changes, and asks for it again at another host', async () => {
      const { password: _, ...rest } = account
      expect((await door('keep', owner, { ...rest, fromName: 'Atelier' })).status).toBe(204)
      await door('test', owner, { language: 'fr' })
      expect(handed[0]?.account).toMatchObject({ fromName: 'Atelier', password: account.password })
      const moved = await door('keep', owner, { ...rest, host: 'smtp.thief.example' })
      expect(moved.status).toBe(422)
      expect(await moved.json()).toMatchObject({ errors: [{ path: 'password' }] })
    })

    it('is tried by a mail to oneself, and says when one was taken', async () => {
      expect(await (await door('test', owner, { language: 'fr' })).json()).toEqual({ result: 'sent' })
      expect(handed[0]?.mail).toMatchObject({ to: account.fromAddress, subject: expect.stringContaining('Encaisse') })
      expect(await shown()).toMatchObject({ testedAt: '2026-11-23T08:30:00.000Z' })
      answers = () => ({ result: 'refused', why: 'sign-in', answer: '535 5.7.8 no' })
      expect(await (await door('test', owner, { language: 'fr' })).json()).toEqual({
        result: 'failed',
        why: 'sign-in',
        answer: '535 5.7.8 no',
      })
    })

    it('is nobody’s who is no member or may not write, and takes nothing that cannot be', async () => {
      const stranger = new Device(engine, randomUUID(), owner.workspace)
      const viewer = new Device(engine, await addMember(engine, owner.workspace, 'viewer'), owner.workspace)
      for (const device of [stranger, viewer]) expect((await door('keep', device, account)).status).toBe(403)
      const wrong = { ...account, host: 'smtp.example/../', port: 0, fromName: 'a\r\nBcc: all@example.org' }
      const refused = await door('keep', owner, wrong)
      const { errors } = (await refused.json()) as { errors: { path: string }[] }
      expect(errors.map(({ path }) => path)).toEqual(['host', 'port', 'fromName'])
      expect((await door('forget', owner)).status).toBe(204)
      expect(await shown()).toBe(null)
    })
  })
}
