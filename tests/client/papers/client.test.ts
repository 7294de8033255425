/** The talk between page and worker, over a real message channel; the worker file itself only joins its two ends. */
import { MessageChannel } from 'node:worker_threads'
import { afterEach, expect, test } from 'vitest'
import { answering } from '../../../client/papers/answering.ts'
import { type Port, type Press, pressOver } from '../../../client/papers/client.ts'
import type { Fonts } from '../../../client/papers/face.ts'
import type { FromWorker, ToWorker } from '../../../client/papers/messages.ts'
import { input, paper } from '../../server/domain/papers/papers.ts'
import { fonts } from './pdf.ts'

let press: Press | undefined
afterEach(() => press?.close())

function start(fetched: () => Promise<Fonts>): { press: Press; stop(): void } {
  const { port1, port2 } = new MessageChannel()
  const answer = answering(fetched, (message) => port2.postMessage(message))
  port2.on('message', (message: ToWorker) => void answer(message))
  let stopped = (): void => undefined
  const port: Port = {
    postMessage: (message) => port1.postMessage(message),
    addEventListener: (type: string, listener: (event: never) => void) => {
      if (type === 'message') port1.on('message', (data: FromWorker) => listener({ data } as never))
      else stopped = () => listener({} as never)
    },
    terminate: () => port1.close(),
  }
  press = pressOver(port)
  return { press, stop: () => stopped() }
}

test('a paper comes back as a file with its name, the fonts fetched once', async () => {
  let times = 0
  const { press } = start(async () => {
    times++
    return fonts
  })
  const about = input()
  const [notice, account] = await Promise.all([
    press.print(paper('formal-notice', about)),
    press.print(paper('account', about)),
  ])
  expect(notice.file.name).toBe('mise-en-demeure-menuiserie-perrin-2026-07-11.pdf')
  expect(notice.file.type).toBe('application/pdf')
  expect(new TextDecoder().decode((await account.file.arrayBuffer()).slice(0, 8))).toBe('%PDF-1.7')
  expect(times).toBe(1)
})

test('fonts that did not come fail the paper, and the next try asks for them again', async () => {
  let times = 0
  const { press } = start(async () => {
    if (times++ === 0) throw new Error('no network')
    return fonts
  })
  await expect(press.print(paper('chronology', input()))).rejects.toThrow('no network')
  expect((await press.print(paper('chronology', input()))).file.size).toBeGreaterThan(10_000)
})

test('a worker that stops fails what it was asked', async () => {
  const { press, stop } = start(() => new Promise(() => undefined))
  const asked = press.print(paper('chronology', input()))
  stop()
  await expect(asked).rejects.toThrow('stopped')
})
