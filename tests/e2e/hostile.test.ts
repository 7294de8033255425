/** Files that are no files of ours, and texts that are no names: each is told plainly, and nothing that was there changes. */
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { hasBrowser, openPhone, type Phone } from './phone.ts'
import { begin, button, enterInvoice, handIn, importFile, recordsOf } from './walks.ts'

const url = inject('url')

describe.skipIf(!hasBrowser)('a hostile file', () => {
  let phone: Phone
  let page: Page
  const folder = mkdtempSync(join(tmpdir(), 'encaisse-hostile-'))

  beforeAll(async () => {
    phone = await openPhone()
    page = phone.page
    await begin(page, url)
    await enterInvoice(page, url, {
      client: 'Boulangerie Martin',
      kind: 'Professionnel',
      number: 'F-1',
      issuedOn: '2026-09-01',
      dueOn: '2026-10-01',
      amount: '120',
    })
  })
  afterAll(async () => {
    await phone.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const file = (name: string, bytes: Uint8Array | string): string => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return path
  }

  /** Does it, and proves that every record on the device is what it was. */
  async function unchanged(work: () => Promise<void>): Promise<void> {
    const before = await recordsOf(page, url)
    expect(before.invoice).toHaveLength(1)
    await work()
    expect(await recordsOf(page, url)).toEqual(before)
  }

  const refused = (title: string) =>
    Promise.all(
      [page.getByRole('alert').getByText(title), page.getByText('Rien n’a été modifié.')].map((text) => text.waitFor()),
    )

  test('of no bytes is said to be empty', () =>
    unchanged(async () => {
      await handIn(page, url, file('vide.csv', ''))
      await refused('Ce fichier est vide')
    }))

  test('that is a picture with the name of a table is said to be a picture', () =>
    unchanged(async () => {
      const png = await (await fetch(`${url}/icon-192.png`)).arrayBuffer()
      await handIn(page, url, file('factures.csv', new Uint8Array(png)))
      await refused('C’est une image')
    }))

  test('of bytes that are no text is said to be none', () =>
    unchanged(async () => {
      await handIn(
        page,
        url,
        file(
          'binaire.csv',
          Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256),
        ),
      )
      await refused('Ce fichier n’est pas du texte')
    }))

  test('of a hundred megabytes is refused at once, with the size that can be read', () =>
    unchanged(async () => {
      const path = file('enorme.csv', 'Client;Facture;Date;Montant\n')
      truncateSync(path, 100 * 1024 * 1024)
      await handIn(page, url, path)
      await refused('Ce fichier est trop gros')
      await page.getByText('La limite est de 25 Mo').waitFor()
    }))

  test('of nothing but impossible lines says what is wrong with each, and offers nothing to import', () =>
    unchanged(async () => {
      const lines = [
        'Client;Facture;Date;Échéance;Montant',
        'Durand;F-10;15/09/2026;15/10/2026;0,00',
        'Durand;F-11;15/09/2026;15/10/2026;douze euros',
        'Durand;F-12;31/02/2026;15/10/2026;80,00',
      ]
      await handIn(page, url, file('fautes.csv', lines.join('\n')))
      await button(page, 'Voir l’aperçu').click()
      await page.getByText('Aucune ligne de ce fichier ne peut être prise.').waitFor()
      await page.getByText(/3\slignes refusées/).click()
      for (const line of ['Ligne 2 · Montant à zéro', 'Ligne 3 · Montant illisible', 'Ligne 4 · Date impossible'])
        await page.getByText(line).waitFor()
      expect(await button(page, 'Importer').count()).toBe(0)
    }))

  test('that gives a known number again, or one number two amounts, adds only what is new', async () => {
    const before = await recordsOf(page, url)
    const lines = [
      'Client;Facture;Date;Échéance;Montant',
      'Boulangerie Martin;F-1;01/09/2026;01/10/2026;999,00',
      'Boulangerie Martin;F-2;13/09/2026;13/10/2026;50,00',
      'Boulangerie Martin;F-2;13/09/2026;13/10/2026;60,00',
    ]
    await importFile(page, url, file('doubles.csv', lines.join('\n')))
    await page.getByText(/1\sligne déjà importée/).waitFor()
    await page.getByText('Ligne 4 · Même numéro, autre montant').waitFor()
    const { invoice = [], client } = await recordsOf(page, url)
    expect(client).toEqual(before.client)
    expect(invoice.map((one) => [one.number, one.amount])).toEqual([
      ['F-1', 12_000],
      ['F-2', 5000],
    ])
  })

  test('that names a client in HTML shows it as the text it is, and nothing of it runs', async () => {
    const name = '<img src=x onerror=alert(1)>'
    const alarms: string[] = []
    page.on('dialog', (dialog) => {
      alarms.push(`dialog ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('request', (request) => {
      if (/\/x$/.test(new URL(request.url()).pathname)) alarms.push(`request ${request.url()}`)
    })
    const line = `${name};F-66;13/09/2026;13/10/2026;66,00`
    await handIn(page, url, file('html.csv', `Client;Facture;Date;Échéance;Montant\n${line}\n`))
    await button(page, 'Voir l’aperçu').click()
    await page.getByText(name).waitFor()
    await button(page, 'Importer').click()
    await page.getByRole('heading', { name: 'Import terminé' }).waitFor()
    await page.getByRole('link', { name: 'Voir qui relancer' }).click()
    await page.getByRole('heading', { name }).waitFor()
    await page.getByRole('searchbox').fill('onerror')
    await page.getByText(/1\sclient trouvé/).waitFor()
    await page.goto(`${url}/clients`)
    await page.getByRole('link', { name }).click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    expect(await page.locator('img').count()).toBe(0)
    expect(alarms).toEqual([])
    const { client = [] } = await recordsOf(page, url)
    expect(client.map((one) => one.name)).toContain(name)
  })

  test.each([
    ['of anything', 'pas une sauvegarde', 'Ce fichier n’est pas une sauvegarde d’Encaisse.'],
    [
      'cut in the middle',
      '{"format":"encaisse-backup","version":1,"ma',
      'Ce fichier n’est pas une sauvegarde d’Encaisse.',
    ],
    [
      'with a record that is none',
      JSON.stringify({
        format: 'encaisse-backup',
        version: 1,
        madeAt: '2026-11-20T08:00:00.000Z',
        records: { invoice: [{ id: 'x', amount: 'beaucoup' }] },
      }),
      'Cette sauvegarde est abîmée ou incomplète.',
    ],
  ])('handed in as a backup, %s, is refused and replaces nothing', async (_, text, message) => {
    const before = await recordsOf(page, url)
    await page.getByLabel('Choisir le fichier').setInputFiles(file('sauvegarde.json', text))
    await button(page, 'Remplacer').click()
    await page.getByRole('status').getByText(`${message} Rien n’a été modifié.`).waitFor()
    expect(await recordsOf(page, url)).toEqual(before)
  })
})
