/** Papers on the phone: made in a worker without network, and the file says what the screen said. */
import { execFileSync } from 'node:child_process'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { findPoppler } from '../setup/engines.js'
import { refusalsOf } from './complaints.ts'
import { hasBrowser, openPhone, type Phone } from './phone.ts'
import { agreeOnInstalments, beginWithGarage, button } from './walks.ts'

const url = inject('url')

describe.skipIf(!hasBrowser || !findPoppler())('papers', () => {
  let phone: Phone | undefined
  afterEach(() => phone?.close())

  test('a plan is signed with a finger, and the signature stands in the file', async () => {
    phone = await openPhone()
    const { page } = phone
    const file = await beginWithGarage(page, url)
    await page.goto(file)
    await agreeOnInstalments(page)
    await completeParties(page, file)
    await page.goto(`${file}/papers/sign/debtor`)
    await page.getByLabel('En toutes lettres').fill('mille deux cent cinquante euros')
    await page.getByLabel('En chiffres').fill('1 250 €')
    await page.getByLabel('Nom et prénom').fill('Anne Perrin')
    const pad = page.getByRole('img', { name: /^Cadre/ })
    await pad.scrollIntoViewIfNeeded()
    const box = await pad.boundingBox()
    if (!box) throw new Error('nothing to sign on')
    await page.mouse.move(box.x + 40, box.y + 90)
    await page.mouse.down()
    for (let n = 0; n < 40; n++) await page.mouse.move(box.x + 40 + n * 6, box.y + 70 + Math.sin(n / 3) * 40)
    await page.mouse.up()
    await button(page, 'Signer').click()
    await page.getByText(/^Anne Perrin, le/).waitFor()
    await page.locator('footer button:not([aria-busy="true"]):not([disabled])').waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Enregistrer le PDF').click()])
    const text = execFileSync('pdftotext', ['-raw', await download.path(), '-'], { encoding: 'utf8' })
    expect(text).toMatch(/mille deux cent cinquante euros[\s\S]*Anne Perrin[\s\S]*Signé du doigt sur écran/)
  })

  test('a formal notice is completed, then saved offline as PDF with every figure, and recorded once sent', async () => {
    phone = await openPhone({ installs: true })
    const { page } = phone
    const refused = await refusalsOf(phone.context)
    const file = await beginWithGarage(page, url)
    await phone.installed()

    await page.goto(`${file}/papers/formal-notice`)
    const lacking = page.getByRole('list', { name: 'Il manque de quoi le faire' })
    await lacking.getByText('Un IBAN ou un lien de paiement').waitFor()

    await completeParties(page, file)

    await phone.offline(true)
    await page.goto(`${file}/papers/formal-notice`)
    await page.getByText(/vous mettons en demeure/).waitFor()
    const save = button(page, 'Enregistrer le PDF')
    await page.locator('footer button:not([aria-busy="true"]):not([disabled])').waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), save.click()])
    expect(download.suggestedFilename()).toBe('mise-en-demeure-garage-du-lac-2026-11-23.pdf')
    const text = execFileSync('pdftotext', ['-raw', await download.path(), '-'], { encoding: 'utf8' })
    const plain = text.replace(/\s+/g, ' ')
    for (const line of [
      'Garage du Lac',
      'Annecy',
      '2026-104',
      '17/10/2026',
      '1 250,00 €',
      'au plus tard le 8 décembre 2026',
    ])
      expect(plain).toContain(line)

    await page.getByRole('link', { name: 'Voir le suivi' }).click()
    await button(page, 'Noter la remise').click()
    await page.getByLabel(/^Numéro du recommandé/).fill('RK 473 124 829 FR')
    await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
    await page.getByText(/délai laissé pour payer court jusqu’au 8 décembre 2026/).waitFor()
    // Made again from what was kept, the file is the same to the last byte.
    await page.getByText(/^Refait à l’identique/).waitFor()
    expect(refused).toEqual([])
  })
})

/** Who writes and who is written to, with what a letter needs of both. */
async function completeParties(page: Page, file: string): Promise<void> {
  await page.goto(`${file}/edit`)
  await page.getByText('Entreprise et adresse', { exact: true }).click()
  await page.getByLabel('Adresse', { exact: true }).fill('3 place de l’Église')
  await page.getByLabel('Ville').fill('Annecy')
  await button(page, 'Enregistrer').click()
  await page.getByRole('heading', { level: 1, name: 'Garage du Lac' }).waitFor()

  await page.goto(`${url}/settings/business`)
  await page.getByLabel('Adresse', { exact: true }).fill('12 rue des Tanneurs')
  await page.getByLabel('Ville').fill('Lyon')
  await page.getByLabel('IBAN', { exact: true }).fill('FR76 3000 6000 0112 3456 7890 189')
  await page.getByLabel('Signature', { exact: true }).fill('Paul Perrin, gérant')
  await button(page, 'Enregistrer').click()
  await page.getByRole('heading', { name: 'Vos réglages' }).waitFor()
}
