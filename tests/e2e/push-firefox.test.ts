/**
 * Reminders from end to end, without internet: a phone subscribes at a push service of this machine, our dispatcher finds
 * what is due and sends it encrypted, the worker shows it, and a tap opens the case.
 */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { hasOpenssl } from '../server/host/certificate.ts'
import { type Running, startedBefore, startHost } from '../server/host/process.ts'
import { type Firefox, hasFirefox, openFirefox } from './firefox.ts'
import { openPushService, type PushService } from './push-service.ts'
import { type SecondDevice, secondDevice } from './second-device.ts'

const owner = { email: 'perrin@example.com', password: 'plombier de nuit' }
const TEST = 'Les rappels arrivent ici'

describe.skipIf(!hasFirefox || !hasOpenssl)('A reminder', () => {
  const directory = startedBefore(inject('template'))
  let service: PushService
  let host: Running
  let firefox: Firefox
  let other: SecondDevice

  beforeAll(async () => {
    service = await openPushService()
    host = await startHost({
      DATA_DIR: directory.path,
      PUSH_TEST: '1',
      NODE_EXTRA_CA_CERTS: service.own.certFile,
    })
    firefox = await openFirefox({ pushServer: service.url })
    await firefox.open(host.url)
    await firefox.type({ role: 'textbox', name: 'Le nom de votre activité' }, 'Plomberie Perrin')
    await firefox.tap({ role: 'button', name: 'Commencer' })
    await firefox.find({ role: 'heading', name: 'Vos premières factures' })
    await firefox.open(`${host.url}/settings/account`)
    await firefox.tap({ role: 'radio', name: 'Créer un compte' })
    await firefox.type({ role: 'textbox', name: 'Adresse e-mail' }, owner.email)
    await firefox.type({ name: 'Mot de passe' }, owner.password)
    await firefox.tap({ role: 'button', name: 'Créer le compte' })
    await firefox.until(() => location.pathname === '/' && document.body.innerText.includes('à jour'))
    other = await secondDevice(host.url, owner)
  })
  afterAll(async () => {
    await other?.close()
    await firefox?.close()
    await host?.end()
    await service?.close()
    directory.remove()
  })

  /** A round of the dispatcher, as a cron asks for it. */
  async function dispatch(): Promise<void> {
    const { dispatchSecret } = JSON.parse(readFileSync(join(directory.path, 'secrets.json'), 'utf8')) as {
      dispatchSecret: string
    }
    const answer = await fetch(`${host.url}/functions/v1/api/reminders/dispatch`, {
      method: 'POST',
      headers: { authorization: `Bearer ${dispatchSecret}` },
    })
    expect(answer.status).toBe(200)
  }

  const toSettings = () => firefox.open(`${host.url}/settings/notifications`)
  async function test(): Promise<void> {
    await firefox.tap({ role: 'button', name: 'Envoyer un essai' })
    expect((await firefox.notified()).title).toBe(TEST)
    await firefox.putAway()
  }

  /** A callback that was agreed on at another device and is due this instant: what was due before the phone listened is not told. */
  async function callbackDue(): Promise<string> {
    const [clientId, creditorId] = [randomUUID(), await other.idOf('creditor')]
    const now = new Date().toISOString()
    const fact = { id: randomUUID(), act: randomUUID(), at: now, device: randomUUID() }
    await other.record(
      ['client', { id: clientId, creditorId, name: 'Menuiserie Dupont', kind: 'business' }],
      [
        'invoice',
        {
          id: randomUUID(),
          clientId,
          number: 'F-2026-1',
          issuedOn: '2026-01-01',
          dueOn: '2026-01-31',
          amount: 120_000,
          currency: 'EUR',
          source: 'manual',
        },
      ],
      ['callback', { ...fact, clientId, callAt: now }],
    )
    return clientId
  }

  it('is switched on by a tap, and a test arrives through the whole chain', async () => {
    await toSettings()
    await firefox.tap({ role: 'button', name: 'Activer les notifications' })
    await firefox.find({ role: 'button', name: 'Envoyer un essai' })
    expect(service.channels()).toBe(1)
    await test()
    expect(service.taken).toMatchObject([{ topic: 'test', ttl: 300, urgency: 'high' }])
    expect(service.acknowledged).toEqual([100])
  })

  it('of a callback comes once with the app closed, says no name, and opens the call by a tap', async () => {
    service.taken.length = 0
    await firefox.open('about:blank')
    const clientId = await callbackDue()
    await dispatch()
    await dispatch()
    expect(service.taken).toMatchObject([{ urgency: 'high', topic: expect.stringMatching(/^[\w-]{1,32}$/) }])
    const { title, text } = await firefox.notified()
    expect(title).toMatch(/^Un rappel convenu à /)
    expect(`${title} ${text}`).not.toContain('Dupont')
    await firefox.tapNotice()
    await firefox.turnTo(`${host.url}/clients/${clientId}/call`)
    await firefox.find({ role: 'heading', name: 'Menuiserie Dupont' })
  })

  it('still arrives after the push service has lost the phone: the worker subscribes anew by itself', async () => {
    await toSettings()
    await firefox.find({ role: 'button', name: 'Envoyer un essai' })
    service.forget()
    await expect.poll(() => service.channels(), { timeout: 60_000 }).toBe(1)
    await test()
  })

  it('is not sent any more where the push service says that nobody listens, and the app says so', async () => {
    service.revoke()
    await firefox.tap({ role: 'button', name: 'Envoyer un essai' })
    await firefox.until(() => document.body.innerText.includes('n’est plus joignable'))
    const before = service.taken.length
    await callbackDue()
    await dispatch()
    expect(service.taken.length).toBe(before)
  })
})
