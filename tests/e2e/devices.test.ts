/** Two phones of one account: what is noted on one, with or without network, appears on the other. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { startedBefore, startHost } from '../server/host/process.ts'
import { complaintsOf } from './complaints.ts'
import { type Gate, openGate } from './gate.ts'
import { FRIDAY_BEFORE, hasBrowser, openPhone, type Phone } from './phone.ts'
import { photo } from './photo.ts'
import { addNote, agreeOnInstalments, begin, button, enterInvoice, knock, lookAgain, ownStrategy } from './walks.ts'

const me = { email: 'van.et.bureau@example.com', password: 'deux telephones' }
const dupont = {
  client: 'Menuiserie Dupont',
  number: 'F-2026-1',
  issuedOn: '2026-09-01',
  dueOn: '2026-10-01',
  amount: '1200',
}

describe.skipIf(!hasBrowser)('Two phones of one account', () => {
  let gate: Gate
  let van: Phone
  let office: Phone
  let complaints: string[][]

  beforeAll(async () => {
    gate = await openGate(inject('url'))
    van = await openPhone({ at: FRIDAY_BEFORE, installs: true })
    office = await openPhone({ at: FRIDAY_BEFORE })
    complaints = [complaintsOf(van.page), complaintsOf(office.page)]
  })
  afterAll(async () => {
    await Promise.all([van?.close(), office?.close()])
    await gate?.close()
  })

  /** What the other phone sent may be on its way still: the person looks again. */
  const arrives = ({ page }: Phone, text: string) =>
    expect
      .poll(
        async () => {
          await lookAgain(page)
          return page.getByText(text).count()
        },
        { timeout: 60_000, interval: 500 },
      )
      .toBeGreaterThan(0)
  const openCase = (phone: Phone) => phone.page.getByRole('link', { name: dupont.client }).first().click()

  it('A phone with data signs up, and a second one that signs in opens on the same Today.', async () => {
    await begin(van.page, gate.url)
    await enterInvoice(van.page, gate.url, dupont)
    await van.page.goto(`${gate.url}/settings/account`)
    await knock(van.page, me, 'new')
    await van.page.getByText('à jour', { exact: true }).waitFor()

    await office.page.goto(gate.url)
    await office.page.getByText('J’ai déjà un compte').click()
    await knock(office.page, me, 'known')
    await office.page.getByRole('heading', { level: 1, name: 'Aujourd’hui' }).waitFor()
    await office.page.getByRole('heading', { name: dupont.client }).waitFor()
    await expect.poll(() => office.page.getByRole('article').innerText()).toMatch(/1\s200,00\s€/)
  })

  it('A note taken in airplane mode waits in the outbox, dated, and reaches the other phone once there is network.', async () => {
    await van.installed()
    await van.offline(true)
    await openCase(van)
    await addNote(van.page, 'Rappeler après le chantier Hoche.')
    await van.page.goto(gate.url)
    await van.page.getByText(/1 à envoyer.*hors ligne/).click()
    const row = van.page.getByRole('listitem').filter({ hasText: 'Rappeler après' })
    await row.getByText('attend le réseau').waitFor()
    expect(await row.innerText()).toMatch(/^Échange, ajouté/)
    expect(await row.innerText()).toMatch(/10\sh/)

    await van.offline(false)
    await van.page.getByText('Rien n’attend').waitFor()
    await openCase(office)
    await lookAgain(office.page)
    await office.page.getByText('Rappeler après le chantier Hoche.').waitFor()
  })

  it('What was refused a passage says how often and why, and leaves by itself when the server answers again.', async () => {
    gate.shut(true)
    await van.page.goto(gate.url)
    await openCase(van)
    await addNote(van.page, 'Le comptable valide jeudi.')
    await van.page.goto(`${gate.url}/outbox`)
    await van.page.getByText(/essais?\s: serveur injoignable/).waitFor()
    gate.shut(false)
    // Nobody taps anything: the phone tries again by itself.
    await van.page.getByText('Rien n’attend').waitFor()
    await lookAgain(office.page)
    await office.page.getByText('Le comptable valide jeudi.').waitFor()
  })

  it('A photo taken in airplane mode goes up once there is network, and is seen on the other phone.', async () => {
    await van.offline(true)
    await van.page.goto(gate.url)
    await openCase(van)
    await van.page.getByRole('link', { name: /^Pièces/ }).click()
    const buffer = await photo(van.page, 900, 600)
    await van.page.locator('input[capture]').setInputFiles({ name: 'Chantier.jpg', mimeType: 'image/jpeg', buffer })
    await van.page.getByRole('button', { name: /^Chantier\.jpg.*À envoyer/ }).waitFor()

    await van.offline(false)
    await expect
      .poll(
        async () => {
          await lookAgain(van.page)
          return van.page.getByRole('button', { name: /^Chantier\.jpg/ }).innerText()
        },
        { timeout: 60_000, interval: 500 },
      )
      .not.toContain('À envoyer')
    await office.page.goto(`${gate.url}/clients`)
    await openCase(office)
    await office.page.getByRole('link', { name: /^Pièces/ }).click()
    await office.page.getByRole('button', { name: /^Chantier\.jpg.*À télécharger/ }).click()
    await office.page.getByRole('dialog').getByRole('button', { name: 'Télécharger' }).click()
    const shown = office.page.getByRole('dialog').getByRole('img', { name: 'Chantier.jpg' })
    await shown.waitFor()
    await office.page.waitForFunction(
      (picture) => picture instanceof HTMLImageElement && picture.naturalWidth > 0,
      await shown.elementHandle(),
    )
    // Held sideways: upright here too.
    const size = await shown.evaluate((picture: HTMLImageElement) => [picture.naturalWidth, picture.naturalHeight])
    expect(size).toEqual([600, 900])
    await office.page.keyboard.press('Escape')
  })

  it('A strategy edited on one phone and an instalment plan agreed on the other in airplane mode both arrive.', async () => {
    const strategies = (phone: Phone) => phone.page.goto(`${gate.url}/settings/strategies`)
    const strategy = (phone: Phone) => phone.page.getByRole('link', { name: 'Deux temps' })
    await ownStrategy(office.page, gate.url, 'Deux temps')
    await strategies(van)
    await arrives(van, 'J+5 · +7')

    await van.offline(true)
    await van.page.goto(gate.url)
    await openCase(van)
    await agreeOnInstalments(van.page)
    await strategy(office).click()
    await button(office.page, 'Modifier l’étape 1').click()
    await office.page.getByRole('textbox', { name: 'Jours' }).fill('9')
    await button(office.page, 'Terminé').click()
    await button(office.page, 'Enregistrer').click()
    await strategy(office).getByText('J+9 · +7').waitFor()

    await van.offline(false)
    await van.page.goto(`${gate.url}/outbox`)
    await van.page.getByText('Rien n’attend').waitFor()
    await strategies(van)
    await arrives(van, 'J+9 · +7')
    await office.page.goto(`${gate.url}/clients`)
    await openCase(office)
    await arrives(office, 'Échéancier du 20 novembre 2026')
    await office.page.getByText('Prochain versement 27 nov.').waitFor()
    expect(complaints.flat()).toEqual([])
  })
})

