/** The page's side of file intake: typed questions to the worker, with progress and cancel. */
import type { Choice } from './choice.ts'
import { type Existing, inParts } from './existing.ts'
import type { Answers, FromWorker, Question, ToWorker } from './messages.ts'
import type { Opened, Refused } from './open-file.ts'
import type { Chunk, Preview } from './prepare.ts'
import type { RejectedWords } from './rejected-csv.ts'
import type { RememberedMapping } from './remembered.ts'
import type { Report } from './report.ts'
import type { Watch } from './slices.ts'

/** One file at a time: opening another lets go of the one before. A cancelled call rejects with the signal's reason. */
export interface Intake {
  open(file: File, remembered?: readonly RememberedMapping[]): Promise<Opened | Refused>
  preview(choice: Choice, existing: Existing, rows?: number, watch?: Watch): Promise<Preview>
  /** The next chunk is worked out only when it is asked for. */
  prepare(choice: Choice, existing: Existing, watch?: Watch): AsyncGenerator<Chunk, Report>
  /** The refused lines of the last preview or import as a CSV file. */
  rejected(words: RejectedWords): Promise<string>
  close(): void
}

/** What a worker and its stand-in in a test have in common. */
export interface Port {
  postMessage(message: ToWorker): void
  addEventListener(type: 'message', listener: (event: { data: FromWorker }) => void): void
  addEventListener(type: 'error', listener: (event: unknown) => void): void
  terminate(): void
}

export const startIntake = (): Intake =>
  intakeOver(new Worker(new URL('./intake.worker.ts', import.meta.url), { type: 'module', name: 'intake' }))

export function intakeOver(port: Port): Intake {
  const { ask, fail } = asking(port)
  port.addEventListener('error', () => fail(new Error('the intake worker stopped')))
  async function know(existing: Existing, watch?: Watch): Promise<void> {
    let first = true
    for (const part of inParts(existing)) {
      await ask<'know'>({ op: 'know', part, first }, watch)
      first = false
    }
  }
  return {
    open: (file, remembered = []) => ask<'open'>({ op: 'open', file, remembered }),
    async preview(choice, existing, rows = 20, watch) {
      await know(existing, watch)
      return ask<'preview'>({ op: 'preview', choice, rows }, watch)
    },
    async *prepare(choice, existing, watch) {
      await know(existing, watch)
      await ask<'prepare'>({ op: 'prepare', choice }, watch)
      for (;;) {
        const answer = await ask<'next'>({ op: 'next' }, watch)
        if ('report' in answer) return answer.report
        yield answer.chunk
      }
    },
    rejected: (words) => ask<'rejected'>({ op: 'rejected', words }),
    close() {
      fail(new Error('the intake was closed'))
      port.terminate()
    },
  }
}

interface Waiting {
  resolve: (answer: never) => void
  reject: (reason: unknown) => void
  watch: Watch
}

function asking(port: Port) {
  const waiting = new Map<number, Waiting>()
  let last = 0
  port.addEventListener('message', ({ data }) => {
    const asked = waiting.get(data.id)
    if (!asked) return
    if ('progress' in data) return asked.watch.onProgress?.(data.progress)
    waiting.delete(data.id)
    if ('answer' in data) asked.resolve(data.answer as never)
    else if ('cancelled' in data) asked.reject(asked.watch.signal?.reason)
    else asked.reject(new Error(data.failed))
  })
  async function ask<Op extends Question['op']>(
    question: Extract<Question, { op: Op }>,
    watch: Watch = {},
  ): Promise<Answers[Op]> {
    watch.signal?.throwIfAborted()
    const id = ++last
    const cancel = () => {
      port.postMessage({ id, cancel: true })
      waiting.get(id)?.reject(watch.signal?.reason)
      waiting.delete(id)
    }
    watch.signal?.addEventListener('abort', cancel, { once: true })
    const answered = new Promise<Answers[Op]>((resolve, reject) => waiting.set(id, { resolve, reject, watch }))
    port.postMessage({ id, question })
    return answered.finally(() => watch.signal?.removeEventListener('abort', cancel))
  }
  const fail = (reason: Error): void => {
    for (const { reject } of waiting.values()) reject(reason)
    waiting.clear()
  }
  return { ask, fail }
}
