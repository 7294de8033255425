/** The page's side of papers: hands one to the worker and gets the file back. */
import type { Paper } from '../../server/domain/papers/paper.ts'
import type { FromWorker, ToWorker } from './messages.ts'

export interface PaperFile {
  file: File
  /** Signs that could not be printed. */
  undrawn: string[]
}

export interface Press {
  print(paper: Paper): Promise<PaperFile>
  close(): void
}

/** What a worker and its stand-in in a test have in common. */
export interface Port {
  postMessage(message: ToWorker): void
  addEventListener(type: 'message', listener: (event: { data: FromWorker }) => void): void
  addEventListener(type: 'error', listener: (event: unknown) => void): void
  terminate(): void
}

export const startPress = (): Press =>
  pressOver(new Worker(new URL('./papers.worker.ts', import.meta.url), { type: 'module', name: 'papers' }))

interface Waiting {
  paper: Paper
  resolve(made: PaperFile): void
  reject(reason: Error): void
}

export function pressOver(port: Port): Press {
  const waiting = new Map<number, Waiting>()
  let last = 0
  const fail = (reason: Error): void => {
    for (const { reject } of waiting.values()) reject(reason)
    waiting.clear()
  }
  port.addEventListener('message', ({ data }) => {
    const asked = waiting.get(data.id)
    waiting.delete(data.id)
    if (!asked) return
    if ('failed' in data) asked.reject(new Error(data.failed))
    else {
      const file = new File([data.made.bytes], asked.paper.fileName, { type: 'application/pdf' })
      asked.resolve({ file, undrawn: data.made.undrawn })
    }
  })
  port.addEventListener('error', () => fail(new Error('the paper worker stopped')))
  return {
    print: (paper) =>
      new Promise((resolve, reject) => {
        const id = ++last
        waiting.set(id, { paper, resolve, reject })
        port.postMessage({ id, paper })
      }),
    close() {
      fail(new Error('the press was closed'))
      port.terminate()
    },
  }
}
