/** What the person decided about a file: what it is, what its columns mean, and the answers that were asked. */
import type { ClientKind } from '../../server/domain/records/cards.ts'
import type { DayOrder } from './days.ts'
import type { Mapping, TakenKind } from './fields.ts'
import type { DecimalMark } from './numbers.ts'

export interface Choice {
  kind: TakenKind
  mapping: Mapping
  /** For columns of dates that do not tell day from month themselves. */
  dayOrder?: DayOrder
  /** For columns of amounts that do not tell their decimal mark themselves. */
  decimal?: DecimalMark
  /** For amounts that name no currency. */
  currency?: string
  /** One total repeated on each line, or line totals to add; found out from the data when absent. */
  amountPer?: 'invoice' | 'line'
  /** Asked once, for clients whose kind neither the file nor their name, SIREN or VAT number tells. */
  kindForUnknown?: ClientKind
  /** Negative amounts become credit notes of the invoice they name (`attach`, the default), or are all reported. */
  creditNotes?: 'attach' | 'report'
}
