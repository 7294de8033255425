/**
 * The mail account of this person, as the server keeps it: asked for with network, the last answer kept for the screen
 * without. Its password goes up and never comes back.
 */
import type { Instant, Language } from '../../server/domain/records/primitives.ts'
import type { Book } from '../book/book.ts'
import { callApi } from './api.ts'
import { keepAnswer, lastAnswer } from './last-answer.ts'

export interface MailAccount {
  host: string
  port: number
  security: 'tls' | 'starttls'
  username: string
  fromName: string
  fromAddress: string
}

export interface KnownMailAccount extends MailAccount {
  /** When a mail to oneself was last taken; null since the account was changed. */
  testedAt: Instant | null
}

export type MailTest = { result: 'sent' | 'uncertain' } | { result: 'failed'; why: string; answer?: string }

const NAME = 'mail-account'

/** The last answer, for this person and workspace; undefined before the first. */
export const lastMailAccount = (book: Book): KnownMailAccount | null | undefined => lastAnswer(book, NAME)

const at = (book: Book, path: string): string => `${path}?workspace=${book.meta().workspaceId}`

export async function askMailAccount(book: Book): Promise<KnownMailAccount | null> {
  const { account } = await callApi<{ account: KnownMailAccount | null }>('GET', at(book, '/mails/account'))
  keepAnswer(book, NAME, account)
  return account
}

/** Without `password` the one that is kept goes on, for the same host and user. */
export async function saveMailAccount(book: Book, account: MailAccount & { password?: string }): Promise<void> {
  await callApi('PUT', at(book, '/mails/account'), account)
  await askMailAccount(book)
}

export async function forgetMailAccount(book: Book): Promise<void> {
  await callApi('DELETE', at(book, '/mails/account'))
  await askMailAccount(book)
}

/** Really sends, to the own address. */
export async function testMailAccount(book: Book, language: Language): Promise<MailTest> {
  const result = await callApi<MailTest>('POST', at(book, '/mails/test'), { language })
  await askMailAccount(book)
  return result
}