describe.skipIf(!hasBrowser)('A server that dies', () => {
  it('A phone catches up by itself after the server was killed and started again, and nothing acknowledged is lost.', async () => {
    const directory = startedBefore(inject('template'))
    let host = await startHost({ DATA_DIR: directory.path })
    const gate = await openGate(host.url)
    const phone = await openPhone({ at: FRIDAY_BEFORE, installs: true })
    const complaints = complaintsOf(phone.page)
    try {
      await begin(phone.page, gate.url)
      await enterInvoice(phone.page, gate.url, dupont)
      await phone.page.goto(`${gate.url}/settings/account`)
      await knock(phone.page, me, 'new')
      await phone.page.getByText('à jour', { exact: true }).waitFor()
      await phone.installed()

      await host.end('SIGKILL')
      await phone.page.getByRole('link', { name: dupont.client }).first().click()
      await addNote(phone.page, 'Noté pendant que le serveur était mort.')
      const waiting = phone.page.getByText('à envoyer', { exact: true })
      await waiting.first().waitFor()
      host = await startHost({ DATA_DIR: directory.path })
      gate.leadTo(host.url)
      // The longer the server was away, the longer the phone waits before it asks again; to look at it is enough.
      await expect
        .poll(async () => {
          await lookAgain(phone.page)
          return waiting.count()
        })
        .toBe(0)

      const other = await openPhone({ at: FRIDAY_BEFORE })
      await other.page.goto(`${gate.url}/settings/account`)
      await knock(other.page, me, 'known')
      await other.page.getByRole('link', { name: dupont.client }).first().click()
      await other.page.getByText('Noté pendant que le serveur était mort.').waitFor()
      await other.close()
      expect(complaints).toEqual([])
    } finally {
      await phone.close()
      await gate.close()
      await host.end()
      directory.remove()
    }
  }, 300_000)
})
