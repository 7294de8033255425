/** Who is calling: the address the limits count, and the session a valid token names. */
import type { HttpBindings } from '@hono/node-server'
import { verify } from 'hono/jwt'
import type { Settings } from './settings.ts'

export interface Session {
  user: string
  session: string
  /** All the token says, for the functions that read request.jwt.claims. */
  claims: Record<string, unknown>
}

export interface Callers {
  addressOf(request: Request, platform: unknown): string
  /** Undefined without a token that is valid now: a made-up one must not use up somebody else's turns. */
  sessionOf(request: Request): Promise<Session | undefined>
}

/** A customer of a provider has a whole network of IPv6 addresses: they count as one. */
function network(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address
  const [head = '', tail] = address.split('::')
  const groups = head.split(':').filter(Boolean)
  if (tail === undefined) return groups.slice(0, 4).join(':')
  const after = tail.split(':').filter(Boolean)
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - after.length) }, () => '0')
  return [...groups, ...zeros, ...after].slice(0, 4).join(':')
}

export function callers({ trustProxy }: Settings, jwtSecret: string): Callers {
  return {
    // Forwarded addresses count only where a proxy of our own is known to set them; it writes the last one.
    addressOf(request, platform) {
      const forwarded = trustProxy ? request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
      const { incoming } = (platform ?? {}) as Partial<HttpBindings>
      return network(forwarded || incoming?.socket.remoteAddress || 'unknown')
    },
    async sessionOf(request) {
      const [, token] = /^Bearer (\S+)$/.exec(request.headers.get('authorization') ?? '') ?? []
      if (!token) return undefined
      try {
        const claims: Record<string, unknown> = await verify(token, jwtSecret, 'HS256')
        const { sub, session_id: session, role } = claims
        if (typeof sub !== 'string' || typeof session !== 'string' || role !== 'authenticated') return undefined
        return { user: sub, session, claims }
      } catch {
        return undefined
      }
    },
  }
}
