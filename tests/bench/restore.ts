/** Gets a large workspace onto a phone the way a person would: by restoring a backup from the settings. */
import type { Phone } from '../e2e/phone.ts'

export async function restore({ page }: Phone, url: string, backup: string): Promise<void> {
  await page.goto(`${url}/settings/data`)
  const file = { name: 'encaisse-2026-11-21.json', mimeType: 'application/json', buffer: Buffer.from(backup) }
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('dialog').getByRole('button', { name: 'Remplacer' }).click()
  await page.getByText(/Sauvegarde restaurée/).waitFor()
  await page.goto(url)
  await page.getByRole('article').first().waitFor()
}
