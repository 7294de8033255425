/**
 * Lets pages of any origin ask: with hosted Supabase the app and this interface have different ones. Nothing here goes by
 * cookies, so that an answer gives a foreign page nothing it could not ask for by itself.
 */
import type { MiddlewareHandler } from 'hono'

/** What clients of Supabase send with every call, and what makes an answer conditional. */
const ALLOWED = 'apikey, authorization, content-type, if-none-match, range, x-client-info'
const EXPOSED = 'content-range, etag, retry-after'
const DAY_SECONDS = '86400'

/** `methodsOf`: what a path takes, as the header Allow writes it. */
export const crossOrigin =
  (methodsOf: (path: string) => string): MiddlewareHandler =>
  async (c, next) => {
    if (c.req.method === 'OPTIONS') return preflight(methodsOf(c.req.path))
    await next()
    c.res.headers.set('access-control-allow-origin', '*')
    c.res.headers.set('access-control-expose-headers', EXPOSED)
  }

/** The question a browser asks before the call itself. */
const preflight = (methods: string): Response =>
  new Response(null, {
    status: 204,
    headers: {
      allow: methods,
      'access-control-allow-origin': '*',
      'access-control-allow-methods': methods,
      'access-control-allow-headers': ALLOWED,
      'access-control-max-age': DAY_SECONDS,
    },
  })
