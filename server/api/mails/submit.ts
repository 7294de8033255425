/** Handing an e-mail to a mail server: what is handed, through which account, and how it can end. */

/** How the connection is protected: from its first byte, or from STARTTLS on. There is no third way. */
export type MailSecurity = 'tls' | 'starttls'

export interface MailAccount {
  host: string
  port: number
  security: MailSecurity
  username: string
  password: string
  fromName: string
  fromAddress: string
}

export interface MailFile {
  name: string
  /** Media type, `application/pdf`. */
  type: string
  content: Uint8Array
}

export interface OutgoingMail {
  /** Stable for one approved e-mail, whoever hands it over and when: a receiver that gets it twice can tell. */
  messageId: string
  to: string
  subject: string
  text: string
  files: readonly MailFile[]
}

/** Why a mail server did not take it. */
export type MailFailure =
  /** No such name, or no answer from the name service. */
  | 'unknown-host'
  /** The name leads into a private network, where this server calls nobody. */
  | 'private-host'
  /** Nobody listens at that port. */
  | 'unreachable'
  /** No encryption, or a certificate that is not that host's. */
  | 'tls'
  | 'timeout'
  /** User or password refused. */
  | 'sign-in'
  /** This account may not send from that address. */
  | 'sender'
  /** The address of the client does not exist there or takes no mail. */
  | 'recipient'
  /** The message itself was refused: its size, its contents. */
  | 'message'
  /** Asked to come back later, each time. */
  | 'busy'

export type Submitted =
  /** A mail server took it and answers for it. It may still come back: to the sender's own mailbox. */
  | { result: 'sent'; answer: string }
  /** Surely not taken, and another attempt may help. */
  | { result: 'later'; why: MailFailure; answer?: string }
  /** Surely not taken, and no attempt will help before somebody mends something. */
  | { result: 'refused'; why: MailFailure; answer?: string }
  /** All of it was handed over and no answer came. */
  | { result: 'uncertain' }

export type SubmitMail = (account: MailAccount, mail: OutgoingMail) => Promise<Submitted>
