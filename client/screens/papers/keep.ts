/** A paper as it is kept with the case: what it says, the hash of its file, and the exchange that holds its words. */
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import { canHash, sha256 } from '../../../server/domain/files/sha256.ts'
import { writePaper } from '../../../server/domain/papers/kept.ts'
import type { Paper, Recipient } from '../../../server/domain/papers/paper.ts'
import { newId } from '../../../server/domain/records/new-id.ts'
import type { PaperMade } from '../../../server/domain/records/papers.ts'
import type { Day, Id } from '../../../server/domain/records/primitives.ts'
import { now } from '../../book/clock.ts'
import type { Wanted } from '../../book/writes.ts'

/** What one kind knows beside what it says. */
export interface Beside {
  deadline?: Day
  recipient?: Recipient
  planId?: Id
}

/** As many invoices as a record names. */
export const MOST_INVOICES = 500

/** Null where the browser works out no fingerprints. */
export const hashOf = async (file: File): Promise<string | null> =>
  canHash() ? sha256(await file.arrayBuffer()) : null

/** The same words are the same paper, whenever they were made. */
export const keptAlready = ({ papers }: Pick<CaseFacts, 'papers'>, paper: Paper): PaperMade | undefined => {
  const content = writePaper(paper)
  return content === null ? undefined : papers.find((one) => one.fileHash && one.content === content)
}

/** One of more invoices than can be named names none: it stands for all. */
export function paperRecord(
  clientId: Id,
  paper: Paper,
  invoiceIds: readonly Id[],
  beside: Beside,
): Omit<PaperMade, 'act' | 'at' | 'device' | 'by'> {
  const content = writePaper(paper)
  return {
    id: newId(now()),
    clientId,
    invoiceIds: invoiceIds.length > MOST_INVOICES ? [] : [...invoiceIds],
    kind: paper.kind,
    on: paper.made,
    title: paper.title.slice(0, 200),
    ...(content !== null && { content }),
    ...beside,
  }
}

export const creating = (record: ReturnType<typeof paperRecord>): Wanted => ({ op: 'create', kind: 'paper', record })
