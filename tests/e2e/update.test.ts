/** A new version of the app: it waits for a tap, and takes nothing from a form that is half typed. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { build, loadConfigFromFile, type Plugin } from 'vite'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { complaintsOf } from './complaints.ts'
import { type Gate, openGate } from './gate.ts'
import { forget, hasBrowser, newProfile, openPhone, type Phone } from './phone.ts'
import { begin, button, enterInvoice, lookAgain } from './walks.ts'

const dupont = {
  client: 'Menuiserie Dupont',
  number: 'F-2026-1',
  issuedOn: '2026-09-01',
  dueOn: '2026-10-01',
  amount: '1200',
}

/** One word of the shell is another: a change of the kind every release brings, with new names for all files it touches. */
const otherWord: Plugin = {
  name: 'other-word',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/i18n/fr/shell.ts')) return undefined
    if (!code.includes("clients: 'Clients'")) throw new Error('the word to change is not there')
    return code.replace("clients: 'Clients'", "clients: 'Carnets'")
  },
}

/** The same configuration but for the budget of the first load, which is not what is looked at here. */
async function buildNext(folder: string): Promise<void> {
  const file = join(import.meta.dirname, '../../vite.config.ts')
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, file)
  if (!loaded) throw new Error(`no configuration in ${file}`)
  const plugins = (loaded.config.plugins ?? []).flat().filter((one) => named(one) !== 'first-load-budget')
  // Else it would be built as the tests run: a version that never looks for the next one.
  vi.stubEnv('NODE_ENV', 'production')
  await build({
    ...loaded.config,
    configFile: false,
    logLevel: 'error',
    plugins: [otherWord, ...plugins],
    build: { ...loaded.config.build, outDir: folder },
  })
  vi.unstubAllEnvs()
}

const named = (plugin: unknown): unknown => (plugin as { name?: string } | null)?.name

/** What a screen that opens does: a request that arrives while the old worker leaves starts it again. */
const askForPieces = (page: Page): Promise<void> =>
  page.evaluate(() => {
    let asked = 0
    const asking = setInterval(() => {
      asked += 1
      if (asked === 200) clearInterval(asking)
      void fetch(`/icon.svg?${asked}`).catch(() => undefined)
    }, 2)
  })

describe.skipIf(!hasBrowser)('A new version', () => {
  const profile = newProfile()
  const next = mkdtempSync(join(tmpdir(), 'encaisse-next-'))
  let gate: Gate
  let phone: Phone
  let complaints: string[]
  let loads = 0

  beforeAll(async () => {
    await buildNext(next)
    gate = await openGate(inject('url'))
    phone = await openPhone({ profile, installs: true })
    complaints = complaintsOf(phone.page)
    await begin(phone.page, gate.url)
    await enterInvoice(phone.page, gate.url, dupont)
    await phone.installed()
    await phone.page.goto(gate.url)
    await phone.page.getByRole('link', { name: 'Clients' }).waitFor()
    phone.page.on('load', () => {
      loads += 1
    })
    // It builds the app once more.
  }, 400_000)
  afterAll(async () => {
    await phone?.close()
    await gate?.close()
    rmSync(next, { recursive: true, force: true })
    forget(profile)
  })

  const notice = () => phone.page.getByText('Nouvelle version prête')

  it('It is found when the app is looked at again, says so, and leaves the old one whole and working meanwhile.', async () => {
    gate.handOut(next)
    await lookAgain(phone.page)
    await notice().waitFor()
    expect(loads).toBe(0)
    // Screens of the old version that were never opened still come, though the server has forgotten their files.
    await phone.page.getByRole('link', { name: 'Réglages' }).click()
    await phone.page.getByText('À propos d’Encaisse').click()
    await phone.page.getByRole('link', { name: 'Retour' }).waitFor()
    await phone.page.goto(gate.url)
    await phone.page.getByRole('link', { name: 'Clients' }).waitFor()
    await notice().waitFor()
    loads = 0
  })

  it('It is not offered where something is half typed: neither over a note nor on a form.', async () => {
    await phone.page.getByRole('link', { name: dupont.client }).click()
    await button(phone.page, 'Ajouter au dossier').click()
    await phone.page.getByRole('button', { name: 'Note', exact: true }).click()
    await phone.page.getByLabel('Votre note').fill('Il paiera quand')
    expect(await notice().count()).toBe(0)
    await phone.page.goto(`${gate.url}/invoices/new`)
    await phone.page.getByLabel('Numéro').fill('F-2026-2')
    await phone.page.getByLabel('Montant TTC').fill('250')
    expect(await notice().count()).toBe(0)
  })

  it('Its tap brings the new version, whatever is asked for meanwhile, all data and what was half typed.', async () => {
    const { page } = phone
    await page.getByRole('link', { name: 'Retour' }).click()
    await notice().waitFor()
    loads = 0
    await askForPieces(page)
    await button(page, 'Mettre à jour').click()
    await page.getByRole('link', { name: 'Carnets' }).waitFor()
    await page.getByRole('link', { name: dupont.client }).click()
    await page.getByText('Il paiera quand').waitFor()
    // Once; once more where the old worker had to be helped out of the way, and where it took the page's first script along.
    expect(loads).toBeGreaterThan(0)
    expect(loads).toBeLessThan(4)
    expect(await notice().count()).toBe(0)

    await page.goto(`${gate.url}/invoices/new`)
    await page.getByText('Votre saisie a été retrouvée').waitFor()
    expect(await page.getByLabel('Numéro').inputValue()).toBe('F-2026-2')
    expect(await page.getByLabel('Montant TTC').inputValue()).toMatch(/^250/)
  })

  it('It is the new version that is kept for airplane mode now.', async () => {
    await phone.offline(true)
    gate.shut(true)
    await phone.page.goto(gate.url)
    await phone.page.getByRole('link', { name: 'Carnets' }).waitFor()
    await phone.page.getByRole('heading', { name: dupont.client }).waitFor()
    expect(complaints).toEqual([])
  })
})
