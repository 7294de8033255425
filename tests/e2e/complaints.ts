/** What the browser complained of while a test ran: none is wanted. */
import type { Page } from 'playwright-core'

/** A request that fails is what some tests are about, and the browser always writes it down. */
const FAILED_REQUEST =
  /^Failed to load resource: (net::ERR_|the server responded with a status of (400|401|422|429|5\d\d))/

/** The list grows as the page complains: errors nobody caught, and errors written to the console. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`${error.name}: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' && !FAILED_REQUEST.test(message.text())) complaints.push(message.text())
  })
  return complaints
}
