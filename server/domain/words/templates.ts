/** What a ready-made message is made of. */

export type MessageStage =
  | 'friendly'
  | 'firm'
  | 'preventive'
  | 'promise-reminder'
  | 'promise-broken'
  | 'instalment-missed'
  | 'hand-over'
  | 'formal-notice-announced'
  | 'promise-confirmation'
  | 'resend'
  | 'voicemail-sms'
  | 'thanks'

/** `subject` and `body` make e-mails and letters, `short` makes SMS and messenger texts. Syntax: fill.ts; values: values.ts. */
export interface Template {
  subject: string
  body: string
  short: string
}

/** What stands around the body: greeting and sign-off by channel, and the words values are made of. */
export interface Frame {
  email: string
  letter: string
  greetings: {
    /** With a civility and a last name, with a first name, with none. */
    mme: string
    m: string
    named: string
    unnamed: string
  }
  letterGreetings: { mme: string; m: string; unnamed: string }
  /** One invoice of the table, and what may follow it. */
  line: string
  lineProject: string
  lineLink: string
  lineContested: string
  lineTotal: string
  /** Governed by “payment”: of the following invoice. */
  theseOne: string
  theseMany: string
  subjectOne: string
  subjectMany: string
  othersOne: string
  othersMany: string
  mandate: string
  onBehalf: string
  signInMandate: string
  payByTransfer: string
  payOnline: string
  payBoth: string
  daysOne: string
  daysMany: string
  settled: string
  stillDue: string
  stillDueShort: string
  partReceived: string
  methods: Record<'transfer' | 'card' | 'cheque' | 'cash' | 'direct-debit' | 'other', string>
  /** The sign-off of a letter. */
  formula: string
  /** Who is asked for on the phone by last name. */
  who: { mme: string; m: string; unknown: string }
  /** Who is asked for on the phone when no name is known. */
  payer: string
}
