/** The loop that is the product, tap by tap: who to call, dial, the outcome, the next step. Taps are counted as a person makes them. */
import type { Locator, Page } from 'playwright-core'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { hasBrowser, openPhone, type Phone } from './phone.ts'
import { begin, button, enterInvoice } from './walks.ts'

const url = inject('url')

describe.skipIf(!hasBrowser)('the loop', () => {
  let phone: Phone | undefined
  afterEach(() => phone?.close())

  /** A phone with one late invoice of a client who can be called, on Today. */
  async function onToday(): Promise<{ page: Page; tap: (target: Locator) => Promise<void>; taps: () => number }> {
    phone = await openPhone()
    const { page } = phone
    await begin(page, url)
    await enterInvoice(page, url, {
      client: 'Garage du Lac',
      kind: 'Professionnel',
      number: '2026-104',
      issuedOn: '2026-09-17',
      dueOn: '2026-10-17',
      amount: '1 250,00',
    })
    await page.getByRole('link', { name: 'Retour' }).click()
    await addNumber(page)
    let count = 0
    return {
      page,
      async tap(target) {
        count += 1
        await target.click()
      },
      taps: () => count,
    }
  }

  /** The first tap on a card without a number asks for it in place, then dials; this test starts after that. */
  async function addNumber(page: Page): Promise<void> {
    await page.goto(url)
    await page
      .getByRole('article')
      .getByRole('button', { name: /numéro/ })
      .click()
    await page.getByLabel(/Numéro/).fill('06 12 34 56 78')
    await button(page, 'Enregistrer')
      .or(button(page, /Appeler/))
      .last()
      .click()
    await page.getByText('1 250,00', { exact: false }).first().waitFor()
    await page.goto(url)
    await page.getByRole('link', { name: /Appeler/ }).waitFor()
  }

  const dial = (page: Page) => page.getByRole('article').getByRole('link', { name: /Appeler/ })

  test('a late invoice entered by hand is on Today with its sum, its lateness and the call as its action', async () => {
    const { page } = await onToday()
    const card = page.getByRole('article', { name: 'Garage du Lac' })
    expect(await card.innerText()).toMatch(/1\s?250,00\s€/)
    expect(await card.innerText()).toMatch(/35 jours de retard/)
    expect(await dial(page).getAttribute('href')).toBe('tel:+33612345678')
  })

  test('dialling takes one tap and leaves the cockpit open; an outcome that needs nothing takes one more', async () => {
    const { page, tap, taps } = await onToday()
    await tap(dial(page))
    expect(taps()).toBe(1)
    await page.getByText('Ce que vous pouvez dire').waitFor()
    await comeBack(page)
    await tap(button(page, 'Pas de réponse'))
    expect(taps()).toBe(2)
    await page.getByText(/Prochaine étape/).waitFor()
  })

  test('a promise with a chosen sum and a day takes four taps from Today, and silences the case until then', async () => {
    const { page, tap, taps } = await onToday()
    await tap(dial(page))
    await comeBack(page)
    await tap(button(page, 'Promet de payer'))
    await tap(page.getByText(/^Moitié/))
    await tap(
      page
        .getByRole('button', { name: /30 nov|lun\. 30|lundi 30/ })
        .or(page.getByText(/lun\. 30/))
        .first(),
    )
    expect(taps()).toBe(4)
    await page.getByText(/Prochaine étape/).waitFor()
    await page.goto(url)
    await page
      .getByText(/Rien à relancer|Rien à faire|C’est calme/)
      .or(page.getByRole('heading', { name: /rien/i }))
      .first()
      .waitFor()
  })

  test('a payment in full takes three taps, settles the case and can be undone', async () => {
    const { page, tap, taps } = await onToday()
    await tap(dial(page))
    await comeBack(page)
    await tap(button(page, 'A payé'))
    await tap(button(page, /Enregistrer/).last())
    expect(taps()).toBe(3)
    await page
      .getByText(/Prochaine étape|soldé/i)
      .first()
      .waitFor()
    await button(page, 'Annuler').first().click()
    await page.goto(url)
    await page.getByRole('article', { name: 'Garage du Lac' }).waitFor()
  })

  test('putting a case off takes two taps and comes back with undo', async () => {
    const { page, tap, taps } = await onToday()
    await tap(page.getByRole('button', { name: /Reporter ou ouvrir/ }))
    await tap(page.getByRole('menuitem', { name: /demain|lundi/i }).first())
    expect(taps()).toBe(2)
    await page.getByRole('article').waitFor({ state: 'detached' })
    await button(page, 'Annuler').click()
    await page.getByRole('article', { name: 'Garage du Lac' }).waitFor()
  })
})

/** The phone's own dialler comes in front of the page and goes away again: the page is told that it is seen. */
async function comeBack(page: Page): Promise<void> {
  await page.waitForURL(/\/call/)
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
}
