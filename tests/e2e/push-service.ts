/**
 * A push service on this machine that speaks the protocol of Mozilla's: by a websocket to Firefox, by HTTPS to whoever
 * sends. It keeps a message until the browser has acknowledged it, replaces one of the same topic, and can forget a browser.
 */
import { randomUUID } from 'node:crypto'
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { WebSocket, WebSocketServer } from 'ws'
import { type Certificate, certificate } from '../server/host/certificate.ts'

/** What a sender handed over, as it went to the browser. */
export interface Taken {
  channel: string
  topic: string | undefined
  ttl: number
  urgency: string | undefined
  bytes: number
}

export interface PushService {
  /** For `dom.push.serverURL`. */
  url: string
  own: Certificate
  /** All that was accepted from senders. */
  taken: Taken[]
  /** Codes by which browsers said what came of a message; 100 is delivered. */
  acknowledged: number[]
  /** Channels that are subscribed now. */
  channels(): number
  /** Loses every browser and its subscriptions, as when the service forgets it: the next one that says hello is new. */
  forget(): void
  /** Ends all subscriptions without telling anybody: senders are told 410. */
  revoke(): void
  close(): Promise<void>
}

interface Browser {
  socket: WebSocket | undefined
  /** Not acknowledged yet. */
  waiting: Notification[]
}

interface Notification {
  messageType: 'notification'
  channelID: string
  version: string
  topic: string | undefined
  data: string
  headers: { encoding: string }
}

/** What Firefox says; members that a message of its type has not are undefined. */
interface Said {
  messageType: string
  uaid?: string
  channelID?: string
  updates?: { version: string; code: number }[]
}

const listen = async (server: ReturnType<typeof createHttpServer>): Promise<number> => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return (server.address() as AddressInfo).port
}

export async function openPushService(): Promise<PushService> {
  const own = certificate()
  const browsers = new Map<string, Browser>()
  /** By the last part of the endpoint, which nobody can guess. */
  const subscriptions = new Map<string, { uaid: string; channelID: string }>()
  const taken: Taken[] = []
  const acknowledged: number[] = []

  const door = createHttpServer((_, response) => response.writeHead(426).end())
  const sockets = new WebSocketServer({ server: door, handleProtocols: () => 'push-notification' })
  sockets.on('connection', (socket) => {
    let uaid = ''
    const say = (message: object) => socket.send(JSON.stringify(message))

    function greet(known: string | undefined): void {
      uaid = known && browsers.has(known) ? known : randomUUID().replaceAll('-', '')
      const { waiting } = browsers.get(uaid) ?? { waiting: [] }
      browsers.set(uaid, { socket, waiting })
      say({ messageType: 'hello', uaid, status: 200, use_webpush: true, broadcasts: {} })
      for (const one of waiting) say(one)
    }
    function register(channelID: string): void {
      const token = randomUUID()
      subscriptions.set(token, { uaid, channelID })
      say({ messageType: 'register', channelID, status: 200, pushEndpoint: `${origin}/wpush/v2/${token}` })
    }
    function unregister(channelID: string): void {
      for (const [token, one] of subscriptions) if (one.channelID === channelID) subscriptions.delete(token)
      say({ messageType: 'unregister', channelID, status: 200 })
    }
    function settle(updates: { version: string; code: number }[]): void {
      const browser = browsers.get(uaid)
      for (const { version, code } of updates) {
        acknowledged.push(code)
        if (browser) browser.waiting = browser.waiting.filter((one) => one.version !== version)
      }
    }

    socket.on('message', (raw) => {
      const text = String(raw)
      if (text === '{}') return socket.send('{}')
      const { messageType, uaid: known, channelID = '', updates = [] } = JSON.parse(text) as Said
      if (messageType === 'hello') greet(known)
      else if (messageType === 'register') register(channelID)
      else if (messageType === 'unregister') unregister(channelID)
      else if (messageType === 'ack') settle(updates)
    })
    socket.on('close', () => {
      const browser = browsers.get(uaid)
      if (browser?.socket === socket) browser.socket = undefined
    })
  })

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request).catch(() => null)
    // A sender that dies in the middle has sent nothing.
    if (!body) return void response.destroy()
    const to = subscriptions.get(request.url?.split('/').at(-1) ?? '')
    const { ttl, topic, urgency, authorization, 'content-encoding': encoding } = request.headers
    if (!to) return void response.writeHead(410).end('{"code":410,"errno":106}')
    if (!ttl || encoding !== 'aes128gcm' || !authorization?.startsWith('vapid '))
      return void response.writeHead(400).end()
    if (body.length > 4096) return void response.writeHead(413).end()
    const named = { topic: topic as string | undefined, urgency: urgency as string | undefined }
    taken.push({ channel: to.channelID, ttl: Number(ttl), bytes: body.length, ...named })
    deliver(to, body, named.topic)
    response.writeHead(201, { location: `${origin}/m/${randomUUID()}` }).end()
  }

  function deliver({ uaid, channelID }: { uaid: string; channelID: string }, body: Buffer, topic: string | undefined) {
    const browser = browsers.get(uaid)
    if (!browser) return
    const message: Notification = {
      messageType: 'notification',
      channelID,
      version: randomUUID(),
      topic,
      data: body.toString('base64url'),
      headers: { encoding: 'aes128gcm' },
    }
    browser.waiting = [...browser.waiting.filter((one) => !topic || one.topic !== topic), message]
    if (browser.socket?.readyState === WebSocket.OPEN) browser.socket.send(JSON.stringify(message))
  }

  const endpoint = createServer({ cert: own.cert, key: own.key }, (request, response) => void take(request, response))
  const url = `ws://127.0.0.1:${await listen(door)}/`
  const origin = `https://localhost:${await listen(endpoint)}`

  return {
    url,
    own,
    taken,
    acknowledged,
    channels: () => subscriptions.size,
    forget() {
      browsers.clear()
      subscriptions.clear()
      // A clean farewell would not bring it back.
      for (const socket of sockets.clients) socket.terminate()
    },
    revoke: () => subscriptions.clear(),
    async close() {
      for (const socket of sockets.clients) socket.terminate()
      for (const server of [door, endpoint]) {
        const closed = new Promise((end) => server.close(end))
        server.closeAllConnections()
        await closed
      }
      own.remove()
    },
  }
}
