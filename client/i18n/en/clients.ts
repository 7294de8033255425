/** The list of clients and its search. */
import type { Rest } from '../dictionary.ts'
import { formatsFor } from '../formats.ts'

const { count } = formatsFor('en')
const clientsCounted = (many: number) => count(many, { one: 'client', other: 'clients', none: 'No clients' })

export const clients: Rest['clients'] = {
  title: 'Your clients',
  search: 'Client, invoice or note',
  add: 'Add a client',
  registers: 'Registers',
  addMenu: 'Add or import',
  addInvoice: 'Enter an invoice',
  import: 'Import a file',
  filter: 'Show',
  show: {
    all: 'All',
    late: 'Late',
    promised: 'Promised',
    disputed: 'Disputed',
    settled: 'Settled',
    limited: 'Time-barred',
  },
  sort: 'Sort',
  sorts: { late: 'By days late', remaining: 'By amount due', name: 'By name' },
  counted: (many, order) =>
    `${clientsCounted(many)}${
      { late: ', most days late first', remaining: ', largest amount due first', name: ', by name', found: '' }[order]
    }`,
  forCreditor: (creditor) => `for ${creditor}`,
  state: {
    none: 'No invoice',
    settled: 'Nothing due',
    promised: (on) => `Promised for ${on}`,
    paused: (until) => `Paused until ${until}`,
    disputed: 'Disputed',
    limited: 'Too old to claim in court',
    notDue: (on) => `Due on ${on}`,
    closed: 'No longer chased',
  },
  empty: 'Your clients will appear here',
  emptyText: 'Import your invoices, or enter one: its client card is made along the way.',
  nothing: 'Nobody matches',
  nothingText: 'Try another word, or show all clients.',
}
