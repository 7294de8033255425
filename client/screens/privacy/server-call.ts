/** Calls the functions that only an owner may, and only with network; what the server answers instead is thrown. */
import { ServerError } from '../../sync/server-error.ts'
import { openSession, withFreshToken } from '../../sync/session.ts'

export async function callServer<T>(name: 'erase_client' | 'erase_workspace' | 'journal', p: object): Promise<T> {
  // The system knows that there is no network: nobody waits for a request to find out.
  const session = navigator.onLine ? await openSession() : null
  if (!session) throw new ServerError(undefined, 'no server was reached')
  const { client } = session
  return withFreshToken(client, async () => {
    const { data, error, status } = await client.rpc(name, { p })
    if (!error) return data as T
    throw new ServerError(error.code || (status > 0 ? String(status) : undefined), error.message)
  })
}
