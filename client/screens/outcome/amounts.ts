/** The amounts offered as chips for what remains due: the whole, half of it, and round sums below. */
import type { CaseState, Money } from '../../../server/domain/dunning/case.ts'
import { roundBelow } from '../../../server/domain/ledger/round-sums.ts'

export interface AmountChoice {
  as: 'late' | 'all' | 'half' | 'round'
  cents: number
}

/** `late` is what can be chased now, `all` everything that remains; each amount is offered once. */
export function amountChoices(late: number, all: number): AmountChoice[] {
  const whole = late || all
  const half = Math.floor(whole / 2)
  const choices: AmountChoice[] = []
  if (late > 0 && late < all) choices.push({ as: 'late', cents: late })
  if (all > 0) choices.push({ as: 'all', cents: all })
  if (half > 0) choices.push({ as: 'half', cents: half })
  for (const cents of roundBelow(whole, 2)) choices.push({ as: 'round', cents })
  return choices.filter(({ cents }, index) => choices.findIndex((one) => one.cents === cents) === index)
}

const of = (sums: readonly Money[], currency: string): number =>
  sums.find((one) => one.currency === currency)?.amount ?? 0

/** What remains in one currency: late and chased, and in all. */
export const remainingIn = ({ overdue, due }: CaseState, currency: string) => ({
  late: of(overdue, currency),
  all: of(due, currency),
})

/** Currencies in which something remains, the largest sum first. */
export const currenciesOf = ({ overdue, due }: CaseState): string[] => [
  ...new Set([...overdue, ...due].map(({ currency }) => currency)),
]
