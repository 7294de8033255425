/** Callers who only hold the line are sent away; the others are answered to the end. */
import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { listen, stopServer } from '../../../server/host/listen.ts'
import { readSettings } from '../../../server/host/settings.ts'

async function server(fetch: () => Response | Promise<Response>) {
  const settings = readSettings('/tmp', { PORT: '0' })
  if (!settings.ok) throw new Error(settings.line)
  const times = {
    headersTimeout: 100,
    requestTimeout: 200,
    keepAliveTimeout: 50,
    connectionsCheckingInterval: 20,
  }
  const listening = await listen(fetch, settings.value, times)
  if (!listening.ok) throw new Error(listening.line)
  const bound = listening.value.address()
  if (!bound || typeof bound === 'string') throw new Error('no port')
  return { server: listening.value, port: bound.port }
}

/** What comes back until the server hangs up. */
function heard(port: number, sent: string): Promise<string> {
  return new Promise((settle) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(sent))
    let text = ''
    socket.on('data', (chunk) => {
      text += chunk
    })
    socket.on('error', () => settle(text))
    socket.on('close', () => settle(text))
  })
}

describe('The server', () => {
  it.each([
    ['headers', 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: '],
    ['a body', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nonly this'],
  ])('hangs up on a caller who never ends %s', async (_, sent) => {
    const { server: running, port } = await server(() => new Promise(() => {}))
    expect(await heard(port, sent)).toContain('408')
    await stopServer(running)
  })

  it('answers what is running before it stops, and takes nothing new', async () => {
    let arrived = () => {}
    let answer = (_: Response) => {}
    const reached = new Promise<void>((settle) => {
      arrived = settle
    })
    const { server: running, port } = await server(() => {
      arrived()
      return new Promise<Response>((settle) => {
        answer = settle
      })
    })
    const asked = fetch(`http://127.0.0.1:${port}/`)
    await reached
    const stopped = stopServer(running)
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow()
    answer(new Response('done'))
    expect(await (await asked).text()).toBe('done')
    await stopped
  })
})
