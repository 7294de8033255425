/** Results others have published: each is found again under its own way of counting, or it is told why not. */
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../../server/domain/calendar/days.ts'
import { type Conventions, roundingOf } from '../../../../server/domain/interest/accrual.ts'
import { thirtyDayMonths } from '../../../../server/domain/interest/day-count.ts'
import { type HalfYear, halfYearOf } from '../../../../server/domain/interest/half-years.ts'
import { type ExactPercent, percent } from '../../../../server/domain/interest/percent.ts'
import type { InvoiceStatement } from '../../../../server/domain/interest/statement.ts'
import { walk } from '../../../../server/domain/interest/walk.ts'
import { codes, lines, statementOf } from './claims.ts'
import all from './worked-examples.json' with { type: 'json' }

interface Example {
  id: string
  segments: { principal: string; ratePercent: string; days: number; basis: number }[] | null
  rounding: string
  expected: { interest?: number; annual?: number }
  reproduced: boolean | string
}

const examples = all as Example[]
const cents = (amount: number | string): number => Math.round(Number(amount) * 100)

/** The sum of an example’s own segments. */
function summed({ segments }: Example, rounding: Conventions['rounding']): number {
  const round = roundingOf(rounding)
  return (segments ?? []).reduce(
    (sum, { principal, ratePercent, days, basis }) => sum + round(cents(principal), percent(ratePercent), days, basis),
    0,
  )
}

const roundingUsed = ({ rounding }: Example) => (rounding === 'end-2' ? 'end' : 'segment')
const published = ({ expected }: Example): number => cents(expected.interest ?? expected.annual ?? Number.NaN)
const byId = (id: string): Example => {
  const found = examples.find((one) => one.id === id)
  if (!found) throw new Error(`no example ${id}`)
  return found
}

/** Published figures that no way of counting gives. */
const wrong = ['FR-B2B-05', 'UK-04']
/** Their own figure comes out only as they counted it. */
const odd = ['UK-03', 'DE-04']

describe('a published example', () => {
  const summable = examples.filter(({ id, segments }) => segments && ![...wrong, ...odd].includes(id))

  it('is among many', () => expect(summable.length).toBeGreaterThan(30))

  it.each(summable.map((one) => [one.id, one] as const))('%s comes out to the cent', (_id, one) => {
    expect(summed(one, roundingUsed(one))).toBe(published(one))
  })

  const single = summable.filter(({ segments }) => segments?.length === 1 && segments[0]?.basis === 365)
  it.each(single.map((one) => [one.id, one] as const))('%s comes out of a claim at that rate', (_id, one) => {
    const [{ principal, ratePercent, days } = { principal: '', ratePercent: '', days: 0 }] = one.segments ?? []
    const dueOn = '2023-12-15'
    const statement = statementOf(
      { amount: cents(principal), dueOn, contractRatePercent: ratePercent },
      { asOf: addDays(dueOn, days) },
    )
    expect(statement.interestAccrued).toBe(published(one))
  })
})

