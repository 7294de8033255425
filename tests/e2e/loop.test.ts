/** The loop that is the product, tap by tap: who to call, dial, the outcome, the next step. Taps are counted as a person makes them. */
import type { Locator, Page } from 'playwright-core'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { hasBrowser, openedApps, openPhone, type Phone } from './phone.ts'
import { beginWithGarage, button } from './walks.ts'

const url = inject('url')

describe.skipIf(!hasBrowser)('the loop', () => {
  let phone: Phone | undefined
  afterEach(() => phone?.close())

  async function addNumber(page: Page): Promise<void> {
    await card(page).getByRole('button', { name: 'Ajouter un numéro' }).click()
    await page.getByLabel('Téléphone').fill('06 12 34 56 78')
    await button(page, 'Enregistrer et appeler').click()
    await script(page).waitFor()
  }

  /** A phone with one late invoice of a client who can be called, on Today. */
  async function onToday(): Promise<{ page: Page; tap: (target: Locator) => Promise<void>; taps: () => number }> {
    phone = await openPhone()
    const { page } = phone
    await beginWithGarage(page, url)
    await addNumber(page)
    expect(await openedApps(page)).toEqual(['tel:+33612345678'])
    await button(page, 'Noter le résultat').click()
    await button(page, 'Rien à noter').click()
    await button(page, 'Noter le résultat').waitFor()
    await page.goto(url)
    await dial(page).waitFor()
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

  const card = (page: Page) => page.getByRole('article', { name: 'Garage du Lac' })
  const dial = (page: Page) => card(page).getByRole('link', { name: /Appeler/ })
  const script = (page: Page) => page.getByRole('region', { name: 'Ce que vous pouvez dire' })

  /** The phone's dialler comes in front of the page and goes away again: the page is told that it is seen. */
  async function comeBack(page: Page): Promise<void> {
    await script(page).waitFor()
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await button(page, 'Promet de payer').waitFor()
  }

  test('a late invoice entered by hand is on Today with its sum, its lateness and the call as its action', async () => {
    const { page } = await onToday()
    expect(await card(page).innerText()).toMatch(/1\s?250,00\s€/)
    expect(await card(page).innerText()).toMatch(/37\sjours de retard/)
    expect(await dial(page).getAttribute('href')).toBe('tel:+33612345678')
  })

  test('a number handed to the phone for real leaves the page as it was: the outcomes open, from Today and from the cockpit', async () => {
    phone = await openPhone({ follows: true })
    const { page } = phone
    await beginWithGarage(page, url)
    const handed = page.waitForEvent('request', (request) => request.url().startsWith('tel:'))
    await addNumber(page)
    expect((await handed).url()).toBe('tel:+33612345678')
    await comeBack(page)
    await button(page, 'Rien à noter').click()

    await page.getByRole('link', { name: 'Appeler', exact: true }).click()
    await button(page, 'Noter le résultat').click()
    await button(page, 'Pas de réponse').click()
    await button(page, 'Annuler').waitFor()
  })

  test('dialling takes one tap and leaves the cockpit open; an outcome that needs nothing takes one more', async () => {
    const { page, tap, taps } = await onToday()
    await tap(dial(page))
    expect(taps()).toBe(1)
    await comeBack(page)
    await tap(button(page, 'Pas de réponse'))
    expect(taps()).toBe(2)
    await page.getByText(/Prochaine étape/).waitFor()
  })

  test('a promise with a chosen sum and a day takes four taps from Today, and silences the case until the eve', async () => {
    const { page, tap, taps } = await onToday()
    await tap(dial(page))
    await comeBack(page)
    await tap(button(page, 'Promet de payer'))
    await tap(page.getByRole('radio', { name: /^Moitié/ }))
    await tap(button(page, 'lun. 30 nov.'))
    expect(taps()).toBe(4)
    await page.getByText('Promesse de 625,00').waitFor()
    await page.goto(url)
    await page.getByRole('heading', { name: 'Personne à relancer aujourd’hui' }).waitFor()
    expect(await page.getByRole('main').innerText()).toContain('vendredi 27 novembre')
  })

  test('a payment in full takes three taps, settles the case and can be undone', async () => {
    const { page, tap, taps } = await onToday()
    await tap(dial(page))
    await comeBack(page)
    await tap(button(page, 'A payé'))
    await tap(button(page, /Enregistrer/).last())
    expect(taps()).toBe(3)
    await button(page, 'Annuler').click()
    await button(page, 'A payé').waitFor()
    await page.goto(url)
    await card(page).waitFor()
  })

  test('putting a case off takes two taps and comes back with undo', async () => {
    const { page, tap, taps } = await onToday()
    await tap(page.getByRole('button', { name: /Reporter ou ouvrir/ }))
    await tap(page.getByRole('menuitem', { name: /demain/i }).first())
    expect(taps()).toBe(2)
    await card(page).waitFor({ state: 'detached' })
    await button(page, 'Annuler').click()
    await card(page).waitFor()
  })
})
