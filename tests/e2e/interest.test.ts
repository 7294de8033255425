/** Interest and indemnity on a phone: claimed, taken back, given up with a reason, and never claimed twice; all without network. */
import type { Locator, Page } from 'playwright-core'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { pale, violations } from './axe.ts'
import { type Gate, openGate } from './gate.ts'
import { FRIDAY_BEFORE, hasBrowser, openPhone, type Phone } from './phone.ts'
import { beginWithGarage, button, knock, recordsOf } from './walks.ts'

const url = inject('url')

describe.skipIf(!hasBrowser)('interest and indemnity', () => {
  let phone: Phone | undefined
  afterEach(() => phone?.close())

  const group = (page: Page, name: RegExp): Locator => page.getByRole('group', { name })
  const main = (page: Page, name: RegExp): Locator => button(page, name)

  test('are claimed and given up line by line, without network, and a second statement begins where the first ended', async () => {
    phone = await openPhone({ installs: true })
    const { page } = phone
    const file = await beginWithGarage(page, url)
    await phone.installed()
    await phone.offline(true)

    // From the case: 1 250,00 euros, 37 days late on Monday 23 November.
    await page.goto(file)
    await page.getByRole('link', { name: /Intérêts et indemnité.*15,71.*40,00/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Intérêts et indemnité' }).waitFor()
    await page
      .getByText(/du 18 octobre au 23 novembre 2026, 37\sjours à 12,40\s% sur 1\s250,00\s€\s: 15,71\s€/)
      .waitFor()

    // Claimed, and taken back.
    await main(page, /^Réclamer 55,71/).click()
    await page.getByText(/Enregistré.*55,71.*réclamés/).waitFor()
    await button(page, 'Annuler').click()
    await main(page, /^Réclamer 55,71/).waitFor()

    // The indemnity given up, which asks why.
    await group(page, /^Indemnité, facture/)
      .getByRole('radio', { name: 'Renoncer' })
      .check()
    await main(page, /^Réclamer 15,71/).click()
    await page.getByText(/Dites pourquoi/).waitFor()
    await page.getByLabel('Pourquoi y renoncer').fill('Premier retard')
    await main(page, /^Réclamer 15,71/).click()
    await page.getByText('Décompte au 23 novembre 2026').waitFor()

    // A week later, from a cold start without network: the days since, and no indemnity any more.
    await page.clock.setFixedTime(new Date('2026-11-30T09:00:00Z'))
    await page.goto(`${file}/interest`)
    await page.getByText(/du 24 novembre au 30 novembre 2026, 7\sjours/).waitFor()
    await main(page, /^Réclamer 2,97/).waitFor()
    expect(await group(page, /^Indemnité, facture/).count()).toBe(0)

    // What a later day would cost, and where the published rates end.
    await page.getByLabel('Date du paiement').fill('2026-12-31')
    await page.getByText(/1\s281,85\s€/).waitFor()
    await page.getByLabel('Date du paiement').fill('2027-02-01')
    await page.getByText(/1er semestre 2027 n’est pas encore publié/).waitFor()
    await main(page, /^Réclamer 2,97/).click()
    await page.getByText('Décompte au 30 novembre 2026').waitFor()

    // The invoice stays what it was, and both statements are in the backup.
    await page.goto(file)
    await page.getByText(/Reste dû, 1\sfacture/).waitFor()
    const records = await recordsOf(page, url)
    const voided = new Set(records.void?.map(({ target }) => target))
    const standing = records.interestStatement?.filter(({ id, act }) => !voided.has(id) && !voided.has(act))
    expect(standing?.map(({ lines }) => lines)).toMatchObject([
      [
        { what: 'interest', from: '2026-10-18', to: '2026-11-23', amount: 1571, decision: 'claimed' },
        { what: 'indemnity', amount: 4000, decision: 'waived', reason: 'Premier retard' },
      ],
      [{ what: 'interest', from: '2026-11-24', to: '2026-11-30', amount: 297, decision: 'claimed' }],
    ])
  })

  test.each([false, true])('can be read by everybody in every state, dark: %s', async (dark) => {
    phone = await openPhone({ dark })
    const { page } = phone
    const file = await beginWithGarage(page, url)
    await page.goto(`${file}/interest`)
    await page.getByText(/37\sjours à 12,40/).waitFor()
    await group(page, /^Indemnité, facture/)
      .getByRole('radio', { name: 'Renoncer' })
      .check()
    await main(page, /^Réclamer 15,71/).click()
    await page.getByText(/Dites pourquoi/).waitFor()
    expect([...(await violations(page)), ...(await pale(page))]).toEqual([])
    await page.getByLabel('Pourquoi y renoncer').fill('Premier retard')
    await main(page, /^Réclamer 15,71/).click()
    await page.getByText('Décompte au 23 novembre 2026').waitFor()
    await page.getByLabel('Date du paiement').fill('2027-02-01')
    await page.getByText(/pas encore publié/).waitFor()
    expect([...(await violations(page)), ...(await pale(page))]).toEqual([])
  })

  test('follows the rates a server publishes, on the screen that is open and without network later', async () => {
    let gate: Gate | undefined
    try {
      gate = await openGate(url)
      // What it will answer in January: the rate of 16 September holds on the first day of 2027.
      gate.answer('/functions/v1/api/rates', (body) => {
        const answer = JSON.parse(body)
        for (const table of answer.tables)
          if (table.key === 'ecb-main-refinancing')
            Object.assign(table, { heldUntil: '2027-02-04', readOn: '2027-02-04' })
        return JSON.stringify(answer)
      })
      phone = await openPhone({ at: FRIDAY_BEFORE, installs: true })
      const { page } = phone
      const file = await beginWithGarage(page, gate.url)
      await page.goto(`${file}/interest`)
      await page.getByLabel('Date du paiement').fill('2027-02-01')
      await page.getByText(/1er semestre 2027 n’est pas encore publié/).waitFor()

      await page.goto(`${gate.url}/settings/account`)
      await knock(page, { email: 'taux.publies@example.com', password: 'semestre apres semestre' }, 'new')
      await page.getByText('à jour', { exact: true }).waitFor()
      await expect.poll(() => gate?.knocks).toContain('GET /functions/v1/api/rates')
      await phone.installed()
      await phone.offline(true)
      await page.goto(`${file}/interest`)
      await page.getByText('Taux mis à jour le 20 novembre 2026').waitFor()
      await page.getByLabel('Date du paiement').fill('2027-02-01')
      await page.getByText('En tout').waitFor()
      expect(await page.getByText(/pas encore publié/).count()).toBe(0)
    } finally {
      await gate?.close()
    }
  })
})
