/** The worker's side of the talk, apart from the worker itself: one file at a time, one question after the other. */
import { type Existing, joined } from './existing.ts'
import type { Answers, FromWorker, Question, ToWorker } from './messages.ts'
import { listed } from './messages.ts'
import { openFile, type Table } from './open-file.ts'
import { type Chunk, prepare, preview } from './prepare.ts'
import { rejectedCsv } from './rejected-csv.ts'
import type { Report } from './report.ts'
import type { Watch } from './slices.ts'

interface Desk {
  table: Table | null
  /** What the book holds, as far as it was handed over. */
  existing: Existing | null
  report: Report | null
  chunks: AsyncGenerator<Chunk, Report> | null
  /** What the running import listens to. */
  importing: AbortController
  /** The question that is told of its progress. */
  asked: number
  send: (message: FromWorker) => void
}

/** Returns what to do with each message that comes in. */
export function answering(send: (message: FromWorker) => void): (message: ToWorker) => Promise<void> {
  const desk: Desk = {
    table: null,
    existing: null,
    report: null,
    chunks: null,
    importing: new AbortController(),
    asked: 0,
    send,
  }
  const running = new Map<number, AbortController>()
  return async (message) => {
    const { id } = message
    if ('cancel' in message) {
      running.get(id)?.abort()
      return
    }
    const controller = new AbortController()
    running.set(id, controller)
    try {
      send({ id, answer: await answer(desk, id, message.question, controller) })
    } catch (error) {
      send(controller.signal.aborted ? { id, cancelled: true } : { id, failed: String(error) })
    } finally {
      running.delete(id)
    }
  }
}

async function answer(
  desk: Desk,
  id: number,
  question: Question,
  controller: AbortController,
): Promise<Answers[Question['op']]> {
  const watch: Watch = { signal: controller.signal, onProgress: (progress) => desk.send({ id, progress }) }
  switch (question.op) {
    case 'open': {
      const read = await openFile(question.file, question.remembered)
      desk.table = 'ok' in read ? null : read
      return 'ok' in read ? read : read.opened
    }
    case 'know':
      desk.existing = question.first || !desk.existing ? question.part : joined(desk.existing, question.part)
      return null
    case 'preview': {
      const { records, report } = await preview(opened(desk), question.choice, known(desk), question.rows, watch)
      desk.report = report
      return { records, report: listed(report) }
    }
    case 'prepare':
      desk.importing.abort()
      desk.importing = new AbortController()
      desk.chunks = prepare(opened(desk), question.choice, known(desk), {
        signal: desk.importing.signal,
        onProgress: (progress) => desk.send({ id: desk.asked, progress }),
      })
      return null
    case 'next':
      desk.asked = id
      return next(desk, controller.signal)
    case 'rejected':
      return rejectedCsv(
        desk.report?.rejected ?? [],
        opened(desk).opened.columns.map((column) => column.heading),
        question.words,
      )
  }
}

/** A cancelled question ends the import: the work stops at its next slice and no chunk follows. */
async function next(desk: Desk, signal: AbortSignal): Promise<Answers['next']> {
  if (!desk.chunks) throw new Error('next before prepare')
  const { importing, chunks } = desk
  signal.addEventListener('abort', () => importing.abort(signal.reason))
  const step = await chunks.next()
  signal.throwIfAborted()
  if (!step.done) return { chunk: step.value }
  desk.report = step.value
  desk.chunks = null
  return { report: listed(step.value) }
}

function opened({ table }: Desk): Table {
  if (!table) throw new Error('no file is open')
  return table
}

function known({ existing }: Desk): Existing {
  if (!existing) throw new Error('what the book holds was not handed over')
  return existing
}
