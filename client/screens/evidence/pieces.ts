/**
 * Photos and files of a case that go into its pack, oldest first. What belongs to a note stays out with the notes; what was
 * added with something that was taken back stays among the files, and proves nothing.
 */
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import { penOf } from '../../../server/domain/evidence/pack.ts'
import { say } from '../../../server/domain/papers/say.ts'
import type { Attachment } from '../../../server/domain/records/attachments.ts'
import type { Language } from '../../../server/domain/records/primitives.ts'
import type { Book } from '../../book/book.ts'
import { caseFiles } from '../files/of-case.ts'
import type { CaseFile } from './assemble.ts'

export function piecesOf(book: Book, facts: CaseFacts, notes: boolean, language: Language): CaseFile[] {
  const ofNotes = new Set(facts.interactions.flatMap(({ id, channel }) => (channel === 'note' ? id : [])))
  const isInternal = ({ kind, factId }: Attachment) => kind === 'voice' || ofNotes.has(factId ?? '')
  return caseFiles(book, facts.client.id)
    .filter((card) => !wasTakenBack(book, card) && (notes || !isInternal(card)))
    .reverse()
    .map(({ bytes, ...card }) => ({
      title: titleOf(card, facts, language),
      ending: endingOf(card.name),
      ...(card.kind === 'invoice' && card.invoiceId && { invoiceId: card.invoiceId }),
      async bytes() {
        const held = await bytes()
        return held && new Blob([held], { type: card.type })
      },
    }))
}

/** Files hang on notes and on what became of papers. */
function wasTakenBack(book: Book, { factId = '' }: Attachment): boolean {
  const fact = book.get('interaction', factId) ?? book.get('paperState', factId)
  return !!fact && book.isVoided(fact)
}

/** The original of an invoice is called by its number; anything else by the name it came with. */
function titleOf({ kind, invoiceId, name }: Attachment, { invoices }: CaseFacts, language: Language): string {
  const { own, day } = penOf(language)
  const invoice = kind === 'invoice' && invoices.find(({ id }) => id === invoiceId)
  return invoice ? say(own.toAddInvoice, { number: invoice.number, date: day(invoice.issuedOn) }) : name
}

const endingOf = (name: string): string => name.match(/\.([a-z0-9]{1,5})$/i)?.[1]?.toLowerCase() ?? 'bin'
