/** What a person does on a phone that will die: each act up to the tap, the tap, what the screen says then, and its trace. */
import type { Locator, Page } from 'playwright-core'
import { button, type recordsOf } from './walks.ts'

export type Records = Awaited<ReturnType<typeof recordsOf>>

export interface Place {
  /** Path of the case all of it is about. */
  casePath: string
  /** Number of the invoice that is edited. */
  number: string
}

export interface Act {
  /** Everything but the tap that saves. `run` makes the act unlike any other. */
  ready(page: Page, place: Place, run: number): Promise<Locator>
  /** What the screen says once it is saved. */
  said(page: Page, run: number): Locator
  /** How often it is in the records, which must be once. */
  traces(records: Records, place: Place, run: number): number
}

/** To another screen without loading the app again, as a link does. */
async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    if (location.pathname + location.search === to) return
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)
}

async function add(page: Page, { casePath }: Place, what: string): Promise<void> {
  await go(page, casePath)
  await button(page, 'Ajouter au dossier').click()
  await page.getByRole('button', { name: what, exact: true }).click()
}

const save = (page: Page): Locator => button(page, 'Enregistrer')
const count = (records: Records, kind: string, field: string, value: unknown): number =>
  (records[kind] ?? []).filter((record) => record[field] === value).length

const note: Act = {
  async ready(page, place, run) {
    await add(page, place, 'Note')
    await page.getByLabel('Votre note').fill(`Note du passage ${run}.`)
    return save(page)
  },
  said: (page) => page.getByText('Note enregistrée'),
  traces: (records, _place, run) => count(records, 'interaction', 'note', `Note du passage ${run}.`),
}

const outcome: Act = {
  async ready(page, { casePath }, run) {
    await go(page, `${casePath}/call`)
    await button(page, /résultat/i).click()
    await page.getByLabel('Note', { exact: true }).fill(`Message du passage ${run}.`)
    return page.getByRole('button', { name: 'Répondeur', exact: true })
  },
  said: (page) => page.getByText('Noté : Répondeur'),
  traces: (records, _place, run) => count(records, 'interaction', 'note', `Message du passage ${run}.`),
}

const payment: Act = {
  async ready(page, place, run) {
    await add(page, place, 'Règlement')
    await page.getByLabel('Montant reçu').fill(`${100 + run}`)
    return save(page)
  },
  said: (page) => page.getByText(/Règlement de .* enregistré/),
  traces: (records, _place, run) => count(records, 'payment', 'amount', (100 + run) * 100),
}

const invoice: Act = {
  async ready(page, { casePath }, run) {
    await go(page, `/invoices/new?client=${casePath.split('/').at(-1)}`)
    // A sheet of the screen before, on its way out, has fields of the same names.
    await page.getByRole('heading', { level: 1, name: 'Nouvelle facture' }).waitFor()
    await page.getByLabel('Numéro').fill(`F-PASSAGE-${run}`)
    await page.getByLabel('Date d’émission').fill('2026-11-01')
    await page.getByLabel('Montant TTC').fill('10')
    return save(page)
  },
  said: (page, run) => page.getByText(`Facture F-PASSAGE-${run} enregistrée`),
  traces: (records, _place, run) => count(records, 'invoice', 'number', `F-PASSAGE-${run}`),
}

/** The one act that changes what is there: a later one takes the place of an earlier one. */
const edit: Act = {
  async ready(page, place, run) {
    await go(page, place.casePath)
    await page.getByRole('link', { name: place.number }).first().click()
    // The case that is left has a menu of the same name.
    await page.getByRole('heading', { level: 1, name: place.number }).waitFor()
    await button(page, 'Autres actions').click()
    await page.getByRole('menuitem', { name: 'Modifier' }).click()
    await page.getByLabel('Objet, chantier ou projet').fill(`Chantier ${run}`)
    return save(page)
  },
  said: (page) => page.getByText('Facture corrigée'),
  traces(records, { number }, run) {
    const edited = (records.invoice ?? []).find((record) => record.number === number)
    return Number(/\d+$/.exec(String(edited?.project))?.[0] ?? 0) >= run ? 1 : 0
  },
}

export const acts = { note, outcome, payment, invoice, edit } as const satisfies Record<string, Act>
export type ActName = keyof typeof acts
export const actNames = Object.keys(acts) as ActName[]
