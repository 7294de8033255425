/** Which rule a claim is under, from which day and at which rate: the table of the contract, line by line. */
import { describe, expect, it } from 'vitest'
import type { CreditorKind, DebtorKind, InterestCountry } from '../../../../server/domain/interest/claim.ts'
import { interestCountries } from '../../../../server/domain/interest/claim.ts'
import { computeInterest } from '../../../../server/domain/interest/compute.ts'
import { heldRates } from '../../../../server/domain/interest/rates/held.ts'
import { claim, codes, lines, owed, statementOf } from './claims.ts'
import byStart from './gb-by-start.json' with { type: 'json' }

type Rules = Record<CreditorKind, Record<DebtorKind, string>>

const none = { business: '-', consumer: '-', public: '-' }
const everybody = (rule: string) => ({ business: rule, consumer: rule, public: rule })
const betweenBusinesses = (rule: string): Rules => ({ business: { ...none, business: rule }, individual: none })

/** A dash where no rule is named. */
const table: Record<InterestCountry, Rules> = {
  FR: {
    business: { business: 'FR-L441-10', consumer: 'FR-legal', public: 'FR-public' },
    individual: everybody('FR-legal'),
  },
  DE: { business: { ...none, business: 'DE-288', consumer: 'DE-288' }, individual: none },
  CH: { business: everybody('CH-104'), individual: everybody('CH-104') },
  GB: betweenBusinesses('GB-1998'),
  IE: betweenBusinesses('IE-580'),
  BE: betweenBusinesses('BE-b2b'),
  ES: betweenBusinesses('ES-b2b'),
  IT: betweenBusinesses('IT-b2b'),
  LU: betweenBusinesses('LU-b2b'),
  NL: betweenBusinesses('NL-b2b'),
  AT: betweenBusinesses('AT-b2b'),
  PT: betweenBusinesses('PT-b2b'),
}

describe('which rule', () => {
  const cases = Object.entries(table).flatMap(([country, creditors]) =>
    Object.entries(creditors).flatMap(([creditorKind, debtors]) =>
      Object.entries(debtors).map(([debtorKind, rule]) => ({ country, creditorKind, debtorKind, rule })),
    ),
  )

  it.each(cases)('$country, $creditorKind and $debtorKind: $rule', ({ country, creditorKind, debtorKind, rule }) => {
    const parties = { country, creditorKind, debtorKind } as Parameters<typeof claim>[0]
    const answer = computeInterest(claim(parties), heldRates)
    if ('code' in answer) expect([answer.code, rule]).toEqual(['rule-not-covered', '-'])
    else expect(answer.invoices.map((one) => one.rule)).toEqual([rule])
  })

  it('is asked of seventy-two pairs', () => expect(cases.length).toBe(72))
})

