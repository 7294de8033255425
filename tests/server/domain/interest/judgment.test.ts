/** Five points more after a judgment (CMF art. L313-3), insolvency, and interest on interest (C. civ. art. 1343-2). */
import { describe, expect, it } from 'vitest'
import { interestCountries } from '../../../../server/domain/interest/claim.ts'
import { codes, lines, statementOf } from './claims.ts'

const consumer = { debtorKind: 'consumer' } as const
const notice = { dueOn: '2025-12-31', formalNoticeOn: '2026-01-31' }

describe('a judgment', () => {
  it('adds five points to the French legal rate from the day after two calendar months: served 1 February, from 2 April', () => {
    const one = statementOf(notice, { ...consumer, judgment: { servedOn: '2026-02-01' } })
    expect(lines(one)).toEqual([
      '2026-02-01..2026-04-01 60 2.62 1000000 4307',
      '2026-04-02..2026-06-30 90 7.62 1000000 18789',
      '2026-07-01..2026-09-30 92 7.75 1000000 19534',
    ])
    expect(codes(one)).toEqual([])
    expect(one.sources).toContainEqual({ text: 'CMF art. L313-3', readOn: '2026-11-21' })
  })

  it('of the 31 December counts from 1 March: there is no 31 February', () => {
    const one = statementOf(notice, { ...consumer, asOf: '2026-03-01', judgment: { servedOn: '2025-12-31' } })
    expect(one.segments.at(-1)).toMatchObject({ from: '2026-03-01', ratePercent: '7.62' })
  })

  it('adds them from the first day where the two months are over before', () => {
    const one = statementOf(notice, { ...consumer, asOf: '2026-02-28', judgment: { servedOn: '2025-06-01' } })
    expect(one.segments.map(({ ratePercent }) => ratePercent)).toEqual(['7.62'])
  })

  it('adds nothing yet where they are not', () => {
    const one = statementOf(notice, { ...consumer, judgment: { servedOn: '2026-08-01' } })
    expect(one).toEqual(statementOf(notice, consumer))
  })

  it('adds five to the rate of individuals too', () => {
    const one = statementOf(
      { dueOn: '2026-06-30', formalNoticeOn: '2026-06-30' },
      { creditorKind: 'individual', judgment: { servedOn: '2026-01-01' } },
    )
    expect(one.segments.map(({ ratePercent }) => ratePercent)).toEqual(['11.84'])
  })

  it.each([
    ...interestCountries.map((country) => ({ country, debtorKind: 'business' }) as const),
    { country: 'FR', debtorKind: 'public' } as const,
  ])('adds nothing elsewhere, and says so: $country, $debtorKind', (parties) => {
    const one = statementOf({}, { ...parties, judgment: { servedOn: '2025-01-01' } })
    const { segments } = statementOf({}, parties)
    expect(one.segments).toEqual(segments)
    expect(codes(one)).toContain('judgment-not-applied')
  })
})

describe('insolvency', () => {
  it('stops interest, that day not counted (C. com. art. L622-28)', () => {
    const one = statementOf({ dueOn: '2026-06-30' }, { insolvencyOpenedOn: '2026-08-01' })
    expect(lines(one)).toEqual(['2026-07-01..2026-07-31 31 12.40 1000000 10532'])
    expect(one.sources.map(({ text }) => text)).toContain('C. com. art. L622-28')
  })

  it('opened on the first day or before leaves none', () => {
    expect(statementOf({ dueOn: '2026-06-30' }, { insolvencyOpenedOn: '2026-07-01' })).toMatchObject({ segments: [] })
    expect(statementOf({ dueOn: '2026-06-30' }, { insolvencyOpenedOn: '2020-07-01' })).toMatchObject({ segments: [] })
  })

  it('opened after the day of the statement changes nothing', () => {
    expect(statementOf({}, { insolvencyOpenedOn: '2026-10-01' })).toEqual(statementOf())
  })

  it('lets what comes in later settle the interest that was owed, then principal', () => {
    const one = statementOf(
      { dueOn: '2026-06-30', payments: [{ on: '2026-09-01', amount: 1105_32 }] },
      { insolvencyOpenedOn: '2026-08-01' },
    )
    expect(one).toMatchObject({ interestPaid: 105_32, interestDue: 0, principalDue: 9000_00 })
  })

  it('needs no rate for the days after it', () => {
    const one = statementOf({ dueOn: '2026-06-30' }, { insolvencyOpenedOn: '2026-08-01', asOf: '2030-01-01' })
    expect(one.interestDue).toBe(105_32)
  })
})

