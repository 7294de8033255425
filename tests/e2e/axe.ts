/** The rules of axe, asked of the page as it is. */
import { readFileSync } from 'node:fs'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

declare global {
  interface Window {
    axe: { run(context: Element | Document, options: RunOptions): Promise<AxeResults> }
  }
}

const told = ({ violations }: AxeResults): string[] =>
  violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 160)}`))

/** Every rule but contrast. Injected by the debugger, where the page's security policy has no say. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const found = await page.evaluate(() =>
    window.axe.run(document, { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false } } }),
  )
  return told(found)
}

/**
 * Contrast in the sheet that is open, or on the screen where none is: what lies behind a sheet is dimmed and has a visit
 * of its own. axe must be there (`violations`).
 */
export async function pale(page: Page): Promise<string[]> {
  const found = await page.evaluate(() => {
    // The drawer prolongs a sheet below its edge by a pseudo element: axe would come to no verdict on anything in it.
    const without = new CSSStyleSheet()
    without.replaceSync('[role=dialog]::after { content: none !important }')
    document.adoptedStyleSheets = [without]
    const front = document.querySelector('[role=dialog]') ?? document
    return window.axe.run(front, { resultTypes: ['violations'], runOnly: ['color-contrast'] })
  })
  return found.passes.length + found.violations.length > 0 ? told(found) : ['no verdict on any text']
}
