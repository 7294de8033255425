/** What the Today screen says. */
import { formatsFor } from '../formats.ts'
import type { today as fr } from '../fr/today.ts'

const { count, number } = formatsFor('en')

const invoices = (n: number) => count(n, { one: 'invoice', other: 'invoices' })

export const today: typeof fr = {
  title: 'Today',
  toChase: (clients) => `to chase today, from ${count(clients, { one: 'client', other: 'clients' })}`,
  invoices,
  invoice: (no, project) => (project ? `Invoice ${no}, ${project}` : `Invoice ${no}`),
  forCreditor: (name) => `for ${name}`,
  showMore: 'Show more',
  cards: 'Cases to chase',

  show: 'Show',
  kinds: {
    all: 'All',
    calls: 'Calls',
    messages: 'Messages',
    letters: 'Letters',
    visits: 'Visits',
    checks: 'To check',
  },
  noneLeft: 'Nothing left in this list',
  showAll: 'Show all',

  search: 'Client, invoice or note',
  found: (n) => count(n, { one: 'client found', other: 'clients found', none: 'No client found' }),
  notFoundText: 'Try another word, part of the name or the invoice number.',

  toSend: (n) => `${number(n)} to send`,
  toReview: (n) => `${number(n)} to review`,
  offline: 'offline',
  sending: 'sending',
  upToDate: 'up to date',
  locked: 'sign in again',
  removed: 'access removed',

  backup: 'backup advised',
  example: 'This is an example: nothing in it is real.',
  exampleDo: 'Start for real',
  tooOld: (n, five) => `${invoices(n)} ${five ? 'over five years old' : 'too old'}, not chased`,

  emptyTitle: 'Your overdue invoices will appear here',
  emptyText: 'Every morning you see whom to contact, why, and the button to do it.',
  importFile: 'Import a file',
  addInvoice: 'Enter an invoice',
  tryExample: 'Try with an example',

  calmTitle: 'Nobody to chase today',
  calmNext: (day, client) => `Next follow-up: ${day}, ${client}.`,
  calmNothing: 'No reminder is planned for now.',
  seeClients: 'See the clients',

  menu: (client) => `Snooze or open: ${client}`,
  openCase: 'Open the case',
  snooze: {
    tomorrow: (day) => `Snooze until tomorrow (${day})`,
    days: (n, day) => `Snooze for ${count(n, { one: 'day', other: 'days' })} (${day})`,
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
