/** Calls the HTTP interface of the server as the member who is signed in on this page. */
import { type Asked, callApiWith } from './api-call.ts'
import { type Config, lastConfig, loadConfig } from './config.ts'
import { ServerError } from './server-error.ts'
import { openSession, withFreshToken } from './session.ts'

async function asMember<T>(call: (config: Config, token: string) => Promise<T>): Promise<T> {
  // The system knows that there is no network: nobody waits for a request to find out.
  const session = navigator.onLine ? await openSession() : null
  const config = session && (lastConfig() ?? (await loadConfig()))
  if (!session || !config) throw new ServerError(undefined, 'no server was reached')
  return withFreshToken(session.client, async () => {
    const { data } = await session.client.auth.getSession()
    if (!data.session) throw new ServerError('401', '')
    return call(config, data.session.access_token)
  })
}

export const callApi = <T>(...asked: Asked): Promise<T> =>
  asMember((config, token) => callApiWith<T>(config, token, asked))

/** Milliseconds for 256 KiB: 70 kbit/s, as at the edge of a network. */
const PATIENCE = 30_000

/** The same for bytes, up or down. */
export const fetchApi = (path: string, init: RequestInit): Promise<Response> =>
  asMember(async (config, token) => {
    const answer = await fetch(`${config.supabaseUrl}/functions/v1/api${path}`, {
      ...init,
      headers: { ...init.headers, apikey: config.publishableKey, authorization: `Bearer ${token}` },
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE),
    })
    if (answer.ok) return answer
    throw new ServerError(String(answer.status), '')
  })
