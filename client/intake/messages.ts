/** What crosses between the page and the worker that reads files: small questions, and answers in slices. */
import type { Choice } from './choice.ts'
import type { Existing } from './existing.ts'
import type { Opened, Refused } from './open-file.ts'
import type { Chunk, Preview } from './prepare.ts'
import type { RejectedWords } from './rejected-csv.ts'
import type { RememberedMapping } from './remembered.ts'
import type { Report } from './report.ts'
import type { Progress } from './slices.ts'

/**
 * `know` hands over what the book holds, part by part, for the `preview` or `prepare` that follows. `prepare` starts
 * the work; each `next` asks for one chunk, so that no more than one is ever on its way.
 */
export type Question =
  | { op: 'open'; file: File; remembered: readonly RememberedMapping[] }
  | { op: 'know'; part: Existing; first: boolean }
  | { op: 'preview'; choice: Choice; rows: number }
  | { op: 'prepare'; choice: Choice }
  | { op: 'next' }
  | { op: 'rejected'; words: RejectedWords }

export interface Answers {
  open: Opened | Refused
  know: null
  preview: Preview
  prepare: null
  next: { chunk: Chunk } | { report: Report }
  rejected: string
}

export type ToWorker = { id: number; question: Question } | { id: number; cancel: true }

export type FromWorker =
  | { id: number; progress: Progress }
  | { id: number; answer: Answers[Question['op']] }
  | { id: number; cancelled: true }
  | { id: number; failed: string }

/** Lists of a report that cross whole would be as long as the file: the page gets the first lines and the counts. */
export const LISTED = 500

export const listed = (report: Report): Report => ({
  ...report,
  duplicates: report.duplicates.slice(0, LISTED),
  rejected: report.rejected.slice(0, LISTED),
  warnings: report.warnings.slice(0, LISTED),
})
