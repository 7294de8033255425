/** Limitation: until when a debt can be claimed in court. */

import { addYears } from '../days.ts'
import type { Limitation } from '../dunning/case.ts'
import type { ClientKind, Invoice } from '../records/cards.ts'
import type { Day } from '../records/primitives.ts'

/**
 * Two years against a consumer (C. conso. art. L218-2), five years otherwise (C. com. art. L110-4 I, C. civ. art. 2224),
 * counted from the prudent start, the date of issue; the last day is included (C. civ. art. 2229). Articles read on
 * 2026-11-21. While the kind of client is unknown only the five years are looked at. What may interrupt the time
 * (an acknowledgement, a claim) is not looked at, so the date can only be too early.
 */
export function limitationOf(invoice: Invoice, kind: ClientKind, today: Day): Limitation {
  const years = kind === 'consumer' ? 2 : 5
  const lastDay = addYears(invoice.issuedOn, years)
  return { article: years === 2 ? 'L218-2' : 'L110-4', years, lastDay, passed: today > lastDay }
}
