/** The mail account as texts of a form, and what of them cannot be. */
import type { KnownMailAccount, MailAccount } from '../../sync/mails.ts'
import { wholeNumber } from '../strategies/whole-number.ts'

export type MailTexts = Record<'host' | 'port' | 'username' | 'password' | 'fromName' | 'fromAddress', string> & {
  security: MailAccount['security']
}
export type MailField = Exclude<keyof MailTexts, 'security'>

/** What each kind of security is offered at, by custom and by the registry of ports. */
export const portOf: Record<MailAccount['security'], string> = { tls: '465', starttls: '587' }

/** An account that is there, or a new one under the name and address of the business. */
export function textsOf(account: KnownMailAccount | null, business: { name?: string; email?: string }): MailTexts {
  return {
    host: account?.host ?? '',
    security: account?.security ?? 'tls',
    port: account ? String(account.port) : portOf.tls,
    username: account?.username ?? business.email ?? '',
    password: '',
    fromName: account?.fromName ?? business.name ?? '',
    fromAddress: account?.fromAddress ?? business.email ?? '',
  }
}

const HOST = /^[a-z0-9]([a-z0-9.:-]*[a-z0-9])?$/i
const ADDRESS = /^\S+@\S+\.\S+$/

/** The fields that cannot be saved as they are. `known`: what is kept, whose password may go on. */
export function problemsOf(texts: MailTexts, known: KnownMailAccount | null): MailField[] {
  const isSame = known?.host === texts.host.trim() && known.username === texts.username.trim()
  const wrong: Record<MailField, boolean> = {
    host: !HOST.test(texts.host.trim()),
    port: wholeNumber(texts.port, 1, 65_535) === null,
    username: !texts.username.trim(),
    password: !texts.password && !isSame,
    fromName: !texts.fromName.trim(),
    fromAddress: !ADDRESS.test(texts.fromAddress.trim()),
  }
  return (Object.keys(wrong) as MailField[]).filter((field) => wrong[field])
}

export function accountOf(texts: MailTexts): MailAccount & { password?: string } {
  const { security, password } = texts
  return {
    host: texts.host.trim(),
    port: Number(texts.port),
    security,
    username: texts.username.trim(),
    fromName: texts.fromName.trim(),
    fromAddress: texts.fromAddress.trim(),
    // As it was typed: a space may be part of it.
    ...(password && { password }),
  }
}
