/** What a mutation is about, in a few words: the kind of its main change and the name a person knows it by. */
import type { Change, Mutation } from '../../../server/domain/records/changes.ts'
import type { Book } from '../../book/book.ts'
import { rest } from '../../i18n/index.ts'

export interface Subject {
  title: string
  /** Client, number or first words. */
  name: string
}

/** Notes and promises say more than the void or the pause beside them. */
const weight = (change: Change): number => (change.kind === 'void' || change.kind === 'pause' ? 0 : 1)

export function subjectOf(book: Book, mutation: Mutation): Subject {
  const words = rest().outbox
  const main = [...mutation.changes].sort((a, b) => weight(b) - weight(a))[0]
  // Of an erased debtor nothing is kept but that there was a change.
  if (!main) return { title: words.oneChange, name: '' }
  const done = main.op === 'create' ? words.created : main.op === 'patch' ? words.changed : words.removed
  const others = mutation.changes.length - 1
  const title = `${words.kinds[main.kind]}, ${done}`
  return { title: others > 0 ? `${title} ${words.more(others)}` : title, name: nameOf(book, main) }
}

function nameOf(book: Book, change: Change): string {
  const record = change.op === 'create' ? change.record : book.get(change.kind, change.id)
  if (!record) return ''
  if ('name' in record) return record.name
  if ('note' in record && record.note) return record.note
  if ('number' in record && record.number) return record.number
  if ('body' in record) return record.subject ?? record.body
  if ('clientId' in record && record.clientId) return book.get('client', book.canonical(record.clientId))?.name ?? ''
  return ''
}
