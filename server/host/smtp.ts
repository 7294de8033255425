/**
 * Hands an e-mail to the mail server of a person: encrypted always, never into a private network, and with an answer that
 * tells apart what surely was not taken from what may have been.
 */
import { type LookupAddress, lookup } from 'node:dns'
import { isIP } from 'node:net'
import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import SMTPConnection from 'nodemailer/lib/smtp-connection/index.js'
import type { MailAccount, MailFailure, OutgoingMail, SubmitMail, Submitted } from '../api/mails/submit.ts'
import { isPublic } from '../api/push/endpoint.ts'

export interface SmtpOptions {
  /** For tests only (`PUSH_TEST=1`): mail servers of this machine and of private networks too. */
  anywhere: boolean
  /** For tests only: the certificate of a mail server on this machine. */
  trusted?: string
  /** Milliseconds without a word of the mail server, and in all; shorter in tests. */
  silence?: number
  inAll?: number
}

const SILENCE = 20_000
/** A server that trickles a word now and then is never silent. */
const IN_ALL = 80_000

export function smtpSender({ anywhere, trusted, silence = SILENCE, inAll = IN_ALL }: SmtpOptions): SubmitMail {
  return async (account, mail) => {
    const place = await resolve(account.host, anywhere)
    if ('why' in place) return { result: place.why === 'private-host' ? 'refused' : 'later', why: place.why }
    const written = await write(account, mail)
    return converse(account, mail, written, place.address)
  }

  /** The connection goes to the address that was looked at: a name cannot answer otherwise for the call. */
  function converse(account: MailAccount, mail: OutgoingMail, written: Buffer, address: string): Promise<Submitted> {
    const { host, port, security, username, password } = account
    const connection = new SMTPConnection({
      host: address,
      port,
      secure: security === 'tls',
      requireTLS: security === 'starttls',
      // The greeting names the sender's domain and not this machine.
      name: domainOf(account.fromAddress),
      connectionTimeout: silence,
      greetingTimeout: silence,
      socketTimeout: silence,
      tls: { minVersion: 'TLSv1.2', ...(isIP(host) ? {} : { servername: host }), ...(trusted ? { ca: trusted } : {}) },
    })
    return new Promise((settle) => {
      let isHandedOver = false
      const clock = setTimeout(() => ended(failure('timeout')), inAll)
      const ended = (submitted: Submitted) => {
        clearTimeout(clock)
        // Said before it closes: closing makes the connection report errors of its own.
        settle(submitted)
        connection.close()
      }
      const failed = (error: SmtpError) => ended(endOf(error, isHandedOver))
      const failure = (why: MailFailure): Submitted =>
        isHandedOver ? { result: 'uncertain' } : { result: 'later', why }
      connection.on('error', failed)
      connection.once('end', () => ended(failure('unreachable')))

      connection.connect(() => {
        if (!connection.secure) return ended({ result: 'refused', why: 'tls' })
        connection.login({ user: username, pass: password }, (refused?: SmtpError | null) => {
          if (refused) return failed(refused)
          const words = Readable.from([written])
          // From here on the last line may have reached the server, whether or not its answer comes back.
          words.once('end', () => {
            isHandedOver = true
          })
          connection.send(envelopeOf(account, mail), words, (error?: SmtpError | null, info?: { response: string }) => {
            if (error) return failed(error)
            ended({ result: 'sent', answer: info?.response ?? '' })
          })
        })
      })
    })
  }
}

/** An error of the library: what it is called, what the server said, and to which command. */
type SmtpError = Error & { code?: string; response?: string; responseCode?: number; command?: string }

function endOf(
  { code, message, response, responseCode = 0, command = '' }: SmtpError,
  isHandedOver: boolean,
): Submitted {
  if (responseCode < 400) {
    if (isHandedOver) return { result: 'uncertain' }
    return { result: 'later', why: whyOf(code, message) }
  }
  // 421 ends a conversation before its time; what was handed over by then was refused by it, as by any other answer.
  const why = command.startsWith('AUTH') || code === 'EAUTH' ? 'sign-in' : (refusals[command] ?? 'message')
  const answer = response ?? ''
  if (responseCode < 500) return { result: 'later', why: 'busy', answer }
  return { result: 'refused', why, answer }
}

/** What a server refuses by its answer to each command. */
const refusals: Record<string, MailFailure> = {
  CONN: 'unreachable',
  EHLO: 'unreachable',
  HELO: 'unreachable',
  STARTTLS: 'tls',
  'MAIL FROM': 'sender',
  'RCPT TO': 'recipient',
  DATA: 'message',
}

function whyOf(code: string | undefined, message: string): MailFailure {
  if (code === 'ETLS' || /certificate|self.signed|altname|ssl|tls|wrong version/i.test(message)) return 'tls'
  if (code === 'EAUTH') return 'sign-in'
  return code === 'ETIMEDOUT' ? 'timeout' : 'unreachable'
}

async function resolve(host: string, anywhere: boolean): Promise<{ address: string } | { why: MailFailure }> {
  const found = await new Promise<LookupAddress[]>((settle) =>
    lookup(host, { all: true }, (error, addresses) => settle(error ? [] : addresses)),
  )
  const [first] = found
  if (!first) return { why: 'unknown-host' }
  if (!anywhere && !found.every(({ address }) => isPublic(address))) return { why: 'private-host' }
  return { address: first.address }
}

/** Whole before the first word, so that a file that cannot be written spoils no conversation. */
function write({ fromName, fromAddress }: MailAccount, mail: OutgoingMail): Promise<Buffer> {
  const { messageId, to, subject, text, files } = mail
  const composer = new MailComposer({
    from: { name: fromName, address: fromAddress },
    to: { name: '', address: to },
    subject,
    text,
    messageId,
    // A reminder made by a person's rule is no mass mail, and no holiday notice answers it.
    headers: { 'X-Auto-Response-Suppress': 'OOF, AutoReply' },
    attachments: files.map(({ name, type, content }) => ({
      filename: name,
      contentType: type,
      content: Buffer.from(content),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}

/** Asks for a notice when it cannot be delivered, where the server knows how to (RFC 3461): it goes to the sender. */
const envelopeOf = ({ fromAddress }: MailAccount, { to, messageId }: OutgoingMail): SMTPConnection.Envelope => ({
  from: fromAddress,
  to: [to],
  dsn: { ret: 'HDRS', envid: messageId.replace(/^<|>$/g, ''), notify: ['FAILURE', 'DELAY'] },
})

const domainOf = (address: string): string => address.split('@').at(-1) ?? 'localhost'
