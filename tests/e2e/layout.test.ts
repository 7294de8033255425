/** What every screen keeps to, however long the names, large the sums and the text, or narrow the phone. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { fill, firstVisits, settled, type Visit, visit, visits } from './every-screen.ts'
import { hasBrowser, openPhone, type Phone } from './phone.ts'

/** What reaches beyond the sides of the window; what scrolls sideways by itself may. */
const beyond = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const scrolls = (one: Element) => ['auto', 'scroll'].includes(getComputedStyle(one).overflowX)
    const inScroller = (one: Element | null): boolean =>
      one !== null && one !== document.body && (scrolls(one) || inScroller(one.parentElement))
    const out = [...document.querySelectorAll('#app *, [role=dialog] *')].filter((one) => {
      const { left, right, width } = one.getBoundingClientRect()
      const aside = right > window.innerWidth + 0.5 || left < -0.5
      return width > 1 && aside && !inScroller(one.parentElement)
    })
    const wide = document.documentElement.scrollWidth > window.innerWidth
    const bodies = [...document.querySelectorAll('[role=dialog] *')].filter(
      (one) =>
        one.scrollWidth > window.innerWidth && getComputedStyle(one).overflowY === 'auto' && one.clientHeight > 100,
    )
    if (!wide && bodies.length === 0) return []
    return [
      `${document.documentElement.scrollWidth} px`,
      ...[...out, ...bodies].map((one) => one.outerHTML.slice(0, 120)),
    ].slice(0, 5)
  })

/** Words that stand inside a sentence, whose line gives them room (WCAG 2.5.8, "inline"). */
const INLINE = 'p a'
const TAP = 47.5
const USUAL = { width: 390, height: 844 }
const NARROW = { width: 320, height: 640 }

/** What a thumb would miss. A control that fills its label is as large as the label. */
const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(
    ([inline, least]) => {
      const front = document.querySelector('[role=dialog]') ?? document
      const controls = front.querySelectorAll('a[href], button, input, select, textarea, summary, [role=menuitem]')
      return [...controls].flatMap((one) => {
        const label = one.matches('[type=checkbox], [type=radio]') ? one.closest('label') : null
        const { width, height } = (label ?? one).getBoundingClientRect()
        // The link of a card covers all of it.
        const covers = one.hasAttribute('data-cover')
        const hidden = width < 2 || one.closest('[inert], [aria-hidden=true]') !== null
        if (hidden || covers || one.matches(inline) || (width >= least && height >= least)) return []
        return [`${Math.round(width)}x${Math.round(height)} ${one.outerHTML.slice(0, 120)}`]
      })
    },
    [INLINE, TAP] as const,
  )

/** Main buttons beyond the first of a screen, a sheet or a card. */
const rivals = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const front = document.querySelector('[role=dialog]') ?? document
    const main = [...front.querySelectorAll('[class*="_primary_"]')].filter((one) => one.getClientRects().length > 0)
    const seen = new Set<Element | null>()
    return main.flatMap((one) => {
      const place = one.closest('article')
      if (!seen.has(place)) {
        seen.add(place)
        return []
      }
      return [one.textContent ?? '']
    })
  })

/** As text set to that size does, without touching the width of the window. */
const textAt = (page: Page, percent: number): Promise<void> =>
  page.evaluate((size) => {
    document.documentElement.style.fontSize = size
  }, `${percent}%`)

/** Some seventy screens in five sizes each. */
const LONG = 900_000

/** What is wrong, by screen: empty when all keep to it. */
type Found = Record<string, string[]>

describe.skipIf(!hasBrowser)('every screen and sheet, with long names, large sums and 300 invoices', () => {
  const url = inject('url')
  const found: Record<'reached' | 'narrow' | 'enlarged' | 'small' | 'rival', Found> = {
    reached: {},
    narrow: {},
    enlarged: {},
    small: {},
    rival: {},
  }
  let phone: Phone

  /** One way through all of them: each is looked at in every size while it is there. */
  async function look(one: Visit): Promise<void> {
    const { page } = phone
    const note = (where: keyof typeof found, wrong: string[]) => {
      if (wrong.length > 0) found[where][one.name] = wrong
    }
    const refused = await visit(page, url, one).then(() => null, String)
    if (refused) return note('reached', [refused])
    note('small', await tooSmall(page))
    note('rival', await rivals(page))
    await textAt(page, 200)
    await settled(page)
    note('enlarged', await beyond(page))
    await textAt(page, 100)
    await page.setViewportSize(NARROW)
    await settled(page)
    note('narrow', await beyond(page))
    await page.setViewportSize(USUAL)
  }

  beforeAll(async () => {
    phone = await openPhone()
    phone.page.setDefaultTimeout(15_000)
    await phone.page.emulateMedia({ reducedMotion: 'reduce' })
    for (const one of firstVisits) await look(one)
    await fill(phone.page, url)
    for (const one of visits) await look(one)
  }, LONG)
  afterAll(() => phone?.close())

  it('can be reached', () => expect(found.reached).toEqual({}))
  it('stays within the sides of a phone of 320 px', () => expect(found.narrow).toEqual({}))
  it('stays within the sides of the phone with text at 200 %', () => expect(found.enlarged).toEqual({}))
  it('has targets of 48 px for a thumb', () => expect(found.small).toEqual({}))
  it('has one main button, or one a card', () => expect(found.rival).toEqual({}))
})
