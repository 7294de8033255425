/** Guards as a person meets them: a second call the same week asks for a reason, a time-barred debt is not chased. */
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { hasBrowser, openedApps, openPhone, type Phone } from './phone.ts'
import { begin, button, enterInvoice, lookAgain, recordsOf } from './walks.ts'

const url = inject('url')

/** Two days after the tests' Monday, and its Saturday. */
const WEDNESDAY = '2026-11-25T09:00:00Z'
const SATURDAY = '2026-11-28T09:00:00Z'

describe.skipIf(!hasBrowser)('at the moment of acting', () => {
  let phone: Phone | undefined
  afterEach(() => phone?.close())

  const dial = (page: Page) => page.getByRole('link', { name: /^Appeler/ }).first()
  const sheet = (page: Page) => page.getByRole('dialog')

  async function withInvoice(issuedOn: string, dueOn: string): Promise<Page> {
    phone = await openPhone()
    const { page } = phone
    await begin(page, url)
    await enterInvoice(page, url, {
      client: 'Garage du Lac',
      kind: 'Professionnel',
      number: '2026-104',
      issuedOn,
      dueOn,
      amount: '1 250,00',
    })
    return page
  }

  async function addNumber(page: Page): Promise<void> {
    await button(page, 'Ajouter un numéro').first().click()
    await page.getByLabel('Téléphone').fill('06 12 34 56 78')
    await button(page, 'Enregistrer et appeler').click()
  }

  test('a second call the same week asks for a reason, and the journal keeps it', async () => {
    const page = await withInvoice('2026-09-17', '2026-10-17')
    const file = page.url()
    await addNumber(page)
    await page.getByRole('region', { name: 'Ce que vous pouvez dire' }).waitFor()
    expect(await openedApps(page)).toEqual(['tel:+33612345678'])
    await lookAgain(page)
    await button(page, 'Autre résultat…').click()
    await button(page, 'N’a pas la trésorerie').click()
    await page.getByText(/Prochaine étape/).waitFor()

    await phone?.context.clock.setFixedTime(new Date(WEDNESDAY))
    await page.goto(file)
    await dial(page).click()
    await sheet(page)
      .getByText(/^Dernier échange/)
      .waitFor()
    expect(page.url()).toBe(file)
    const before = await openedApps(page)
    await button(page, 'Appeler quand même').click()
    await sheet(page).getByText('Choisissez une raison, ou écrivez la vôtre.').waitFor()
    expect(await openedApps(page)).toEqual(before)

    await sheet(page).getByRole('radio', { name: 'Élément nouveau' }).click()
    await button(page, 'Appeler quand même').click()
    expect(await openedApps(page)).toEqual([...before, 'tel:+33612345678'])
    await page.getByRole('region', { name: 'Ce que vous pouvez dire' }).waitFor()
    await lookAgain(page)
    await button(page, 'Pas de réponse').click()
    await page.getByText(/Prochaine étape/).waitFor()

    const { interaction = [] } = await recordsOf(page, url)
    expect(interaction.find((one) => one.outcome === 'NR')).toMatchObject({
      overrides: [{ guard: 'too-soon-after-talk', why: 'Élément nouveau' }],
    })
    expect(interaction.find((one) => one.outcome === 'DIFF')).not.toHaveProperty('overrides')
  })

  test('the first call of the week is one tap on the link itself', async () => {
    const page = await withInvoice('2026-09-17', '2026-10-17')
    await addNumber(page)
    await page.getByRole('region', { name: 'Ce que vous pouvez dire' }).waitFor()
    await button(page, 'Noter le résultat').click()
    await button(page, 'Rien à noter').click()
    await button(page, 'Noter le résultat').waitFor()
    await page.goto(url)
    await dial(page).click()
    await page.getByRole('region', { name: 'Ce que vous pouvez dire' }).waitFor()
    expect(await openedApps(page)).toEqual(['tel:+33612345678'])
  })

  test('a call on a Saturday is asked about first, and goes on from the sheet', async () => {
    const page = await withInvoice('2026-09-17', '2026-10-17')
    await phone?.context.clock.setFixedTime(new Date(SATURDAY))
    await page.reload()
    await addNumber(page)
    await sheet(page)
      .getByText(/pas un de vos jours de relance/)
      .waitFor()
    expect(await openedApps(page)).toEqual([])
    await sheet(page).getByRole('radio', { name: 'Convenu avec le client' }).click()
    await button(page, 'Appeler quand même').click()
    await page.getByRole('region', { name: 'Ce que vous pouvez dire' }).waitFor()
    expect(await openedApps(page)).toEqual(['tel:+33612345678'])
  })

  test('a time-barred debt cannot be chased', async () => {
    const page = await withInvoice('2020-01-02', '2020-02-01')
    const file = page.url()
    // The bar of the case leads to nobody; the people of the card are still there.
    await page.getByText('Plus de cinq ans').waitFor()
    expect(await button(page, 'Ajouter un numéro').count()).toBe(0)
    await page.goto(`${file}/edit`)
    await button(page, 'Ajouter un interlocuteur').click()
    await page.getByLabel('Téléphone').fill('06 12 34 56 78')
    await button(page, 'Enregistrer').click()
    await dial(page).click()
    await sheet(page)
      .getByText(/Le délai pour agir en justice est passé/)
      .waitFor()
    expect(await button(page, /quand même/).count()).toBe(0)
    expect(await openedApps(page)).toEqual([])
    expect(page.url()).toBe(file)
    await sheet(page).getByRole('link', { name: 'Enregistrer un règlement' }).click()
    await page.getByRole('heading', { name: 'Règlement reçu' }).waitFor()
  })
})
