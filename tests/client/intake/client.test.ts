/** The talk between page and worker, over a real message channel; the worker file itself only joins its two ends. */
import { MessageChannel } from 'node:worker_threads'
import { afterEach, expect, test } from 'vitest'
import { answering } from '../../../client/intake/answering.ts'
import { type Intake, intakeOver, type Port } from '../../../client/intake/client.ts'
import type { ToWorker } from '../../../client/intake/messages.ts'
import type { Rejection } from '../../../client/intake/report.ts'
import { bookAfter, fileOf, nothing, take } from './taking.ts'

let intake: Intake | undefined
afterEach(() => intake?.close())

function start(): Intake {
  const { port1, port2 } = new MessageChannel()
  const answer = answering((message) => port2.postMessage(message))
  // A file cannot cross a channel of Node, as it can cross to a worker: it waits on this side.
  const files: File[] = []
  port2.on('message', (message: ToWorker) => {
    if ('question' in message && message.question.op === 'open') message.question.file = files.shift() as File
    void answer(message)
  })
  const port: Port = {
    postMessage(message) {
      if ('question' in message && message.question.op === 'open') {
        files.push(message.question.file)
        port1.postMessage({ ...message, question: { ...message.question, file: null } })
      } else port1.postMessage(message)
    },
    addEventListener: (type: string, listener: (event: never) => void) =>
      void port1.on(type === 'message' ? 'message' : 'messageerror', (data) => listener({ data } as never)),
    terminate: () => port1.close(),
  }
  intake = intakeOver(port)
  return intake
}

const lines = (count: number): string =>
  ['Client;Facture;Date;Montant', ...Array.from({ length: count }, (_, at) => `C${at};${at};25/11/2026;5,00`)].join(
    '\n',
  )

async function opened(talk: Intake, text: string) {
  const file = await talk.open(fileOf(text))
  if (!file.ok) throw new Error(file.code)
  return { kind: 'invoices' as const, mapping: file.mapping }
}

test('a file is opened, previewed and taken chunk by chunk, with progress', async () => {
  const talk = start()
  const choice = await opened(talk, lines(1200))
  const seen = await talk.preview(choice, nothing(), 5)
  expect([seen.records.length, seen.report.taken.invoices]).toEqual([5, 1200])
  const progress: string[] = []
  const running = talk.prepare(choice, nothing(), {
    onProgress: ({ phase, done }) => progress.push(`${phase} ${done}`),
  })
  const sizes: number[] = []
  let step = await running.next()
  for (; !step.done; step = await running.next()) sizes.push(step.value.changes.length)
  expect(sizes).toEqual([500, 500, 500, 500, 400])
  expect(step.value.taken.invoices).toBe(1200)
  expect(progress).toContain('reading 1000')
  expect(progress.at(-1)).toBe('writing 1200')
})

test('a refused file answers with its code, and the next one is opened all the same', async () => {
  const talk = start()
  expect(await talk.open(fileOf('%PDF-1.7'))).toEqual({ ok: false, code: 'pdf' })
  expect(await opened(talk, lines(1))).toMatchObject({ kind: 'invoices' })
})

test('after a cancel no chunk comes, and the file can be taken again', async () => {
  const talk = start()
  const choice = await opened(talk, lines(2500))
  const controller = new AbortController()
  const running = talk.prepare(choice, nothing(), { signal: controller.signal, onProgress: () => controller.abort() })
  await expect(running.next()).rejects.toThrow('aborted')
  expect(await running.next()).toMatchObject({ done: true })
  const again = talk.prepare(choice, nothing())
  expect((await again.next()).done).toBe(false)
})

test('the refused lines are written by the worker, and a long list of them does not cross', async () => {
  const talk = start()
  const choice = await opened(talk, `${lines(600).replaceAll('5,00', 'cinq')}\nB;B;25/11/2026;5,00`)
  const { report } = await talk.preview(choice, nothing())
  expect([report.counts.rejected, report.rejected.length]).toEqual([600, 500])
  const reasons = new Proxy({} as Record<Rejection, string>, { get: () => 'Montant illisible' })
  const csv = await talk.rejected({
    line: 'Ligne',
    reason: 'Motif',
    reasons: { ...reasons, 'unreadable-amount': 'Montant illisible' },
  })
  expect(csv.trimEnd().split('\r\n')).toHaveLength(601)
  expect(csv).toContain('2;Montant illisible;C0;0;25/11/2026;cinq')
})

test('a book of more invoices than cross at once is known whole', async () => {
  const talk = start()
  const before = nothing()
  const book = bookAfter(await take(lines(11_000), {}, before), before)
  const choice = await opened(talk, lines(11_001))
  const { report } = await talk.preview(choice, book)
  expect([report.counts.duplicates, report.taken.invoices, report.taken.clients]).toEqual([11_000, 1, 1])
  const again = await talk.preview(choice, nothing())
  expect(again.report.taken.invoices).toBe(11_001)
})

test('a question without a file is a bug and rejects', async () => {
  await expect(start().preview({ kind: 'invoices', mapping: [] }, nothing())).rejects.toThrow('no file is open')
})

test('a closed intake leaves no question waiting', async () => {
  const talk = start()
  const waiting = talk.open(fileOf(lines(10)))
  talk.close()
  await expect(waiting).rejects.toThrow('closed')
})
