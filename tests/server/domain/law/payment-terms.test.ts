/** Due dates held against the longest terms of payment: both readings of the month end, trades, public buyers, silence. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../../server/domain/calendar/days.ts'
import { checkTerm, type TermAsked, type TermVerdict } from '../../../../server/domain/law/payment-terms.ts'
import { sheets } from '../../../../server/domain/law/sheets.ts'
import type { Client } from '../../../../server/domain/records/cards.ts'
import { runs } from '../runs.ts'

type More = Partial<TermAsked['invoice'] & Pick<Client, 'kind' | 'sector' | 'country' | 'postalCode'>>

const term = (issuedOn: string, dueOn: string, more: More = {}, creditor: TermAsked['creditor'] = {}): TermVerdict =>
  checkTerm({
    invoice: { currency: 'EUR', nature: 'service', ...more, issuedOn, dueOn },
    client: { kind: 'business', ...more },
    creditor,
  })
const state = (...asked: Parameters<typeof term>) => term(...asked).state

describe('Between businesses (C. com. art. L441-10 I)', () => {
  it('sixty days from the issue are lawful, the sixtieth included', () => {
    expect(term('2026-01-31', '2026-04-01')).toMatchObject({
      state: 'within',
      reading: 'sixty-days',
      lastDay: '2026-04-01',
    })
    expect(term('2026-01-01', '2026-03-02')).toMatchObject({ reading: 'sixty-days' })
    expect(term('2024-01-01', '2024-03-01')).toMatchObject({ reading: 'sixty-days', lastDay: '2024-03-01' })
  })

  it('the end of the month and then 45 days are lawful too', () => {
    // 60 days: 4 July; 45 days, then the end of the month: 30 June.
    expect(term('2026-05-05', '2026-07-15')).toMatchObject({
      state: 'within',
      reading: 'month-end-then-45-days',
      lastDay: '2026-07-15',
    })
    expect(state('2026-05-05', '2026-07-16')).toBe('beyond')
  })

  it('45 days and then the end of the month are lawful too', () => {
    // 60 days: 18 July; end of May and 45 days: 15 July; 45 days on: 3 July.
    expect(term('2026-05-19', '2026-07-31')).toMatchObject({
      state: 'within',
      reading: '45-days-then-month-end',
      lastDay: '2026-07-31',
    })
    expect(term('2026-05-19', '2026-08-01')).toEqual({
      state: 'beyond',
      rule: 'agreed',
      lastDay: '2026-07-31',
      sheet: 'payment-terms',
    })
  })

  it('the month of a leap year ends on the 29th of February', () => {
    // Issued on 15 January: 45 days on is 29 February in 2024, 1 March in 2026.
    expect(term('2024-01-15', '2024-05-30')).toMatchObject({ state: 'beyond', lastDay: '2024-03-16' })
    expect(term('2026-01-15', '2026-05-30')).toMatchObject({ state: 'beyond', lastDay: '2026-03-31' })
    expect(term('2024-02-29', '2024-12-31')).toMatchObject({ state: 'beyond', lastDay: '2024-04-30' })
    expect(term('2026-12-31', '2027-12-31')).toMatchObject({ state: 'beyond', lastDay: '2027-03-01' })
  })

  it('“60 days end of month” is beyond', () => {
    expect(state('2026-05-05', '2026-07-31')).toBe('beyond')
  })

  it('a due date before the issue date is for other doubts', () => {
    expect(state('2026-05-05', '2026-05-01')).toBe('within')
  })

  it('no term of sixty days or less is ever called too long, and any term of 77 days is, for a service', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((many) => addDays('1990-01-01', many))
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (issuedOn, days) => {
        expect(state(issuedOn, addDays(issuedOn, days))).toBe('within')
        expect(state(issuedOn, addDays(issuedOn, 77 + days))).toBe('beyond')
      }),
      { numRuns: runs },
    )
  })

  it('a longer day is never more lawful than a shorter one', () => {
    const rank = { within: 0, perhaps: 1, beyond: 2, 'not-checked': 3 }
    const natures = fc.constantFrom(undefined, 'goods', 'service', 'transport', 'other' as const)
    const trades = fc.constantFrom(undefined, 'perishable-food', 'fresh-meat', 'alcohol', 'hospital', 'public-body')
    const kinds = fc.constantFrom('business', 'public')
    const issue = fc.integer({ min: 0, max: 1500 }).map((many) => addDays('2024-01-01', many))
    const some = fc.integer({ min: 0, max: 200 })
    fc.assert(
      fc.property(issue, some, some, natures, trades, kinds, (issuedOn, days, more, nature, sector, kind) => {
        const asked = { nature, sector, kind } as More
        const [sooner, later] = [days, days + more].map((many) => state(issuedOn, addDays(issuedOn, many), asked))
        expect(rank[later as keyof typeof rank]).toBeGreaterThanOrEqual(rank[sooner as keyof typeof rank])
      }),
      { numRuns: runs },
    )
  })
})

describe('Goods, which may be those of a trade with a season', () => {
  it('are beyond the limit only perhaps, up to the longest term any trade has', () => {
    for (const nature of ['goods', 'other', undefined] as const) {
      expect(term('2026-05-19', '2026-08-01', { nature })).toMatchObject({ state: 'perhaps', lastDay: '2026-07-31' })
      // 31 May and 110 days: 18 September; 110 days and the end of the month: 30 September.
      expect(state('2026-05-19', '2026-09-30', { nature })).toBe('perhaps')
      expect(state('2026-05-19', '2026-10-01', { nature })).toBe('beyond')
    }
  })

  it('and whatever was supplied after the invoice may count from then', () => {
    expect(state('2026-05-19', '2026-08-10', { serviceOn: '2026-06-20' })).toBe('perhaps')
    expect(state('2026-05-19', '2026-08-10', { serviceOn: '2026-05-01' })).toBe('beyond')
  })
})

describe('Trades with a shorter limit (C. com. art. L441-11 II)', () => {
  it('carriage: thirty days from the issue, beyond which it is only perhaps so', () => {
    expect(term('2026-01-30', '2026-03-01', { nature: 'transport' })).toMatchObject({
      state: 'within',
      rule: 'carriage',
    })
    expect(term('2026-01-30', '2026-03-02', { nature: 'transport' })).toMatchObject({
      state: 'perhaps',
      rule: 'carriage',
      lastDay: '2026-03-01',
    })
    expect(state('2026-01-30', '2026-05-30', { nature: 'transport' })).toBe('beyond')
  })

  it('perishable food: thirty days after the ten days of the delivery', () => {
    const food = (serviceOn: string) =>
      term(serviceOn, addDays(serviceOn, 45), { nature: 'goods', sector: 'perishable-food', serviceOn })
    expect(food('2026-05-10')).toMatchObject({ state: 'perhaps', lastDay: '2026-06-09' })
    expect(food('2026-05-11')).toMatchObject({ state: 'perhaps', lastDay: '2026-06-19' })
    expect(food('2024-02-21')).toMatchObject({ state: 'perhaps', lastDay: '2024-03-30' })
  })

  it('meat: twenty days after the delivery; from the issue when that day is not known', () => {
    const meat = { nature: 'goods', sector: 'fresh-meat' } as const
    expect(term('2026-05-10', '2026-06-01', meat)).toMatchObject({ state: 'perhaps', lastDay: '2026-05-30' })
    expect(term('2026-05-10', '2026-06-01', { ...meat, serviceOn: '2026-05-12' })).toMatchObject({ state: 'within' })
  })

  it('alcohol: thirty days after the month of the delivery', () => {
    const spirits = { sector: 'alcohol', nature: undefined }
    expect(term('2026-02-03', '2026-03-30', spirits)).toMatchObject({ state: 'within', rule: 'alcohol' })
    expect(term('2026-02-03', '2026-03-31', spirits)).toMatchObject({ state: 'perhaps', lastDay: '2026-03-30' })
  })

  it('do not bind works or services for the same clients', () => {
    expect(term('2026-05-10', '2026-07-01', { nature: 'works', sector: 'fresh-meat' })).toMatchObject({
      state: 'within',
      rule: 'agreed',
    })
  })
})

describe('Public buyers (CCP art. R2192-10 and R2192-11)', () => {
  it('have thirty days from the receipt, which nobody recorded: beyond is only perhaps', () => {
    expect(term('2026-05-10', '2026-06-09', { kind: 'public' })).toMatchObject({ state: 'within', rule: 'public' })
    expect(term('2026-05-10', '2026-12-31', { kind: 'public' })).toEqual({
      state: 'perhaps',
      rule: 'public',
      lastDay: '2026-06-09',
      sheet: 'payment-terms-public',
    })
    expect(state('2026-05-10', '2026-06-20', { kind: 'public', sentOn: '2026-05-21' })).toBe('within')
  })

  it('hospitals have fifty', () => {
    expect(term('2026-05-10', '2026-06-29', { kind: 'public', sector: 'hospital' })).toMatchObject({
      rule: 'hospital',
      state: 'within',
    })
    expect(state('2026-05-10', '2026-06-30', { kind: 'public', sector: 'hospital' })).toBe('perhaps')
  })
})

describe('Nothing is said', () => {
  it('of a consumer, or of a client whose kind is not known', () => {
    expect(state('2026-05-10', '2027-05-10', { kind: 'consumer' })).toBe('not-checked')
    expect(state('2026-05-10', '2027-05-10', { kind: 'unknown' })).toBe('not-checked')
  })

  it('abroad and overseas, on either side', () => {
    expect(state('2026-05-10', '2027-05-10', { country: 'BE' })).toBe('not-checked')
    expect(state('2026-05-10', '2027-05-10', { country: 'RE' })).toBe('not-checked')
    expect(state('2026-05-10', '2027-05-10', { postalCode: '97400' })).toBe('not-checked')
    expect(state('2026-05-10', '2027-05-10', {}, { country: 'LU' })).toBe('not-checked')
    expect(state('2026-05-10', '2027-05-10', { postalCode: '38000' }, { country: 'FR' })).toBe('beyond')
  })

  it('of an invoice in another currency, which is likely for a client abroad', () => {
    expect(state('2026-05-10', '2027-05-10', { currency: 'CHF' })).toBe('not-checked')
  })

  it('without a sheet to explain it', () => {
    expect(sheets['payment-terms'].sources.join()).toContain('L441-10')
    expect(sheets['payment-terms-public'].sources.join()).toContain('R2192-10')
    expect(sheets['invoice-mentions'].sources.join()).toContain('L441-9')
  })
})
