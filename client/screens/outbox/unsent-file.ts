/** Everything that never reached the server, as a file for the person: in words, and whole. */
import type { Mutation } from '../../../server/domain/records/changes.ts'
import type { Book } from '../../book/book.ts'
import { instant } from '../../book/clock.ts'
import { saveFile } from '../settings/save-file.ts'
import { subjectOf } from './subject.ts'
import { reasonOf } from './verdicts.ts'

export function saveUnsent(book: Book): void {
  const described = (mutation: Mutation, reason?: string) => {
    const { title, name } = subjectOf(book, mutation)
    return { what: [title, name].filter(Boolean).join(' · '), reason, ...mutation }
  }
  const madeAt = instant()
  const content = {
    format: 'encaisse-unsent',
    version: 1,
    madeAt,
    refused: book.verdicts().map((verdict) => described(verdict.mutation, reasonOf(verdict))),
    waiting: book.outbox().map(({ mutation }) => described(mutation)),
  }
  const text = JSON.stringify(content, null, 2)
  saveFile({ name: `encaisse-non-envoye-${madeAt.slice(0, 10)}.json`, text, type: 'application/json' })
}
