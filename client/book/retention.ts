/** How long a settled case is kept: what may be erased is proposed, with its last day; nothing is erased by itself. */
import { addYears } from '../../server/domain/calendar/days.ts'
import { kinds } from '../../server/domain/records/names.ts'
import type { Day, Id, Language } from '../../server/domain/records/primitives.ts'
import { createCases, type Moment } from './cases.ts'
import { instant } from './clock.ts'
import { csvHead, csvLines } from './csv.ts'
import { givingWay } from './slices.ts'
import type { WorkingSet } from './working-set.ts'

/** Accounting documents and their vouchers are kept for ten years (C. com. art. L123-22, al. 2, read 2026-11-22). */
export const ACCOUNTING_YEARS = 10

export interface Erasable {
  id: Id
  name: string
  /** The latest day that any of its records speaks of. */
  last: Day
}

/** Debtors with nothing remaining and nothing to do, of whom no record speaks of a day in the last `years`; oldest first. */
export async function erasable(set: WorkingSet, years: number, moment: Moment): Promise<Erasable[]> {
  const before = addYears(moment.today, -years)
  const cases = createCases(
    () => set,
    () => moment,
  )
  const found: Erasable[] = []
  const pause = givingWay()
  for (const id of set.debtors()) {
    await pause()
    const last = lastDay(set, id)
    const plan = last && last < before ? cases.plan(id) : null
    if (last && plan && plan.state.open.length === 0 && !plan.action)
      found.push({ id, name: set.get('client', id)?.name ?? '', last })
  }
  return found.sort((a, b) => (a.last < b.last ? -1 : a.last > b.last ? 1 : a.name.localeCompare(b.name)))
}

const DAY = /\b(?:199\d|2[01]\d\d)-\d\d-\d\d(?!\d)/g

/** Null when no record of the debtor speaks of any day: then nobody knows how old the case is. */
function lastDay(set: WorkingSet, clientId: Id): Day | null {
  let last: Day | null = madeOn(clientId)
  for (const kind of kinds)
    for (const record of set.ofClient(kind, clientId))
      for (const day of JSON.stringify(record).match(DAY) ?? []) if (!last || day > last) last = day
  return last
}

/** A UUIDv7 begins with the moment it was made. */
const madeOn = (id: Id): Day | null =>
  id[14] === '7' ? instant(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).slice(0, 10) : null

export interface AccountingCopy {
  name: string
  text: string
  /** The last day of the tenth year after the latest of them; a year that closes later is kept longer. */
  keepUntil: Day | null
}

interface Words {
  file: string
  head: string[]
  invoice: string
  creditNote: string
  payment: string
  decimal: string
}

const words: Record<Language, Words> = {
  fr: {
    file: 'pieces',
    head: ['Pièce', 'Client', 'SIREN', 'Numéro', 'Date', 'Échéance', 'Montant', 'Devise', 'Moyen', 'Factures'],
    invoice: 'Facture',
    creditNote: 'Avoir',
    payment: 'Règlement',
    decimal: ',',
  },
  en: {
    file: 'vouchers',
    head: ['Voucher', 'Client', 'SIREN', 'Number', 'Date', 'Due', 'Amount', 'Currency', 'Method', 'Invoices'],
    invoice: 'Invoice',
    creditNote: 'Credit note',
    payment: 'Payment',
    decimal: '.',
  },
}

/**
 * What the accounts need of a debtor, as a file to be kept there before the debtor is erased here: the invoices, credit
 * notes and payments that nobody undid.
 */
export function accountingCopy(set: WorkingSet, clientId: Id, language: Language): AccountingCopy {
  const say = words[language]
  const id = set.canonical(clientId)
  const client = set.get('client', id)
  const invoices = set.ofClient('invoice', id)
  const numbers = new Map(invoices.map((one) => [one.id, one.number]))
  const money = (cents: number): string => (cents / 100).toFixed(2).replace('.', say.decimal)
  const who = [client?.name, client?.siren]
  const rows: { on: Day; cells: unknown[] }[] = [
    ...invoices.map((one) => ({
      on: one.issuedOn,
      cells: [say.invoice, ...who, one.number, one.issuedOn, one.dueOn, money(one.amount), one.currency, '', ''],
    })),
    ...set.standing('creditNote', id).map((one) => ({
      on: one.on,
      cells: [
        say.creditNote,
        ...who,
        one.number,
        one.on,
        '',
        money(one.amount),
        set.get('invoice', one.invoiceId)?.currency,
        '',
        numbers.get(one.invoiceId),
      ],
    })),
    ...set.standing('payment', id).map((one) => ({
      on: one.on,
      cells: [
        say.payment,
        ...who,
        '',
        one.on,
        '',
        money(one.amount),
        one.currency,
        one.method,
        one.allocations.map((part) => numbers.get(part.invoiceId) ?? '').join(' '),
      ],
    })),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const latest = rows.at(-1)?.on
  return {
    name: `encaisse-${say.file}-${id.slice(0, 8)}-${instant().slice(0, 10)}.csv`,
    text: csvHead(say.head) + csvLines(rows.map((row) => row.cells)),
    keepUntil: latest ? `${Number(latest.slice(0, 4)) + ACCOUNTING_YEARS}-12-31` : null,
  }
}
