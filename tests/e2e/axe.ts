/** The rules of axe, asked of the sheet that is open, or of the screen where none is: what lies behind a sheet has a visit of its own. */
import { readFileSync } from 'node:fs'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

declare global {
  interface Window {
    axe: { run(context: Element | Document, options: RunOptions): Promise<AxeResults> }
  }
}

export interface Judged {
  /** Broken rules, but for contrast. */
  broken: string[]
  /** Too little contrast, or that there is no verdict on any text. */
  pale: string[]
}

/** Every rule, contrast as the colours are now. */
export const judged = (page: Page): Promise<Judged> => run(page, {})

/** Every rule but contrast, which says nothing while colours change. */
export const violations = async (page: Page): Promise<string[]> =>
  (await run(page, { rules: { 'color-contrast': { enabled: false } } })).broken

/** Contrast alone: in other colours nothing else is another. */
export const pale = async (page: Page): Promise<string[]> => (await run(page, { runOnly: ['color-contrast'] })).pale

async function run(page: Page, options: RunOptions): Promise<Judged> {
  // Injected by the debugger, where the page's security policy has no say; a page that was not left still has it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  return page.evaluate(async (given) => {
    // The drawer prolongs a sheet below its edge by a pseudo element: axe would come to no verdict on anything in it.
    const without = new CSSStyleSheet()
    without.replaceSync('[role=dialog]::after { content: none !important }')
    document.adoptedStyleSheets = [without]
    const front = document.querySelector('[role=dialog]') ?? document
    const { violations, passes } = await window.axe.run(front, { ...given, resultTypes: ['violations'] })
    const isContrast = ({ id }: { id: string }) => id === 'color-contrast'
    const told = (found: AxeResults['violations']) =>
      found.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 160)}`))
    const hasVerdict = [...violations, ...passes].some(isContrast)
    return {
      broken: told(violations.filter((one) => !isContrast(one))),
      pale: hasVerdict ? told(violations.filter(isContrast)) : ['no verdict on any text'],
    }
  }, options)
}
