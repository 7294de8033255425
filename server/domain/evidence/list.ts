/**
 * The list of documents, numbered, with the fingerprint of each file. A request for an order to pay goes with one (CPC art. 1405
 * to 1422, field study 3.5, read on 2026-11-22).
 */
import { fileName } from '../papers/frame.ts'
import type { Block, Paper } from '../papers/paper.ts'
import { say } from '../papers/say.ts'
import { paperStates } from '../preventive/papers.ts'
import { sheet, table, text, under } from './frame.ts'
import { slipsOf } from './handed-over.ts'
import { lettersOf } from './letters.ts'
import { type PackInput, type PackPen, penOf } from './pack.ts'
import { parties } from './summary.ts'

/** A file of the pack once it is made. */
export interface Listed {
  title: string
  fileName: string
  /** SHA-256 in lower-case hex. */
  sha256: string
}

/** `files`: invoices of which a file lies in the pack. */
export function listOf(input: PackInput, listed: readonly Listed[], invoicesThere: ReadonlySet<string>): Paper {
  const pen = penOf(input.language)
  const { own } = pen
  const paper = sheet(input, pen, own.list[input.to], [
    { kind: 'facts', rows: parties(input, pen) },
    text(own.intro.list),
    ...table(
      own.tables.documents,
      [
        [own.columns.rank, 7],
        [own.columns.document, 39],
        [own.columns.file, 27],
        [own.columns.fingerprint, 27],
      ],
      listed.map(({ title, fileName, sha256 }, at) => [`${at + 1}`, title, fileName, inGroups(sha256)]),
    ),
    ...(input.to === 'accountant' ? [] : under(own.headings.toAdd, toAdd(input, invoicesThere, pen))),
  ])
  return { ...paper, fileName: `00-${own.files.list}.pdf` }
}

/** Sixteen signs a line: an eye can compare them. */
const inGroups = (sha256: string): string => (sha256.match(/.{16}/g) ?? [sha256]).join('\n')

/** What proves the claim and is not in the pack: the originals, what was ordered and received, the slips of the post. */
function toAdd(input: PackInput, invoicesThere: ReadonlySet<string>, pen: PackPen): Block[] {
  const { own } = pen
  const { facts, state } = input
  const ofInvoices = state.open.flatMap(({ invoice }) => {
    const { id, number, issuedOn } = invoice
    const original = invoicesThere.has(id) ? [] : [say(own.toAddInvoice, { number, date: pen.day(issuedOn) })]
    const proofs = paperStates(facts, invoice)
      .filter((one) => one.state === 'present' && one.paper !== 'invoice-sent')
      .map(({ paper, evidence }) =>
        say(own.toAddPaper, { paper: own.papers[paper], number, evidence: evidence ? `, ${evidence}` : '' }),
      )
    return [...original, ...proofs]
  })
  // Of letters that were kept as papers the post’s own course is known; of the others only that they left.
  const receipts = lettersOf(facts).flatMap((letter) =>
    'message' in letter && letter.message.sending === 'sent' ? say(own.toAddReceipt, { date: pen.day(letter.on) }) : [],
  )
  const items = [...ofInvoices, ...slipsOf(input, pen), ...receipts]
  return items.length ? [text(own.toAdd), { kind: 'list', items }] : []
}

/** `dossier-de-preuve-menuiserie-perrin-2026-11-22.zip`. */
export const packName = (input: PackInput): string => fileName(input, penOf(input.language).own.files.pack, 'zip')
