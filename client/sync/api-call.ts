/** Calls the HTTP interface of the server with a session in hand; what it answers instead is thrown. */
import type { Config } from './config.ts'
import { ServerError } from './server-error.ts'

const TIMEOUT = 20_000

export type Asked = [method: 'GET' | 'PUT' | 'POST' | 'DELETE', path: string, body?: object]

export async function callApiWith<T>(config: Config, token: string, [method, path, body]: Asked): Promise<T> {
  const answer = await fetch(`${config.supabaseUrl}/functions/v1/api${path}`, {
    method,
    headers: {
      apikey: config.publishableKey,
      authorization: `Bearer ${token}`,
      ...(body && { 'content-type': 'application/json' }),
    },
    body: body && JSON.stringify(body),
    cache: 'no-store',
    signal: AbortSignal.timeout(TIMEOUT),
  })
  if (answer.ok) return (answer.status === 204 ? undefined : await answer.json()) as T
  throw new ServerError(String(answer.status), '')
}
