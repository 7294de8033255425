/** SMS, e-mail and messenger: preparing and opening a text, and what it takes to reach someone. */
import type { Tone } from '../../../server/domain/records/strategy.ts'
import { formatsFor } from '../formats.ts'
import type { messages as fr } from '../fr/messages.ts'

const { count } = formatsFor('en')
const tones: Record<Tone, string> = { friendly: 'friendly', firm: 'firm', formal: 'formal' }

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
      kind: 'What the client is: business, consumer or public body',
      'client-address': 'The address of the client',
      'sender-address': 'Your address',
      'way-to-pay': 'A way to pay: IBAN or link',
    },
    other: (name) => `The field “${name}”`,
    complete: 'Complete',
  },

  review: {
    openInstead: 'Write instead',
    open: 'Read over',
    title: 'Before you send',
    subject: 'Subject',
    text: 'Message',
    unfilled: (what) => `Still to fill in: ${what}`,
    empty: 'The message is empty.',
    judge: 'A message in your own words may be read by a judge, even years later: facts, nothing else.',
    segments: (many) => count(many, { one: 'text message', other: 'text messages' }),
    left: (many) => `${count(many, { one: 'character', other: 'characters' })} left in the last`,
    foreign: (signs) => `These characters shorten each text message to 70 characters: ${signs}`,
    shorten: 'Shorten',
    kept: 'Number, date, amount and signature stay.',
    source: (text, date) => `${text}, read on ${date}`,
    instead: (text) => `Rather: “${text}”`,
    replace: 'Replace',
    remove: 'Leave the sentence out',
    tone: (tone) => `Suggested tone: ${tones[tone]}`,
    because: {
      'not-late': 'Nothing is late.',
      'days-late': (days) => `The oldest due date passed ${count(days, { one: 'day', other: 'days' })} ago.`,
      reminders: (times, last) =>
        `${count(times, { one: 'message', other: 'messages' })} sent before, the last on ${last}.`,
      'no-reminder': 'No message sent since the due date.',
      'promises-broken': (times) => `${count(times, { one: 'promise', other: 'promises' })} not kept.`,
      refused: (on) => `Refused to pay on ${on}.`,
      'short-of-money': (on) => `Said on ${on} that money is short.`,
      'pays-usually': (late, of) => `On time as a rule: ${late} late of ${of} invoices paid.`,
      step: 'It is the tone of the step of the reminder plan.',
    },
    noteFound: (many) => `${count(many, { one: 'wording', other: 'wordings' })} to look at again in your text.`,
    template: 'Template',
    edit: 'Change this template',
    editText: 'For this message and all that follow.',
    free: 'Free text',
    former: 'Take my text again',
    by: 'By which channel',
    means: {
      email: 'Free. Shows what you wrote and when, not that it was read.',
      sms: 'At the price of your plan. The operator can certify that it was sent, not that it was read.',
      messenger: 'Free with a connection. Read marks help, with no certain value.',
    },
    papers: 'Letter or registered letter',
    papersText: 'A stamp; a registered letter with acknowledgement of receipt proves sending and delivery.',
    replies: 'Their last answers',
    send: 'Open the message',
    sendAsIs: 'Open as it is',
  },
}
