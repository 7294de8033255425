/**
 * E-mails that leave by themselves, from end to end: a step marked automatic, the list of the evening before, one tap, a real
 * mail server, and the phone that shows what became of them. The days are those of the phone, years ahead of the server's own
 * clock: what is due is sent when the test says that its hour has come, and by nobody before.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dispatchMails, type MailTally } from '../../server/api/mails/dispatch.ts'
import { sealing } from '../../server/api/mails/seal.ts'
import { type Database, openDatabase } from '../../server/host/database.ts'
import { serviceRpc } from '../../server/host/reminders.ts'
import { smtpSender } from '../../server/host/smtp.ts'
import { type Certificate, certificate, hasOpenssl } from '../server/host/certificate.ts'
import { type MailServer, openMailServer, PASSWORD, USER } from '../server/host/mail-server.ts'
import { type Running, startHost, temporary } from '../server/host/process.ts'
import { type Cluster, postgresBin, startCluster } from '../supabase/engines.ts'
import { hasBrowser, openedApps, openPhone, type Phone } from './phone.ts'
import { faults, SOUND } from './sound.ts'
import { begin, button, enterInvoice, knock } from './walks.ts'

/** A Monday evening in Paris, and the Tuesday morning after it. */
const EVENING = '2035-06-11T16:00:00Z'
const MORNING = Date.parse('2035-06-12T08:00:00Z')
const owner = { email: 'perrin@example.com', password: 'plombier de nuit' }
const bin = postgresBin()

