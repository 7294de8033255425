/** A mail server that takes everything and shows it: enough of SMTP for one that sends. */
import { type AddressInfo, createServer, type Socket } from 'node:net'

export interface Mailbox {
  url: string
  /** Resolves with the next mail to arrive, decoded. */
  next(): Promise<string>
  close(): Promise<void>
}

const decoded = (mail: string): string => {
  const [head = '', ...body] = mail.split('\r\n\r\n')
  const text = body.join('\r\n\r\n')
  if (/transfer-encoding: base64/i.test(head)) return `${head}\n\n${Buffer.from(text, 'base64').toString()}`
  if (!/transfer-encoding: quoted-printable/i.test(head)) return mail
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return `${head}\n\n${Buffer.from(bytes, 'latin1').toString()}`
}

function converse(socket: Socket, arrived: (mail: string) => void): void {
  let [heard, mail, isData] = ['', '', false]
  socket.write('220 mailbox\r\n')
  socket.on('error', () => {})
  socket.on('data', (chunk) => {
    heard += chunk
    for (let end = heard.indexOf('\r\n'); end >= 0; end = heard.indexOf('\r\n')) {
      const line = heard.slice(0, end)
      heard = heard.slice(end + 2)
      if (isData && line !== '.') mail += `${line}\r\n`
      else if (isData) {
        arrived(decoded(mail))
        ;[mail, isData] = ['', false]
        socket.write('250 taken\r\n')
      } else {
        isData = line === 'DATA'
        socket.write(isData ? '354 go on\r\n' : line === 'QUIT' ? '221 bye\r\n' : '250 yes\r\n')
      }
    }
  })
}

export async function openMailbox(): Promise<Mailbox> {
  const mails: string[] = []
  const waiting: ((mail: string) => void)[] = []
  const server = createServer((socket) =>
    converse(socket, (mail) => {
      const first = waiting.shift()
      if (first) first(mail)
      else mails.push(mail)
    }),
  )
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    next() {
      const mail = mails.shift()
      return mail === undefined ? new Promise((settle) => waiting.push(settle)) : Promise.resolve(mail)
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}
