/** WebDriver BiDi, the protocol Firefox is driven by: a websocket that the browser opens, commands and answers in JSON. */
import type { ChildProcess } from 'node:child_process'
import { WebSocket } from 'ws'

export type Send = (method: string, params: object) => Promise<Record<string, unknown>>

/** The address that a browser which was just started says it listens at. */
export function listening(child: ChildProcess): Promise<string> {
  let heard = ''
  return new Promise((resolve, reject) => {
    child.stderr?.on('data', (chunk) => {
      heard += chunk
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(heard)?.[1]
      if (address) resolve(`${address}/session`)
    })
    child.once('exit', (code) => reject(new Error(`Firefox ended with ${code}: ${heard}`)))
  })
}

/** Commands go out numbered, answers come back by their number. */
export async function connect(address: string): Promise<{ send: Send; close(): void }> {
  const socket = new WebSocket(address)
  const waiting = new Map<number, { resolve(value: Record<string, unknown>): void; reject(error: Error): void }>()
  await new Promise((opened, failed) => socket.once('open', opened).once('error', failed))
  socket.on('message', (data) => {
    const { id, type, result, error, message } = JSON.parse(String(data)) as {
      id: number
      type: string
      result: Record<string, unknown>
      error?: string
      message?: string
    }
    if (type === 'success') waiting.get(id)?.resolve(result)
    if (type === 'error') waiting.get(id)?.reject(new Error(`${error}: ${message}`))
    waiting.delete(id)
  })
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox is gone'))
  })
  let last = 0
  return {
    send(method, params) {
      last += 1
      socket.send(JSON.stringify({ id: last, method, params }))
      return new Promise((resolve, reject) => waiting.set(last, { resolve, reject }))
    },
    close: () => socket.close(),
  }
}
