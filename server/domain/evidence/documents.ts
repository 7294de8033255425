/** The documents of a pack in the order of its list, each with its number and the name of its file. */
import type { Paper } from '../papers/paper.ts'
import { account } from './account.ts'
import { calls, chronology, messages } from './history.ts'
import { interest } from './interest.ts'
import { letters } from './letters.ts'
import { type Document, documents, type PackInput, type PackPen, partsFor, penOf } from './pack.ts'
import { summary } from './summary.ts'

export interface PackDocument {
  document: Document
  /** What the list of documents calls it. */
  title: string
  paper: Paper
}

/** The numbers begin at 1; what is not in this case is left out. */
export function documentsOf(input: PackInput): PackDocument[] {
  const pen = penOf(input.language)
  const wanted = partsFor(input.to)
  return documents
    .filter((one) => wanted.includes(one))
    .flatMap((one) => made(one, input, pen).map(({ title, paper }) => ({ document: one, title, paper })))
    .map((one, at) => ({
      ...one,
      paper: { ...one.paper, fileName: numbered(at + 1, pen.own.files[one.document], 'pdf') },
    }))
}

/** `03-chronologie.pdf`: sorted by name, files stand in the order of the list. */
export const numbered = (rank: number, name: string, ending: string): string =>
  `${String(rank).padStart(2, '0')}-${name}.${ending}`

function made(document: Document, input: PackInput, pen: PackPen): { title: string; paper: Paper }[] {
  const titled = (paper: Paper | null) => (paper ? [{ title: pen.own.titles[document], paper }] : [])
  switch (document) {
    case 'summary':
      return titled(summary(input, pen))
    case 'account':
      return titled(account(input, pen))
    case 'chronology':
      return titled(chronology(input, pen))
    case 'calls':
      return titled(calls(input, pen))
    case 'messages':
      return titled(messages(input, pen))
    case 'letter':
      return letters(input, pen)
    case 'interest':
      return titled(interest(input, pen))
  }
}
