/** Ways through the app that several tests take, by what a person sees and taps. */
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'

export const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name })

/** First run to the first screen after it. */
export async function begin(page: Page, url: string, name = 'Plomberie Perrin'): Promise<void> {
  await page.goto(url)
  await page.getByLabel('Le nom de votre activité').fill(name)
  await button(page, 'Commencer').click()
  await page.getByRole('heading', { name: 'Vos premières factures' }).waitFor()
}

export interface Entered {
  client: string
  kind?: 'Professionnel' | 'Particulier' | 'Organisme public'
  number: string
  issuedOn: string
  dueOn: string
  amount: string
}

/** An invoice by hand, for a client made on the spot; ends on the client's case. */
export async function enterInvoice(page: Page, url: string, invoice: Entered): Promise<void> {
  await page.goto(`${url}/invoices/new`)
  await page.getByLabel('Client', { exact: true }).fill(invoice.client)
  await button(page, /^Créer/).click()
  if (invoice.kind) await page.getByRole('radio', { name: invoice.kind, exact: true }).check()
  await page.getByLabel('Numéro').fill(invoice.number)
  await page.getByLabel('Date d’émission').fill(invoice.issuedOn)
  await page.getByLabel('Échéance').fill(invoice.dueOn)
  await page.getByLabel('Montant TTC').fill(invoice.amount)
  await button(page, 'Enregistrer').click()
  await page.getByRole('heading', { level: 1, name: invoice.client }).waitFor()
}

/** Real files nobody here wrote; tests that need them say so where the folder is absent. */
export const sharedData = (...path: string[]): string => join(process.cwd(), '../shared/data', ...path)
