/** Signing up, in and out, and what becomes of the data that the device already holds. */
import type { Workspace } from '../../server/domain/records/cards.ts'
import { newId } from '../../server/domain/records/new-id.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import type { Book } from '../book/book.ts'
import { now } from '../book/clock.ts'
import { unreadable } from '../book/condition.ts'
import type { Account, Role } from '../book/database.ts'
import { enterBy, type Invitee, type Uninvited } from './invitation.ts'
import { isOutOfReach, openSession, type Session } from './session.ts'
import { dropSession } from './session-store.ts'
import { mayBeSignedIn, setSyncState } from './state.ts'

export interface RemoteWorkspace {
  id: Id
  name: string
  kind: Workspace['kind']
  role: Role
}

export type SignInFailure =
  | 'offline'
  | 'wrong-password'
  | 'taken'
  | 'weak-password'
  | 'invalid-email'
  | 'too-many'
  /** The server lets nobody in who was not invited. */
  | 'closed'
  /** The device belongs to another account. */
  | 'other-account'
  /** Some records of the device cannot be read: they would be left behind for good. */
  | 'damaged'
  | 'refused'

export type Joined =
  | { ok: true; state: 'joined' }
  /** Signed in; there is no workspace yet, neither here nor in the account: the first run makes one. */
  | { ok: true; state: 'no-workspace' }
  /** The device holds cases, or the account several workspaces: the person decides. */
  | { ok: true; state: 'choose'; account: Account; workspaces: RemoteWorkspace[] }
  /** In the team by an invitation, on a device that holds something else: the person decides which it shows. */
  | { ok: true; state: 'invited'; account: Account; workspace: RemoteWorkspace }
  /** The invitation lets nobody in; who had signed in for it is signed in all the same. */
  | { ok: true; state: 'uninvited'; why: Uninvited }
  | { ok: false; code: SignInFailure }

const unreachable = { ok: false, code: 'offline' } as const

export async function signUp(book: Book, email: string, password: string, invitee?: Invitee): Promise<Joined> {
  const session = await openSession()
  if (!session) return unreachable
  const options = invitee && { data: { invitation: invitee.token } }
  const { data, error } = await session.client.auth.signUp({ email, password, options })
  const failure = error && failureOf(error)
  // A server that lets in only who was invited knows that this link is no good.
  if (failure === 'closed' && invitee) return { ok: true, state: 'uninvited', why: 'unknown_invitation' }
  if (failure) return { ok: false, code: failure }
  if (!data.session || !data.user) return { ok: false, code: 'refused' }
  // Who makes an account with cases on the phone makes it for them, unless it is to work on those of others.
  bringAlong(!invitee)
  return join(book, session, { userId: data.user.id, email }, invitee)
}

export async function signIn(book: Book, email: string, password: string, invitee?: Invitee): Promise<Joined> {
  const session = await openSession()
  if (!session) return unreachable
  const { data, error } = await session.client.auth.signInWithPassword({ email, password })
  if (error) return { ok: false, code: failureOf(error) }
  return join(book, session, { userId: data.user.id, email }, invitee)
}

export function failureOf(error: { code?: string; status?: number; message: string }): SignInFailure {
  if (error.status === 429) return 'too-many'
  if (isOutOfReach(error)) return 'offline'
  if (error.code === 'signup_disabled') return 'closed'
  if (error.code === 'user_already_exists' || /already/i.test(error.message)) return 'taken'
  if (error.code === 'weak_password' || /password.*(short|weak|least)/i.test(error.message)) return 'weak-password'
  if (error.code === 'invalid_credentials' || /invalid login/i.test(error.message)) return 'wrong-password'
  if (error.code === 'email_address_invalid' || error.code === 'validation_failed') return 'invalid-email'
  return 'refused'
}

/** The example is nobody's data: it never goes up and gives way without a question. */
const ownWorkspace = (book: Book): Workspace | undefined => {
  const workspace = book.workspace()
  return workspace?.sample ? undefined : workspace
}

/** What the device holds goes up without a question: its account was made for it, or it was begun under the account. */
const BRING_ALONG = 'encaisse.bringAlong'
function bringAlong(yes: boolean): void {
  if (yes) localStorage.setItem(BRING_ALONG, '1')
  else localStorage.removeItem(BRING_ALONG)
}
const bringsAlong = (): boolean => localStorage.getItem(BRING_ALONG) !== null

let last: Promise<unknown> = Promise.resolve()

/** One at a time: a screen and the sync may both find a session that has joined nothing yet. */
export function join(book: Book, session: Session, account: Account, invitee?: Invitee): Promise<Joined> {
  const turn = last.then(() => joinNow(book, session, account, invitee))
  last = turn.catch(() => {})
  return turn
}

