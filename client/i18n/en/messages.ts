/** SMS, e-mail and messenger: preparing and opening a text, and what it takes to reach someone. */
import type { messages as fr } from '../fr/messages.ts'

export const messages: typeof fr = {
  title: 'Message to send',
  tooLong: 'The text is too long to open by itself: it is copied, paste it into the e-mail.',
  copied: 'The text is copied: paste it where you like.',
  notCopied: 'The text could not be copied. It is kept in the history of the case.',

  add: {
    phoneTitle: 'Which number?',
    emailTitle: 'Which e-mail address?',
    who: 'For whom?',
    someoneElse: 'Someone else',
    name: 'Name',
    phone: 'Phone',
    email: 'E-mail address',
    saveAndCall: 'Save and call',
    saveAndWrite: 'Save and write',
    noNumber: 'This number cannot be dialled. Check the digits, or begin with + and the country code.',
    noEmail: 'This address is not complete, like name@example.com.',
  },

  refused: {
    title: 'Something is missing',
    text: 'The message was not prepared: it never leaves incomplete.',
    fields: {
      client: 'The name of the client',
      sender: 'Your name, to sign',
      invoices: 'An invoice to chase',
      promise: 'The promise the message speaks of',
      received: 'The payment received',
      mandate: 'A mandate signed by the creditor',
    },
    other: (name) => `The field “${name}”`,
    complete: 'Complete',
  },
}
