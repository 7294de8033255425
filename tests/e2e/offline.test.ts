/** Airplane mode from a cold start: the browser is started anew, and the app has nothing but the phone. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { complaintsOf } from './complaints.ts'
import { type Gate, openGate } from './gate.ts'
import { forget, hasBrowser, newProfile, openPhone, type Phone } from './phone.ts'
import { addNote, begin, button, enterInvoice } from './walks.ts'

const dupont = {
  client: 'Menuiserie Dupont',
  number: 'F-2026-1',
  issuedOn: '2026-09-01',
  dueOn: '2026-10-01',
  amount: '1200',
}

describe.skipIf(!hasBrowser)('A phone in airplane mode', () => {
  const profile = newProfile()
  const complaints: string[] = []
  let gate: Gate
  let phone: Phone
  let casePath = ''

  async function coldStart(path: string): Promise<void> {
    await phone?.close()
    phone = await openPhone({ profile, installs: true })
    phone.page.on('close', () => complaints.push(...heard.splice(0)))
    const heard = complaintsOf(phone.page)
    await phone.offline(true)
    await phone.page.goto(gate.url + path)
  }

  beforeAll(async () => {
    gate = await openGate(inject('url'))
    phone = await openPhone({ profile, installs: true })
    await begin(phone.page, gate.url)
    await enterInvoice(phone.page, gate.url, dupont)
    casePath = new URL(phone.page.url()).pathname
    await phone.installed()
    gate.knocks.length = 0
    gate.shut(true)
  })
  afterAll(async () => {
    await phone?.close()
    await gate?.close()
    forget(profile)
  })

  it('Today is there with its cases after a cold start.', async () => {
    await coldStart('/')
    await phone.page.getByRole('heading', { level: 1, name: 'Aujourd’hui' }).waitFor()
    const card = phone.page.getByRole('article', { name: dupont.client })
    await card.waitFor()
    expect(await card.innerText()).toMatch(/1\s200,00\s€/)
  })

  it('Every screen opens from its own address, by a fresh page and without a request.', async () => {
    const screens: [path: string, heading: string][] = [
      ['/clients', 'Clients'],
      ['/clients/new', 'Nouveau client'],
      [casePath, dupont.client],
      [`${casePath}/edit`, 'Fiche client'],
      [`${casePath}/call`, dupont.client],
      [`${casePath}/routes`, 'Voies possibles'],
      ['/invoices/new', 'Nouvelle facture'],
      ['/bank', 'Règlements reçus'],
      ['/bills', 'Effets de commerce'],
      ['/disputes', 'Litiges en cours'],
      ['/import', 'Importer'],
      ['/outbox', 'À envoyer'],
      ['/settings', 'Vos réglages'],
      ['/settings/business', 'Activité et coordonnées'],
      ['/settings/language', 'Langue'],
      ['/settings/appearance', 'Apparence'],
      ['/settings/scripts', 'Scripts d’appel'],
      ['/settings/reminders', 'Jours et rythme des relances'],
      ['/settings/strategies', 'Scénarios de relance'],
      ['/settings/strategies/preventive', 'Préventif'],
      ['/settings/strategies/new', 'Nouveau scénario'],
      ['/settings/data', 'Sauvegarde et stockage'],
      ['/settings/about', 'À propos'],
      ['/settings/account', 'Votre compte'],
      ['/nowhere', 'Cette page n’existe pas'],
    ]
    for (const [path, heading] of screens) {
      await phone.page.goto(gate.url + path)
      await phone.page.getByRole('heading', { level: 1, name: heading }).waitFor()
    }
    await phone.page.goto(gate.url + casePath)
    await phone.page.getByText(dupont.number).first().click()
    await phone.page.getByRole('heading', { level: 1, name: `Facture ${dupont.number}` }).waitFor()
  })

  it('The other language is there without network too.', async () => {
    await phone.page.goto(`${gate.url}/settings/language`)
    await phone.page.getByRole('radio', { name: 'English' }).check()
    await phone.page.getByRole('heading', { level: 1, name: 'Language' }).waitFor()
    await phone.page.getByRole('radio', { name: 'Français' }).check()
    await phone.page.getByRole('heading', { level: 1, name: 'Langue' }).waitFor()
  })

  it('An invoice, a note and an outcome recorded without network are there after another cold start.', async () => {
    await enterInvoice(phone.page, gate.url, { ...dupont, client: 'Garage Martin', number: 'F-2026-2' })
    await addNote(phone.page, 'Passe au bureau mardi.')
    await phone.page.goto(`${gate.url}${casePath}/call`)
    await button(phone.page, /résultat/i).click()
    await phone.page.getByRole('button', { name: 'Répondeur', exact: true }).click()
    await phone.page.getByText('Noté : Répondeur').waitFor()

    await coldStart('/clients')
    await phone.page.getByRole('link', { name: 'Garage Martin' }).click()
    await phone.page.getByText('F-2026-2').first().waitFor()
    await phone.page.getByText('Passe au bureau mardi.').first().waitFor()
    await phone.page.goto(gate.url + casePath)
    await phone.page.getByText('Appel : message laissé').first().waitFor()
  })

  it('Not one request reached the server, and the browser complained of nothing.', async () => {
    await phone.close()
    // The browser’s own look for a newer worker is the one request that its offline mode lets through; the door was shut.
    expect(gate.knocks.filter((one) => one !== 'GET /sw.js')).toEqual([])
    expect(complaints).toEqual([])
  })
})
