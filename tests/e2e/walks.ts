/** Ways through the app that several tests take, by what a person sees and taps. */
import { readFileSync } from 'node:fs'
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

/** A first run with one late invoice of a garage, on Today; gives the address of its case. */
export async function beginWithGarage(page: Page, url: string): Promise<string> {
  await begin(page, url)
  await enterInvoice(page, url, {
    client: 'Garage du Lac',
    kind: 'Professionnel',
    number: '2026-104',
    issuedOn: '2026-09-17',
    dueOn: '2026-10-17',
    amount: '1 250,00',
  })
  const file = page.url()
  await page.goto(url)
  await page.getByRole('article', { name: 'Garage du Lac' }).waitFor()
  return file
}

/** Real files nobody here wrote; tests that need them say so where the folder is absent. */
export const sharedData = (...path: string[]): string => join(process.cwd(), '../shared/data', ...path)

/** A file by its path, or made on the spot. */
export type HandedIn = string | { name: string; text: string }

const asInput = (file: HandedIn) =>
  typeof file === 'string' ? file : { name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.text) }

/** Opens the import and chooses the file; what follows is for the test to see. */
export async function handIn(page: Page, url: string, file: HandedIn): Promise<void> {
  await page.goto(`${url}/import`)
  await page.getByLabel('Choisir un fichier').setInputFiles(asInput(file))
}

/** A file whose columns need no answer, taken whole; ends where it is accounted for. */
export async function importFile(page: Page, url: string, file: HandedIn): Promise<void> {
  await handIn(page, url, file)
  await button(page, 'Voir l’aperçu').click()
  await button(page, 'Importer').click()
  await page.getByRole('heading', { level: 1, name: 'Import terminé' }).waitFor()
}

/** What a tap makes the browser save. */
export async function downloaded(page: Page, tap: Locator): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), tap.click()])
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
}

type Records = Record<string, Record<string, unknown>[]>

/** Every record on the device, as the backup file holds them. */
export async function recordsOf(page: Page, url: string): Promise<Records> {
  await page.goto(`${url}/settings/data`)
  const { text } = await downloaded(page, button(page, 'Enregistrer le fichier'))
  return (JSON.parse(text) as { records: Records }).records
}

/** A backup file takes the place of what is on the phone. */
export async function restoreBackup(page: Page, url: string, backup: string): Promise<void> {
  await page.goto(`${url}/settings/data`)
  const file = { name: 'encaisse.json', mimeType: 'application/json', buffer: Buffer.from(backup) }
  await page.getByLabel('Choisir le fichier').setInputFiles(file)
  await page.getByRole('dialog').getByRole('button', { name: 'Remplacer' }).click()
  await page
    .getByText(/restaurés|éléments/)
    .first()
    .waitFor()
}

export interface Credentials {
  email: string
  password: string
}

/** From the account screen: the form filled and sent. What comes of it is for the test to look at. */
export async function knock(page: Page, { email, password }: Credentials, as: 'new' | 'known'): Promise<void> {
  await page.getByRole('radio', { name: as === 'new' ? 'Créer un compte' : 'J’ai un compte' }).check()
  await page.getByLabel('Adresse e-mail').fill(email)
  await page.getByLabel('Mot de passe').fill(password)
  await button(page, as === 'new' ? 'Créer le compte' : 'Se connecter').click()
}

/** The case is open: a note, typed and saved. */
export async function addNote(page: Page, text: string): Promise<void> {
  await button(page, 'Ajouter au dossier').click()
  await page.getByRole('button', { name: 'Note', exact: true }).click()
  await page.getByLabel('Votre note').fill(text)
  await button(page, 'Enregistrer').click()
  await page.getByText('Note enregistrée').waitFor()
}

/** What the browser tells a page that comes back to the front. */
export const lookAgain = (page: Page): Promise<void> =>
  page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange')))

/** A strategy with two steps: five days after the due date, and a week later. `look` is for the days on the way. */
export async function ownStrategy(page: Page, url: string, name: string, look?: () => Promise<void>): Promise<void> {
  await page.goto(`${url}/settings/strategies/new`)
  await page.getByLabel('Nom', { exact: true }).fill(name)
  await button(page, 'Modifier l’étape 1').click()
  await page.getByRole('textbox', { name: 'Jours' }).fill('5')
  await button(page, 'Terminé').click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await button(page, 'Ajouter une étape').click()
  await button(page, 'Terminé').click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await look?.()
  await button(page, 'Enregistrer').click()
  await page.getByRole('heading', { level: 1, name: 'Scénarios de relance' }).waitFor()
}

/** The case is open: three monthly instalments as they are proposed, from the Monday after. */
export async function agreeOnInstalments(page: Page): Promise<void> {
  await button(page, 'Ajouter au dossier').waitFor()
  await page.goto(`${page.url()}?add=plan`)
  await button(page, 'Enregistrer l’échéancier').click()
  await page.getByText(/^Échéancier noté.*en 3\sversements/).waitFor()
  await button(page, 'Terminé').click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}
