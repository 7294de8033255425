/** What the server says: one line per request that failed, with nothing in it that a person typed or is named by. */
import type { MiddlewareHandler } from 'hono'

export type Say = (line: string) => void

export const say: Say = (line) => process.stdout.write(`${line}\n`)
export const complain: Say = (line) => process.stderr.write(`${line}\n`)

/** Addresses we know are shown as they are; of all others only the part before what a caller may have made up. */
const KNOWN =
  /^\/(config\.json|rest\/v1\/rpc\/(sync|sync_push|sync_pull|create_workspace|my_workspaces)|auth\/v1\/(signup|token|user|logout|recover|verify|otp|resend|settings|health)|functions\/v1\/api\/(health|openapi\.json|push\/(subscriptions|test)|reminders\/(settings|dispatch)))$/
const ROOMS = ['/rest/v1/rpc/', '/rest/v1/', '/auth/v1/', '/functions/v1/api/', '/assets/']

export function routePattern(path: string): string {
  if (KNOWN.test(path)) return path
  return `${ROOMS.find((room) => path.startsWith(room)) ?? '/'}*`
}

/** A missing picture and a visitor without session are everyday: the rest of what fails is told. */
const isEveryday = (status: number, pattern: string) =>
  status === 401 || (status === 404 && (pattern === '/*' || pattern === '/assets/*'))

export const logFailures =
  (tell: Say): MiddlewareHandler =>
  async (c, next) => {
    const began = performance.now()
    await next()
    const { status } = c.res
    const pattern = routePattern(c.req.path)
    if (status < 400 || isEveryday(status, pattern)) return
    tell(`${c.req.method} ${pattern} ${status} ${Math.round(performance.now() - began)} ms`)
  }

/** What the database says to a caller who may not or must not: the line of the request tells it. */
const REFUSALS = /^(PT\d{3}|22...|23...|42501)$/

/**
 * The embedded server prints whole errors with the values that caused them, and libraries print advice. Neither belongs in
 * the log of somebody's business: of an error its name and code are kept.
 */
export function quietConsole(tell: Say): void {
  const brief = (part: unknown): string | undefined => {
    if (!(part instanceof Error)) return undefined
    const code = 'code' in part ? String(part.code) : ''
    return REFUSALS.test(code) ? undefined : `${part.name} ${code}`.trimEnd()
  }
  const silent = () => {}
  Object.assign(console, {
    log: silent,
    info: silent,
    warn: silent,
    debug: silent,
    error: (...parts: unknown[]) => {
      const named = parts.map(brief).filter(Boolean)
      if (named.length > 0) tell(`Fault: ${named.join(', ')}`)
    },
  })
}
