/** Approved e-mails on both databases: looked at again at their hour, sent once, and told to every phone, whatever breaks off. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sendDigests } from '../../server/api/mails/digest.ts'
import { dispatchMails } from '../../server/api/mails/dispatch.ts'
import type { MailAccount, OutgoingMail, Submitted } from '../../server/api/mails/submit.ts'
import { ask, type Rpc } from '../../server/api/reminders/rpc.ts'
import { addMember, client, create, Device, fact, mutation, newWorkspace, payment } from './device.ts'
import { type Engine, engines, type Row } from './engines.ts'
import { found, lookDue, planned, serviceOf, serviceRpc } from './listening.ts'
import { account, HOUR, mailDoor, seal } from './mail-door.ts'

const MINUTE = 60_000
const LEASE = 4 * MINUTE
const strategy = {
  name: 'Sans y penser',
  steps: [
    { key: 'first', anchor: 'due', offset: 7, channel: 'email', tone: 'friendly', stage: 'friendly', automatic: true },
  ],
}

for (const { name, start } of engines()) {
  describe.skipIf(!start)(`Approved e-mails on ${name}`, () => {
    let engine: Engine
    let rpc: Rpc
    let owner: Device
    /** What was handed to the mail server, and how it answers. */
    let handed: { account: MailAccount; mail: OutgoingMail }[]
    let answers: (mail: OutgoingMail) => Submitted

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
      await owner.sync([
        mutation([create('check', fact({ topic: 'bank', item: 'account', result: 'yes', on: '2026-11-22' }))]),
      ])
      expect((await door('keep', owner, account)).status).toBe(204)
    })

    const mails = () => ({
      sealing: seal,
      submit: async (to: MailAccount, mail: OutgoingMail) => {
        handed.push({ account: to, mail })
        return answers(mail)
      },
    })
    const dispatch = (at = HOUR, by: Rpc = rpc) => dispatchMails({ rpc: by, mails: mails(), now: () => at })
    const door = (route: Parameters<typeof mailDoor>[1], device: Device, body?: unknown) =>
      mailDoor({ rpc, mails: mails() }, route, device, body)

    /** A debtor a week late, and the e-mail that was approved for it. */
    async function approve(device = owner, more: Row = {}) {
      const own = { ...strategy, id: randomUUID() }
      const debtor = client({ strategy: own.id })
      const invoice = {
        id: randomUUID(),
        clientId: debtor.id,
        number: 'F-1',
        issuedOn: '2026-10-16',
        dueOn: '2026-11-16',
        amount: 50_000,
        currency: 'EUR',
        source: 'manual',
      }
      const contact = { id: randomUUID(), clientId: debtor.id, emails: ['compta@perrin.example'] }
      const text = 'Bonjour, la facture F-1 reste due.'
      const mail = fact({
        clientId: debtor.id,
        contactId: contact.id,
        to: 'compta@perrin.example',
        subject: 'Facture F-1',
        text,
        claims: [{ invoiceId: invoice.id, amount: 50_000 }],
        stepKey: 'first',
        stepInvoiceId: invoice.id,
        template: 'firm.email',
        on: '2026-11-23',
        time: '09:30',
        ...more,
      })
      await device.sync([
        mutation([
          create('strategy', own),
          create('client', debtor),
          create('contact', contact),
          create('invoice', invoice),
          create('mail', mail),
        ]),
      ])
      return { debtor, invoice, mail, text }
    }

    const paid = ({ debtor, invoice }: Awaited<ReturnType<typeof approve>>, amount = 50_000) =>
      create('payment', payment({ clientId: debtor.id, amount, allocations: [{ invoiceId: invoice.id, amount }] }))
    /** What the phones are told of each e-mail. */
    async function told(device = owner): Promise<Row[]> {
      await device.sync()
      const rows = [...device.rows.values()]
      return rows.filter(({ kind }) => kind === 'mailState').map(({ mailId, state, why }) => ({ mailId, state, why }))
    }
    const exchanges = () => [...owner.rows.values()].filter(({ kind }) => kind === 'interaction')

    it('leave at their hour and not before, once, and stand in the journal of every phone', async () => {
      const { mail, debtor, invoice, text } = await approve()
      expect(await dispatch(HOUR - 1)).toMatchObject({ sent: 0 })
      expect(await dispatch()).toEqual({ sent: 1, heldBack: 0, failed: 0, uncertain: 0, later: 0, faults: 0 })
      expect(await dispatch(HOUR + LEASE)).toMatchObject({ sent: 0 })
      expect(handed).toHaveLength(1)
      expect(handed[0]).toMatchObject({
        account,
        mail: { to: 'compta@perrin.example', text, messageId: `<${mail.id}@roche.example>` },
      })
      const second = new Device(engine, owner.user, owner.workspace)
      expect(await told(second)).toEqual([{ mailId: mail.id, state: 'sent', why: null }])
      await owner.sync()
      expect(exchanges()).toEqual([
        expect.objectContaining({
          clientId: debtor.id,
          channel: 'email',
          state: 'sent',
          stepKey: 'first',
          stepInvoiceId: invoice.id,
          invoiceIds: [invoice.id],
          text,
          template: 'firm.email',
          by: owner.user,
        }),
      ])
    })

    it('stay when the debtor paid overnight, and the phone says so', async () => {
      const one = await approve()
      await owner.sync([mutation([paid(one)])])
      expect(await dispatch()).toMatchObject({ heldBack: 1, sent: 0 })
      expect(handed).toEqual([])
      expect(await told()).toEqual([{ mailId: one.mail.id, state: 'held-back', why: 'settled' }])
    })

    it('stay when the payment comes between the last look and the handing over', async () => {
      const one = await approve()
      let came = false
      const late: Rpc = async (name, p) => {
        if (name === 'mail_hand_over' && !came) {
          came = true
          await owner.sync([mutation([paid(one, 20_000)])])
        }
        return rpc(name, p)
      }
      expect(await dispatch(HOUR, late)).toMatchObject({ heldBack: 1 })
      expect(came).toBe(true)
      expect(handed).toEqual([])
      expect(await told()).toEqual([{ mailId: one.mail.id, state: 'held-back', why: 'amount-changed' }])
    })

    it('stay when they were taken back, and nothing is said of it', async () => {
      const { mail } = await approve()
      await owner.sync([mutation([create('void', fact({ undoes: 'fact', target: mail.id }))])])
      expect(await dispatch()).toEqual({ sent: 0, heldBack: 0, failed: 0, uncertain: 0, later: 0, faults: 0 })
      expect(await told()).toEqual([])
      expect(await engine.run('owner', ['select 1 from mail_handovers where mail_id = $1', mail.id])).toEqual([])
    })

    it('leave one to a debtor, when two were approved', async () => {
      const { mail } = await approve()
      const { id: _, act: __, kind: ___, ...same } = mail as Row
      await owner.sync([mutation([create('mail', fact(same))])])
      expect(await dispatch()).toMatchObject({ sent: 1, heldBack: 1 })
      expect(handed).toHaveLength(1)
    })

    it('wait for the wall of the workspace, which may have moved since', async () => {
      await approve()
      const changes = [{ op: 'patch', kind: 'workspace', id: owner.workspace, fields: { timeZone: 'Atlantic/Azores' } }]
      await owner.sync([mutation(changes)])
      expect(await dispatch()).toMatchObject({ later: 1 })
      expect(await dispatch(HOUR + 119 * MINUTE)).toMatchObject({ sent: 0 })
      expect(await dispatch(HOUR + 120 * MINUTE)).toMatchObject({ sent: 1 })
    })

    describe('after a crash', () => {
      const crash =
        (at: string): Rpc =>
        async (name, p) => {
          if (name === at) throw new Error('the process ended')
          return rpc(name, p)
        }

      it('before the handing over leave once, when the lease has run out', async () => {
        await approve()
        expect(await dispatch(HOUR, crash('mail_hand_over'))).toMatchObject({ faults: 1, sent: 0 })
        expect(await dispatch(HOUR + MINUTE)).toMatchObject({ sent: 0 })
        expect(await dispatch(HOUR + LEASE)).toMatchObject({ sent: 1 })
        expect(handed).toHaveLength(1)
      })

      it('after it are told as uncertain and never sent again', async () => {
        const { mail } = await approve()
        expect(await dispatch(HOUR, crash('mail_done'))).toMatchObject({ faults: 1, sent: 0 })
        expect(handed).toHaveLength(1)
        expect(await dispatch(HOUR + MINUTE)).toMatchObject({ uncertain: 0 })
        expect(await dispatch(HOUR + LEASE)).toMatchObject({ uncertain: 1, sent: 0 })
        expect(handed).toHaveLength(1)
        expect(await told()).toEqual([{ mailId: mail.id, state: 'uncertain', why: null }])
        expect(exchanges()).toEqual([])
      })

      it('of one who comes back late, record nothing twice', async () => {
        const { mail } = await approve()
        const slow: Rpc = async (name, p) => {
          if (name === 'mail_done') await dispatch(HOUR + LEASE)
          return rpc(name, p)
        }
        await dispatch(HOUR, slow)
        expect(await told()).toEqual([{ mailId: mail.id, state: 'uncertain', why: null }])
        expect(handed).toHaveLength(1)
      })
    })

    it('leave once each, however many dispatchers there are', async () => {
      const many = await Promise.all(Array.from({ length: 12 }, async () => approve(await withBank())))
      const tallies = await Promise.all([dispatch(), dispatch(), dispatch(), dispatch()])
      expect(tallies.reduce((sum, { sent }) => sum + sent, 0)).toBe(many.length)
      expect(handed.map(({ mail }) => mail.messageId).sort()).toEqual(
        many.map(({ mail }) => `<${mail.id}@roche.example>`).sort(),
      )
    })

    /** Another workspace, so that many are on their way at once. */
    async function withBank(): Promise<Device> {
      const device = await newWorkspace(engine)
      const looked = fact({ topic: 'bank', item: 'account', result: 'yes', on: '2026-11-22' })
      await device.sync([mutation([create('check', looked)])])
      await door('keep', device, account)
      return device
    }

    it('are tried again after longer and longer pauses, and then given up with what the server said', async () => {
      const { mail } = await approve()
      answers = () => ({ result: 'later', why: 'busy', answer: '450 4.2.0 Greylisted' })
      let at = HOUR
      for (const minutes of [2, 10, 30, 60, 120]) {
        expect(await dispatch(at)).toMatchObject({ later: 1 })
        at += minutes * MINUTE
        expect(await dispatch(at - 1)).toMatchObject({ later: 0 })
      }
      expect(await dispatch(at)).toMatchObject({ failed: 1 })
      expect(handed).toHaveLength(6)
      expect(await told()).toEqual([{ mailId: mail.id, state: 'failed', why: 'busy' }])
      expect([...owner.rows.values()].find(({ kind }) => kind === 'mailState')?.answer).toBe('450 4.2.0 Greylisted')
    })

    it('ask a mail server that refuses the password once, and not for each of them', async () => {
      await approve()
      await approve()
      answers = () => ({ result: 'refused', why: 'sign-in', answer: '535 5.7.8 no' })
      expect(await dispatch()).toMatchObject({ failed: 2 })
      expect(handed).toHaveLength(1)
    })

    it('leave in nobody’s name who left the workspace, whose password is forgotten with it', async () => {
      const member = new Device(engine, await addMember(engine, owner.workspace, 'owner'), owner.workspace)
      await door('keep', member, account)
      const { mail } = await approve(member)
      await engine.run('owner', ['update members set revoked_at = now() where user_id = $1', member.user])
      expect(await engine.run('owner', ['select 1 from mail_accounts where user_id = $1', member.user])).toEqual([])
      expect(await dispatch()).toMatchObject({ heldBack: 1, sent: 0 })
      expect(await told()).toEqual([{ mailId: mail.id, state: 'held-back', why: 'no-account' }])
    })

    it('are forgotten with the debtor', async () => {
      const { debtor, mail } = await approve()
      const erase = { workspace: owner.workspace, clientId: debtor.id, reason: 'asked' }
      await engine.run({ user: owner.user }, ['select erase_client($1::text::jsonb)', JSON.stringify(erase)])
      expect(await engine.run('owner', ['select 1 from mail_handovers where mail_id = $1', mail.id])).toEqual([])
      expect(await dispatch()).toMatchObject({ sent: 0 })
    })

    it('bring the list of the morning to whoever asked for it, once, and to nobody else', async () => {
      const { user, workspace } = owner
      const now = new Date(HOUR).toISOString()
      const settings = { digestAt: '08:00', onDaysOff: false, showsNames: false, mailDigest: true }
      await ask(rpc, 'keep_reminder_settings', { user, workspace, settings, now })
      const look = await lookDue(serviceOf(engine), now, workspace)
      if (!look) throw new Error('nobody looks at this workspace')
      const notification = { title: '3 relances aujourd’hui', body: 'Ouvrez Encaisse.', navigate: 'https://e.example/' }
      const until = new Date(HOUR + 20 * MINUTE).toISOString()
      const due = { at: now, until, payload: JSON.stringify({ notification }) }
      await found(serviceOf(engine), look, now, [planned(user, 'digest:2026-11-23', due)], 1)
      const digests = (at: number) => sendDigests({ rpc, mails: mails(), now: () => at })
      answers = () => ({ result: 'uncertain' })
      expect(await digests(HOUR)).toBe(0)
      answers = () => ({ result: 'sent', answer: '250 taken' })
      expect(await digests(HOUR + MINUTE)).toBe(0)
      expect(await digests(HOUR + 11 * MINUTE)).toBe(1)
      expect(await digests(HOUR + 15 * MINUTE)).toBe(0)
      expect(handed.map(({ mail }) => [mail.to, mail.subject])).toEqual(
        [1, 2].map(() => [account.fromAddress, notification.title]),
      )
      // By it a mailbox knows the repeat for the same.
      expect(new Set(handed.map(({ mail }) => mail.messageId)).size).toBe(1)
    })
  })
}
