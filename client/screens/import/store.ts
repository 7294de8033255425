/** Stores a file chunk by chunk: each is durable before the next is asked for, so a stop at any moment loses nothing. */
import type { Kind } from '../../../server/domain/records/kinds.ts'
import type { Book } from '../../book/book.ts'
import type { Recorded, Wanted } from '../../book/writes.ts'
import type { Chunk } from '../../intake/prepare.ts'
import type { Report } from '../../intake/report.ts'

/** How many records of each kind are on the device. */
export type Stored = Partial<Record<Kind, number>>

export type StoreEnd =
  | { end: 'whole'; report: Report; stored: Stored }
  | { end: 'stopped'; stored: Stored }
  | { end: 'failed'; code: Extract<Recorded, { ok: false }>['code'] | 'unreadable'; stored: Stored }

export interface StoreWatch {
  signal: AbortSignal
  onStored: (stored: Stored) => void
}

export async function storeChunks(
  book: Book,
  chunks: AsyncGenerator<Chunk, Report>,
  { signal, onStored }: StoreWatch,
): Promise<StoreEnd> {
  let stored: Stored = {}
  for (;;) {
    let step: IteratorResult<Chunk, Report>
    try {
      step = await chunks.next()
    } catch (error) {
      if (signal.aborted) return { end: 'stopped', stored }
      // The reader is another thread: its end must not leave the person before a bar that stands still.
      console.error(error)
      return { end: 'failed', code: 'unreadable', stored }
    }
    if (step.done) return { end: 'whole', report: step.value, stored }
    const recorded = await book.record(step.value.changes as Wanted[])
    if (!recorded.ok) return { end: 'failed', code: recorded.code, stored }
    stored = added(stored, step.value)
    onStored(stored)
    await painted()
    if (signal.aborted) return { end: 'stopped', stored }
  }
}

function added(stored: Stored, { changes }: Chunk): Stored {
  const sum = { ...stored }
  for (const change of changes) if (change.op === 'create') sum[change.kind] = (sum[change.kind] ?? 0) + 1
  return sum
}

/** Lets the screen show the progress and hear a tap. A hidden page paints nothing, and must not wait for it. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.hidden) setTimeout(resolve)
    else requestAnimationFrame(() => setTimeout(resolve))
  })
