/** What one must know before acting on a case, unless the next step says it already: lamps, the gravest first. */
import type { CaseFacts, CasePlan } from '../../../server/domain/dunning/case.ts'
import type { Invoice } from '../../../server/domain/records/cards.ts'
import type { Day } from '../../../server/domain/records/primitives.ts'
import { foldInvoiceNumber } from '../../intake/fold.ts'

export type Warning =
  | { code: 'do-not-contact'; reason: string }
  | { code: 'no-mandate' }
  | { code: 'mandate-ended'; on: Day }
  | { code: 'limitation'; count: number }
  | { code: 'disputed' }
  | { code: 'exceptional'; reason: string }
  | { code: 'due-before-issue'; numbers: string[] }
  | { code: 'duplicate-number'; numbers: string[] }

/** `others`: numbers, folded, that another invoice of the same creditor bears too. */
export function caseWarnings(facts: CaseFacts, plan: CasePlan, others: ReadonlySet<string>, today: Day): Warning[] {
  const { client, mandate } = facts
  const found: (Warning | false | undefined)[] = [
    !!client.doNotContact && { code: 'do-not-contact', reason: client.doNotContact },
    facts.workspaceKind === 'mandate' && mandateWarning(mandate, today),
    limitationWarning(plan),
    plan.state.disputed.length > 0 && { code: 'disputed' },
    !!client.exceptionalCircumstance && { code: 'exceptional', reason: client.exceptionalCircumstance },
    numbersOf('due-before-issue', facts.invoices.filter(dueBeforeIssue)),
    numbersOf(
      'duplicate-number',
      facts.invoices.filter((one) => others.has(foldInvoiceNumber(one.number))),
    ),
  ]
  return found.filter((one) => !!one).filter(({ code }) => code !== plan.silence?.code)
}

export const dueBeforeIssue = (invoice: Pick<Invoice, 'dueOn' | 'issuedOn'>): boolean =>
  invoice.dueOn < invoice.issuedOn

function mandateWarning(mandate: CaseFacts['mandate'], today: Day): Warning | false {
  if (!mandate || mandate.signedOn > today) return { code: 'no-mandate' }
  return !!mandate.endsOn && mandate.endsOn < today && { code: 'mandate-ended', on: mandate.endsOn }
}

function limitationWarning({ state }: CasePlan): Warning | false {
  const count = state.open.filter((one) => one.limitation.passed).length
  return count > 0 && { code: 'limitation', count }
}

const numbersOf = (code: 'due-before-issue' | 'duplicate-number', invoices: readonly Invoice[]): Warning | false =>
  invoices.length > 0 && { code, numbers: [...new Set(invoices.map((one) => one.number))] }
