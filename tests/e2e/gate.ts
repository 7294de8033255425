/**
 * A door in front of a server, at an address of its own: it counts who knocks, can be shut as a dead server is, and can
 * hand out the files of another version of the app. The phone knows no other address, so nothing passes beside it.
 */
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { text } from 'node:stream/consumers'

export interface Gate {
  url: string
  /** Method and path of every request that arrived, also of those that were turned away. */
  knocks: string[]
  /** Bodies of what was sent to the database. */
  sent: string[]
  shut(yes: boolean): void
  /** Answers of the database come so many milliseconds after it has done its work. */
  linger(delay: number): void
  /** Calls to the database that nobody was answered yet. */
  calls(): number
  /** What is sent to the database goes on changed, as from a version of the app that had a fault. */
  rewrite(change: (body: string) => string): void
  /** Answers at this path come changed, as from a later version of the server. */
  answer(path: string, change: (body: string) => string): void
  /** Another server behind the same door. */
  leadTo(url: string): void
  /** The files of this folder are the app from now on. */
  handOut(folder: string): void
  close(): Promise<void>
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

const isServers = (path: string): boolean => /^\/(auth|rest|functions)\/|^\/config\.json$/.test(path)

export async function openGate(upstream: string): Promise<Gate> {
  const knocks: string[] = []
  const sent: string[] = []
  let behind = new URL(upstream)
  let isShut = false
  let late = 0
  let calls = 0
  let folder: string | undefined
  let change = (body: string): string => body
  const later = new Map<string, (body: string) => string>()

  function pass(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const { hostname, port } = behind
    const { method, url: path, headers } = incoming
    const { 'content-length': _length, ...others } = headers
    const isRead = path?.startsWith('/rest/') ?? false
    const changed = later.get(path?.split('?')[0] ?? '')
    if (changed) delete others['accept-encoding']
    const onward = request(
      { hostname, port, method, path, headers: isRead || changed ? others : headers },
      (answer) => {
        const hand = () => {
          const { 'content-length': _answered, ...rest } = answer.headers
          outgoing.writeHead(answer.statusCode ?? 502, changed ? rest : answer.headers)
          if (changed)
            text(answer).then(
              (body) => outgoing.end(body && changed(body)),
              () => outgoing.destroy(),
            )
          else answer.pipe(outgoing)
        }
        if (isRead && late > 0) setTimeout(hand, late)
        else hand()
      },
    )
    if (isRead) {
      calls += 1
      outgoing.once('close', () => {
        calls -= 1
      })
    }
    onward.on('error', () => incoming.socket.destroy())
    if (isRead) {
      // Who hangs up before all is said (a page that closes, a phone that is switched off) has said nothing.
      text(incoming).then(
        (body) => {
          sent.push(body)
          onward.end(change(body))
        },
        () => onward.destroy(),
      )
    } else incoming.pipe(onward)
  }

  const server = createServer((incoming, outgoing) => {
    const { pathname } = new URL(incoming.url ?? '/', 'http://localhost')
    knocks.push(`${incoming.method} ${pathname}`)
    if (isShut) incoming.socket.destroy()
    else if (folder && !isServers(pathname)) give(folder, pathname, outgoing)
    else pass(incoming, outgoing)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    knocks,
    sent,
    shut(yes) {
      isShut = yes
      // Kept connections would go on as if nothing had happened.
      if (yes) server.closeAllConnections()
    },
    linger(delay) {
      late = delay
    },
    calls: () => calls,
    rewrite(by) {
      change = by
    },
    answer(path, by) {
      later.set(path, by)
    },
    leadTo(url) {
      behind = new URL(url)
    },
    handOut(from) {
      folder = from
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

/** As a static host does: the file, the one page for every address of the app, or not found. */
function give(folder: string, path: string, outgoing: ServerResponse): void {
  const name = extname(path) ? path : '/index.html'
  const file = join(folder, name)
  if (!existsSync(file)) {
    outgoing.writeHead(404).end()
    return
  }
  outgoing.writeHead(200, {
    'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
  })
  outgoing.end(readFileSync(file))
}