describe('in France', () => {
  it('the rate between businesses is read again on 1 January and 1 July, not when the ECB moves in between', () => {
    expect(lines(statementOf({ dueOn: '2025-12-30' }))).toEqual([
      '2025-12-31..2025-12-31 1 12.15 1000000 333',
      '2026-01-01..2026-06-30 181 12.15 1000000 60251',
      '2026-07-01..2026-09-30 92 12.40 1000000 31255',
    ])
  })

  it('a public buyer owes the rate of the half-year of the first day and eight points, for the whole period', () => {
    expect(lines(statementOf({ dueOn: '2025-12-19' }, { debtorKind: 'public' }))).toEqual([
      '2025-12-20..2026-09-30 285 10.15 1000000 79253',
    ])
    // Due on 31 December: interest began in the next half-year.
    const [next] = statementOf({ dueOn: '2024-12-31' }, { debtorKind: 'public' }).segments
    expect(next).toMatchObject({ from: '2025-01-01', ratePercent: '11.15' })
  })

  it('a consumer owes the legal rate of other cases from the day after the formal notice', () => {
    const one = statementOf({ dueOn: '2026-01-31', formalNoticeOn: '2026-06-15' }, { debtorKind: 'consumer' })
    expect(one.startsOn).toBe('2026-06-16')
    expect(lines(one)).toEqual([
      '2026-06-16..2026-06-30 15 2.62 1000000 1077',
      '2026-07-01..2026-09-30 92 2.75 1000000 6932',
    ])
  })

  it('a notice before the due date starts nothing earlier', () => {
    const one = statementOf({ dueOn: '2026-07-31', formalNoticeOn: '2026-06-15' }, { debtorKind: 'consumer' })
    expect(one.startsOn).toBe('2026-08-01')
  })

  it('without notice a consumer owes no interest', () => {
    const one = statementOf({}, { debtorKind: 'consumer' })
    expect(one).toMatchObject({ startsOn: null, segments: [], interestAccrued: 0, totalDue: 10_000_00 })
  })

  it.each(['business', 'consumer', 'public'] as const)(
    'an individual claims the higher legal rate from a %s',
    (debtorKind) => {
      const one = statementOf({ formalNoticeOn: '2026-06-30' }, { creditorKind: 'individual', debtorKind })
      expect(lines(one)).toEqual(['2026-07-01..2026-09-30 92 6.84 1000000 17241'])
      expect(one.fixedIndemnity).toBe(0)
    },
  )

  it('the legal rate was one for the year until 2014, and is held since 2009', () => {
    const one = statementOf(
      { dueOn: '2009-06-30', formalNoticeOn: '2009-12-30' },
      { debtorKind: 'consumer', asOf: '2010-12-31' },
    )
    expect(one.segments.map(({ ratePercent }) => ratePercent)).toEqual(['3.79', '0.65', '0.65'])
  })
})

describe('in Germany', () => {
  const at = { country: 'DE', asOf: '2026-09-30' } as const

  it('a business owes the base rate and nine points, a consumer and five', () => {
    expect(lines(statementOf({ dueOn: '2026-06-29' }, at))).toEqual([
      '2026-06-30..2026-06-30 1 10.27 1000000 281',
      '2026-07-01..2026-09-30 92 10.52 1000000 26516',
    ])
    const consumer = statementOf({ dueOn: '2026-06-30' }, { ...at, debtorKind: 'consumer' })
    expect(lines(consumer)).toEqual(['2026-07-01..2026-09-30 92 6.52 1000000 16434'])
  })

  it('eight points for what was due before 29 July 2014, to the end', () => {
    const rates = (dueOn: string) =>
      statementOf({ dueOn }, { ...at, asOf: '2015-02-01' }).segments.map(({ ratePercent }) => ratePercent)
    expect(rates('2014-07-28')).toEqual(['7.27', '7.17'])
    expect(rates('2014-07-29')).toEqual(['8.27', '8.17'])
  })

  it('a negative base rate is taken as it is', () => {
    const [one] = statementOf({ dueOn: '2016-06-30' }, { ...at, asOf: '2016-12-31' }).segments
    expect(one?.ratePercent).toBe('8.12')
  })
})

describe('in Great Britain', () => {
  it.each(byStart)('interest that starts from $interestStartsFrom bears $statutoryPercent to the end', (half) => {
    const dueOn = `${half.interestStartsFrom.slice(0, 4)}-${half.interestStartsFrom.endsWith('07-01') ? '09' : '02'}-10`
    const [one, ...others] = statementOf({ dueOn }, { country: 'GB', asOf: '2026-12-31' }).segments
    expect(Number(one?.ratePercent)).toBe(half.statutoryPercent)
    expect(others).toEqual([])
  })

  it('the reference day is the one before the first day: due on 30 June, that of 30 June', () => {
    const first = (dueOn: string) =>
      statementOf({ dueOn }, { country: 'GB' }).segments.map(({ ratePercent }) => ratePercent)
    expect(first('2025-06-29')).toEqual(['12.75'])
    expect(first('2025-06-30')).toEqual(['12.25'])
    // Bank Rate fell to 4.00 on 7 August 2025: no debt of that half-year sees it.
    expect(first('2025-08-31')).toEqual(['12.25'])
  })
})

