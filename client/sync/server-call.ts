/** Calls the functions of the server that want network; what the server answers instead is thrown. */
import { ServerError } from './server-error.ts'
import { openSession, type Session, withFreshToken } from './session.ts'

/** Of an owner, but for accepting an invitation, the list of members and signing out a device of one's own. */
type ServerFunction =
  | 'accept_invitation'
  | 'change_member'
  | 'erase_client'
  | 'erase_workspace'
  | 'invitations'
  | 'invite_member'
  | 'journal'
  | 'members'
  | 'revoke_invitation'
  | 'sign_out_device'

export async function callServer<T>(name: ServerFunction, p: object): Promise<T> {
  // The system knows that there is no network: nobody waits for a request to find out.
  const session = navigator.onLine ? await openSession() : null
  if (!session) throw new ServerError(undefined, 'no server was reached')
  return callIn(session, name, p)
}

/** The same, for who has a session in hand. */
export function callIn<T>({ client }: Session, name: ServerFunction, p: object): Promise<T> {
  return withFreshToken(client, async () => {
    const { data, error, status } = await client.rpc(name, { p })
    if (!error) return data as T
    throw new ServerError(error.code || (status > 0 ? String(status) : undefined), error.message)
  })
}
