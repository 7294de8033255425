/** Disputes: noting one, ending one, and the report of those that are open. */
import { formatsFor } from '../formats.ts'
import type { disputes as fr } from '../fr/disputes.ts'

const { count } = formatsFor('en')
const days = (many: number) => count(many, { one: 'day', other: 'days' })

export const disputes: typeof fr = {
  types: {
    quality: 'Quality',
    quantity: 'Quantity',
    price: 'Price',
    delay: 'Late delivery',
    'not-ordered': 'Not ordered',
    papers: 'Papers missing',
    other: 'Something else',
  },
  invoice: 'Which invoice?',
  type: 'About what?',
  amount: 'How much is contested?',
  whole: (amount) => `All · ${amount}`,
  part: 'A part',
  answerDue: 'Answer by',
  answerHint: 'The day promised to the client. The case comes back then.',
  reason: 'What the client says',
  evidence: 'Evidence',
  evidenceHint: 'Photos, delivery note, message: what there is, and where.',
  on: 'Raised on',
  more: 'Evidence and day of the answer',
  save: 'Save the dispute',
  faults: {
    amount: 'Say how much is contested.',
    'above-remaining': (most) => `Only ${most} remains of this invoice.`,
    day: 'There is no such day.',
    future: 'That day has not come yet.',
    'answer-before': 'The answer cannot come before the dispute.',
  },
  allContested: 'All that remains due is contested already.',
  creditNote: 'Amount of the credit note',
  creditNumber: 'Number of the credit note',
  creditHint: 'The credit note is recorded together with the end of the dispute.',
  creditMost: (most) => `The credit note cannot be more than ${most}, which remains due.`,
  closedBefore: 'A dispute does not end before it was raised.',
  after: {
    agreement: 'The contested part is due again and reminders go on.',
    'credit-note': 'The invoice is reduced by as much; the rest is due again.',
    rejected: 'The contested part is due again. Explain your answer in writing.',
    settled: 'Nothing is left to freeze.',
  },
  report: {
    title: 'Open disputes',
    frozen: 'Contested',
    share: (frozen, outstanding) => `${frozen} contested of ${outstanding} outstanding`,
    count: (many) => count(many, { one: 'dispute', other: 'disputes' }),
    ages: {
      '0-7': 'A week at most',
      '8-30': '8 to 30 days',
      '31-60': '31 to 60 days',
      '61+': 'More than 60 days',
    },
    open: (age) => (age === 0 ? 'since today' : `for ${days(age)}`),
    answer: (left) =>
      left < 0 ? `answer ${days(-left)} late` : left === 0 ? 'answer due today' : `answer due in ${days(left)}`,
    empty: 'No open dispute',
    emptyText:
      'When a client contests an invoice, the contested part is frozen and stands here until you have answered.',
    all: 'All disputes',
  },
  contested: (amount) => `${amount} contested`,
  close: 'Close',
}
