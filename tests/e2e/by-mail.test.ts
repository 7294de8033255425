/** In without the password: a code from a mail for a new one, a link from a mail for this once. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type Mailbox, openMailbox } from '../server/host/mailbox.ts'
import { type Running, startedBefore, startHost } from '../server/host/process.ts'
import { freePort } from '../supabase/engines.ts'
import { FRIDAY_BEFORE, hasBrowser, openPhone, type Phone } from './phone.ts'
import { faults, SOUND } from './sound.ts'
import { begin, button, enterInvoice, knock } from './walks.ts'

const owner = { email: 'perrin@example.com', password: 'plombier de nuit' }
const dupont = {
  client: 'Menuiserie Dupont',
  number: 'F-2026-1',
  issuedOn: '2026-09-01',
  dueOn: '2026-10-01',
  amount: '1200',
}

describe.skipIf(!hasBrowser)('In by mail', () => {
  const directory = startedBefore(inject('template'))
  let mailbox: Mailbox
  let host: Running
  let phone: Phone

  beforeAll(async () => {
    mailbox = await openMailbox()
    const port = String(await freePort())
    host = await startHost({
      DATA_DIR: directory.path,
      PORT: port,
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      SMTP_URL: mailbox.url,
      MAIL_FROM: 'encaisse@example.com',
    })
    phone = await openPhone({ at: FRIDAY_BEFORE })
    await begin(phone.page, host.url)
    await enterInvoice(phone.page, host.url, dupont)
    await phone.page.goto(`${host.url}/settings/account`)
    await knock(phone.page, owner, 'new')
    await phone.page.getByText('à jour', { exact: true }).waitFor()
    await leave()
  })
  afterAll(async () => {
    await phone?.close()
    await host?.end()
    await mailbox?.close()
    directory.remove()
  })

  /** Signed out, with nothing left on the phone. */
  async function leave(): Promise<void> {
    await phone.page.goto(`${host.url}/settings/account`)
    await button(phone.page, 'Se déconnecter').click()
    await button(phone.page, 'Effacer les dossiers de cet appareil').click()
    await phone.page.getByText('Cet appareil ne contient plus vos dossiers.').waitFor()
  }

  /** Asks for a mail and gives it. */
  async function mailAfter(way: RegExp): Promise<string> {
    await phone.page.goto(`${host.url}/settings/account`)
    await phone.page.getByRole('radio', { name: 'J’ai un compte' }).check()
    await button(phone.page, way).click()
    await phone.page.getByLabel('Adresse e-mail').fill(owner.email)
    await button(phone.page, 'Recevoir le code').click()
    await phone.page.getByText('un e-mail est parti').waitFor()
    return mailbox.next()
  }

  const holdsDupont = () => phone.page.getByRole('heading', { name: dupont.client }).first().waitFor()

  it('A forgotten password is replaced with the code of a mail, and the account opens on its cases.', async () => {
    const mail = await mailAfter(/^Mot de passe oublié/)
    expect(await faults(phone.page)).toEqual(SOUND)
    await phone.page.getByLabel('Code reçu').fill('000000')
    await button(phone.page, 'Continuer').click()
    await phone.page.getByText('Ce code ou ce lien n’est plus valable').waitFor()
    await phone.page.getByLabel('Code reçu').fill(/Encaisse : (\d+)/.exec(mail)?.[1] ?? '')
    await button(phone.page, 'Continuer').click()
    await phone.page.getByText(`C’est bien vous : ${owner.email}.`).waitFor()
    expect(await faults(phone.page)).toEqual(SOUND)
    await phone.page.getByLabel('Nouveau mot de passe').fill('plombier de jour')
    await button(phone.page, 'Enregistrer et ouvrir ce compte').click()
    await holdsDupont()

    await leave()
    await knock(phone.page, owner, 'known')
    await phone.page.getByText('Cette adresse et ce mot de passe ne vont pas ensemble.').waitFor()
    await knock(phone.page, { ...owner, password: 'plombier de jour' }, 'known')
    await holdsDupont()
    await leave()
  })

  it('The link of a mail opens the account once, and not a second time.', async () => {
    const mail = await mailAfter(/^Me connecter avec un code/)
    const link = /http:\S+/.exec(mail)?.[0] ?? ''
    await phone.page.goto(link)
    await phone.page.getByText(`C’est bien vous : ${owner.email}.`).waitFor()
    await button(phone.page, 'Ouvrir ce compte').click()
    await holdsDupont()
    await leave()
    // A page that is open already follows the link by its fragment alone.
    await phone.page.goto(host.url)
    await phone.page.goto(link)
    await phone.page.getByText('Ce code ou ce lien n’est plus valable').waitFor()
  })
})
