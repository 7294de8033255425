/** A push service over TLS on this machine, that answers as it is told and keeps what it was sent. */
import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { type Certificate, certificate } from '../../host/certificate.ts'

export interface Sent {
  path: string
  headers: IncomingHttpHeaders
  body: Buffer
}

export interface Service {
  origin: string
  own: Certificate
  sent: Sent[]
  /** How every request is answered from now on. */
  answer(how: (response: ServerResponse, request: Sent) => void): void
  /** Connections that were opened so far, and those still open. */
  connections(): { opened: number; open: number }
  close(): Promise<void>
}

export async function openService(): Promise<Service> {
  const own = certificate()
  const sent: Sent[] = []
  let how = (response: ServerResponse, _request: Sent): void => void response.writeHead(201).end()
  let [opened, open] = [0, 0]
  const server: Server = createServer({ cert: own.cert, key: own.key }, (request, response) => {
    // A sender that dies in the middle has sent nothing.
    const cut = () => response.destroy()
    buffer(request).then((body) => {
      const one = { path: request.url ?? '', headers: request.headers, body }
      sent.push(one)
      how(response, one)
    }, cut)
  })
  server.on('secureConnection', (socket) => {
    opened += 1
    open += 1
    socket.once('close', () => {
      open -= 1
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    origin: `https://localhost:${(server.address() as AddressInfo).port}`,
    own,
    sent,
    answer(given) {
      how = given
    },
    connections: () => ({ opened, open }),
    async close() {
      const closed = new Promise((end) => server.close(end))
      server.closeAllConnections()
      await closed
      own.remove()
    },
  }
}
