/** Photos and papers on the phone: taken offline, made small, without their place, and still there after a start. */
import { afterEach, describe, expect, inject, test } from 'vitest'
import { refusalsOf } from './complaints.ts'
import { hasBrowser, openPhone, type Phone } from './phone.ts'
import { photo } from './photo.ts'
import { beginWithGarage, button } from './walks.ts'

const url = inject('url')

describe.skipIf(!hasBrowser)('files', () => {
  let phone: Phone | undefined
  afterEach(() => phone?.close())

  test('a photo is taken offline, smaller, upright and without its place; what cannot be is refused and loses nothing', async () => {
    phone = await openPhone({ installs: true })
    const { page } = phone
    const refused = await refusalsOf(phone.context)
    const file = await beginWithGarage(page, url)
    await phone.installed()
    await page.goto(file)
    await page.getByRole('link', { name: /^Pièces/ }).click()
    await page.getByText('Aucune pièce').waitFor()
    // Everything it takes was kept with the app.
    await phone.offline(true)
    await page.reload()
    await page.getByText('Aucune pièce').waitFor()

    const [camera, picker] = [page.locator('input[capture]'), page.locator('input[type=file]:not([capture])')]
    await camera.setInputFiles({ name: 'IMG_0012.JPG', mimeType: 'image/jpeg', buffer: await photo(page, 3000, 2000) })
    await page.getByRole('button', { name: /IMG_0012\.jpg/ }).waitFor()
    await picker.setInputFiles([
      { name: 'Facture 2026-104.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF') },
      { name: 'virus.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\x90\0\x03') },
    ])
    await page.getByRole('status').getByText('Ce type de fichier n’est pas accepté').waitFor()
    await camera.setInputFiles({
      name: 'abîmée.jpg',
      mimeType: 'image/jpeg',
      buffer: (await photo(page, 60, 40)).subarray(0, 300),
    })
    await page.getByRole('status').getByText('Cette image est abîmée').waitFor()

    await page.reload()
    const rows = page.getByRole('list', { name: 'Pièces du dossier' }).getByRole('button')
    await rows.nth(1).waitFor()
    expect(await rows.count()).toBe(2)
    await rows.getByText('IMG_0012.jpg').click()
    const shown = page.getByRole('dialog').getByRole('img', { name: 'IMG_0012.jpg' })
    await shown.waitFor()
    // It was held sideways: what is kept stands upright, and its longer side is what it may be.
    await page.waitForFunction(
      (picture) => picture instanceof HTMLImageElement && picture.naturalWidth > 0,
      await shown.elementHandle(),
    )
    const size = await shown.evaluate((picture: HTMLImageElement) => [picture.naturalWidth, picture.naturalHeight])
    expect(size).toEqual([1333, 2000])
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Enregistrer').click()])
    const kept = await (await download.createReadStream()).toArray()
    expect(Buffer.concat(kept).includes('Exif')).toBe(false)

    await button(page, 'Supprimer').click()
    await button(page, 'Annuler').click()
    await rows.getByText('IMG_0012.jpg').waitFor()
    expect(refused).toEqual([])
  })
})
