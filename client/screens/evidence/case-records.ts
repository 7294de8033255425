/** Every fact of a debtor as this phone holds it, those that were taken back and what took them back included. */
import type { CaseFact } from '../../../server/domain/evidence/case-journal.ts'
import { isFact, kinds } from '../../../server/domain/records/names.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import type { Book } from '../../book/book.ts'
import { clientOf } from '../case/timeline.ts'

export function caseRecords(book: Book, clientId: Id): CaseFact[] {
  const client = book.canonical(clientId)
  const found = kinds.filter(isFact).flatMap((kind) =>
    book
      .all(kind)
      .filter((fact) => clientOf(book, kind, fact) === client)
      .map((record) => ({ kind, record })),
  )
  const about = new Set(found.flatMap(({ record }) => [record.id, record.act]))
  const voids = book.all('void').filter(({ target }) => about.has(target))
  return [...found, ...voids.map((record) => ({ kind: 'void' as const, record }))]
}

/** Facts that the server has not taken yet; none on a device without an account, where nothing waits. */
export const waitingIds = (book: Book): Set<Id> =>
  new Set(
    book
      .outbox()
      .flatMap(({ mutation }) =>
        mutation.changes.flatMap((change) => (change.op === 'create' ? change.record.id : [])),
      ),
  )