describe('the French examples', () => {
  it('FR-SP-01: thirty days at the rate of the second half of 2020, both ends counted, over 365', () => {
    const one = statementOf(
      { amount: 2000_00, dueOn: '2020-06-30', formalNoticeOn: '2020-08-31' },
      { creditorKind: 'individual', debtorKind: 'consumer', asOf: '2020-09-30' },
    )
    expect(lines(one)).toEqual(['2020-09-01..2020-09-30 30 3.11 200000 511'])
    expect(one.totalDue).toBe(2005_11)
  })

  it('FR-SP-02: five points more from 18 November; 62 days before, where the page of 2016 lost the 17th', () => {
    const one = statementOf(
      { amount: 2000_00, dueOn: '2015-09-16', formalNoticeOn: '2015-09-16' },
      { creditorKind: 'individual', debtorKind: 'consumer', asOf: '2016-04-10', judgment: { servedOn: '2015-09-17' } },
    )
    // The page prints 61, 44 and 100 days: 205 of the 207 from 17 September to 10 April, both counted.
    expect(lines(one)).toEqual([
      '2015-09-17..2015-11-17 62 4.29 200000 1457',
      '2015-11-18..2015-12-31 44 9.29 200000 2240',
      '2016-01-01..2016-04-10 101 9.54 200000 5280',
    ])
    expect(summed(byId('FR-SP-02'), 'segment')).toBe(89_01)
  })

  it('FR-B2B-05: the forum cut 18.8835 off at 18.87; it is 18.88', () => {
    expect([365, 366, 360].map((divisor) => roundingOf('segment')(6216_16, percent('0.88'), 126, divisor))).toEqual([
      18_88, 18_83, 19_15,
    ])
  })

  it('FR-MY-01 and FR-MY-07: a full year, the indemnity once for each invoice', () => {
    const one = statementOf({ dueOn: '2025-01-01', contractRatePercent: '10' }, { asOf: '2026-01-01' })
    expect(one).toMatchObject({ interestDue: 1000_00, fixedIndemnity: 40_00, totalDue: 11_040_00 })
  })

  it('FR-MY-02: a payment on principal first, and a credit note in its place', () => {
    const day = { on: '2025-07-01', amount: 4000_00 }
    const at = { dueOn: '2025-01-01', contractRatePercent: '10' }
    const paid = statementOf({ ...at, payments: [day] }, { asOf: '2026-01-01', imputation: 'principal-first' })
    expect(paid).toMatchObject({ interestDue: 798_36, principalDue: 6000_00, totalDue: 6838_36 })
    const credited = statementOf({ ...at, creditNotes: [day] }, { asOf: '2026-01-01' })
    expect(credited).toMatchObject({ interestDue: 798_36, principalDue: 6000_00 })
  })

  it('FR-MY-06: a leap year is 366 days over 365; FR-MY-05: over 366 where years are counted as they are', () => {
    const leap = { dueOn: '2023-12-31', contractRatePercent: '10' }
    expect(statementOf(leap, { asOf: '2024-12-31' }).interestDue).toBe(1002_74)
    const run = { amount: 10_000_00, movements: [], imputation: 'interest-first', compoundsFrom: null } as const
    const course = { single: percent('10') }
    const actual = walk(
      { ...run, startsOn: '2024-01-01', lastDay: '2024-12-31', course },
      { basis: 'actual', rounding: 'segment' },
    )
    expect(actual.account.interest).toBe(1000_00)
  })

  it('FR-MY-08: from the due date, not counted, to 31 January, counted, are thirty days', () => {
    const { segments } = statementOf({ dueOn: '2025-01-01' }, { asOf: '2025-01-31' })
    expect(segments.map(({ days }) => days)).toEqual([30])
  })
})

describe('the British examples', () => {
  it('UK-03: 169.68 only with the daily amount rounded to the penny first; it is 169.49', () => {
    expect(summed(byId('UK-03'), 'daily')).toBe(169_68)
    const one = statementOf({ amount: 5000_00, dueOn: '2025-07-31' }, { country: 'GB', asOf: '2025-11-09' })
    expect(lines(one)).toEqual(['2025-08-01..2025-11-09 101 12.25 500000 16949'])
    expect(one.fixedIndemnity).toBe(70_00)
  })

  it('UK-04: published a penny low; it is 32.67, and 32.85 with the daily amount rounded', () => {
    expect(summed(byId('UK-04'), 'end')).toBe(32_67)
    expect(summed(byId('UK-04'), 'daily')).toBe(32_85)
  })
})

