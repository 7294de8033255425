/** What holds of every claim: day by day it is the same, nothing is lost, nothing is negative, more is never less. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '../../../../server/domain/calendar/days.ts'
import type { Claim, ClaimedInvoice } from '../../../../server/domain/interest/claim.ts'
import { interestCountries } from '../../../../server/domain/interest/claim.ts'
import { lawOf } from '../../../../server/domain/interest/laws/which-law.ts'
import { heldRates } from '../../../../server/domain/interest/rates/held.ts'
import type { InvoiceStatement } from '../../../../server/domain/interest/statement.ts'
import { runs, timeout } from '../runs.ts'
import { claim, computed, owed } from './claims.ts'
import { dayByDay } from './day-by-day.ts'

const FIRST = '2019-12-31'
const LAST = '2026-12-31'
const day = (from: string, to: string) =>
  fc.integer({ min: 0, max: daysBetween(from, to) }).map((n) => addDays(from, n))
const anyDay = day(FIRST, LAST)
const cents = fc.oneof(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 1, max: 100_000_00 }))
const principal = fc.oneof(
  { weight: 9, arbitrary: cents },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 10 ** 12 }) },
)
const dated = fc.record({ on: anyDay, amount: cents })
const percentage = fc
  .tuple(fc.nat(40), fc.nat(99_999))
  .map(([whole, part]) => `${whole}.${String(part).padStart(5, '0')}`)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 3 })

const parties = fc.constantFrom(
  ...interestCountries.flatMap((country) =>
    (['business', 'individual'] as const).flatMap((creditorKind) =>
      (['business', 'consumer', 'public'] as const)
        .map((debtorKind) => ({ country, creditorKind, debtorKind }))
        .filter((one) => lawOf(one)),
    ),
  ),
)

/** Credit notes that are within the amount. */
const within = (invoice: ClaimedInvoice): ClaimedInvoice => {
  let left = invoice.amount
  const creditNotes = invoice.creditNotes.flatMap(({ on, amount }) => {
    const part = Math.min(left, amount)
    left -= part
    return part ? [{ on, amount: part }] : []
  })
  return { ...invoice, creditNotes }
}

const invoices = fc
  .record({
    id: fc.constant('A'),
    amount: principal,
    dueOn: anyDay,
    formalNoticeOn: maybe(anyDay),
    contractRatePercent: fc.option(percentage, { nil: null, freq: 1 }),
    payments: fc.array(dated, { maxLength: 3 }),
    creditNotes: fc.array(dated, { maxLength: 2 }),
  })
  .map(within)

const terms = fc.record({
  asOf: anyDay,
  imputation: fc.constantFrom('interest-first' as const, 'principal-first' as const),
  insolvencyOpenedOn: fc.option(anyDay, { nil: null, freq: 1 }),
  compounding: maybe(anyDay.map((from) => ({ from }))),
  judgment: maybe(anyDay.map((servedOn) => ({ servedOn }))),
})

const anyClaim = fc
  .tuple(parties, terms, invoices)
  .map(([who, when, invoice]): Claim => claim({ ...who, ...when, invoices: [invoice] }))

/** Nothing came in, nothing stops it. */
const plainClaim = fc
  .tuple(parties, anyDay, invoices)
  .map(
    ([who, asOf, invoice]): Claim => claim({ ...who, asOf, invoices: [{ ...invoice, payments: [], creditNotes: [] }] }),
  )

const invoiceOf = ({ invoices: [invoice] }: Claim): ClaimedInvoice => invoice ?? owed()
const withInvoice = (one: Claim, more: Partial<ClaimedInvoice>): Claim => ({
  ...one,
  invoices: [{ ...invoiceOf(one), ...more }],
})
function answer(one: Claim): InvoiceStatement {
  const [statement] = computed(one).invoices
  if (!statement) throw new Error('no statement')
  return statement
}

const holds = <T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, check), { numRuns: runs })

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)

