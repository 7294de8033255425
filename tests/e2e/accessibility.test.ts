/** What those who hear the page, or use no pointer, need: held on every screen and the main sheets. */
import { readFileSync } from 'node:fs'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { fill, firstVisits, settled, type Visit, visit, visits } from './every-screen.ts'
import { hasBrowser, openPhone, type Phone } from './phone.ts'
import { button } from './walks.ts'

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

declare global {
  interface Window {
    axe: { run(options: RunOptions): Promise<AxeResults> }
  }
}

/** Injected by the debugger, where the page's security policy has no say. */
async function violations(page: Page, rules?: string[]): Promise<string[]> {
  await page.evaluate(axe)
  const found = await page.evaluate(
    (only) => window.axe.run(only ? { runOnly: only } : { resultTypes: ['violations'] }),
    rules,
  )
  return found.violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 160)}`))
}

/** In light and in dark. */
async function seen(page: Page, url: string, one: Visit): Promise<string[]> {
  await visit(page, url, one)
  const light = await violations(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await settled(page)
  const dark = await violations(page, ['color-contrast'])
  await page.emulateMedia({ colorScheme: 'light' })
  return [...light, ...dark.map((one) => `in the dark, ${one}`)]
}

describe.skipIf(!hasBrowser)('every screen', () => {
  const url = inject('url')
  let phone: Phone

  beforeAll(async () => {
    phone = await openPhone()
    phone.page.setDefaultTimeout(15_000)
    // A colour half way through a transition is neither of those meant.
    await phone.page.emulateMedia({ reducedMotion: 'reduce' })
  })
  afterAll(() => phone?.close())

  it.each(firstVisits)('of the first day breaks no rule of axe, light or dark: $name', async (one) => {
    expect(await seen(phone.page, url, one)).toEqual([])
  })

  describe('with long names and large sums', () => {
    beforeAll(() => fill(phone.page, url))

    it.each(visits)('breaks no rule of axe, light or dark: $name', async (one) => {
      expect(await seen(phone.page, url, one)).toEqual([])
    })
  })
})

describe.skipIf(!hasBrowser)('without a pointer', () => {
  const url = inject('url')

  it('one gets from Today to a recorded outcome by Tab and Enter alone', async () => {
    const { page, close } = await openPhone()
    page.setDefaultTimeout(15_000)
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