describe('in Ireland', () => {
  it('one rate, of the first day, and the text is said to be doubtful', () => {
    const one = statementOf({ dueOn: '2025-12-31' }, { country: 'IE' })
    expect(lines(one)).toEqual(['2026-01-01..2026-09-30 273 10.15 1000000 75916'])
    expect(codes(one)).toEqual(['rule-ambiguous'])
  })

  it('nothing is doubtful where the contract gives the rate, or no day bears interest', () => {
    expect(codes(statementOf({ contractRatePercent: '9' }, { country: 'IE' }))).toEqual([])
    expect(codes(statementOf({ dueOn: '2026-09-30' }, { country: 'IE' }))).toEqual([])
  })
})

describe('in the other countries', () => {
  it.each([
    ['BE', '10.50', '10.50'],
    ['ES', '10.15', '10.40'],
    ['IT', '10.15', '10.40'],
    ['LU', '10.15', '10.40'],
    ['NL', '10.15', '10.40'],
    ['PT', '10.15', '10.40'],
    ['AT', '10.73', '10.73'],
  ] as const)('%s: %s in the first half of 2026, %s in the second', (country, first, second) => {
    const { segments, startsOn } = statementOf({ dueOn: '2026-01-31' }, { country })
    expect(startsOn).toBe('2026-02-01')
    expect(segments.map(({ to, ratePercent }) => [to, ratePercent])).toEqual([
      ['2026-06-30', first],
      ['2026-09-30', second],
    ])
  })

  it('a Dutch debt bears interest on a year’s interest from the anniversary of its first day', () => {
    expect(lines(statementOf({ dueOn: '2024-10-31' }, { country: 'NL', asOf: '2026-01-31' }))).toEqual([
      '2024-11-01..2024-12-31 61 12.25 1000000 20473',
      '2025-01-01..2025-06-30 181 11.15 1000000 55292',
      '2025-07-01..2025-10-31 123 10.15 1000000 34204',
      '2025-11-01..2025-12-31 61 10.15 1109969 18828',
      '2026-01-01..2026-01-31 31 10.15 1109969 9569',
    ])
  })

  it('in Switzerland everybody owes five per cent', () => {
    const one = statementOf(
      { dueOn: '2025-12-30' },
      { country: 'CH', creditorKind: 'individual', debtorKind: 'consumer' },
    )
    expect(lines(one)).toEqual([
      '2025-12-31..2025-12-31 1 5.00 1000000 137',
      '2026-01-01..2026-09-30 273 5.00 1000000 37397',
    ])
    expect(one.fixedIndemnity).toBe(0)
  })
})

describe('what the statement names', () => {
  it('is the text of the law and the day it was read', () => {
    expect(statementOf({ payments: [] }).sources).toEqual([
      { text: 'C. com. art. L441-10 II', readOn: '2026-11-21' },
      { text: 'C. com. art. D441-5', readOn: '2026-11-21' },
    ])
  })

  it.each(interestCountries)('is never nothing: %s', (country) => {
    const { sources } = statementOf({}, { country })
    expect(sources.length).toBeGreaterThan(0)
    expect(new Set(sources.map(({ text }) => text)).size).toBe(sources.length)
    expect(sources.every(({ text, readOn }) => text.length > 3 && /^2026-11-2\d$/.test(readOn))).toBe(true)
  })

  it('is each invoice once, in the order of the claim, and the sums of all', () => {
    const invoices = [owed({ id: 'B' }), owed({ id: 'A', dueOn: '2026-06-30' }), owed({ id: 'C', dueOn: '2026-09-30' })]
    const answer = computeInterest(claim({ invoices }), heldRates)
    if ('code' in answer) throw new Error(answer.code)
    expect(answer.invoices.map(({ id }) => id)).toEqual(['B', 'A', 'C'])
    for (const member of ['principalDue', 'interestDue', 'fixedIndemnity', 'totalDue'] as const)
      expect(answer.totals[member]).toBe(answer.invoices.reduce((sum, one) => sum + one[member], 0))
    expect(answer.totals.fixedIndemnity).toBe(80_00)
  })
})