describe('compounding in France', () => {
  const ten = { dueOn: '2022-12-31', contractRatePercent: '20' }
  const compounding = { from: '2023-01-01' }

  it('joins unpaid interest to the principal at each anniversary; it is claimed as interest all the same', () => {
    const one = statementOf(ten, { asOf: '2025-12-31', compounding })
    expect(lines(one)).toEqual([
      '2023-01-01..2023-12-31 365 20 1000000 200000',
      '2024-01-01..2024-12-31 366 20 1200000 240658',
      '2025-01-01..2025-12-31 365 20 1440658 288132',
    ])
    expect(one).toMatchObject({ principalDue: 10_000_00, interestDue: 7287_90, interestAccrued: 7287_90 })
    expect(one.sources).toContainEqual({ text: 'C. civ. art. 1343-2', readOn: '2026-11-21' })
  })

  it('joins nothing on the day itself, and nothing before the first anniversary', () => {
    const one = statementOf(ten, { asOf: '2024-06-30', compounding: { from: '2023-07-01' } })
    expect(lines(one)).toEqual(['2023-01-01..2024-06-30 547 20 1000000 299726'])
    const next = statementOf(ten, { asOf: '2024-07-01', compounding: { from: '2023-07-01' } })
    expect(lines(next)).toEqual([
      '2023-01-01..2024-06-30 547 20 1000000 299726',
      '2024-07-01..2024-07-01 1 20 1299726 712',
    ])
  })

  it('from 29 February has its anniversaries on the 28th, and on the 29th where there is one', () => {
    const one = statementOf(
      { ...ten, dueOn: '2024-02-28' },
      { asOf: '2028-03-01', compounding: { from: '2024-02-29' } },
    )
    expect(one.segments.map(({ from }) => from)).toEqual([
      '2024-02-29',
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
    ])
  })

  it('joins what is left after a payment; interest that joined is paid before the rest of the principal', () => {
    const one = statementOf(
      { ...ten, payments: [{ on: '2024-01-10', amount: 3000_00 }] },
      { asOf: '2024-01-10', compounding },
    )
    // 2000.00 joined and 65.75 since: both paid, and 934.25 of the principal.
    expect(one).toMatchObject({ interestPaid: 2065_75, interestDue: 0, principalDue: 9065_75 })
  })

  it('goes on while only joined interest is left', () => {
    const one = statementOf(
      { ...ten, payments: [{ on: '2023-12-31', amount: 10_000_00 }] },
      { asOf: '2024-12-31', compounding, imputation: 'principal-first' },
    )
    expect(lines(one)).toEqual([
      '2023-01-01..2023-12-31 365 20 1000000 200000',
      '2024-01-01..2024-12-31 366 20 200000 40110',
    ])
    expect(one).toMatchObject({ principalDue: 0, interestDue: 2401_10 })
  })

  it('asked for where the law knows none is not applied, and that is said', () => {
    for (const country of ['DE', 'CH', 'GB', 'NL'] as const) {
      const one = statementOf({ dueOn: '2024-12-31' }, { country, compounding: { from: '2025-01-15' } })
      expect(codes(one)).toContain('compounding-not-applied')
      expect(one.segments).toEqual(statementOf({ dueOn: '2024-12-31' }, { country }).segments)
    }
  })
})