describe('of every claim', { timeout }, () => {
  it('the sums are those of one day after the other', () => {
    holds(anyClaim, (one) => {
      const { segments, interestAccrued, interestPaid, interestDue, principalDue, overpaid } = answer(one)
      expect({
        days: sum(segments.map(({ days }) => days)),
        accrued: interestAccrued,
        paid: interestPaid,
        due: interestDue,
        principal: principalDue,
        overpaid,
      }).toEqual(dayByDay(one, invoiceOf(one), heldRates))
    })
  })

  it('each day is in one segment at most, between the first day and the last', () => {
    holds(anyClaim, (one) => {
      const { segments, startsOn } = answer(one)
      for (const [at, { from, to, days }] of segments.entries()) {
        expect(days).toBe(daysBetween(from, to) + 1)
        expect(days).toBeGreaterThan(0)
        expect(from > (segments[at - 1]?.to ?? '')).toBe(true)
        expect(from >= (startsOn ?? LAST)).toBe(true)
        expect(to <= one.asOf && to < (one.insolvencyOpenedOn ?? '9999')).toBe(true)
      }
    })
  })

  it('interest accrued is the sum of the segments, and what is paid and due', () => {
    holds(anyClaim, (one) => {
      const { segments, interestAccrued, interestPaid, interestDue, ...rest } = answer(one)
      expect(interestAccrued).toBe(sum(segments.map(({ interest }) => interest)))
      expect(interestAccrued).toBe(interestPaid + interestDue)
      expect(rest.totalDue).toBe(rest.principalDue + interestDue + rest.fixedIndemnity)
    })
  })

  it('no cent received or credited is lost', () => {
    holds(anyClaim, (one) => {
      const { payments, creditNotes, amount } = invoiceOf(one)
      const came = sum([...payments, ...creditNotes].filter(({ on }) => on <= one.asOf).map((part) => part.amount))
      const { principalDue, interestPaid, overpaid } = answer(one)
      expect(came).toBe(amount - principalDue + interestPaid + overpaid)
    })
  })

  it('nothing is negative, and every sum is a whole number of cents', () => {
    holds(anyClaim, (one) => {
      const { interestAccrued, interestPaid, interestDue, principalDue, fixedIndemnity, overpaid, ...rest } =
        answer(one)
      const sums = [interestAccrued, interestPaid, interestDue, principalDue, fixedIndemnity, overpaid, rest.totalDue]
      for (const cents of [...sums, ...rest.segments.flatMap(({ principal, interest }) => [principal, interest])]) {
        expect(Number.isSafeInteger(cents)).toBe(true)
        expect(cents).toBeGreaterThanOrEqual(0)
      }
      for (const { principal } of rest.segments) expect(principal).toBeGreaterThan(0)
    })
  })

  it('paying what is due on the day of the statement leaves the indemnity alone, and nothing accrues after', () => {
    holds(fc.tuple(anyClaim, anyDay), ([one, later]) => {
      const before = answer(one)
      const amount = before.principalDue + before.interestDue
      if (!amount) return
      const { payments, creditNotes } = invoiceOf(one)
      const known = <T extends { on: string }>(list: readonly T[]) => list.filter(({ on }) => on <= one.asOf)
      const paid = withInvoice(one, {
        payments: [...known(payments), { on: one.asOf, amount }],
        creditNotes: known(creditNotes),
      })
      for (const asOf of [one.asOf, later > one.asOf ? later : one.asOf]) {
        const after = answer({ ...paid, asOf })
        // Before interest runs money settles principal only: then there is no interest to settle either.
        expect(after).toMatchObject({ principalDue: 0, interestDue: 0, overpaid: before.overpaid })
        expect(after.interestAccrued).toBe(before.interestAccrued)
      }
    })
  })

  it('the order of payments and credit notes is all one', () => {
    holds(anyClaim, (one) => {
      const { payments, creditNotes } = invoiceOf(one)
      const turned = withInvoice(one, { payments: [...payments].reverse(), creditNotes: [...creditNotes].reverse() })
      expect(answer(turned)).toEqual(answer(one))
    })
  })

  it('both orders of imputation agree when no payment comes once interest runs', () => {
    holds(anyClaim, (one) => {
      const { startsOn } = answer(one)
      const payments = invoiceOf(one).payments.filter(({ on }) => !startsOn || on < startsOn || on > one.asOf)
      const before = withInvoice(one, { payments })
      const ordered = (imputation: Claim['imputation']) => {
        const { sources: _, ...figures } = answer({ ...before, imputation })
        return figures
      }
      expect(ordered('interest-first')).toEqual(ordered('principal-first'))
    })
  })

  it('each warning is given once', () => {
    holds(anyClaim, (one) => {
      const given = answer(one).warnings.map(({ code, halfYear }) => `${code} ${halfYear}`)
      expect(given).toHaveLength(new Set(given).size)
    })
  })
})

