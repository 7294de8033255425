/** What every screen keeps to, however long the names, large the sums and the text, or narrow the phone. */
import type { Page } from 'playwright-core'

/** What reaches beyond the sides of the window; what scrolls sideways by itself may. */
export const beyond = (page: Page): Promise<string[]> =>
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

/** What a thumb would miss. A control that fills its label is as large as the label. */
export const tooSmall = (page: Page): Promise<string[]> =>
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
export const rivals = (page: Page): Promise<string[]> =>
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
export const textAt = (page: Page, percent: number): Promise<void> =>
  page.evaluate((size) => {
    document.documentElement.style.fontSize = size
  }, `${percent}%`)

/** Nothing moves any more: a sheet half way up has neither its colours nor its place. */
export async function settled(page: Page): Promise<void> {
  // What places itself by script does so in the frame after the window has changed.
  await page.evaluate(() => new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame))))
  await page.waitForFunction(
    () =>
      document.querySelector('[data-transitioning]') === null &&
      document.getAnimations().every((one) => one.playState !== 'running'),
  )
}