async function joinNow(book: Book, session: Session, account: Account, invitee?: Invitee): Promise<Joined> {
  const owner = book.meta().account
  if (owner && owner.userId !== account.userId) {
    await session.client.auth.signOut({ scope: 'local' }).catch(() => {})
    await dropSession()
    return { ok: false, code: 'other-account' }
  }
  // The session had run out on a device that belongs to this account already: nothing changes hands.
  if (!invitee && owner && book.meta().workspaceId) return { ok: true, state: 'joined' }
  if (unreadable().length > 0) return { ok: false, code: 'damaged' }
  if (invitee) return joinInvited(book, session, account, invitee)
  const { data, error } = await session.client.rpc('my_workspaces')
  if (error) return unreachable
  const { workspaces } = data as { workspaces: RemoteWorkspace[] }
  const mine = ownWorkspace(book)
  const known = mine && workspaces.find((one) => one.id === mine.id)
  if (known) return joinAs(async () => (await book.exchange()).joinWithRecords(account, known.id))
  const [first, ...others] = workspaces
  if (!first && mine && bringsAlong()) return sendUp(book, session, account, mine)
  if (mine || others.length > 0) return { ok: true, state: 'choose', account, workspaces }
  if (first) return takeAccountWorkspace(book, account, first.id)
  bringAlong(true)
  return { ok: true, state: 'no-workspace' }
}

async function joinInvited(book: Book, session: Session, account: Account, invitee: Invitee): Promise<Joined> {
  const entered = await enterBy(session, invitee)
  if (typeof entered === 'string')
    return entered === 'offline' ? unreachable : { ok: true, state: 'uninvited', why: entered }
  const meta = book.meta()
  if (meta.account && meta.workspaceId === entered.id) return { ok: true, state: 'joined' }
  if (!meta.workspaceId && !ownWorkspace(book)) return takeAccountWorkspace(book, account, entered.id)
  const { data, error } = await session.client.rpc('my_workspaces')
  const { workspaces } = (data ?? { workspaces: [] }) as { workspaces: RemoteWorkspace[] }
  const workspace = workspaces.find((one) => one.id === entered.id)
  return error || !workspace ? unreachable : { ok: true, state: 'invited', account, workspace }
}

/** Somebody is signed in on this device, or has come by mail, and opens an invitation. */
export async function acceptSignedIn(book: Book, invitee: Invitee): Promise<Joined> {
  const session = await openSession()
  const { data } = (await session?.client.auth.getSession()) ?? { data: { session: null } }
  const user = data.session?.user
  if (!session || !user?.email) return unreachable
  return join(book, session, { userId: user.id, email: user.email }, invitee)
}

async function joinAs(work: () => Promise<void>): Promise<Joined> {
  await work()
  bringAlong(false)
  return { ok: true, state: 'joined' }
}

async function sendUp(
  book: Book,
  session: Session,
  account: Account,
  workspace: Workspace,
  id: Id = workspace.id,
): Promise<Joined> {
  const p = { workspace: { ...workspace, id }, replica: book.meta().device, memberName: account.email }
  const { error } = await session.client.rpc('create_workspace', { p })
  // These cases went up to another account before and were kept here: in this one they begin anew.
  if (error?.message === 'workspace_taken' && id === workspace.id)
    return sendUp(book, session, account, workspace, newId(now()))
  if (error) return error.code ? { ok: false, code: 'refused' } : unreachable
  return joinAs(async () => (await book.exchange()).joinWithRecords(account, id))
}

/** The account's workspace takes the place of what the device holds. */
export const takeAccountWorkspace = (book: Book, account: Account, workspaceId: Id): Promise<Joined> =>
  joinAs(async () => (await book.exchange()).joinEmpty(account, workspaceId))

/** What the device holds becomes one more workspace of the account. */
export async function addDeviceWorkspace(book: Book, account: Account): Promise<Joined> {
  const session = await openSession()
  const mine = ownWorkspace(book)
  if (!session || !mine) return unreachable
  return sendUp(book, session, account, mine)
}

/**
 * Somebody is signed in, but the device has joined nothing yet: a workspace was made since, or joining was cut short. It
 * goes on by itself; what the person has to decide is given back and stays as it is until then.
 */
export async function joinIfReady(book: Book): Promise<Joined | null> {
  if (book.meta().account || !mayBeSignedIn()) return null
  const session = await openSession()
  const { data } = (await session?.client.auth.getSession()) ?? { data: { session: null } }
  const user = data.session?.user
  return session && user?.email ? join(book, session, { userId: user.id, email: user.email }) : null
}

/** `erase` empties the device; otherwise everything stays on it, apart from the account. */
export async function signOut(book: Book, erase: boolean): Promise<void> {
  await keepApart()
  await (await book.exchange()).leave(erase)
  setSyncState('alone')
}

/** Nobody is signed in any more; what the device holds stays as it is. */
export async function keepApart(): Promise<void> {
  const session = await openSession()
  // While the server still knows who asks: what is sent from here on would be shown to whoever holds the phone.
  await (await import('./push.ts')).switchOff().catch(() => {})
  // Offline the server cannot be told: the session is dropped here, and runs out there by itself.
  await session?.client.auth.signOut({ scope: 'local' }).catch(() => {})
  await dropSession()
  bringAlong(false)
}
