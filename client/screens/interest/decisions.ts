/** What the person chose line by line, until it is recorded. */
import { createStore } from 'solid-js/store'
import { type InvoiceInterest, periodOf } from '../../../server/domain/interest/proposal.ts'
import type { InterestLine } from '../../../server/domain/records/facts.ts'
import type { Cents } from '../../../server/domain/records/primitives.ts'

export type What = InterestLine['what']
/** `later`: left as it is; the next statement proposes it again. */
export type Choice = InterestLine['decision'] | 'later'

interface Chosen {
  choice?: Choice
  reason?: string
}

export interface Decisions {
  choiceOf(of: InvoiceInterest, what: What): Choice
  reasonOf(of: InvoiceInterest, what: What): string
  /** True once a line was to be recorded that is waived without a reason. */
  lacksReason(of: InvoiceInterest, what: What): boolean
  choose(of: InvoiceInterest, what: What, choice: Choice): void
  giveReason(of: InvoiceInterest, what: What, reason: string): void
  /** The lines to record, or null where one is waived without a reason; then it is shown. */
  lines(invoices: readonly InvoiceInterest[]): InterestLine[] | null
  sumOf(invoices: readonly InvoiceInterest[], choice: Choice): Cents
  /** Once what was chosen is recorded; what was left for later stays so while the screen is open. */
  forget(): void
}

export const whats: readonly What[] = ['interest', 'indemnity']
export const amountOf = (of: InvoiceInterest, what: What): Cents => of[what]

const keyOf = ({ state }: InvoiceInterest, what: What): string => `${what} ${state.invoice.id}`

/** Invoices that are paid, and those set aside, are only claimed where the person says so. */
const byDefault = ({ place }: InvoiceInterest): Choice => (place === 'open' ? 'claimed' : 'later')

export function createDecisions(): Decisions {
  const [chosen, setChosen] = createStore<Record<string, Chosen | undefined>>({})
  const [asked, setAsked] = createStore({ reasons: false })
  const of = (one: InvoiceInterest, what: What): Chosen => chosen[keyOf(one, what)] ?? {}
  const choiceOf = (one: InvoiceInterest, what: What): Choice => of(one, what).choice ?? byDefault(one)
  const reasonOf = (one: InvoiceInterest, what: What): string => of(one, what).reason ?? ''
  const isMute = (one: InvoiceInterest, what: What): boolean =>
    amountOf(one, what) > 0 && choiceOf(one, what) === 'waived' && reasonOf(one, what).trim() === ''

  return {
    choiceOf,
    reasonOf,
    lacksReason: (one, what) => asked.reasons && isMute(one, what),
    choose: (one, what, choice) => setChosen(keyOf(one, what), (before = {}) => ({ ...before, choice })),
    giveReason: (one, what, reason) => setChosen(keyOf(one, what), (before = {}) => ({ ...before, reason })),
    lines(invoices) {
      if (invoices.some((one) => whats.some((what) => isMute(one, what)))) {
        setAsked('reasons', true)
        return null
      }
      return invoices.flatMap((one) =>
        whats.flatMap((what) => lineOf(one, what, choiceOf(one, what), reasonOf(one, what))),
      )
    },
    sumOf: (invoices, choice) =>
      invoices.reduce(
        (sum, one) =>
          whats.reduce((all, what) => all + (choiceOf(one, what) === choice ? amountOf(one, what) : 0), sum),
        0,
      ),
    forget() {
      for (const [key, one] of Object.entries(chosen)) if (one?.choice !== 'later') setChosen(key, undefined)
      setAsked('reasons', false)
    },
  }
}

function lineOf(one: InvoiceInterest, what: What, choice: Choice, reason: string): InterestLine[] {
  const amount = amountOf(one, what)
  if (amount === 0 || choice === 'later') return []
  const period = what === 'interest' ? periodOf(one) : {}
  const why = choice === 'waived' ? { reason: reason.trim() } : {}
  return [{ invoiceId: one.state.invoice.id, what, ...period, amount, decision: choice, ...why }]
}
