import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../../server/domain/calendar/days.ts'
import type { CaseFacts } from '../../../../server/domain/dunning/case.ts'
import { decidedOn } from '../../../../server/domain/interest/decided.ts'
import { periodOf, proposalOf, sumsOf } from '../../../../server/domain/interest/proposal.ts'
import { heldRates } from '../../../../server/domain/interest/rates/held.ts'
import type { InterestLine } from '../../../../server/domain/records/facts.ts'
import type { Day } from '../../../../server/domain/records/primitives.ts'
import { client, creditor, DUE, facts, interestStatement, invoice, late, legalAct, payment, planOn } from '../facts.ts'

const proposal = (asOf: Day, more: Partial<CaseFacts> = {}) =>
  proposalOf(facts(more), planOn(asOf, more).state, { country: 'FR', asOf }, heldRates)
const first = (asOf: Day, more: Partial<CaseFacts> = {}) => {
  const [one] = proposal(asOf, more).invoices
  if (!one) throw new Error('nothing to decide')
  return one
}

const interestLine = (from: Day, to: Day, amount: number): InterestLine => ({
  invoiceId: 'A',
  what: 'interest',
  from,
  to,
  amount,
  decision: 'claimed',
})
const indemnityLine: InterestLine = { invoiceId: 'A', what: 'indemnity', amount: 4000, decision: 'claimed' }
const waived = (line: InterestLine): InterestLine => ({ ...line, decision: 'waived', reason: 'Premier retard' })

describe('what can be decided of a late invoice', () => {
  it('is the interest since the due date and the indemnity, apart', () => {
    // 1 200,00 euros due on 1 June 2026: 29 days at 12.15 %, then 71 at 12.40 %.
    const one = first(late(100))
    expect(one.segments).toMatchObject([
      { from: late(1), to: '2026-06-30', days: 29, ratePercent: '12.15', interest: 1158 },
      { from: '2026-07-01', to: late(100), days: 71, ratePercent: '12.40', interest: 2894 },
    ])
    expect(one).toMatchObject({ interest: 4052, indemnity: 4000, received: 0, place: 'open', unknown: null })
    expect(periodOf(one)).toEqual({ from: late(1), to: late(100) })
  })

  it('is nothing on the due date, and nothing for what was paid by then', () => {
    expect(proposal(DUE).invoices).toEqual([])
    expect(proposal(late(30), { payments: [payment(DUE, 120_000)] }).invoices).toEqual([])
  })

  it('stays there once a late payment settled the invoice', () => {
    const one = first(late(100), { payments: [payment(late(20), 120_000)] })
    expect(one.place).toBe('settled')
    expect(one.interest).toBe(799)
    expect(one.indemnity).toBe(4000)
    expect(periodOf(one)).toEqual({ from: late(1), to: late(20) })
  })

  it('is on top of what remains of the invoice, whichever part a payment settled first', () => {
    const payments = [payment(late(20), 50_000)]
    const byLaw = first(late(100), { payments })
    const byTerms = first(late(100), { payments, creditor: { ...creditor, imputation: 'principal-first' } })
    // Remaining in the books: 700,00. By law the payment settled 7,99 of interest and 492,01 of principal.
    expect(byLaw.segments.at(-1)?.principal).toBe(70_799)
    expect(byTerms.segments.at(-1)?.principal).toBe(70_000)
    expect(byLaw.interest).toBe(byLaw.statement.interestAccrued)
    expect(byTerms.interest).toBe(byTerms.statement.interestAccrued)
  })

  it('is less what came in beyond the principal', () => {
    const one = first(late(100), { payments: [payment(late(20), 120_500)] })
    expect(one).toMatchObject({ interest: 299, received: 500 })
  })

  it('is nothing for a client whose kind is not known', () => {
    expect(proposal(late(100), { client: client({ kind: 'unknown' }) })).toEqual({ invoices: [], refused: [] })
  })

  it('of a consumer is interest from the formal notice alone, and no indemnity', () => {
    const consumer = { client: client({ kind: 'consumer' }) }
    expect(first(late(100), consumer)).toMatchObject({ interest: 0, indemnity: 0, segments: [] })
    const noticed = first(late(100), { ...consumer, legalActs: [legalAct(late(50), 'formal-notice')] })
    expect(periodOf(noticed)).toEqual({ from: late(51), to: late(100) })
    // 50 days of 1 200,00 at 2.75 %, all in the second half of 2026.
    expect(noticed).toMatchObject({ interest: 452, indemnity: 0 })
  })

  it('is set aside for what is too old or was given up', () => {
    const old = { invoices: [invoice({ issuedOn: '2020-01-01', dueOn: '2020-02-01' })] }
    expect(first('2026-11-21', old).place).toBe('aside')
  })

  it('names the invoices it cannot say anything about', () => {
    const { invoices, refused } = proposal(late(100), { invoices: [invoice({ currency: 'USD' })] })
    expect(invoices).toEqual([])
    expect(refused).toMatchObject([{ refusal: { code: 'currency' } }])
    const ancient = { invoices: [invoice({ issuedOn: '2011-01-01', dueOn: '2011-02-01' })] }
    expect(proposal(late(100), ancient).refused).toMatchObject([{ refusal: { code: 'rate-unknown' } }])
  })
})

