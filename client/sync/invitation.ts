/** The link that lets somebody into a workspace: what it looks like, and what comes of opening it. */
import type { Id } from '../../server/domain/records/primitives.ts'
import type { Role } from '../book/database.ts'
import { callIn } from './server-call.ts'
import { codeOf } from './server-error.ts'
import type { Session } from './session.ts'

/** Whoever opened a link; `name` as the team will see it, empty for the one the invitation gives. */
export interface Invitee {
  token: string
  name: string
}

const REFUSALS = [
  'unknown_invitation',
  'invitation_used',
  'invitation_revoked',
  'invitation_expired',
  'already_a_member',
] as const
export type Uninvited = (typeof REFUSALS)[number]

const TOKEN = /^[0-9a-f]{64}$/

/** In the fragment, which no server and no log ever sees. */
export const invitationLink = (token: string): string => `${location.origin}/join#${token}`

/** Null when the link was cut on its way. */
export const tokenIn = (fragment: string): string | null => {
  const token = fragment.replace(/^#/, '')
  return TOKEN.test(token) ? token : null
}

/** Into the workspace, or why not. Asking again after a lost answer gives the same answer. */
export async function enterBy(
  session: Session,
  { token, name }: Invitee,
): Promise<{ id: Id; role: Role } | Uninvited | 'offline'> {
  try {
    return await callIn(session, 'accept_invitation', { token, memberName: name })
  } catch (error) {
    const code = codeOf(error)
    return REFUSALS.find((one) => one === code) ?? 'offline'
  }
}
