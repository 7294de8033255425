/** Handing an e-mail to a real mail server: what arrives, and how each refusal, silence and broken connection is told. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { MailAccount, OutgoingMail, Submitted } from '../../../server/api/mails/submit.ts'
import { smtpSender } from '../../../server/host/smtp.ts'
import { type Certificate, certificate, hasOpenssl } from './certificate.ts'
import { answer, type MailServer, openMailServer, PASSWORD, USER } from './mail-server.ts'

const mail: OutgoingMail = {
  messageId: '<019ab54c-0000-7000-8000-000000000001@roche.example>',
  to: 'compta@perrin.example',
  subject: 'Facture 2026-001 échue : un mot',
  text: 'Bonjour,\n\nLa facture 2026-001 reste due.\n.\nAnne Roche',
  files: [],
}

describe.skipIf(!hasOpenssl)('A mail handed to a mail server', () => {
  let own: Certificate
  let server: MailServer | undefined
  beforeAll(() => {
    own = certificate()
  })
  afterAll(() => own.remove())
  afterEach(async () => {
    await server?.close()
    server = undefined
  })

  const account = (more: Partial<MailAccount> = {}): MailAccount => ({
    host: 'localhost',
    port: server?.port ?? 0,
    security: 'tls',
    username: USER,
    password: PASSWORD,
    fromName: 'Anne Roche',
    fromAddress: 'anne@roche.example',
    ...more,
  })
  const submit = (more: Partial<MailAccount> = {}, other: Partial<OutgoingMail> = {}): Promise<Submitted> =>
    smtpSender({ anywhere: true, trusted: own.cert, silence: 400 })(account(more), { ...mail, ...other })

  it.each(['tls', 'starttls'] as const)('arrives as it was written, over %s', async (security) => {
    server = await openMailServer(own, { secure: security === 'tls' })
    expect(await submit({ security })).toMatchObject({ result: 'sent' })
    const [one] = server.received
    expect(one).toMatchObject({ from: 'anne@roche.example', to: ['compta@perrin.example'] })
    expect(one?.mail).toContain(`Message-ID: ${mail.messageId}`)
    expect(one?.mail).toMatch(/^From: Anne Roche <anne@roche.example>\r$/m)
    // A line of one dot ends a message on the wire: it must not end this one.
    expect(one?.mail).toMatch(/reste due\.\r\n\.\r\nAnne Roche/)
  })

  it('carries the file of the invoice', async () => {
    server = await openMailServer(own)
    const content = new TextEncoder().encode('%PDF-1.7 facture')
    await submit({}, { files: [{ name: 'F-2026-001.pdf', type: 'application/pdf', content }] })
    const [one] = server.received
    expect(one?.mail).toMatch(/Content-Disposition: attachment; filename=F-2026-001\.pdf/)
    expect(one?.mail).toContain(Buffer.from(content).toString('base64'))
  })

  it('asks for a notice, to the sender, when it cannot be delivered', async () => {
    const asked: unknown[] = []
    server = await openMailServer(own, {
      onRcptTo: (address, { envelope }, done) => {
        const { dsn: ofMail } = envelope as { dsn?: object }
        const { dsn: ofAddress } = address as { dsn?: object }
        asked.push({ ...ofMail, ...ofAddress })
        done()
      },
    })
    expect(await submit()).toMatchObject({ result: 'sent' })
    const envid = '019ab54c-0000-7000-8000-000000000001@roche.example'
    expect(asked).toMatchObject([{ ret: 'HDRS', envid, notify: ['FAILURE', 'DELAY'] }])
  })

  it('is refused with the reason to be mended: the password, the sender, the address, the message', async () => {
    server = await openMailServer(own, {
      onMailFrom: ({ address }, _session, done) =>
        done(address === 'anne@roche.example' ? null : answer(553, '5.7.1 Not yours')),
      onRcptTo: ({ address }, _session, done) =>
        done(address === 'gone@perrin.example' ? answer(550, '5.1.1 No such user') : null),
      after: ({ mail }) => (mail.includes('WORM') ? answer(554, '5.7.0 Infected') : undefined),
    })
    expect(await submit({ password: 'wrong' })).toMatchObject({ result: 'refused', why: 'sign-in' })
    expect(await submit({ fromAddress: 'other@roche.example' })).toMatchObject({ result: 'refused', why: 'sender' })
    expect(await submit({}, { to: 'gone@perrin.example' })).toMatchObject({
      result: 'refused',
      why: 'recipient',
      answer: '550 5.1.1 No such user',
    })
    expect(await submit({}, { text: 'WORM' })).toMatchObject({ result: 'refused', why: 'message' })
    expect(server.received).toEqual([])
  })

  it('may be tried again when the server asks for it', async () => {
    server = await openMailServer(own, { onRcptTo: (_to, _session, done) => done(answer(450, '4.2.0 Greylisted')) })
    expect(await submit()).toEqual({ result: 'later', why: 'busy', answer: '450 4.2.0 Greylisted' })
  })

  it('is uncertain when the whole of it was handed over and no answer came', async () => {
    for (const end of ['silence', 'hang-up'] as const) {
      server = await openMailServer(own, { after: () => end })
      expect(await submit()).toEqual({ result: 'uncertain' })
      expect(server.received).toHaveLength(1)
      await server.close()
    }
    server = undefined
  })

  it('was surely not taken when the connection ends before', async () => {
    server = await openMailServer(own, { onMailFrom: () => {} })
    expect(await submit()).toEqual({ result: 'later', why: 'timeout' })
    const { port } = server
    await server.close()
    server = undefined
    expect(await submit({ port })).toEqual({ result: 'later', why: 'unreachable' })
  })

  it('goes to nobody who cannot show a certificate of that name, and never in the clear', async () => {
    server = await openMailServer(own)
    const untrusting = smtpSender({ anywhere: true, silence: 400 })
    expect(await untrusting(account(), mail)).toMatchObject({ why: 'tls' })
    await server.close()
    server = await openMailServer(own, { secure: false, hideSTARTTLS: true, disabledCommands: ['STARTTLS'] })
    expect(await submit({ security: 'starttls' })).toMatchObject({ why: 'tls' })
    expect(await submit({ security: 'tls' })).toMatchObject({ why: 'tls' })
    expect(server.received).toEqual([])
  })

  it('goes into no private network, and says when a name is not known', async () => {
    server = await openMailServer(own)
    const ordinary = smtpSender({ anywhere: false, silence: 400 })
    expect(await ordinary(account(), mail)).toEqual({ result: 'refused', why: 'private-host' })
    expect(await ordinary(account({ host: '127.0.0.1' }), mail)).toEqual({ result: 'refused', why: 'private-host' })
    expect(await submit({ host: 'nowhere.invalid' })).toEqual({ result: 'later', why: 'unknown-host' })
    expect(server.received).toEqual([])
  })
})
