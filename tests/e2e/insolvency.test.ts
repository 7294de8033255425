/** A judgment that opens an insolvency: nothing chases any more, and the last day to declare the claim is on Today. */
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { hasBrowser, openPhone, type Phone } from './phone.ts'
import { beginWithGarage, button } from './walks.ts'

const url = inject('url')

describe.skipIf(!hasBrowser)('an insolvency', () => {
  let phone: Phone | undefined
  afterEach(() => phone?.close())

  const card = (page: Page) => page.getByRole('article', { name: 'Garage du Lac' })

  test('recorded stops every reminder, and its declaration date comes on Today within a month of it', async () => {
    phone = await openPhone()
    const { page } = phone
    const file = await beginWithGarage(page, url)

    await page.goto(`${file}?add=insolvency`)
    await page.getByLabel('Date du jugement').fill('2026-11-10')
    await page.getByLabel('Publié au BODACC le').fill('2026-11-16')
    await page.getByRole('dialog').getByText('16 janvier 2027').waitFor()
    await button(page, 'Enregistrer').click()
    await page.getByText(/les relances s’arrêtent/).waitFor()
    await page.goto(file)
    await page.getByText('À déclarer au plus tard le 16 janvier 2027.').waitFor()
    await page.getByRole('heading', { name: 'Interlocuteurs' }).waitFor()
    expect(await page.getByRole('link', { name: /Appeler|SMS|E-mail/ }).count()).toBe(0)
    expect(await button(page, 'Ajouter un numéro').count()).toBe(0)

    await page.goto(url)
    await page.getByText('Aucune relance n’est prévue pour le moment.').waitFor()
    expect(await page.getByText('Créance à déclarer').count()).toBe(0)

    await page.clock.setFixedTime(new Date('2027-01-04T09:00:00Z'))
    await page.goto(url)
    const near = page.getByRole('list', { name: 'Délais proches' })
    await near.getByText(/Créance à déclarer.*jusqu’au 16 janvier 2027/).waitFor()
    await near.getByText(/dans 12\sjours/).waitFor()
    expect(await card(page).count()).toBe(0)
  })
})
