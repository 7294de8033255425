/** The people of a workspace, as the server knows them: asked for each time they are shown, and their names kept. */
import type { Id, Instant } from '../../server/domain/records/primitives.ts'
import type { Book } from '../book/book.ts'
import type { Role, Teammate } from '../book/database.ts'
import { callServer } from './server-call.ts'

export interface Device {
  replica: Id
  /** What its browser says of itself. */
  agent: string | null
  seenAt: Instant
  signedOutAt: Instant | null
}

export interface Member {
  userId: Id
  name: string | null
  role: Role
  joinedAt: Instant
  revokedAt: Instant | null
  /** Most recently seen first; an owner sees those of all, the others their own. */
  devices: Device[]
}

export interface Invitation {
  id: Id
  role: Role
  name: string | null
  expiresAt: Instant
  acceptedAt: Instant | null
  revokedAt: Instant | null
}

/** What an owner hands over; `token` is told this once. */
export interface Invited {
  id: Id
  token: string
  expiresAt: Instant
}

export async function askMembers(book: Book): Promise<Member[]> {
  const { members } = await callServer<{ members: Member[] }>('members', ofWorkspace(book))
  await keepNames(book, members)
  return members
}

export async function askInvitations(book: Book): Promise<Invitation[]> {
  return (await callServer<{ invitations: Invitation[] }>('invitations', ofWorkspace(book))).invitations
}

export const invite = (book: Book, role: Role, name: string): Promise<Invited> =>
  callServer('invite_member', { ...ofWorkspace(book), role, name })

export const revokeInvitation = (book: Book, id: Id): Promise<unknown> =>
  callServer('revoke_invitation', { ...ofWorkspace(book), id })

export const changeMember = (book: Book, userId: Id, change: { role: Role } | { revoked: boolean }): Promise<unknown> =>
  callServer('change_member', { ...ofWorkspace(book), userId, ...change })

export const signOutDevice = (book: Book, replica: Id): Promise<unknown> =>
  callServer('sign_out_device', { ...ofWorkspace(book), replica })

const ofWorkspace = (book: Book) => ({ workspace: book.meta().workspaceId })

/** Written only when something changed: the other tabs follow with the next sync. */
async function keepNames(book: Book, members: readonly Member[]): Promise<void> {
  const team = members.map(
    ({ userId: id, name, role, revokedAt }): Teammate => ({ id, name, role, ...(revokedAt && { removed: true }) }),
  )
  if (JSON.stringify(team) !== JSON.stringify(book.meta().team)) await (await book.exchange()).knowTeam(team)
}
