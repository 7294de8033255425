/** What the browser complained of while a test ran: none is wanted. */
import type { BrowserContext, Page } from 'playwright-core'

/** A request that fails is what some tests are about, and the browser always writes it down. */
const FAILED_REQUEST =
  /^Failed to load resource: (net::ERR_|the server responded with a status of (400|401|410|422|429|5\d\d))/

/** The list grows as the page complains: errors nobody caught, and errors written to the console. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`${error.name}: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' && !FAILED_REQUEST.test(message.text())) complaints.push(message.text())
  })
  return complaints
}

/** The list grows as the pages of the phone do what their security policy forbids; to be asked for before they are opened. */
export async function refusalsOf(context: BrowserContext): Promise<string[]> {
  const refused: string[] = []
  await context.exposeBinding('noteRefusal', (_source, what: string) => refused.push(what))
  await context.addInitScript(() => {
    const { noteRefusal } = window as unknown as { noteRefusal: (what: string) => void }
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) =>
      noteRefusal([effectiveDirective, blockedURI, sourceFile].filter(Boolean).join(' ')),
    )
  })
  return refused
}
