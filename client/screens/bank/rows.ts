/** What may have been paid: the open invoices of all cases, and those a search or a filter leaves. */
import type { CasePlan, InvoiceState } from '../../../server/domain/dunning/case.ts'
import type { Client } from '../../../server/domain/records/cards.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'

export interface BankRow {
  client: Client
  state: InvoiceState
}

export type Sort = 'largest' | 'oldest'
export type Which = 'late' | 'open'

/** Also what is contested, closed or too old to be claimed: money that comes by itself is recorded like any other. */
export function bankRows(plans: readonly [Id, CasePlan][], clientOf: (id: Id) => Client | undefined): BankRow[] {
  return plans.flatMap(([id, plan]) => {
    const client = plan.state.open.length > 0 ? clientOf(id) : undefined
    return client ? plan.state.open.map((state) => ({ client, state })) : []
  })
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const byAge = (a: BankRow, b: BankRow) =>
  compare(a.state.invoice.dueOn, b.state.invoice.dueOn) || compare(a.state.invoice.id, b.state.invoice.id)

const orders: Record<Sort, (a: BankRow, b: BankRow) => number> = {
  largest: (a, b) => b.state.remaining - a.state.remaining || byAge(a, b),
  oldest: byAge,
}

/** As people read a statement: without accents or case; an amount with or without its spaces. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()

const digits = (text: string): string => text.replace(/[^\d]/g, '')

function matches({ client, state }: BankRow, words: readonly string[], sum: string): boolean {
  const { number, project = '', orderReference = '' } = state.invoice
  const text = plain([client.name, number, project, orderReference].join(' '))
  if (words.every((word) => text.includes(word))) return true
  const cents = String(state.remaining)
  // An amount is typed with its cents or without them.
  return sum.length > 1 && (cents === sum || cents.startsWith(`${sum}`) || cents === `${sum}00`)
}

/** What is ticked stays in sight whatever is searched. */
export function arrange(
  rows: readonly BankRow[],
  { which, sort, query, ticked }: { which: Which; sort: Sort; query: string; ticked: ReadonlySet<Id> },
): BankRow[] {
  const words = plain(query).split(' ').filter(Boolean)
  const sum = /^[\d\s.,\u00a0\u202f€$£]+$/.test(query) ? digits(query) : ''
  const wanted = (row: BankRow): boolean =>
    ticked.has(row.state.invoice.id) ||
    ((which === 'open' || row.state.daysLate > 0 || words.length > 0) && (!words.length || matches(row, words, sum)))
  return rows.filter(wanted).sort(orders[sort])
}
