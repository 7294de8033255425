/** Facts of papers: what was made, how it went out and what became of it, and who signed it on the screen. */
import * as v from 'valibot'
import { MOST_STROKES } from '../papers/ink.ts'
import { paperKinds, recipients } from '../papers/paper.ts'
import { fact } from './facts.ts'
import { Day, Id, text } from './primitives.ts'

/** As many signs as the contents of one paper may have; a longer one is kept by its hash alone. */
export const MOST_CONTENT = 100_000

/** A paper that was made as a file, or signed. It is made again from what it said, whatever became of the case since. */
export const PaperMade = v.object({
  ...fact,
  clientId: Id,
  invoiceIds: v.pipe(v.array(Id), v.maxLength(500)),
  kind: v.picklist(paperKinds),
  /** The day it bears. */
  on: Day,
  title: text(200),
  /** Of a formal notice: the last day it gives to pay. */
  deadline: v.optional(Day),
  /** Of a file for others: for whom. */
  recipient: v.optional(v.picklist(recipients)),
  /** Of an instalment plan to sign. */
  planId: v.optional(Id),
  /** SHA-256 of the file that left the phone, in hexadecimal digits. */
  fileHash: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'hash'))),
  /** What it says, as JSON (papers/kept.ts). */
  content: v.optional(text(MOST_CONTENT)),
  /** The exchange that keeps its words in the journal. */
  interactionId: v.optional(Id),
})
export type PaperMade = v.InferOutput<typeof PaperMade>

/** How a paper is handed over. */
export const Sending = v.picklist(['registered-letter', 'electronic-registered', 'letter', 'email', 'by-hand'])
export type Sending = v.InferOutput<typeof Sending>

/**
 * What happened to a paper. `sent` says how, and with which number; what follows names the sending it is about, for one that
 * came back may be sent again. `unclaimed`: nobody fetched it; `returned`: it came back without having found anybody.
 */
export const PaperState = v.pipe(
  v.object({
    ...fact,
    clientId: Id,
    paperId: Id,
    state: v.picklist(['sent', 'presented', 'delivered', 'refused', 'unclaimed', 'returned']),
    on: Day,
    how: v.optional(Sending),
    /** The number of the registered letter. */
    number: v.optional(text(40)),
    /** Who received it, where that is not the client: an agency, a court. */
    to: v.optional(text(200)),
    sendingId: v.optional(Id),
  }),
  v.check(({ state, how }) => (state === 'sent') === (how !== undefined), 'empty'),
  v.check(({ state, sendingId }) => (state === 'sent') === (sendingId === undefined), 'empty'),
)
export type PaperState = v.InferOutput<typeof PaperState>

/** Strokes of a finger as short numbers (papers/ink.ts). */
const Strokes = v.pipe(v.string(), v.maxLength(MOST_STROKES, 'long'), v.regex(/^[0-9 ;-]+$/, 'strokes'))

/**
 * A signature given on the screen under a paper that was kept as it read. Without strokes the name was typed and confirmed. The
 * sum is what the one who owes wrote by himself (C. civ. art. 1376).
 */
export const Signature = v.object({
  ...fact,
  clientId: Id,
  paperId: Id,
  party: v.picklist(['debtor', 'creditor']),
  on: Day,
  name: text(200),
  capacity: v.optional(text(200)),
  place: v.optional(text(120)),
  sumInWords: v.optional(text(400)),
  sumInFigures: v.optional(text(60)),
  strokes: v.optional(Strokes),
})
export type Signature = v.InferOutput<typeof Signature>
