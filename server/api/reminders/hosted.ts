/** The database and the sessions of a Supabase that is reached over HTTP: what the edge function has. */
import type { Id } from '../../domain/records/primitives.ts'
import { type Rpc, RpcError } from './rpc.ts'

export interface Hosted {
  /** Address of the project, without a slash at the end. */
  url: string
  /** Passes over row level security. */
  serviceKey: string
}

/** Milliseconds: the function of a database that is this slow is looked at by somebody else. */
const PATIENCE = 30_000

/** A key of the newer form is no token: it goes in its own header alone. */
const keyed = (key: string): Record<string, string> => ({
  apikey: key,
  ...(key.startsWith('ey') ? { authorization: `Bearer ${key}` } : {}),
})

export function hostedRpc({ url, serviceKey }: Hosted): Rpc {
  return async (name, p) => {
    const answer = await fetch(`${url}/rest/v1/rpc/${name}`, {
      method: 'POST',
      headers: { ...keyed(serviceKey), 'content-type': 'application/json' },
      body: JSON.stringify({ p }),
      signal: AbortSignal.timeout(PATIENCE),
    })
    const told: unknown = await answer.json().catch(() => null)
    if (answer.ok) return told
    const { code, message } = (told ?? {}) as { code?: unknown; message?: unknown }
    throw new RpcError(typeof code === 'string' ? code : String(answer.status), String(message ?? 'unreadable'))
  }
}

/** Whose token it is, as the one who gave it out says: a session that was ended is nobody's. */
export function hostedUser({ url, serviceKey }: Hosted): (request: Request) => Promise<{ id: Id } | null> {
  return async (request) => {
    const authorization = request.headers.get('authorization')
    if (!/^Bearer \S+$/.test(authorization ?? '')) return null
    const answer = await fetch(`${url}/auth/v1/user`, {
      headers: { apikey: serviceKey, authorization: String(authorization) },
      signal: AbortSignal.timeout(PATIENCE),
    })
    const told = (await answer.json().catch(() => null)) as { id?: unknown } | null
    return answer.ok && typeof told?.id === 'string' ? { id: told.id } : null
  }
}
