/** An instalment plan from the case to its end: it keeps Today quiet, a missed instalment breaks the quiet, its end gives the invoice back. */
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { hasBrowser, openPhone, type Phone } from './phone.ts'
import { agreeOnInstalments, beginWithGarage, button } from './walks.ts'

const url = inject('url')

/** The first instalment is expected on 30 November, the second on 30 December; each is given a few working days. */
const BEFORE_THE_FIRST = '2026-11-27T09:00:00Z'
const FIRST_MISSED = '2026-12-03T09:00:00Z'
const SECOND_MISSED = '2027-01-04T09:00:00Z'

describe.skipIf(!hasBrowser)('an instalment plan', () => {
  let phone: Phone | undefined
  afterEach(() => phone?.close())

  const card = (page: Page) => page.getByRole('article', { name: 'Garage du Lac' })
  const quiet = (page: Page) => page.getByRole('heading', { name: 'Personne à relancer aujourd’hui' })

  async function todayAt(page: Page, instant: string): Promise<void> {
    await page.clock.setFixedTime(new Date(instant))
    await page.goto(url)
  }

  test('agreed on in the case silences it, is on Today once an instalment is missed, and can be ended after the second', async () => {
    phone = await openPhone()
    const { page } = phone
    const file = await beginWithGarage(page, url)

    await page.goto(file)
    await agreeOnInstalments(page)
    await page.getByText('Prochain versement 30 nov.').waitFor()
    await todayAt(page, BEFORE_THE_FIRST)
    await quiet(page).waitFor()

    await todayAt(page, FIRST_MISSED)
    await card(page)
      .getByText(/^Échéance manquée\s: 416,66\s€ attendus/)
      .waitFor()
    expect(await card(page).innerText()).not.toContain('peut prendre fin')
    await todayAt(page, SECOND_MISSED)
    await card(page)
      .getByText(/^2e échéance manquée.*l’échéancier peut prendre fin/)
      .waitFor()

    await page.goto(file)
    await page.getByText('2 versements manqués').waitFor()
    await button(page, 'Mettre fin à l’échéancier').click()
    await page.getByText('Échéancier terminé').waitFor()
    await page.goto(url)
    await card(page)
      .getByText(/79\sjours de retard/)
      .waitFor()
    expect(await card(page).innerText()).not.toContain('échéance manquée')
  })
})
