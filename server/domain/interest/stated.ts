/** A statement that was recorded, told again day by day: the segments its amounts were made of, where they still make them. */
import type { CaseFacts, InvoiceState } from '../dunning/case.ts'
import type { InterestLine, InterestStatement } from '../records/facts.ts'
import type { Id } from '../records/primitives.ts'
import type { StatedInvoice } from '../words/interest.ts'
import type { InterestCountry } from './claim.ts'
import { claimOf } from './claim-of-case.ts'
import { computeInterest, isRefusal } from './compute.ts'
import { segmentsFrom } from './proposal.ts'
import type { Rates } from './rates/tables.ts'
import type { Segment } from './statement.ts'

export interface Stated {
  /** In the order of the lines. */
  invoices: StatedInvoice[]
  /** Texts of the law that had a part in the figures, each once. */
  sources: string[]
}

/**
 * What was recorded stands: where facts that came later make another amount (a payment entered with an earlier date, say), the
 * line keeps its amount and goes without segments. Invoices that are not known any more are left out.
 */
export function statedOf(
  facts: CaseFacts,
  states: readonly InvoiceState[],
  { asOf, lines }: InterestStatement,
  country: InterestCountry,
  rates: Rates,
): Stated {
  const stated: Stated = { invoices: [], sources: [] }
  for (const [id, ofInvoice] of byInvoice(lines)) {
    const state = states.find(({ invoice }) => invoice.id === id)
    if (!state) continue
    const claim = claimOf(facts, state, country, asOf)
    const answer = claim && computeInterest(claim, rates)
    const statement = answer && !isRefusal(answer) ? answer.invoices[0] : undefined
    const line = ofInvoice.find(({ what }) => what === 'interest')
    const segments = claim && statement && line?.from ? segmentsFrom(line.from, statement, claim) : []
    stated.invoices.push({
      invoice: state.invoice,
      dueOn: state.dueOn,
      lines: ofInvoice,
      segments: line && makes(line, segments) ? segments : [],
    })
    for (const { text } of statement?.sources ?? []) if (!stated.sources.includes(text)) stated.sources.push(text)
  }
  return stated
}

function byInvoice(lines: readonly InterestLine[]): Map<Id, InterestLine[]> {
  const found = new Map<Id, InterestLine[]>()
  for (const line of lines) found.set(line.invoiceId, [...(found.get(line.invoiceId) ?? []), line])
  return found
}

const makes = ({ amount, to }: InterestLine, segments: readonly Segment[]): boolean =>
  segments.at(-1)?.to === to && segments.reduce((sum, { interest }) => sum + interest, 0) === amount
