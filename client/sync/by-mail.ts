/**
 * In without the password: by a code or a link that came by mail. A link may come from anybody, so what it opens is kept
 * aside until the person has seen whose account it is: nothing on the device is sent before.
 */
import type { AuthError, SupabaseClient, User } from '@supabase/supabase-js'
import type { Book } from '../book/book.ts'
import { failureOf, type Joined, join, type SignInFailure } from './account.ts'
import { loadConfig } from './config.ts'
import { isOutOfReach, openAside, openSession } from './session.ts'

/** `recovery` ends with a new password. */
export type Purpose = 'recovery' | 'magiclink'

/** Somebody who has shown that the address is his. */
export interface Arrival {
  email: string
  purpose: Purpose
  /** Signs in here; with a password where a new one was chosen. */
  enter(book: Book, password?: string): Promise<Joined>
}

export type Checked = { ok: true; arrival: Arrival } | { ok: false; code: 'offline' | 'expired' | 'too-many' }

/** `no-mail`: this server sends none. `sent` also where no such account is: a stranger learns nothing. */
export type Asked = 'sent' | 'no-mail' | 'offline' | 'too-many'

export async function askByMail(email: string, purpose: Purpose): Promise<Asked> {
  const config = await loadConfig()
  if (config?.mail === false) return 'no-mail'
  const client = await openAside()
  if (!client) return 'offline'
  const backTo = `${location.origin}/settings/account`
  const { error } =
    purpose === 'recovery'
      ? await client.auth.resetPasswordForEmail(email, { redirectTo: backTo })
      : await client.auth.signInWithOtp({ email, options: { shouldCreateUser: false, emailRedirectTo: backTo } })
  if (error?.status === 429) return 'too-many'
  return error && isOutOfReach(error) ? 'offline' : 'sent'
}

export async function checkCode(email: string, code: string, purpose: Purpose): Promise<Checked> {
  const client = await openAside()
  if (!client) return { ok: false, code: 'offline' }
  return checked(client, purpose, await client.auth.verifyOtp({ email, token: code.replace(/\s/g, ''), type: purpose }))
}

/** What a link from a mail brought, in the fragment of its address: our own mails send a hash, hosted ones a session. */
export interface Link {
  purpose: Purpose
  by: { tokenHash: string } | { refreshToken: string } | 'expired'
}

export function linkIn(fragment: string): Link | null {
  const given = new URLSearchParams(fragment.replace(/^#/, ''))
  const purpose = given.get('type') === 'recovery' ? 'recovery' : 'magiclink'
  const [tokenHash, refreshToken] = [given.get('token_hash'), given.get('refresh_token')]
  if (tokenHash) return { purpose, by: { tokenHash } }
  if (refreshToken) return { purpose, by: { refreshToken } }
  return given.has('error_code') ? { purpose, by: 'expired' } : null
}

export async function checkLink({ purpose, by }: Link): Promise<Checked> {
  if (by === 'expired') return { ok: false, code: 'expired' }
  const client = await openAside()
  if (!client) return { ok: false, code: 'offline' }
  const answer =
    'tokenHash' in by
      ? await client.auth.verifyOtp({ token_hash: by.tokenHash, type: purpose })
      : await client.auth.refreshSession({ refresh_token: by.refreshToken })
  return checked(client, purpose, answer)
}

interface Answered {
  data: { user: User | null }
  error: AuthError | null
}

function checked(client: SupabaseClient, purpose: Purpose, { data, error }: Answered): Checked {
  if (error?.status === 429) return { ok: false, code: 'too-many' }
  if (error && isOutOfReach(error)) return { ok: false, code: 'offline' }
  const { user } = data
  if (!user?.email) return { ok: false, code: 'expired' }
  const account = { userId: user.id, email: user.email }
  return {
    ok: true,
    arrival: { email: user.email, purpose, enter: (book, password) => enter(book, client, account, password) },
  }
}

async function enter(
  book: Book,
  aside: SupabaseClient,
  account: { userId: string; email: string },
  password: string | undefined,
): Promise<Joined> {
  const refused = password === undefined ? null : (await aside.auth.updateUser({ password })).error
  // The same as before is as good as a new one.
  if (refused && refused.code !== 'same_password')
    return { ok: false, code: failureOf(refused) satisfies SignInFailure }
  const session = await openSession()
  const { data } = await aside.auth.getSession()
  if (!session || !data.session) return { ok: false, code: 'offline' }
  const { error } = await session.client.auth.refreshSession({ refresh_token: data.session.refresh_token })
  return error ? { ok: false, code: failureOf(error) } : join(book, session, account)
}
