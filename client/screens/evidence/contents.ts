/** What a pack will hold, before it is made: each part with how much of it there is. */
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import { callsOf, messagesOf } from '../../../server/domain/evidence/exchanges.ts'
import { lettersOf } from '../../../server/domain/evidence/letters.ts'
import { type Part, partsFor } from '../../../server/domain/evidence/pack.ts'
import type { Recipient } from '../../../server/domain/papers/paper.ts'
import { rest } from '../../i18n/index.ts'

export interface Content {
  part: Part
  title: string
  detail: string
}

export function contentsOf(
  facts: CaseFacts,
  { to, notes }: { to: Recipient; notes: boolean },
  many: { facts: number; files: number },
): Content[] {
  const words = rest().evidence
  const claimed = facts.interestStatements.length
  const details: Record<Part, () => string> = {
    summary: () => words.sums,
    account: () => words.invoices(facts.invoices.length),
    chronology: () => (to === 'accountant' ? '' : words.facts(many.facts)),
    calls: () => words.calls(callsOf(facts, notes).length),
    messages: () => words.messages(messagesOf(facts).length),
    letter: () => words.letters(lettersOf(facts).length),
    interest: () => (claimed > 0 ? words.statements(claimed) : words.noStatement),
    files: () => words.files(many.files),
    journal: () => words.facts(many.facts),
  }
  return partsFor(to).map((part) => ({ part, title: words.parts[part], detail: details[part]() }))
}
