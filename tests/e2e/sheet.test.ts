/** A sheet under the finger. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { hasBrowser, openPhone, type Phone } from './phone.ts'
import { beginWithGarage, button } from './walks.ts'

describe.skipIf(!hasBrowser)('A sheet that rises', () => {
  let phone: Phone
  beforeAll(async () => {
    phone = await openPhone()
    await phone.page.goto(await beginWithGarage(phone.page, inject('url')))
  })
  afterAll(() => phone?.close())

  it('takes no tap on what still slides under the finger, and every tap once it stands.', async () => {
    const { page } = phone
    const motion = await page.context().newCDPSession(page)
    await motion.send('Animation.enable')
    await motion.send('Animation.setPlaybackRate', { playbackRate: 0.01 })
    await button(page, 'Ajouter au dossier').click()
    const note = page.getByRole('button', { name: 'Note', exact: true })
    await page.locator('[data-opening][data-corvu-drawer-content]').waitFor()
    const taking = () => note.evaluate((tile) => getComputedStyle(tile).pointerEvents)
    expect(await taking()).toBe('none')
    await motion.send('Animation.setPlaybackRate', { playbackRate: 1 })
    await expect.poll(taking).toBe('auto')
    await note.click()
    await page.getByLabel('Votre note').waitFor()
  })

  it('stands although the browser never says that its motion is over.', async () => {
    const { page } = phone
    await page.reload()
    await page.evaluate(() => addEventListener('transitionend', (end) => end.isTrusted && end.stopPropagation(), true))
    await button(page, 'Ajouter au dossier').click()
    await page.locator('[data-opening][data-corvu-drawer-content]').waitFor()
    await page.locator('[data-corvu-drawer-content]:not([data-transitioning])').waitFor()
  })
})
