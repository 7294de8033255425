/** The sums of a creditor are those of its debtors. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseState, Money } from '../../../../server/domain/dunning/case.ts'
import { caseState } from '../../../../server/domain/dunning/state.ts'
import { creditorTotals } from '../../../../server/domain/ledger/creditors.ts'
import { creditor, dispute, facts, invoice, late, payment } from '../facts.ts'
import { runs } from '../runs.ts'

const caseOf = (of: ReturnType<typeof facts>) => ({ facts: of, state: caseState(of, late(20)) })
const euros = (amount: number): Money => ({ currency: 'EUR', amount })

describe('the totals of a creditor', () => {
  it('are those of its debtors, what is due later and what is contested told apart', () => {
    const first = caseOf(facts({ disputes: [dispute(late(3), 20_000)] }))
    const second = caseOf(facts({ invoices: [invoice({ id: 'B', dueOn: late(60), amount: 30_000 })] }))
    const settled = caseOf(facts({ payments: [payment(late(4), 120_000)] }))
    const other = caseOf(facts({ creditor: { ...creditor, id: 'other' } }))
    const totals = creditorTotals([first, second, settled, other])
    expect([...totals.keys()]).toEqual(['creditor', 'other'])
    expect(totals.get('creditor')).toEqual({
      debtors: 2,
      due: [euros(150_000)],
      overdue: [euros(100_000)],
      disputed: [euros(20_000)],
    })
  })

  it('are empty when all is settled, and never add two currencies', () => {
    const settled = caseOf(facts({ payments: [payment(late(4), 120_000)] }))
    expect(creditorTotals([settled]).get('creditor')).toEqual({ debtors: 0, due: [], overdue: [], disputed: [] })
    const swiss = caseOf(facts({ invoices: [invoice({ currency: 'CHF', amount: 200_000 })] }))
    expect(creditorTotals([caseOf(facts()), swiss]).get('creditor')?.due).toEqual([
      { currency: 'CHF', amount: 200_000 },
      euros(120_000),
    ])
  })

  it('lose and add no cent, whoever the creditors are', () => {
    const money = fc.record({ currency: fc.constantFrom('EUR', 'CHF'), amount: fc.integer({ min: 1, max: 1_000_000 }) })
    const sums = fc.uniqueArray(money, { maxLength: 2, selector: ({ currency }) => currency })
    const one = fc.record({ id: fc.constantFrom('a', 'b', 'c'), due: sums, overdue: sums, disputed: sums })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (cases) => {
        const totals = creditorTotals(
          cases.map(({ id, ...state }) => ({ facts: { creditor: { ...creditor, id } }, state })),
        )
        expect(totals.size).toBe(new Set(cases.map(({ id }) => id)).size)
        for (const kind of ['due', 'overdue', 'disputed'] as const)
          for (const currency of ['EUR', 'CHF'])
            expect(total([...totals.values()], kind, currency)).toBe(total(cases, kind, currency))
      }),
      { numRuns: runs },
    )
  })
})

type Sums = Pick<CaseState, 'due' | 'overdue' | 'disputed'>

const total = (all: readonly Sums[], kind: keyof Sums, currency: string): number =>
  all.reduce((sum, one) => sum + (one[kind].find((money) => money.currency === currency)?.amount ?? 0), 0)