describe('more is never less', { timeout }, () => {
  it('a larger principal', () => {
    holds(fc.tuple(anyClaim, cents), ([one, more]) => {
      const larger = answer(withInvoice(one, { amount: invoiceOf(one).amount + more }))
      expect(larger.interestAccrued).toBeGreaterThanOrEqual(answer(one).interestAccrued)
      expect(larger.principalDue).toBeGreaterThanOrEqual(answer(one).principalDue)
    })
  })

  it('a later day', () => {
    holds(fc.tuple(anyClaim, anyDay), ([one, other]) => {
      const [earlier, later] = [one.asOf, other].sort() as [string, string]
      const accrued = (asOf: string) => answer({ ...one, asOf }).interestAccrued
      expect(accrued(later)).toBeGreaterThanOrEqual(accrued(earlier))
    })
  })

  it('a higher rate', () => {
    holds(fc.tuple(anyClaim, percentage, percentage), ([one, a, b]) => {
      const [lower, higher] = [a, b].sort((x, y) => Number(x) - Number(y)) as [string, string]
      const accrued = (contractRatePercent: string) => answer(withInvoice(one, { contractRatePercent })).interestAccrued
      expect(accrued(higher)).toBeGreaterThanOrEqual(accrued(lower))
    })
  })
})

describe('of a claim on which nothing came in', { timeout }, () => {
  it('the days of the segments are all days from the first to the last', () => {
    holds(plainClaim, (one) => {
      const { segments, startsOn } = answer(one)
      const days = startsOn ? Math.max(0, daysBetween(startsOn, one.asOf) + 1) : 0
      expect(sum(segments.map((segment) => segment.days))).toBe(days)
      for (const [at, { from }] of segments.entries())
        expect(from).toBe(at ? addDays(segments[at - 1]?.to ?? '', 1) : startsOn)
    })
  })

  it('two parts of the time make the whole, but for the rounding of one segment more', () => {
    // Not where the rate is that of the first day, nor where interest joins the principal.
    const same = plainClaim.filter(
      ({ country, debtorKind }) => !['GB', 'IE', 'NL'].includes(country) && debtorKind !== 'public',
    )
    holds(fc.tuple(same, anyDay), ([one, split]) => {
      const { startsOn, interestAccrued } = answer(one)
      if (!startsOn || split < startsOn || split >= one.asOf) return
      const { formalNoticeOn } = invoiceOf(one)
      const first = answer({ ...one, asOf: split }).interestAccrued
      const second = answer(withInvoice(one, { dueOn: split, formalNoticeOn: formalNoticeOn && split })).interestAccrued
      expect(Math.abs(first + second - interestAccrued)).toBeLessThanOrEqual(1)
    })
  })

  it('many invoices give each what it gives alone, and their sums', () => {
    holds(fc.tuple(parties, anyDay, fc.array(invoices, { minLength: 1, maxLength: 5 })), ([who, asOf, list]) => {
      const numbered = list.map((invoice, at) => ({ ...invoice, id: `${at}` }))
      const together = computed(claim({ ...who, asOf, invoices: numbered }))
      const alone = numbered.map((invoice) => answer(claim({ ...who, asOf, invoices: [invoice] })))
      expect(together.invoices).toEqual(alone)
      expect(together.totals.totalDue).toBe(sum(alone.map(({ totalDue }) => totalDue)))
    })
  })
})