describe.skipIf(!hasBrowser || !hasOpenssl || !bin)('Automatic e-mails', () => {
  const directory = temporary()
  let own: Certificate
  let mails: MailServer
  let cluster: Cluster
  let database: Database
  let host: Running
  let phone: Phone

  beforeAll(async () => {
    own = certificate()
    mails = await openMailServer(own)
    cluster = await startCluster(bin ?? '')
    host = await startHost({
      DATA_DIR: directory.path,
      DATABASE_URL: cluster.url(),
      PUSH_TEST: '1',
      NODE_EXTRA_CA_CERTS: own.certFile,
    })
    const opened = await openDatabase(directory.path, cluster.url())
    if (!opened.ok) throw new Error(opened.line)
    database = opened.value
    phone = await openPhone({ at: EVENING })
    await begin(phone.page, host.url)
  })
  afterAll(async () => {
    await phone?.close()
    await host?.end()
    await database?.close()
    await cluster?.stop()
    await mails?.close()
    own?.remove()
    directory.remove()
  })

  /** A round of the dispatcher, as another process of the same server would make it at that hour. */
  function dispatchAt(moment: number): Promise<MailTally> {
    const { mailKey } = JSON.parse(readFileSync(join(directory.path, 'secrets.json'), 'utf8')) as { mailKey: string }
    const submit = smtpSender({ anywhere: true, trusted: own.cert })
    return dispatchMails({
      rpc: serviceRpc(() => database),
      mails: { sealing: sealing(mailKey), submit },
      now: () => moment,
    })
  }

  async function debtor(name: string, number: string, email: string): Promise<void> {
    const { page } = phone
    await enterInvoice(page, host.url, {
      client: name,
      kind: 'Professionnel',
      number,
      issuedOn: '2035-05-01',
      dueOn: '2035-06-01',
      amount: '1 250,00',
    })
    const file = page.url()
    await page.goto(`${file}/edit`)
    await button(page, 'Ajouter un interlocuteur').click()
    await page.getByRole('textbox', { name: 'E-mail' }).fill(email)
    await button(page, 'Enregistrer').click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await page.goto(`${file}/edit`)
    await page.getByText('Relances', { exact: true }).click()
    await page.getByLabel('Scénario').selectOption({ label: 'Sans y penser' })
    await button(page, 'Enregistrer').click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
  }

  const list = () => phone.page.goto(`${host.url}/settings/automatic`)

  it('come from a step marked automatic, and without a mail account open one after the other in the phone’s own app', async () => {
    const { page } = phone
    await page.goto(`${host.url}/settings/strategies/new`)
    await page.getByLabel('Nom', { exact: true }).fill('Sans y penser')
    await button(page, 'Modifier l’étape 1').click()
    await page.getByRole('textbox', { name: 'Jours' }).fill('5')
    await page.getByLabel('Par quel moyen').selectOption({ label: 'E-mail' })
    await page.getByText('Second moyen, condition, préparation').click()
    await page.getByLabel('E-mail automatique').check()
    await button(page, 'Terminé').click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await button(page, 'Enregistrer').click()
    await page.getByRole('heading', { level: 1, name: 'Scénarios de relance' }).waitFor()
    await debtor('Garage du Lac', '2035-104', 'compta@garage.example')
    await debtor('Menuiserie Roux', '2035-105', 'roux@menuiserie.example')

    await list()
    await page.getByText('L’envoi automatique demande un compte').waitFor()
    expect(await faults(page)).toEqual(SOUND)
    await button(page, 'Ouvrir un par un').click()
    await page.getByText('1 sur 2').waitFor()
    expect(await faults(page)).toEqual(SOUND)
    await button(page, 'Passer').click()
    await page.getByText('2 sur 2').waitFor()
    expect(await openedApps(page)).toEqual([])
    await button(page, 'Passer').click()
    await button(page, 'Revenir à la liste').click()
    await page.getByText('Garage du Lac').waitFor()
  })

  it('leave through the person’s own mail server, which is tried when it is set up', async () => {
    const { page } = phone
    await page.goto(`${host.url}/settings/account`)
    await knock(page, owner, 'new')
    await page.getByText('à jour', { exact: true }).waitFor()
    await page.goto(`${host.url}/settings/mail`)
    await page.getByLabel('Adresse d’expéditeur').fill(USER)
    await page.getByLabel('Serveur d’envoi (SMTP)').fill('localhost')
    await page.getByLabel('Port').fill(String(mails.port))
    await page.getByLabel('Identifiant').fill(USER)
    await page.getByLabel('Mot de passe').fill('wrong')
    await button(page, 'Enregistrer et essayer').click()
    await page.getByText('Identifiant ou mot de passe refusé.').waitFor()
    expect(await faults(page)).toEqual(SOUND)
    await page.getByLabel('Mot de passe').fill(PASSWORD)
    await button(page, 'Enregistrer et essayer').click()
    await page.getByText('Essai envoyé').waitFor()
    expect(mails.received.map(({ to }) => to)).toEqual([[USER]])
  })

  it('are approved in one tap, all but the one left out, and leave at their hour as they were read', async () => {
    const { page } = phone
    await list()
    await page.getByText(/^Départ mardi 12 juin à 10/).waitFor()
    await button(page, 'Lire').first().click()
    const text = await page.getByRole('dialog').locator('p').last().innerText()
    await button(page, 'Fermer').click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByLabel(/^Menuiserie Roux/).uncheck()
    expect(await faults(page)).toEqual(SOUND)
    await button(page, 'Approuver l’e-mail').click()
    await page.getByRole('heading', { name: 'Approuvés, en attente' }).waitFor()
    await page.goto(host.url)
    await page.getByText(/1\se-mail approuvé, départ mardi 12 juin à 10/).waitFor()
    // The one left out asks for nothing more, and stands unticked in the list.
    expect(await page.getByText('à approuver').count()).toBe(0)
    await page.getByRole('article', { name: 'Menuiserie Roux' }).waitFor()
    expect(await page.getByRole('article', { name: 'Garage du Lac' }).count()).toBe(0)
    await list()
    await page.getByRole('checkbox', { name: /^Menuiserie Roux/, checked: false }).waitFor()
    await page.goto(`${host.url}/outbox`)
    await page
      .getByText(/Tout est (envoyé|à jour)|Rien n’attend/)
      .first()
      .waitFor()

    expect(await dispatchAt(MORNING - 60_000)).toMatchObject({ sent: 0 })
    expect(await dispatchAt(MORNING)).toMatchObject({ sent: 1, heldBack: 0 })
    expect(mails.received.slice(1).map(({ to }) => to)).toEqual([['compta@garage.example']])
    expect(text).toContain('2035-104')

    await page.clock.setFixedTime(new Date(MORNING))
    await list()
    await page.getByRole('heading', { name: 'Derniers jours' }).waitFor()
    await page.getByRole('button', { name: /Garage du Lac/ }).waitFor()
    expect(await faults(page)).toEqual(SOUND)
  })

  it('that come back are noted in two taps, and the case asks for the right address', async () => {
    const { page } = phone
    await page.getByRole('button', { name: /Garage du Lac/ }).click()
    await button(page, 'Revenu en erreur').click()
    await page.getByText('Noté').waitFor()
    await page.getByRole('button', { name: /Garage du Lac/ }).click()
    await page.getByRole('link', { name: 'Ouvrir le dossier' }).click()
    await page
      .getByText(/message revenu/i)
      .first()
      .waitFor()
  })
})
