/** The connection to Supabase. The library weighs more than the rest of the app, so it comes only for an account. */
import type { SupabaseClient } from '@supabase/supabase-js'
import { type Config, loadConfig } from './config.ts'
import { byOwnClock } from './own-clock.ts'
import { isSignedOut, ServerError } from './server-error.ts'
import { SESSION_KEY, sessionStore } from './session-store.ts'
import type { Answer, Request } from './wire.ts'

export { ServerError } from './server-error.ts'

export interface Session {
  client: SupabaseClient
  /** The `sync` function of the database. */
  call(request: Request): Promise<Answer>
}

/** A call that is not answered by then is given up and made again, for less: the server does nothing twice. */
export const TIMEOUT = 30_000

let session: Promise<Session | null> | undefined

/** Null while no server was ever reached. */
export function openSession(): Promise<Session | null> {
  session ??= connect()
  return session
}

async function connect(): Promise<Session | null> {
  const config = await loadConfig()
  if (!config) {
    session = undefined
    return null
  }
  return sessionFor(config)
}

async function sessionFor(config: Config): Promise<Session> {
  const { createClient } = await import('@supabase/supabase-js')
  const client = createClient(config.supabaseUrl, config.publishableKey, {
    auth: { storageKey: SESSION_KEY, storage: sessionStore, detectSessionInUrl: false },
    global: { fetch: inTime },
  })
  const call = (request: Request) => callSync(client, request)
  return { client, call: (request) => withFreshToken(client, () => call(request)) }
}

/** A client that keeps nothing: for a link or a code whose account the person has not agreed to yet. */
export async function openAside(): Promise<SupabaseClient | null> {
  const config = await loadConfig()
  if (!config) return null
  const { createClient } = await import('@supabase/supabase-js')
  return createClient(config.supabaseUrl, config.publishableKey, {
    auth: {
      storageKey: `${SESSION_KEY}.aside`,
      persistSession: false,
      autoRefreshToken: false,
      detectSessionInUrl: false,
    },
    global: { fetch: inTime },
  })
}

/** Nothing hangs: signing in and refreshing have no limit of their own. */
const inTime: typeof fetch = (input, init) =>
  byOwnClock(input, { ...init, signal: init?.signal ?? AbortSignal.timeout(TIMEOUT) })

async function callSync(client: SupabaseClient, request: Request): Promise<Answer> {
  const { data, error, status } = await client.rpc('sync', { p: request }).abortSignal(AbortSignal.timeout(TIMEOUT))
  if (error) throw new ServerError(error.code || (status > 0 ? String(status) : undefined), error.message)
  return data as Answer
}

/** A phone whose clock was set back takes a token for good that has run out: the server's word counts, once. */
export async function withFreshToken<T>(client: Pick<SupabaseClient, 'auth'>, call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    if (!(error instanceof ServerError) || !isSignedOut(error.code)) throw error
    const { data, error: refused } = await client.auth.refreshSession()
    if (refused && isOutOfReach(refused)) throw new ServerError(undefined, `out of reach: ${refused.message}`)
    if (!data.session) throw error
    return call()
  }
}

/** No network, or a server that is not well: nothing is said about the session. */
export const isOutOfReach = ({ status }: { status?: number }): boolean =>
  status === undefined || status === 0 || status === 429 || status >= 500

/** `no`: whoever was signed in has to do so again. `unknown`: the server could not be asked. */
export async function isSignedIn({ client }: Session): Promise<'yes' | 'no' | 'unknown'> {
  const { data, error } = await client.auth.getSession()
  if (data.session) return 'yes'
  return error && isOutOfReach(error) ? 'unknown' : 'no'
}
