/** A voice note, spoken into the real recorder of a browser whose microphone beeps, and heard again after a start. */
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { refusalsOf } from './complaints.ts'
import { hasBrowser, openPhone, type Phone } from './phone.ts'
import { beginWithGarage, button } from './walks.ts'

/** At least as long as it was spoken, and no silence. */
const sounding = (page: Page, kept: Buffer): Promise<{ lasts: boolean; isHeard: boolean }> =>
  page.evaluate(
    async (bytes) => {
      const context = new OfflineAudioContext(1, 48_000, 48_000)
      const heard = await context.decodeAudioData(Uint8Array.from(bytes).buffer)
      const loudest = heard.getChannelData(0).reduce((most, sign) => Math.max(most, Math.abs(sign)), 0)
      return { lasts: heard.duration > 1.5, isHeard: loudest > 0.01 }
    },
    [...kept],
  )

describe.skipIf(!hasBrowser)('a voice note', () => {
  let phone: Phone | undefined
  afterEach(() => phone?.close())

  test('is recorded, kept with its note, and sounds as it was spoken once the app is opened again', async () => {
    phone = await openPhone({ microphone: true, installs: false })
    const { page } = phone
    const refused = await refusalsOf(phone.context)
    const file = await beginWithGarage(page, inject('url'))
    await page.goto(`${file}?add=note`)
    const sheet = page.getByRole('dialog')
    await button(page, 'Note vocale').click()
    await sheet.getByText('Enregistrement 0:02').waitFor()
    await button(page, 'Arrêter et garder').click()
    await sheet.getByRole('list', { name: 'Pièces' }).getByText('Note vocale').waitFor()
    await sheet.getByRole('button', { name: 'Enregistrer', exact: true }).click()
    await sheet.waitFor({ state: 'detached' })

    await page.goto(`${file}/files`)
    await page.getByRole('button', { name: /^Note vocale/ }).click()
    const player = sheet.locator('audio')
    await player.waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Enregistrer').click()])
    const kept = Buffer.concat(await (await download.createReadStream()).toArray())
    expect(await sounding(page, kept)).toEqual({ lasts: true, isHeard: true })
    await player.evaluate((audio: HTMLAudioElement) => audio.play())
    await page.waitForFunction((audio) => (audio as HTMLAudioElement).currentTime > 0.5, await player.elementHandle())
    expect(refused).toEqual([])
  })
})
