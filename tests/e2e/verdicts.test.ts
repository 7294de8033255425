/** Two phones and a desktop of one account: what the server did not take as it was, and what a person does about it. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { complaintsOf } from './complaints.ts'
import { type Gate, openGate } from './gate.ts'
import { FRIDAY_BEFORE, hasBrowser, openPhone, type Phone } from './phone.ts'
import { faults, SOUND } from './sound.ts'
import { addNote, begin, button, enterInvoice, knock, lookAgain } from './walks.ts'

const me = { email: 'trois.appareils@example.com', password: 'deux telephones et un bureau' }
const late = { number: 'F-2026-1', issuedOn: '2026-09-01', dueOn: '2026-10-01', amount: '1200' }

describe.skipIf(!hasBrowser)('Two phones and a desktop', () => {
  let gate: Gate
  let van: Phone
  let spare: Phone
  let desk: Phone
  let complaints: string[][]

  beforeAll(async () => {
    gate = await openGate(inject('url'))
    van = await openPhone({ at: FRIDAY_BEFORE, installs: true })
    spare = await openPhone({ at: FRIDAY_BEFORE })
    desk = await openPhone({ at: FRIDAY_BEFORE })
    await desk.page.setViewportSize({ width: 1280, height: 800 })
    complaints = [van, spare, desk].map(({ page }) => complaintsOf(page))
    await begin(van.page, gate.url)
    await enterInvoice(van.page, gate.url, { client: 'Menuiserie Dupont', ...late })
    await enterInvoice(van.page, gate.url, { client: 'Garage Martin', ...late, number: 'F-2026-2' })
    await van.page.goto(`${gate.url}/settings/account`)
    await knock(van.page, me, 'new')
    await van.page.getByText('à jour', { exact: true }).waitFor()
    await van.installed()
    for (const { page } of [spare, desk]) {
      await page.goto(`${gate.url}/settings/account`)
      await knock(page, me, 'known')
      await page.getByRole('link', { name: 'Menuiserie Dupont' }).first().waitFor()
    }
  })
  afterAll(async () => {
    await Promise.all([van, spare, desk].map((one) => one?.close()))
    await gate?.close()
  })

  const open = async ({ page }: Phone, client: string) => {
    await page.goto(`${gate.url}/clients`)
    await page.getByRole('link', { name: client }).first().click()
    await page.getByRole('heading', { level: 1, name: client }).waitFor()
  }
  const toCity = async (phone: Phone) => {
    await open(phone, 'Menuiserie Dupont')
    await phone.page.goto(`${phone.page.url()}/edit`)
    await phone.page.getByText('Entreprise et adresse').click()
    return phone.page.getByLabel('Ville')
  }
  const cityIs = async (phone: Phone, city: string) => {
    await (await toCity(phone)).fill(city)
    await button(phone.page, 'Enregistrer').click()
    await phone.page.getByRole('heading', { level: 1, name: 'Menuiserie Dupont' }).waitFor()
  }
  /** All that was done on it has reached the server. */
  const sent = async ({ page }: Phone) => {
    await page.goto(`${gate.url}/outbox`)
    await page.getByText('Rien n’attend').waitFor()
  }
  const toLookAt = ({ page }: Phone) => page.getByRole('heading', { name: 'À regarder' }).waitFor()

  it('A value that gave way to a later one is shown with both, and can be put back.', async () => {
    await sent(van)
    await van.offline(true)
    await cityIs(van, 'Grenoble')
    // What the other phone does is later by its own clock only once that has been compared with the server's.
    await sent(spare)
    await cityIs(spare, 'Annecy')
    await sent(spare)

    await van.offline(false)
    await van.page.goto(`${gate.url}/outbox`)
    await toLookAt(van)
    expect(await van.page.getByRole('article').innerText()).toMatch(/La vôtre\s?: Grenoble\s+Gardée\s?: Annecy/)
    expect(await faults(van.page)).toEqual(SOUND)
    await button(van.page, 'Remettre la mienne').click()
    await van.page.getByText(/^Enregistré\s: l’envoi/).waitFor()
    await sent(van)
    await sent(desk)
    expect(await (await toCity(desk)).inputValue()).toBe('Grenoble')
  })

  it('A finger that rests on a client while news of that client arrives opens it when it lifts.', async () => {
    await sent(van)
    await desk.page.goto(`${gate.url}/clients`)
    const row = desk.page.getByRole('link', { name: 'Garage Martin' })
    await row.hover()
    await desk.page.mouse.down()
    await open(van, 'Garage Martin')
    await van.page.goto(`${van.page.url()}/edit`)
    await van.page.getByLabel('Nom ou raison sociale').fill('Garage Martin Frères')
    await button(van.page, 'Enregistrer').click()
    await van.page.getByRole('heading', { level: 1, name: 'Garage Martin Frères' }).waitFor()
    await sent(van)
    await lookAgain(desk.page)
    await desk.page.getByRole('link', { name: 'Garage Martin Frères' }).waitFor()
    await desk.page.mouse.up()
    await desk.page.getByRole('heading', { level: 1, name: 'Garage Martin Frères' }).waitFor()
  })

  it('A change that is refused stands in nobody’s way, says what is wrong, and goes once it is corrected.', async () => {
    gate.rewrite((body) => body.replace('Garage Martin et Fils', ' '.repeat(3)))
    await open(van, 'Garage Martin')
    await van.page.goto(`${van.page.url()}/edit`)
    await van.page.getByLabel('Nom ou raison sociale').fill('Garage Martin et Fils')
    await button(van.page, 'Enregistrer').click()
    await van.page.getByRole('heading', { level: 1, name: /^Garage Martin/ }).waitFor()
    await open(van, 'Menuiserie Dupont')
    await addNote(van.page, 'Ceci passe quand même.')
    await van.page.goto(`${gate.url}/outbox`)
    await toLookAt(van)
    expect(await faults(van.page)).toEqual(SOUND)
    await open(desk, 'Menuiserie Dupont')
    await lookAgain(desk.page)
    await desk.page.getByText('Ceci passe quand même.').waitFor()

    gate.rewrite((body) => body)
    await button(van.page, 'Corriger et renvoyer').click()
    await van.page.getByRole('dialog').waitFor()
    expect(await faults(van.page)).toEqual(SOUND)
    await van.page.getByRole('dialog').getByLabel('Nom').fill('Garage Martin & Fils')
    await button(van.page, 'Renvoyer').last().click()
    await van.page.getByText(/^Enregistré\s: l’envoi/).waitFor()
    await sent(van)
    await lookAgain(desk.page)
    await desk.page.goto(`${gate.url}/clients`)
    await desk.page.getByRole('link', { name: 'Garage Martin & Fils' }).waitFor()
  })

  it('A debtor erased on the desktop leaves the phones, and what was noted on one meanwhile is said to have no place any more.', async () => {
    await van.offline(true)
    await open(van, 'Garage Martin')
    await addNote(van.page, 'Noté après l’effacement.')
    await open(desk, 'Garage Martin')
    await desk.page.goto(`${desk.page.url()}/erase`)
    await button(desk.page, 'Continuer sans ce fichier').click()
    await desk.page.getByLabel('Motif de l’effacement').fill('Demande du client')
    await button(desk.page, 'Effacer ce client').click()
    await button(desk.page, 'Effacer définitivement').click()
    await desk.page.getByText(/est effacé/).waitFor()

    await van.offline(false)
    await van.page.goto(`${gate.url}/outbox`)
    await toLookAt(van)
    expect(await faults(van.page)).toEqual(SOUND)
    for (const { page } of [van, spare]) {
      await lookAgain(page)
      await page.goto(`${gate.url}/clients`)
      await page.getByRole('link', { name: 'Menuiserie Dupont' }).waitFor()
      await expect.poll(() => page.getByRole('link', { name: /Garage Martin/ }).count()).toBe(0)
    }
    expect(complaints.flat()).toEqual([])
  })
})
