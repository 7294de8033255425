/** What Today says beyond its cards: nobody waits for it, so it comes with the second tier. */
import { formatsFor } from '../formats.ts'
import type { todayMore as fr } from '../fr/today-more.ts'

const { count, number } = formatsFor('en')

const invoices = (n: number) => count(n, { one: 'invoice', other: 'invoices' })

export const todayMore: typeof fr = {
  toSend: (n) => `${number(n)} to send`,
  toReview: (n) => `${number(n)} to review`,
  offline: 'offline',
  sending: 'sending',
  upToDate: 'up to date',
  locked: 'sign in again',

  backup: 'backup advised',
  nearlyFull: 'This device is almost out of space: soon nothing more can be noted on it.',
  nearlyFullDo: 'What to do',

  found: (n) => count(n, { one: 'client found', other: 'clients found', none: 'No client found' }),
  notFoundText: 'Try another word, part of the name or the invoice number.',

  noneLeft: 'Nothing left in this list',
  showAll: 'Show all',

  emptyTitle: 'Your overdue invoices will appear here',
  emptyText: 'Every morning you see whom to contact, why, and the button to do it.',
  importFile: 'Import a file',
  addInvoice: 'Enter an invoice',
  tryExample: 'Try with an example',

  calmTitle: 'Nobody to chase today',
  calmNext: (day, client) => `Next follow-up: ${day}, ${client}.`,
  calmNothing: 'No reminder is planned for now.',
  seeClients: 'See the clients',

  tooOld: (n, five) => `${invoices(n)} ${five ? 'over five years old' : 'too old'}, not chased`,

  openCase: 'Open the case',
  snooze: {
    tomorrow: (day) => `Snooze until tomorrow (${day})`,
    until: (day) => `Snooze until ${day}`,
    monday: (day) => `Snooze until Monday (${day})`,
    date: 'Snooze until a date…',
    title: 'Snooze until when?',
    day: 'Show this case again from',
    tooSoon: 'Choose a date from tomorrow on.',
    save: 'Snooze',
    done: (day) => `Snoozed until ${day}`,
  },

  back: {
    prepared: (what, who, time) => `${what} for ${who}, prepared at ${time}: was it sent?`,
    sent: 'Yes, sent',
    notSent: 'No',
    called: (what, who, time) => `${what} at ${time}, ${who}: how did it go?`,
    note: 'Record the result',
    noCall: 'Nothing to record',
    confirmed: 'It is in the history.',
    next: (what) => `It is in the history. Next: ${what}`,
    removed: 'Taken out of the history: the reminder is still to do.',
  },
}
