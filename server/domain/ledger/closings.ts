/** Invoices that were given up or handed to a third party, by an outcome that says so. */

import { dayIn } from '../calendar/days.ts'
import type { CaseFacts, Closing } from '../dunning/case.ts'
import type { Invoice } from '../records/cards.ts'
import type { Interaction } from '../records/facts.ts'
import { inOrder } from './distinct.ts'
import { names } from './naming.ts'

const closes = ({ outcome }: Interaction): boolean => outcome === 'PERTE' || outcome === 'AGENCE'

/** An outcome about no invoice in particular closes all that were issued by that day. The latest one counts. `null` for none at all. */
export function closings(facts: CaseFacts): ((invoice: Invoice) => Closing | null) | null {
  if (!facts.interactions.some(closes)) return null
  const found = inOrder(facts.interactions.filter(closes))
    .reverse()
    .map(({ at, invoiceIds, outcome }) => ({
      invoiceIds,
      closing: { as: outcome === 'PERTE' ? 'written-off' : 'agency', on: dayIn(at, facts.timeZone) } as Closing,
    }))
  return (invoice) =>
    found.find(({ invoiceIds, closing }) =>
      invoiceIds.length ? names(invoiceIds, invoice.id) : invoice.issuedOn <= closing.on,
    )?.closing ?? null
}
