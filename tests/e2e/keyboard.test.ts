/** What those who use no pointer need. */
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { fill } from './every-screen.ts'
import { hasBrowser, openPhone } from './phone.ts'
import { button } from './walks.ts'

describe.skipIf(!hasBrowser)('without a pointer', () => {
  const url = inject('url')

  it('one gets from Today to a recorded outcome by Tab and Enter alone', async () => {
    const { page, close } = await openPhone()
    await fill(page, url)
    await page.goto(url)
    const call = page.getByRole('link', { name: 'Appeler' }).first()
    await call.waitFor()
    await tabTo(page, 'a[href^="tel:"]')
    expect(await ring(page)).not.toBe('none')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /^Marie-Bénédicte/ }).waitFor()
    await button(page, 'Noter le résultat').waitFor()
    await tabTo(page, 'button', 'Noter le résultat')
    await page.keyboard.press('Enter')
    await button(page, 'Pas de réponse').waitFor()
    await tabTo(page, 'button', 'Pas de réponse')
    await page.keyboard.press('Enter')
    await page.getByText(/^Noté/).waitFor()
    await close()
  })
})

/** As often as a patient person would. */
const PATIENCE = 60

async function tabTo(page: Page, selector: string, text = ''): Promise<void> {
  for (let presses = 0; presses < PATIENCE; presses++) {
    await page.keyboard.press('Tab')
    const there = await page.evaluate(
      ([wanted, words]) =>
        document.activeElement?.matches(wanted) === true && document.activeElement.textContent?.includes(words),
      [selector, text] as const,
    )
    if (there) return
  }
  throw new Error(`${selector} ${text} was not reached by ${PATIENCE} presses of Tab`)
}

const ring = (page: Page): Promise<string> =>
  page.evaluate(() => (document.activeElement ? getComputedStyle(document.activeElement).outlineStyle : 'none'))
