/** A call as it is held: the script, what is heard on the way, and the outcome that has it already; and one that ends in anger. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { hasBrowser, openPhone, type Phone } from './phone.ts'
import { beginWithGarage, button, lookAgain } from './walks.ts'

const url = inject('url')

describe.skipIf(!hasBrowser)('a call', () => {
  let phone: Phone
  let file: string
  const said = (page: Page) => page.getByRole('region', { name: 'Ce que vous pouvez dire' })

  beforeAll(async () => {
    phone = await openPhone()
    const { page } = phone
    file = await beginWithGarage(page, url)
    const card = page.getByRole('article', { name: 'Garage du Lac' })
    await card.getByRole('button', { name: 'Ajouter un numéro' }).click()
    await page.getByLabel('Téléphone').fill('06 12 34 56 78')
    await button(page, 'Enregistrer et appeler').click()
    await said(page).waitFor()
    await lookAgain(page)
    await button(page, 'Promet de payer').waitFor()
  })
  afterAll(() => phone?.close())

  test('ended in anger is recorded by one tap, and taken back by another', async () => {
    const { page } = phone
    await button(page, 'Le ton monte').click()
    await page.getByText('Laissez finir. Ne répondez pas.').tap()
    await page.getByText('Parlez plus bas, et plus lentement.').waitFor()
    await page.getByLabel('Ses mots exacts').fill('Laissez-moi tranquille')
    await button(page, 'Mettre fin et noter').click()
    await page.getByRole('button', { name: /^Noté.: S’est emporté/ }).waitFor()
    await button(page, 'Annuler').first().click()
    await button(page, 'Promet de payer').waitFor()
  })

  test('says one sentence after the other, and the promise has what was heard, also after the page was ended', async () => {
    const { page } = phone
    await page.goto(`${file}/call`)
    await said(page)
      .getByText(/^1 sur \d/)
      .waitFor()
    // The thumb sweeps to the next sentence, an arrow key to the one after.
    await page.locator('[aria-live=polite][lang=fr]').tap()
    await page.keyboard.press('ArrowRight')
    await said(page).getByText('Quel jour le règlement peut-il partir').waitFor()
    await said(page).getByRole('button', { name: 'lun. 30 nov.' }).tap()
    await button(page, 'Phrase suivante').tap()
    await said(page)
      .getByRole('radio', { name: /^Moitié/ })
      .tap()
    await page.reload()
    await button(page, 'Noter le résultat').tap()
    await button(page, 'Promet de payer').tap()
    await button(page, /^Enregistrer la promesse.: lun\. 30 nov\.$/).tap()
    await page.getByText(/Promesse de 625,00/).waitFor()
  })

  test('never lets the outcomes lie over the sentence', async () => {
    const { page } = phone
    await page.goto(`${file}/call`)
    await said(page)
      .getByText(/^\d sur \d/)
      .waitFor()
    await button(page, 'Noter le résultat').click()
    const grip = page.getByRole('button', { name: /^Comment ça s’est passé/ })
    await grip.waitFor()
    const sentence = page.locator('[aria-live=polite][lang=fr]')
    await expect
      .poll(async () => {
        const [text, sheet] = await Promise.all([sentence.boundingBox(), grip.boundingBox()])
        return text !== null && sheet !== null && text.y > 0 && text.y + text.height <= sheet.y
      })
      .toBe(true)
  })
})
