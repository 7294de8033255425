/** A paper leaves the phone: shared or saved as a file, kept with the case, and what was written to the client is in the journal. */
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import type { Paper } from '../../../server/domain/papers/paper.ts'
import { plainText } from '../../../server/domain/papers/plain.ts'
import { newId } from '../../../server/domain/records/new-id.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import type { Book } from '../../book/book.ts'
import { now } from '../../book/clock.ts'
import { mayWrite } from '../../book/rights.ts'
import type { Wanted } from '../../book/writes.ts'
import { rest } from '../../i18n/index.ts'
import { showToast } from '../../ui/toast.ts'
import { leave } from '../acts/departures.ts'
import { wayBy } from '../acts/ways.ts'
import { canShareFile, canShareTogether, saveFile, shareTogether } from '../settings/save-file.ts'
import { type Beside, creating, hashOf, keptAlready, paperRecord } from './keep.ts'

/** Whether the phone shares all of it at once; of a file still in the making, whether it shares such files at all. */
export const canShare = (file: File | undefined, copies: readonly File[]): boolean =>
  file ? canShareTogether([file, ...copies]) : canShareFile('lettre.pdf', 'application/pdf')

/** As much text as an exchange keeps, and as many invoices. */
const MOST = { text: 20_000, invoices: 150 }

export interface Leaving {
  paper: Paper
  file: File
  /** Copies of invoices that go with it. */
  copies: readonly File[]
  invoiceIds: readonly Id[]
  beside: Beside
  /** The message template of its words. */
  template?: string | undefined
}

/** The paper first. False when the person closed the share sheet. Call it inside the tap. */
export async function giveFiles(files: readonly File[]): Promise<boolean> {
  if (canShareTogether(files)) return shareTogether(files)
  for (const file of files) saveFile(file)
  showToast({ text: rest().papers.saved(files.length) })
  return true
}

/** Call it inside the tap. What left before with the same words is not kept twice. */
export async function handOut(book: Book, facts: CaseFacts, leaving: Leaving): Promise<void> {
  if (!(await giveFiles([leaving.file, ...leaving.copies]))) return
  if (mayWrite(book) && !keptAlready(facts, leaving.paper)) await keep(book, facts, leaving)
}

async function keep(book: Book, facts: CaseFacts, leaving: Leaving): Promise<void> {
  const { paper, file, invoiceIds, beside } = leaving
  const hash = await hashOf(file)
  const exchange = paper.letter && paper.kind !== 'declaration' ? exchangeOf(facts, leaving) : null
  const record = {
    ...paperRecord(facts.client.id, paper, invoiceIds, beside),
    ...(hash && { fileHash: hash }),
    ...(exchange && { interactionId: exchange.id }),
  }
  const recorded = await book.record([...(exchange ? [exchange.wanted] : []), creating(record)])
  if (!recorded.ok) showToast({ text: rest().acts.failed[recorded.code] })
  else if (exchange) await leave(book, exchange.departure)
}

/** As a message of another channel: prepared now, sent once the person says so. */
function exchangeOf(facts: CaseFacts, { paper, invoiceIds, template }: Leaving) {
  const id = newId(now())
  const { contact } = wayBy('letter', facts)
  const channel = paper.letter?.sentBy ? ('registered-letter' as const) : ('letter' as const)
  const about = { clientId: facts.client.id, channel, ...(contact && { contactId: contact.id }) }
  const wanted: Wanted = {
    op: 'create',
    kind: 'interaction',
    record: {
      ...about,
      id,
      invoiceIds: invoiceIds.slice(0, MOST.invoices),
      direction: 'out',
      state: 'prepared',
      subject: paper.letter?.subject.slice(0, 400) ?? paper.title,
      text: plainText(paper).slice(0, MOST.text),
      ...(template && { template }),
    },
  }
  return { id, wanted, departure: { ...about, interactionId: id } }
}
