/** The look at the bank, tap by tap: ten payments in at most fourteen, and the guard that asks for it is quiet after. */
import type { Locator } from 'playwright-core'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { hasBrowser, openPhone, type Phone } from './phone.ts'
import { begin, button, importFile, recordsOf } from './walks.ts'

const url = inject('url')

/** Ten late invoices of ten clients. */
const file = {
  name: 'factures.csv',
  text: [
    'Client;Facture;Date;Échéance;Montant',
    ...Array.from({ length: 10 }, (_, n) => `Client ${n};F-${n};15/09/2026;15/10/2026;${100 + n},00`),
  ].join('\r\n'),
}

describe.skipIf(!hasBrowser)('the look at the bank', () => {
  let phone: Phone | undefined
  afterEach(() => phone?.close())

  test('records ten payments in at most fourteen taps from Today, and can be taken back in one', async () => {
    phone = await openPhone()
    const { page, context } = phone
    await begin(page, url)
    await importFile(page, url, file)
    await context.clock.setFixedTime(new Date('2026-11-30T09:00:00Z'))
    await page.goto(url)

    let taps = 0
    const tap = async (target: Locator): Promise<void> => {
      taps += 1
      await target.click()
    }
    await tap(page.getByRole('link', { name: 'Pointer les règlements' }))
    await page.getByRole('heading', { level: 1, name: 'Règlements reçus' }).waitFor()
    for (let n = 0; n < 10; n++) await tap(page.getByRole('checkbox', { name: new RegExp(`Client ${n}`) }))
    await tap(button(page, /^C’est fait\s:\s10\srèglements/))
    await page.getByText(/^10\srèglements enregistrés/).waitFor()
    expect(taps).toBeLessThanOrEqual(14)

    const { payment = [], check = [] } = await recordsOf(page, url)
    expect(payment).toHaveLength(10)
    expect(new Set(payment.map(({ act }) => act))).toEqual(new Set(check.map(({ act }) => act)))
    expect(check).toHaveLength(1)
    expect(check[0]).toMatchObject({ topic: 'bank', item: 'account', result: 'yes', on: '2026-11-30' })
  })

  test('with nothing received is two taps, and Today asks no more', async () => {
    phone = await openPhone()
    const { page, context } = phone
    await begin(page, url)
    await importFile(page, url, file)
    await context.clock.setFixedTime(new Date('2026-11-30T09:00:00Z'))
    await page.goto(url)
    await page.getByRole('link', { name: 'Pointer les règlements' }).click()
    await button(page, /^C’est fait\s:\srien reçu/).click()
    await page.getByText(/compte regardé aujourd’hui/).waitFor()
    await page.goto(url)
    await page.getByRole('article', { name: 'Client 9' }).waitFor()
    // What nobody waits for has come, all at once: the notice would be there too.
    await page.getByText('sauvegarde conseillée').waitFor()
    expect(await page.getByRole('link', { name: 'Pointer les règlements' }).count()).toBe(0)
  })
})
