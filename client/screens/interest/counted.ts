/** What the rulebook of interest says of a case, followed: it is counted again when the facts, the day or the rates change. */
import { type Accessor, createMemo, createSignal } from 'solid-js'
import type { CaseFacts, CasePlan } from '../../../server/domain/dunning/case.ts'
import type { InterestCountry } from '../../../server/domain/interest/claim.ts'
import { interestCountryOf } from '../../../server/domain/interest/claim-of-case.ts'
import { type InvoiceInterest, type Proposal, proposalOf, sumsOf } from '../../../server/domain/interest/proposal.ts'
import type { Day } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import type { RateBook } from '../../book/rates.ts'

export interface Counted {
  /** Null for a country whose law is not in the rulebook. */
  country: Accessor<InterestCountry | null>
  /** Undefined until the rates are at hand; null without a country. */
  proposal: Accessor<Proposal | null | undefined>
  /** The same for another day: nothing of it is remembered. */
  on(day: Day): Proposal | null
  rates: Accessor<RateBook | undefined>
}

export function createCounted(known: { facts: CaseFacts; plan: CasePlan }): Counted {
  const book = useBook()
  // A signal, not a resource: the screen says that it counts instead of being held back.
  const [rates, setRates] = createSignal<RateBook>()
  void book.rates().then((opened) => setRates(opened))
  const country = () => interestCountryOf(book.workspace()?.country ?? 'FR')
  function on(asOf: Day): Proposal | null {
    const [of, held] = [country(), rates()]
    return of && held ? proposalOf(known.facts, known.plan.state, { country: of, asOf }, held.rates()) : null
  }
  const proposal = createMemo(() => (rates() || !country() ? on(book.today()) : undefined))
  return { country, proposal, on, rates }
}

/** What is asked for first: invoices that were set aside are left out of every sum. */
export const counting = ({ invoices }: Proposal): InvoiceInterest[] => invoices.filter(({ place }) => place !== 'aside')

export const total = (invoices: readonly InvoiceInterest[]): number => {
  const { interest, indemnity } = sumsOf(invoices)
  return interest + indemnity
}