describe('the German examples', () => {
  it('DE-02: ten thousand from a consumer over the first half of 2023', () => {
    const one = statementOf({ dueOn: '2022-12-31' }, { country: 'DE', debtorKind: 'consumer', asOf: '2023-06-30' })
    expect(lines(one)).toEqual(['2023-01-01..2023-06-30 181 6.62 1000000 32828'])
  })

  it('DE-04: the library loses a day at each change of rate, 986 of 991; all of them give 3170.28', () => {
    const rounded = (one: InvoiceStatement, rounding: 'segment' | 'end', lost: number) => {
      const round = roundingOf(rounding)
      return one.segments.reduce(
        (sum, { principal, ratePercent, days }, at) =>
          sum + round(principal, percent(ratePercent), at > 0 ? days - lost : days, 365),
        0,
      )
    }
    // Counted as the library says it does, first day and not last: ours, a day earlier.
    const one = statementOf({ dueOn: '2023-01-14' }, { country: 'DE', asOf: '2025-10-01' })
    expect(one.segments.reduce((sum, { days }) => sum + days, 0)).toBe(991)
    expect(rounded(one, 'end', 0)).toBe(3170_28)
    expect(rounded(one, 'segment', 1)).toBe(3154_20)
    // The due date not counted, the day of payment counted: one day is in another half-year.
    const ours = statementOf({ dueOn: '2023-01-15' }, { country: 'DE', asOf: '2025-10-02' })
    expect(rounded(ours, 'end', 0)).toBe(3170_18)
  })

  it('DE-05: a day lost after the payment; all 120 give 26.19', () => {
    const one = statementOf(
      {
        amount: 1000_00,
        dueOn: '2023-02-01',
        contractRatePercent: '10.62',
        payments: [{ on: '2023-04-02', amount: 500_00 }],
      },
      { country: 'DE', asOf: '2023-06-01', imputation: 'principal-first' },
    )
    expect(lines(one)).toEqual([
      '2023-02-02..2023-04-02 60 10.62 100000 1746',
      '2023-04-03..2023-06-01 60 10.62 50000 873',
    ])
  })

  it('DE-08: months of thirty days', () => {
    expect(thirtyDayMonths('2016-01-01', '2016-07-30')).toBe(210)
    const { segments } = walk(
      {
        amount: 10_000_00,
        startsOn: '2016-01-01',
        lastDay: '2016-07-30',
        movements: [],
        imputation: 'interest-first',
        course: { single: percent('6') },
        compoundsFrom: null,
      },
      { basis: '30/360', rounding: 'segment' },
    )
    expect(segments.map(({ days, interest }) => [days, interest])).toEqual([[210, 350_00]])
  })
})

describe('the Swiss examples', () => {
  it.each([
    ['CH-01', 10_000_00, '2024-01-01', '2024-12-31', null, 500_00],
    ['CH-02', 10_000_00, '2024-01-01', '2024-01-30', null, 40_98],
    ['CH-04', 10_000_00, '2024-01-01', '2024-01-30', '8', 65_57],
    ['CH-06', 15_000_00, '2024-03-01', '2024-04-14', null, 92_21],
    ['CH-07', 50_000_00, '2022-01-01', '2023-12-31', null, 5000_00],
  ])('%s: over the days of each year', (_id, amount, from, asOf, contractRatePercent, interest) => {
    const one = statementOf({ amount, dueOn: addDays(from, -1), contractRatePercent }, { country: 'CH', asOf })
    expect(one.interestAccrued).toBe(interest)
    expect(codes(one)).toEqual([])
  })
})

describe('the Dutch example', () => {
  /** The consumer rate of those years and two points. */
  const changes = [
    ['2015-01-01', '4.00'],
    ['2023-01-01', '6.00'],
    ['2023-07-01', '8.00'],
    ['2024-01-01', '9.00'],
    ['2025-01-01', '8.00'],
    ['2026-01-01', '6.00'],
  ] as const
  const rates: ExactPercent[] = []
  for (const [from, rate] of changes)
    for (let half: HalfYear = halfYearOf(from); half <= halfYearOf('2026-12-31'); half++) rates[half] = percent(rate)

  it('NL-02: a payment, and interest on interest at each anniversary', () => {
    // First day counted and last one not, as the example does: our days, one earlier.
    const { account } = walk({
      amount: 1000_00,
      startsOn: '2015-05-06',
      lastDay: '2026-01-15',
      movements: [{ on: '2015-09-27', credited: 0, paid: 824_21 }],
      imputation: 'interest-first',
      course: { readings: { rates, derived: new Set() } },
      compoundsFrom: '2015-05-06',
    })
    expect(account.interest + account.joined + account.interestPaid).toBe(146_41)
    expect(account.principal + account.joined + account.interest).toBe(322_20)
  })
})
