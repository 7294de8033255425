/** The days that bear interest, what they are divided into, and where segments are cut. */
import { describe, expect, it } from 'vitest'
import { interestCountries } from '../../../../server/domain/interest/claim.ts'
import { lines, statementOf } from './claims.ts'

describe('the days', () => {
  it('run from the day after the due date to the day of the statement, both counted', () => {
    expect(lines(statementOf({ dueOn: '2026-07-31' }, { asOf: '2026-08-01' }))).toEqual([
      '2026-08-01..2026-08-01 1 12.40 1000000 340',
    ])
  })

  it.each(interestCountries)('on the due date nothing is owed but the principal: %s', (country) => {
    const one = statementOf({ dueOn: '2026-07-31' }, { country, asOf: '2026-07-31' })
    expect(one).toMatchObject({
      startsOn: '2026-08-01',
      segments: [],
      interestAccrued: 0,
      fixedIndemnity: 0,
      principalDue: 10_000_00,
      totalDue: 10_000_00,
      warnings: [],
    })
  })

  it('before the due date too, and no rate is needed', () => {
    const one = statementOf({ dueOn: '2031-01-31' }, { asOf: '2026-07-31' })
    expect(one).toMatchObject({ segments: [], fixedIndemnity: 0, totalDue: 10_000_00 })
  })

  it('weekends and holidays shift nothing: due on Friday 1 May 2026, interest from the Saturday', () => {
    const one = statementOf({ dueOn: '2026-05-01' }, { asOf: '2026-05-03' })
    expect([one.startsOn, ...lines(one)]).toEqual(['2026-05-02', '2026-05-02..2026-05-03 2 12.15 1000000 666'])
  })

  it('are over 365 in leap years too', () => {
    expect(lines(statementOf({ dueOn: '2024-02-28', contractRatePercent: '36.5' }, { asOf: '2024-02-29' }))).toEqual([
      '2024-02-29..2024-02-29 1 36.5 1000000 1000',
    ])
  })

  it('in Switzerland over those of each calendar year, cut at its end', () => {
    expect(lines(statementOf({ dueOn: '2022-12-30' }, { country: 'CH', asOf: '2025-01-02' }))).toEqual([
      '2022-12-31..2022-12-31 1 5.00 1000000 137',
      '2023-01-01..2023-12-31 365 5.00 1000000 50000',
      '2024-01-01..2024-12-31 366 5.00 1000000 50000',
      '2025-01-01..2025-01-02 2 5.00 1000000 274',
    ])
    expect(lines(statementOf({ dueOn: '2024-06-30' }, { country: 'CH', asOf: '2024-07-01' }))).toEqual([
      '2024-07-01..2024-07-01 1 5.00 1000000 137',
    ])
  })
})

describe('a segment', () => {
  it('is rounded half-up to the cent: 0.5 is a cent, 0.4997 is none', () => {
    const one = (amount: number) =>
      statementOf({ amount, dueOn: '2026-08-01', contractRatePercent: '10' }, { asOf: '2026-08-02' }).interestDue
    expect([one(1825), one(1824), one(5475), one(5474)]).toEqual([1, 0, 2, 1])
  })

  it('is rounded by itself, then summed', () => {
    // 0.4997 and 0.4997: nothing, where the sum would be a cent.
    const one = statementOf(
      {
        amount: 18_25,
        dueOn: '2026-08-01',
        contractRatePercent: '9.99',
        creditNotes: [{ on: '2026-08-02', amount: 1 }],
      },
      { asOf: '2026-08-03' },
    )
    expect(lines(one)).toEqual(['2026-08-02..2026-08-02 1 9.99 1825 0', '2026-08-03..2026-08-03 1 9.99 1824 0'])
  })

  it('is not cut at half-years by a rate that is frozen or agreed', () => {
    const days = (statement: ReturnType<typeof statementOf>) => statement.segments.map((one) => one.days)
    expect(days(statementOf({ dueOn: '2020-12-31' }, { country: 'GB', asOf: '2025-12-31' }))).toEqual([1826])
    expect(days(statementOf({ dueOn: '2020-12-31' }, { country: 'IE', asOf: '2025-12-31' }))).toEqual([1826])
    expect(days(statementOf({ dueOn: '2020-12-31' }, { debtorKind: 'public', asOf: '2025-12-31' }))).toEqual([1826])
    expect(days(statementOf({ dueOn: '2020-12-31', contractRatePercent: '20' }, { asOf: '2025-12-31' }))).toEqual([
      1826,
    ])
  })

  it('is cut at a half-year whose rate is the same', () => {
    const one = statementOf({ dueOn: '2020-12-31' }, { asOf: '2021-12-31' })
    expect(one.segments.map(({ to, ratePercent }) => [to, ratePercent])).toEqual([
      ['2021-06-30', '10.00'],
      ['2021-12-31', '10.00'],
    ])
  })

  it('of the largest principal over years is exact to the cent', () => {
    const one = statementOf(
      { amount: 1_000_000_000_000, dueOn: '2020-12-31', contractRatePercent: '12.345678901234567890123' },
      { asOf: '2025-12-31' },
    )
    // 10^12 × 0.12345678901234567890123 × 1826 / 365
    expect(one.interestDue).toBe(617_622_182_840)
  })
})
