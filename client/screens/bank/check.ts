/** That somebody looked at the account, as a fact: the guard before a reminder reads its date. */
import type { Day } from '../../../server/domain/records/primitives.ts'
import type { Book } from '../../book/book.ts'
import type { Wanted } from '../../book/writes.ts'

export const accountLooked = (today: Day): Wanted => ({
  op: 'create',
  kind: 'check',
  record: { topic: 'bank', item: 'account', result: 'yes', on: today },
})

/** The last day it was looked at; `null` for never. */
export function lastLook(book: Pick<Book, 'all' | 'isVoided'>): Day | null {
  return book
    .all('check')
    .filter((check) => check.topic === 'bank' && !book.isVoided(check))
    .reduce<Day | null>((latest, { on }) => (latest && latest > on ? latest : on), null)
}
