/** What stands around the words of a message, and what values are made of. */

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
  /** With the day of the invoice, for letters and statements. */
  lineDated: string
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
  payOnlineShort: string
  /** In a statement: how much of the total is past its due date. */
  dueNow: string
  dueAll: string
  /** When the debtor was contacted before. */
  historyOne: string
  historyMany: string
  /**
   * What follows from a formal notice, by the law of the client. C. com. art. L441-10; C. civ. art. 1231-6 and 1344-1 (field
   * study 3.2 and 3.3, quality H, read 2026-11-21); CCP art. L2192-12 and following (commentaries, read 2026-11-21).
   */
  consequences: Record<'business' | 'consumer' | 'public' | 'abroad', string>
  /** The sign-off of a letter. */
  formula: string
  /** Who is asked for on the phone by last name. */
  who: { mme: string; m: string; unknown: string }
  /** Who is asked for on the phone when no name is known. */
  payer: string
}
