/**
 * The functions of the database behind automatic e-mails, as they are asked with the service key
 * (supabase/migrations/20261122110000_automatic_mail.sql). Instants are UTC with milliseconds.
 */
import type { Mutation } from '../../domain/records/changes.ts'
import type { Mail } from '../../domain/records/mails.ts'
import type { Id, Instant } from '../../domain/records/primitives.ts'
import type { Rpc } from '../reminders/rpc.ts'
import type { MailAccount } from './submit.ts'

interface Member {
  workspace: Id
  user: Id
}

/** An approved e-mail whose hour has come, for as long as the lease lasts. */
export interface LeasedMail extends Member {
  mail: Mail
  lease: Id
  /** `handing-over`: somebody began to, and never said how it ended. */
  state: 'waiting' | 'handing-over'
  /** How often a mail server asked to come back. */
  attempts: number
}

/** `password` is sealed. */
export type KeptAccount = MailAccount & { testedAt: Instant | null }

/** `mail`: its id. */
interface Held {
  workspace: Id
  mail: Id
  lease: Id
}

/** Name: what it takes, what it gives. */
export interface MailFunctions {
  mail_account_of: [Member, { account: KeptAccount | null }]
  /** not_a_member (42501), for a viewer too. */
  keep_mail_account: [Member & MailAccount, Record<string, never>]
  mail_account_tested: [Member & { at: Instant }, Record<string, never>]
  forget_mail_account: [Member, Record<string, never>]
  mail_lease: [{ now: Instant; limit: number; seconds: number }, { mails: LeasedMail[] }]
  mail_hand_over: [Held & { version: number; now: Instant; seconds: number }, { may: 'go' | 'look-again' | 'lost' }]
  mail_done: [Held & ({ nextAt: Instant } | { mutation: Mutation } | object), { kept: boolean; version?: number }]
}

/** Asks a function with its own types. */
export const askMails = async <Name extends keyof MailFunctions>(
  rpc: Rpc,
  name: Name,
  p: MailFunctions[Name][0],
): Promise<MailFunctions[Name][1]> => (await rpc(name, p)) as MailFunctions[Name][1]
