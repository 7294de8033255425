/** Strategies as a person meets them: one chosen for a client leads Today before the due date, an own one keeps its days. */
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { hasBrowser, openPhone, type Phone } from './phone.ts'
import { begin, button, enterInvoice, ownStrategy } from './walks.ts'

const url = inject('url')

/** Christmas is a Friday: what falls on it comes on the Monday after. */
const EVE = '2026-12-24T09:00:00Z'
const CHRISTMAS = '2026-12-25T09:00:00Z'
const MONDAY_AFTER = '2026-12-28T09:00:00Z'

describe.skipIf(!hasBrowser)('a strategy', () => {
  let phone: Phone | undefined
  afterEach(() => phone?.close())

  const card = (page: Page) => page.getByRole('article', { name: 'Garage du Lac' })
  const quiet = (page: Page) => page.getByRole('heading', { name: 'Personne à relancer aujourd’hui' })

  /** One invoice, not due yet: of Friday 20 November, due on Sunday 20 December. Gives the address of its case. */
  async function withInvoice(): Promise<{ page: Page; file: string }> {
    phone = await openPhone()
    const { page } = phone
    await begin(page, url)
    await enterInvoice(page, url, {
      client: 'Garage du Lac',
      kind: 'Professionnel',
      number: '2026-118',
      issuedOn: '2026-11-20',
      dueOn: '2026-12-20',
      amount: '1 250,00',
    })
    return { page, file: page.url() }
  }

  async function choose(page: Page, file: string, name: string): Promise<void> {
    await page.goto(`${file}/edit`)
    await page.getByText('Relances', { exact: true }).click()
    await page.getByLabel('Scénario').selectOption({ label: name })
    await button(page, 'Enregistrer').click()
    await page.getByRole('heading', { level: 1, name: 'Garage du Lac' }).waitFor()
  }

  /** Today, as the phone opens it at that instant. */
  async function todayAt(page: Page, instant: string): Promise<void> {
    await page.clock.setFixedTime(new Date(instant))
    await page.goto(url)
  }

  test('“préventif” chosen for a client puts the preventive steps on Today before the due date', async () => {
    const { page, file } = await withInvoice()
    await page.goto(url)
    await quiet(page).waitFor()
    await choose(page, file, 'Préventif')
    // The third day after the invoice is this Monday.
    await page.goto(url)
    await card(page).getByText('Avant l’échéance du 20 déc.').waitFor()
    await todayAt(page, MONDAY_AFTER)
    await card(page)
      .getByText(/de retard/)
      .waitFor()
    expect(await card(page).innerText()).not.toContain('Avant l’échéance')
  })

  test('of one’s own with two steps shows its days as it is written, and the one on Christmas comes on the Monday after', async () => {
    const { page, file } = await withInvoice()
    await ownStrategy(page, url, 'Deux temps', async () => {
      const step = (place: number) => page.getByRole('article', { name: `Étape ${place}` })
      await step(1).getByText('lun. 28 déc.').waitFor()
      await step(2).getByText('lun. 4 janv. 2027').waitFor()
    })
    await page.getByRole('link', { name: 'Deux temps' }).getByText('J+5').waitFor()
    await choose(page, file, 'Deux temps')
    for (const instant of [EVE, CHRISTMAS]) {
      await todayAt(page, instant)
      await quiet(page).waitFor()
      await page.getByText('lundi 28 décembre').waitFor()
    }
    await todayAt(page, MONDAY_AFTER)
    await card(page)
      .getByText(/1re relance/)
      .waitFor()
  })

  test('keeps to the days that are worked: without public holidays the same step is on Christmas itself', async () => {
    const { page, file } = await withInvoice()
    await ownStrategy(page, url, 'Deux temps')
    await choose(page, file, 'Deux temps')
    await page.goto(`${url}/settings/reminders`)
    await page.getByLabel('Jours fériés').selectOption({ label: 'Aucun' })
    await button(page, 'Enregistrer').click()
    await page.getByRole('heading', { level: 1, name: 'Vos réglages' }).waitFor()
    await todayAt(page, EVE)
    await quiet(page).waitFor()
    await todayAt(page, CHRISTMAS)
    await card(page)
      .getByText(/1re relance/)
      .waitFor()
  })
})
