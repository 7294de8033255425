/** The mail account of a member: kept with its password sealed, opened for the moment something is handed over. */
import * as v from 'valibot'
import { type Id, text, whole } from '../../domain/records/primitives.ts'
import type { Rpc } from '../reminders/rpc.ts'
import { askMails } from './rpc.ts'
import type { Sealing } from './seal.ts'
import type { MailAccount } from './submit.ts'

export interface Member {
  workspace: Id
  user: Id
}

/** A name or an address, nothing that could be read as something else by whoever looks it up. */
const Host = v.pipe(text(253), v.regex(/^[a-zA-Z0-9]([a-zA-Z0-9.:-]*[a-zA-Z0-9])?$/, 'host'))
/** One line: what stands in a header of a mail. */
const line = (max: number) => v.pipe(text(max), v.regex(/^[^\r\n]*$/, 'line'))

export const AccountSchema = v.strictObject({
  host: Host,
  port: whole(1, 65_535),
  security: v.picklist(['tls', 'starttls']),
  username: line(254),
  /** Left out to go on with the one that is kept, for the same host and user. */
  password: v.optional(v.pipe(v.string(), v.minLength(1, 'empty'), v.maxLength(400, 'long'))),
  fromName: line(200),
  fromAddress: v.pipe(line(254), v.email('email')),
})
export type GivenAccount = v.InferOutput<typeof AccountSchema>

/** What a sealed password belongs to: with another host or user it opens nothing. */
const ownerOf = ({ workspace, user }: Member, { host, username }: Pick<MailAccount, 'host' | 'username'>): string =>
  [workspace, user, host, username].join('\n')

/** The account with its password, or null where there is none that this server can open. */
export async function openAccount(
  rpc: Rpc,
  sealing: Sealing,
  { workspace, user }: Member,
): Promise<MailAccount | null> {
  const { account } = await askMails(rpc, 'mail_account_of', { workspace, user })
  if (!account) return null
  const password = await sealing.open(account.password, ownerOf({ workspace, user }, account))
  return password === undefined ? null : { ...account, password }
}

/** False when a password is needed and none is given: whoever holds a session must not send the kept one to a host of his. */
export async function keepAccount(rpc: Rpc, sealing: Sealing, member: Member, given: GivenAccount): Promise<boolean> {
  const password = given.password ?? (await keptPassword(rpc, sealing, member, given))
  if (password === undefined) return false
  const sealed = await sealing.seal(password, ownerOf(member, given))
  await askMails(rpc, 'keep_mail_account', { ...member, ...given, password: sealed })
  return true
}

async function keptPassword(rpc: Rpc, sealing: Sealing, member: Member, { host, username }: GivenAccount) {
  const kept = await openAccount(rpc, sealing, member)
  return kept?.host === host && kept.username === username ? kept.password : undefined
}
