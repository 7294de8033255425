/**
 * The longest terms of payment the law allows, held against the due date of an invoice. A date that is lawful under one
 * reading of the law is lawful here; where a trade nobody told of may have a limit of its own, the answer says `perhaps`.
 */
import { addDays, later } from '../calendar/days.ts'
import type { Client, Creditor, Invoice } from '../records/cards.ts'
import type { Day } from '../records/primitives.ts'
import { addMonths } from './months.ts'
import { placeOf } from './place.ts'
import type { SheetKey } from './sheets.ts'

/** `agreed`: what two businesses may agree on; the others are limits of one trade, or of public buyers. */
export type TermRule = 'agreed' | 'carriage' | 'perishable-food' | 'fresh-meat' | 'alcohol' | 'public' | 'hospital'

/** The readings of `agreed`, in the order they are tried. */
export type TermReading = 'sixty-days' | 'month-end-then-45-days' | '45-days-then-month-end'

export interface TermAsked {
  invoice: Pick<Invoice, 'currency' | 'issuedOn' | 'dueOn' | 'nature' | 'serviceOn' | 'sentOn'>
  client: Pick<Client, 'kind' | 'sector' | 'country' | 'postalCode'>
  /** In France when nothing is told. */
  creditor: Pick<Creditor, 'country' | 'postalCode'>
}

export type TermVerdict =
  /** Consumers have no limit; of an unknown kind, abroad or overseas, nothing is said. */
  | { state: 'not-checked' }
  | { state: 'within'; rule: TermRule; reading: TermReading | null; lastDay: Day; sheet: SheetKey }
  /** After `lastDay`: under no reading, or only `perhaps`, where it hangs on what the records do not tell. */
  | { state: 'beyond' | 'perhaps'; rule: TermRule; lastDay: Day; sheet: SheetKey }

/**
 * Holds a due date, counted, against the limits. `lastDay` is the last lawful day, included. Days are valid ISO days; a due
 * date before the issue date is within. The texts, with the day they were read, are in the sheet named.
 */
export function checkTerm({ invoice, client, creditor }: TermAsked): TermVerdict {
  // Who is billed in another currency is likely across a border, where another law may hold.
  if (invoice.currency !== 'EUR' || !isMainland(client) || !isMainland(creditor)) return { state: 'not-checked' }
  if (client.kind === 'public') return publicTerm(invoice, client.sector)
  return client.kind === 'business' ? businessTerm(invoice, client.sector) : { state: 'not-checked' }
}

/** What comes into a department overseas is counted from its arrival there (C. com. art. L441-11): of those nothing is said. */
function isMainland(card: Pick<Client, 'country' | 'postalCode'>): boolean {
  const place = placeOf(card)
  return place === 'metropole' || place === null
}

type Terms = TermAsked['invoice']

/**
 * C. com. art. L441-10 I: sixty days from the issue of the invoice, or forty-five days end of month when the contract says
 * so, which the DGCCRF reads both ways. Text (Lexbase, Légifrance) and the DGCCRF's sheet on terms, read 2026-11-21.
 * Periodic invoices have 45 days; no record tells that an invoice is one, so that limit is only named in the sheet.
 */
function readings(issuedOn: Day): Record<TermReading, Day> {
  return {
    'sixty-days': addDays(issuedOn, 60),
    'month-end-then-45-days': addDays(monthEnd(issuedOn), 45),
    '45-days-then-month-end': monthEnd(addDays(issuedOn, 45)),
  }
}

function businessTerm(invoice: Terms, sector: string | undefined): TermVerdict {
  const { dueOn, issuedOn } = invoice
  const sheet = 'payment-terms'
  const special = specialLimit(invoice, sector)
  if (special && dueOn <= special.lastDay) return { state: 'within', reading: null, ...special, sheet }
  if (special && dueOn <= lastOf(issuedOn)) return { state: 'perhaps', ...special, sheet }
  const limits = Object.entries(readings(issuedOn)) as [TermReading, Day][]
  const reading = limits.find(([, lastDay]) => dueOn <= lastDay)
  if (reading) return { state: 'within', rule: 'agreed', reading: reading[0], lastDay: reading[1], sheet }
  const state = dueOn <= furthest(invoice) ? 'perhaps' : 'beyond'
  return { state, rule: 'agreed', lastDay: lastOf(issuedOn), sheet }
}

const lastOf = (issuedOn: Day): Day => Object.values(readings(issuedOn)).reduce(later)

/**
 * C. com. art. L441-11 II, version of 2024-01-01 (Doctrine, livv.eu; the figures of 2° and 3° as Légifrance printed them
 * for art. L443-1, which they come from), read 2026-11-21. The nature of the invoice and the sector of the client only
 * suggest that the limit applies: coaches and parcels are no road haulage, and a butcher buys shelves as well.
 */
function specialLimit(
  { issuedOn, serviceOn, nature }: Terms,
  sector: string | undefined,
): { rule: TermRule; lastDay: Day } | null {
  if (nature === 'transport') return { rule: 'carriage', lastDay: addDays(issuedOn, 30) }
  if (nature && nature !== 'goods') return null
  const delivered = serviceOn ?? issuedOn
  switch (sector) {
    case 'perishable-food':
      // Thirty days from delivery; from the end of its ten days for a periodic invoice: the later one.
      return { rule: sector, lastDay: addDays(tenDaysEnd(delivered), 30) }
    case 'fresh-meat':
      return { rule: sector, lastDay: addDays(delivered, 20) }
    case 'alcohol':
      return { rule: sector, lastDay: addDays(monthEnd(delivered), 30) }
    default:
      return null
  }
}

/**
 * The last day some agreement of a trade may allow. Trades may count from the receipt of the goods or the end of the work
 * (C. com. art. L441-11 I). Those of goods with a season (farm machines, ski, leather, watches, toys; décret
 * n° 2015-1484, by its commentaries) have longer terms, the longest 110 days end of month. Read 2026-11-21.
 */
function furthest({ issuedOn, serviceOn, nature }: Terms): Day {
  const start = serviceOn ? later(issuedOn, serviceOn) : issuedOn
  // Services, works and carriage have no season in that list.
  if (nature && nature !== 'goods' && nature !== 'other') return lastOf(start)
  return later(monthEnd(addDays(start, 110)), addDays(monthEnd(start), 110))
}

/**
 * CCP art. R2192-10 and R2192-11: thirty days, fifty for public health bodies, sixty for public undertakings (Doctrine,
 * code-commande-publique.com, read 2026-11-21), from the day the buyer received the invoice. That day is not recorded, and
 * which buyer it is only in part: beyond the limit is always `perhaps`.
 */
function publicTerm({ dueOn, issuedOn, sentOn }: Terms, sector: string | undefined): TermVerdict {
  const rule = sector === 'hospital' ? 'hospital' : 'public'
  const received = sentOn && sentOn > issuedOn ? sentOn : issuedOn
  const lastDay = addDays(received, rule === 'hospital' ? 50 : 30)
  const found = { rule, lastDay, sheet: 'payment-terms-public' } as const
  return dueOn <= lastDay ? { state: 'within', reading: null, ...found } : { state: 'perhaps', ...found }
}

const monthEnd = (day: Day): Day => addDays(addMonths(`${day.slice(0, 7)}-01`, 1), -1)

/** The tenth, the twentieth or the last day of the month. */
function tenDaysEnd(day: Day): Day {
  const date = +day.slice(8)
  return date <= 10 ? `${day.slice(0, 8)}10` : date <= 20 ? `${day.slice(0, 8)}20` : monthEnd(day)
}
