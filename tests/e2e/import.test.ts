/** Files of real programs, taken in by a phone: whole, once, and in the order a person would meet the screens. */
import { existsSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, inject, onTestFinished, test } from 'vitest'
import { forget, hasBrowser, newProfile, openPhone, type Phone, type PhoneOptions } from './phone.ts'
import { begin, button, downloaded, handIn, importFile, recordsOf, sharedData } from './walks.ts'

const url = inject('url')
const hasData = existsSync(sharedData('ar'))

let phone: Phone
const open: Phone[] = []

async function take(options: PhoneOptions = {}): Promise<Page> {
  phone = await openPhone(options)
  open.push(phone)
  return phone.page
}

afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name })

describe.skipIf(!hasBrowser || !hasData)('a real file', () => {
  test('of 2,466 settled invoices is taken whole, its American dates understood, and a second time doubles nothing', async () => {
    const file = sharedData('ar', 'ibm', 'WA_Fn-UseC_-Accounts-Receivable.csv')
    const lines = readFileSync(file, 'utf8').trim().split(/\r?\n/).slice(1)
    const page = await take()
    await begin(page, url)
    await handIn(page, url, file)
    await page.getByText('Dates lues mois/jour/année.').waitFor()
    await button(page, 'Voir l’aperçu').click()
    await page.getByRole('radio', { name: 'Des professionnels' }).check()
    await button(page, 'Importer').click()
    await heading(page, 'Import terminé').waitFor()
    await page.getByText(/2\s466\sfactures, 2\s466\srèglements, 100\sclients et 561\slitiges/).waitFor()
    await page.getByText('Toutes les lignes ont été prises.').waitFor()

    const records = await recordsOf(page, url)
    expect(records.invoice).toHaveLength(lines.length)
    expect(records.payment).toHaveLength(lines.length)
    expect(records.dispute).toHaveLength(lines.filter((line) => line.split(',')[7] === 'Yes').length)
    expect(new Set(records.client?.map((client) => client.number)).size).toBe(100)
    expect(records.invoice?.find((invoice) => invoice.number === '0000611365')).toMatchObject({
      issuedOn: '2013-01-02',
      dueOn: '2013-02-01',
      amount: 5594,
    })

    await handIn(page, url, file)
    await page.getByText('Ces colonnes ont déjà été importées').waitFor()
    await button(page, 'Voir l’aperçu').click()
    await page.getByText('Tout ce que contient ce fichier est déjà là : rien à importer.').waitFor()
    expect(await button(page, 'Importer').count()).toBe(0)
    expect(await recordsOf(page, url)).toEqual(records)
  })

  test('of 9,681 open invoices fills the day it was made for, and years later is said to be too old and listed', async () => {
    const profile = newProfile()
    onTestFinished(() => forget(profile))
    const page = await take({ profile, at: '2020-08-01T09:00:00Z' })
    await begin(page, url)
    await handIn(page, url, sharedData('ar', 'highradius-open', 'nulldata.csv'))
    await button(page, 'Voir l’aperçu').click()
    await page.getByRole('radio', { name: 'Des professionnels' }).check()
    await button(page, 'Importer').click()
    await page.getByText(/9\s681\sfactures et 553\sclients/).waitFor()
    await page.getByRole('link', { name: 'Voir qui relancer' }).click()
    await page.getByText(/à relancer aujourd’hui, chez \d+\sclients/).waitFor()
    expect(await page.getByRole('list', { name: 'Dossiers à relancer' }).getByRole('heading').count()).toBeGreaterThan(
      5,
    )
    expect(await page.getByText('de plus de cinq ans').count()).toBe(0)
    await phone.close()

    const later = await take({ profile })
    await later.goto(url)
    await heading(later, 'Personne à relancer aujourd’hui').waitFor()
    const tooOld = later.getByRole('link', { name: /9\s681\sfactures de plus de cinq ans, non relancées/ })
    await tooOld.click()
    await heading(later, 'Vos clients').waitFor()
    expect(await later.getByRole('radio', { name: 'Prescrits' }).isChecked()).toBe(true)
    await later
      .getByText(/553\sclients/)
      .first()
      .waitFor()
    await later.getByText('Délai pour agir passé').first().waitFor()
  })

  test('of clients finds by name the ones the invoices made, and a file of products is refused by name', async () => {
    const page = await take()
    await begin(page, url)
    const ninja = (name: string) => sharedData('exports', 'invoiceninja', name)
    await importFile(page, url, ninja('invoice.csv'))
    await page.getByText(/400\sfactures, 400\srèglements, 20\sclients/).waitFor()
    await page.getByText(/1\sligne de détail réunie/).waitFor()
    await importFile(page, url, ninja('clients.csv'))
    await page.getByText(/20\sclients complétés/).waitFor()

    await page.goto(`${url}/clients`)
    await page.getByRole('searchbox').fill('ludwig krajcik')
    await page.getByRole('link', { name: 'Ludwig Krajcik DVM' }).click()
    await heading(page, 'Ludwig Krajcik DVM').waitFor()
    await page.getByText('Terrill Ondricka').first().waitFor()
    await page.getByText('brook59@example.org').first().waitFor()
    await page.getByText('1-537-759-0369').first().waitFor()

    const before = await recordsOf(page, url)
    await handIn(page, url, ninja('products.csv'))
    await page.getByRole('alert').getByText('C’est une liste de produits').waitFor()
    await page.getByText('Rien n’a été modifié.').waitFor()
    expect(await recordsOf(page, url)).toEqual(before)
  })
})

