/** What the Today screen says. */
import { formatsFor } from '../formats.ts'
import type { today as fr } from '../fr/today.ts'

const { count } = formatsFor('en')

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
  search: 'Client, invoice or note',
  clearSearch: 'Clear the search',
  example: 'This is an example: nothing in it is real.',
  exampleDo: 'Start for real',

  menu: (client) => `Snooze or open: ${client}`,
}
