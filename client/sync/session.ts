/** The connection to Supabase. The library weighs more than the rest of the app, so it comes only for an account. */
import type { SupabaseClient } from '@supabase/supabase-js'
import { type Config, loadConfig } from './config.ts'
import type { Answer, Request } from './wire.ts'

export interface Session {
  client: SupabaseClient
  /** The `sync` function of the database. */
  call(request: Request): Promise<Answer>
}

/** A call that is not answered by then is given up and made again: the server does nothing twice. */
const TIMEOUT = 20_000

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
    auth: { storageKey: 'encaisse.session', detectSessionInUrl: false },
  })
  return {
    client,
    async call(request) {
      const { data, error } = await client.rpc('sync', { p: request }).abortSignal(AbortSignal.timeout(TIMEOUT))
      if (error) throw new ServerError(error.code || 'unreachable', error.message)
      return data as Answer
    },
  }
}

/** A refusal of the server: `code` is an SQLSTATE or a code of the API, `message` the word the database raised. */
export class ServerError extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = message === 'not_a_member' ? 'not_a_member' : code
  }
}

/** True when there is a session that can be used, refreshing it when it has run out and there is network. */
export async function isSignedIn({ client }: Session): Promise<boolean> {
  const { data } = await client.auth.getSession()
  return data.session !== null
}
