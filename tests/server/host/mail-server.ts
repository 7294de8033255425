/** A mail server on this machine, as a provider runs one: TLS or STARTTLS, accounts, and refusals where a test asks for them. */
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import type { Certificate } from './certificate.ts'

export interface Received {
  from: string
  to: string[]
  /** As it came, headers and all. */
  mail: string
}

export interface MailServer {
  port: number
  received: Received[]
  close(): Promise<void>
}

/** The answer of a server, as the library sends it. */
export const answer = (code: number, text: string): Error => Object.assign(new Error(text), { responseCode: code })

export const USER = 'anne@roche.example'
export const PASSWORD = 'correct horse'

export async function openMailServer(
  { cert, key }: Certificate,
  options: SMTPServerOptions & { after?: (received: Received) => Error | 'silence' | 'hang-up' | undefined } = {},
): Promise<MailServer> {
  const { after, ...own } = options
  const received: Received[] = []
  const server = new SMTPServer({
    secure: true,
    cert,
    key,
    authMethods: ['PLAIN', 'LOGIN'],
    hideDSN: false,
    onAuth: ({ username, password }, _session, done) =>
      username === USER && password === PASSWORD
        ? done(null, { user: USER })
        : done(answer(535, '5.7.8 Authentication failed')),
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const one: Received = {
          from: envelope.mailFrom ? envelope.mailFrom.address : '',
          to: envelope.rcptTo.map(({ address }) => address),
          mail: Buffer.concat(parts).toString(),
        }
        const end = after?.(one)
        if (end instanceof Error) return done(end)
        received.push(one)
        if (end === 'hang-up') for (const connection of server.connections) connection.close()
        else if (end !== 'silence') done()
      })
    },
    ...own,
  })
  // What a client that gives up does to its connection is no fault of the server.
  server.on('error', () => {})
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    port: (server.server.address() as AddressInfo).port,
    received,
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}