describe.skipIf(!hasBrowser)('a file', () => {
  test('whose dates could be read two ways asks, and nothing goes on before the answer', async () => {
    const page = await take()
    await begin(page, url)
    const text = 'Client;Facture;Date;Échéance;Montant\nDurand;F-1;03/04/2026;05/06/2026;120,00\n'
    await handIn(page, url, { name: 'factures.csv', text })
    await page.getByText('Dans vos dates, « 03/04/2026 », c’est :').waitFor()
    expect(await button(page, 'Voir l’aperçu').isDisabled()).toBe(true)
    await page.getByRole('radio', { name: /^4\smars/ }).check()
    await button(page, 'Voir l’aperçu').click()
    await page.getByText('n° F-1 du 04/03/2026 échéance 06/05/2026').waitFor()
    await button(page, 'Revoir les colonnes').click()
    await page.getByRole('radio', { name: /^3\savril/ }).check()
    await button(page, 'Voir l’aperçu').click()
    await page.getByText('n° F-1 du 03/04/2026 échéance 05/06/2026').waitFor()
    await button(page, 'Importer').click()
    await heading(page, 'Import terminé').waitFor()
    const { invoice } = await recordsOf(page, url)
    expect(invoice).toEqual([expect.objectContaining({ issuedOn: '2026-04-03', dueOn: '2026-06-05' })])
  })

  test('with lines that cannot be taken hands them back with their numbers and the reasons', async () => {
    const page = await take()
    await begin(page, url)
    const lines = [
      'Client;Facture;Date;Échéance;Montant',
      'Durand;F-1;15/09/2026;15/10/2026;120,00',
      'Durand;F-2;31/02/2026;15/10/2026;80,00',
      'Élan & Fils;F-3;15/09/2026;15/10/2026;douze',
      ';F-4;15/09/2026;15/10/2026;50,00',
      '=HYPERLINK("x");F-5;15/09/2026;15/10/2026;0,00',
    ]
    await importFile(page, url, { name: 'factures.csv', text: lines.join('\r\n') })
    await page.getByText(/1\sfacture et 1\sclient/).waitFor()
    await page.getByText(/4\slignes refusées/).waitFor()
    await page.getByText('Ligne 3 · Date impossible').waitFor()
    const { name, text } = await downloaded(page, button(page, 'Télécharger les lignes refusées'))
    expect(name).toBe('lignes-refusees.csv')
    expect(text).toBe(
      [
        '\ufeffLigne;Raison;Client;Facture;Date;Échéance;Montant',
        '3;Date impossible;Durand;F-2;31/02/2026;15/10/2026;80,00',
        '4;Montant illisible;Élan & Fils;F-3;15/09/2026;15/10/2026;douze',
        '5;Client absent;;F-4;15/09/2026;15/10/2026;50,00',
        `6;Montant à zéro;"'=HYPERLINK(""x"")";F-5;15/09/2026;15/10/2026;0,00`,
        '',
      ].join('\r\n'),
    )
  })

  test('of 50,000 lines paints while it is stored, stops when told, keeps what it has, and is completed without doubles', async () => {
    const page = await take()
    await begin(page, url)
    const lines = Array.from(
      { length: 50_000 },
      (_, at) => `Client ${at % 2000};F-${at};13/09/2026;13/10/2026;${10 + (at % 90)},50;${at % 3 ? '' : '20/10/2026'}`,
    )
    const text = ['Client;Facture;Date;Échéance;Montant;Date de règlement', ...lines].join('\n')
    const file = { name: 'factures.csv', text }
    await handIn(page, url, file)
    await button(page, 'Voir l’aperçu').click()
    await button(page, 'Importer').click()
    const painted = paintedBars(page)
    await page.getByText(/^[\d\s]+ sur 50\s000\sfactures$/).waitFor()
    await page.waitForFunction(() => (document.querySelector('progress')?.value ?? 0) > 0.4)
    await button(page, 'Arrêter l’import').click()
    await heading(page, 'Import arrêté').waitFor()
    expect(await painted).toBeGreaterThan(20)

    const said = await page.getByText('enregistré, et gardé').innerText()
    const kept = (await recordsOf(page, url)).invoice?.length ?? 0
    expect(Number(/([\d\s]+)\sfactures/.exec(said)?.[1]?.replace(/\s/g, ''))).toBe(kept)
    expect(kept).toBeGreaterThan(0)
    expect(kept).toBeLessThan(50_000)

    await handIn(page, url, file)
    await button(page, 'Voir l’aperçu').click()
    await button(page, 'Importer').click()
    await heading(page, 'Import terminé').waitFor()
    const { invoice = [], payment, client } = await recordsOf(page, url)
    expect(new Set(invoice.map((one) => one.number)).size).toBe(50_000)
    expect([invoice.length, payment?.length, client?.length]).toEqual([50_000, 16_667, 2000])
  })
})

/** How many different lengths of the bar were painted until it goes away: none but the first where a page is stuck. */
const paintedBars = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const lengths = new Set<number>()
        const look = () => {
          const bar = document.querySelector('progress')
          if (!bar && lengths.size > 0) return resolve(lengths.size)
          if (bar) lengths.add(bar.value)
          requestAnimationFrame(look)
        }
        look()
      }),
  )