describe('a half-year whose rate is not published', () => {
  it('is not guessed: interest stops at the last day whose rate is held, and the half-year is named', () => {
    const one = first('2027-03-15')
    expect(one).toMatchObject({ until: '2026-12-31', unknown: '2027-S1' })
    expect(one.segments.at(-1)?.to).toBe('2026-12-31')
    expect(one.interest).toBe(first('2026-12-31').interest)
  })

  it('of an invoice that is late only then gives no figure at all', () => {
    const fresh = { invoices: [invoice({ issuedOn: '2026-12-15', dueOn: '2027-01-14' })] }
    expect(proposal('2027-03-15', fresh).refused).toMatchObject([{ refusal: { halfYear: '2027-S1' } }])
  })
})

describe('what was decided once', () => {
  const on = '2026-08-31'
  const before = first(on)
  const line = interestLine(late(1), on, before.interest)

  it('is not proposed again: the next statement begins the day after', () => {
    const next = first(late(100), { interestStatements: [interestStatement(on, [line, indemnityLine])] })
    expect(periodOf(next)).toEqual({ from: '2026-09-01', to: late(100) })
    expect(next.segments).toMatchObject([{ days: 9, ratePercent: '12.40', interest: 367 }])
    expect(next.indemnity).toBe(0)
  })

  it('includes what was waived, and each line by itself', () => {
    const next = first(late(100), { interestStatements: [interestStatement(on, [waived(line)])] })
    expect(periodOf(next)?.from).toBe('2026-09-01')
    expect(next.indemnity).toBe(4000)
    const other = first(late(100), { interestStatements: [interestStatement(on, [waived(indemnityLine)])] })
    expect(periodOf(other)?.from).toBe(late(1))
    expect(other.indemnity).toBe(0)
  })

  it('is told when two devices decided the same without knowing of each other', () => {
    const twin = interestStatement(addDays(on, 2), [interestLine(late(1), addDays(on, 2), 5000)])
    expect(decidedOn([twin, interestStatement(on, [line])], 'A')).toMatchObject({ twice: true, until: addDays(on, 2) })
    expect(decidedOn([twin, twin], 'A').twice).toBe(false)
  })

  it('leaves nothing to decide on the same day', () => {
    const lines = [line, indemnityLine]
    expect(sumsOf(proposal(on, { interestStatements: [interestStatement(on, lines)] }).invoices)).toEqual({
      interest: 0,
      indemnity: 0,
    })
  })

  it('adds up with what follows to the interest of the whole, within a cent for each statement', () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 6 })
    const paid = fc.array(
      fc.record({ on: fc.integer({ min: 1, max: 200 }), amount: fc.integer({ min: 1, max: 15_000 }) }),
    )
    fc.assert(
      fc.property(days, paid, (made, received) => {
        const payments = received.slice(0, 6).map((one) => payment(late(one.on), one.amount))
        const statements = []
        for (const day of made.sort((a, b) => a - b)) {
          const asOf = late(day)
          const known = payments.filter((one) => one.on <= asOf)
          const one = first(asOf, { payments: known, interestStatements: statements })
          const period = periodOf(one)
          if (period && one.interest > 0)
            statements.push(interestStatement(asOf, [interestLine(period.from, period.to, one.interest)]))
        }
        const last = first(late(200), { payments, interestStatements: statements })
        const whole = first(late(200), { payments })
        const { interestClaimed } = decidedOn(statements, 'A')
        expect(Math.abs(interestClaimed + last.interest - whole.interest)).toBeLessThanOrEqual(made.length)
      }),
      { numRuns: 200 },
    )
  })
})
