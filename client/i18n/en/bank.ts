/** The look at the bank: open invoices, those that came in, and thanks. */
import type { Day } from '../../../server/domain/records/primitives.ts'
import { type At, formatsFor } from '../formats.ts'
import type { bank as fr } from '../fr/bank.ts'

const { count, number, when } = formatsFor('en')
const days = (n: number) => count(n, { one: 'day', other: 'days' })
const on = (date: Day, at: At) => when(date, at, 'on ')

export const bank: typeof fr = {
  title: 'Payments received',
  lastLook: (date, at) => (date ? `Account looked at ${on(date, at)}` : 'Account not looked at yet'),
  explained: 'Open your bank account, then tick what came in.',
  search: 'Client, number or amount',
  which: 'Invoices shown',
  whiches: { late: 'Late', open: 'All' },
  sort: 'Order',
  sorts: { largest: 'Largest first', oldest: 'Oldest first' },
  list: 'Invoices to tick',
  late: (invoice, date, n) => `${invoice} · due ${date} · ${days(n)} late`,
  due: (invoice, date) => `${invoice} · due ${date}`,
  part: 'Received in part',
  of: (invoice) => `for invoice ${invoice}`,
  partLabel: (invoice) => `Amount received for ${invoice}`,
  over: (sum) => `Only ${sum} remains on this invoice. Record an overpayment from the case.`,
  on: 'Received on',
  future: 'This day has not come yet.',
  sum: (sum) => `${sum} in all`,
  save: (n) => (n > 1 ? `Done: ${number(n)} payments` : 'Done: 1 payment'),
  nothing: 'Done: nothing came',
  more: (n) => `Show more (${number(n)})`,
  notFound: 'No invoice matches',
  empty: 'No open invoice',
  recorded: (n) => count(n, { one: 'payment recorded', other: 'payments recorded' }),
  lookedToday: 'Noted: account looked at today',
  received: (sum) => `${sum} received`,
  settled: 'Nothing left to pay',
  thank: { email: 'Thank them by e-mail', text: 'Thank them by text message' },
  open: 'Tick the payments',
  notice: (date, at) =>
    date
      ? `You last looked at your bank account ${on(date, at)}: some may have paid.`
      : 'Look at your bank account before reminding anybody: some may have paid.',
}
