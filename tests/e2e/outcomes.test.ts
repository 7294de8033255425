/**
 * Every outcome a person can choose, tap by tap from Today: dialling is the first tap. What needs nothing is saved by its
 * own tap, what needs a date, a moment or a contested part takes one more, a promise and a payment have budgets of their own.
 */
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { hasBrowser, openPhone, type Phone } from './phone.ts'
import { beginWithGarage, button, lookAgain } from './walks.ts'

const url = inject('url')

/** What is tapped after the outcome's own tile. */
type Then = (page: Page) => Locator

const chip =
  (name: RegExp): Then =>
  (page) =>
    page.getByRole('radio', { name })
const act =
  (name: string | RegExp): Then =>
  (page) =>
    button(page, name).first()

const day = act('lun. 30 nov.')

/** The tile, what is tapped then, and the budget from Today, dialling included. */
const rows: [tile: string, then: Then[], budget: number][] = [
  ['Dit avoir payé', [], 2],
  ['Paiement en route', [], 2],
  ['Facture non reçue', [], 2],
  ['Répondeur', [], 2],
  ['Pas de réponse', [], 2],
  ['Mauvais numéro', [], 2],
  ['Une autre personne', [], 2],
  ['Refuse de payer', [], 2],
  ['N’a pas la trésorerie', [], 2],
  ['Procédure collective', [], 2],
  ['Passe par un avocat', [], 2],
  ['S’est emporté', [], 2],
  ['Par écrit seulement', [], 2],
  ['Décès, longue absence', [], 2],
  ['Revenu à l’envoyeur', [], 2],
  ['Remis à un tiers', [], 2],
  ['Abandonner la créance', [], 2],
  ['Validation en cours', [day], 3],
  ['Interlocuteur absent', [day], 3],
  ['À rappeler', [act(/^Demain, 9/)], 3],
  ['Conteste', [act('Enregistrer la contestation')], 3],
  ['Veut un échéancier', [act('Noter seulement la demande')], 3],
  ['A payé', [act(/^Enregistrer 1.250,00/)], 3],
  ['Acompte, puis solde', [day], 4],
  ['Promet de payer', [chip(/^Moitié/), day], 4],
]

describe.skipIf(!hasBrowser)('the tap budget', () => {
  let phone: Phone
  let taps = 0
  const tap = async (target: Locator) => {
    taps += 1
    await target.tap()
  }
  const card = () => phone.page.getByRole('article', { name: 'Garage du Lac' })
  const noted = () => phone.page.getByRole('button', { name: /^Noté/ })

  beforeAll(async () => {
    phone = await openPhone()
    const { page } = phone
    await beginWithGarage(page, url)
    await card().getByRole('button', { name: 'Ajouter un numéro' }).click()
    await page.getByLabel('Téléphone').fill('06 12 34 56 78')
    await button(page, 'Enregistrer et appeler').click()
    await button(page, 'Noter le résultat').click()
    await button(page, 'Rien à noter').click()
    // Kept before the page is left.
    await button(page, 'Noter le résultat').waitFor()
  })
  afterAll(() => phone?.close())

  /** From Today: one tap dials, and the phone's dialler comes and goes. */
  async function dialled(): Promise<Page> {
    const { page } = phone
    await page.goto(url)
    taps = 0
    await tap(card().getByRole('link', { name: /Appeler/ }))
    await page.getByRole('region', { name: 'Ce que vous pouvez dire' }).waitFor()
    await lookAgain(page)
    await button(page, 'Promet de payer').waitFor()
    return page
  }

  async function takenBack(): Promise<void> {
    await button(phone.page, 'Annuler').first().click()
    await button(phone.page, 'Promet de payer').waitFor()
  }

  test('covers the twenty-five outcomes a person can choose', () => {
    expect(rows).toHaveLength(25)
  })

  test.each(rows)('“%s” is recorded within its budget, and taken back', async (tile, then, budget) => {
    const page = await dialled()
    await tap(page.getByRole('button', { name: tile, exact: true }))
    for (const next of then) await tap(next(page))
    await noted().waitFor()
    expect(taps).toBeLessThanOrEqual(budget)
    await takenBack()
  })

  test('the fullest promise, with its sum, method, trace and day, takes five taps', async () => {
    const page = await dialled()
    await tap(button(page, 'Promet de payer'))
    await tap(page.getByRole('radio', { name: 'Virement' }))
    await tap(page.getByRole('radio', { name: 'E-mail' }))
    await tap(button(page, 'lun. 30 nov.'))
    await page.getByText(/Promesse de 1.250,00/).waitFor()
    expect(taps).toBe(5)
    await takenBack()
  })

  test('instalments as they are proposed, agreed in the talk, take three taps', async () => {
    const page = await dialled()
    await tap(button(page, 'Veut un échéancier'))
    await tap(button(page, 'Enregistrer l’échéancier'))
    await noted().waitFor()
    expect(taps).toBe(3)
    await takenBack()
  })

  test('a reason costs one tap when it is used', async () => {
    const page = await dialled()
    await tap(button(page, 'Signataire absent'))
    await tap(page.getByRole('button', { name: 'Pas de réponse', exact: true }))
    await noted().waitFor()
    expect(taps).toBe(3)
    await takenBack()
  })
})
