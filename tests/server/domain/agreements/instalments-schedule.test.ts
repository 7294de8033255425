import { describe, expect, it } from 'vitest'
import {
  checkInstalments,
  equalInstalments,
  MOST_INSTALMENTS,
  monthsAfter,
  type Wished,
} from '../../../../server/domain/agreements/instalments-schedule.ts'
import { addDays } from '../../../../server/domain/calendar/days.ts'
import { defaultSettings } from '../../../../server/domain/dunning/settings.ts'

const france = { ...defaultSettings, holidays: 'metropole' as const }
/** A Monday. */
const FIRST = '2026-11-23'
const wished = (more: Partial<Wished> = {}): Wished => ({
  total: 100_00,
  count: 3,
  every: 'month',
  firstOn: FIRST,
  ...more,
})
const days = (more: Partial<Wished>) => equalInstalments(wished(more), france).map(({ on }) => on)
const amounts = (more: Partial<Wished>) => equalInstalments(wished(more), france).map(({ amount }) => amount)

describe('equal instalments', () => {
  it('add up to the total, the last one taking the cents that do not divide', () => {
    expect(amounts({})).toEqual([33_33, 33_33, 33_34])
    expect(amounts({ total: 2, count: 3 })).toEqual([1, 1])
    expect(amounts({ total: 0 })).toEqual([])
  })

  it('may begin with another sum: the rest is shared by the others', () => {
    expect(amounts({ firstAmount: 50_00 })).toEqual([50_00, 25_00, 25_00])
    expect(amounts({ firstAmount: 100_00 })).toEqual([100_00])
  })

  it('keep their dates to working days: weekends and public holidays move to the next one', () => {
    // 5 December is a Saturday, 5 April 2027 is a Monday.
    expect(days({ firstOn: '2026-12-05', count: 5 })).toEqual([
      '2026-12-07',
      '2027-01-05',
      '2027-02-05',
      '2027-03-05',
      '2027-04-05',
    ])
    // 25 December is a Friday and a holiday.
    expect(days({ firstOn: '2026-12-25', count: 2 })).toEqual(['2026-12-28', '2027-01-25'])
  })

  it('at the end of a month stay at the end of the month', () => {
    expect(monthsAfter('2026-01-31', 1)).toBe('2026-02-28')
    expect(monthsAfter('2028-01-31', 1)).toBe('2028-02-29')
    expect(monthsAfter('2026-11-30', 15)).toBe('2028-02-29')
    expect(days({ firstOn: '2026-12-31', count: 4 })).toEqual(['2026-12-31', '2027-02-01', '2027-03-01', '2027-03-31'])
  })

  it('come every week or every fortnight', () => {
    expect(days({ every: 'week' })).toEqual([FIRST, '2026-11-30', '2026-12-07'])
    expect(days({ every: 'fortnight' })).toEqual([FIRST, '2026-12-07', '2026-12-21'])
  })

  it('may begin with money handed over now, though today is a Sunday', () => {
    expect(days({ firstOn: '2026-11-22', firstNow: true, every: 'week' })).toEqual([
      '2026-11-22',
      '2026-11-30',
      '2026-12-07',
    ])
  })

  it('never fall on the same day, even where a workspace works on Mondays only', () => {
    const mondays = { workingDays: [1 as const], holidays: 'metropole' as const }
    // Easter Monday 2027 is 29 March.
    expect(equalInstalments(wished({ firstOn: '2027-03-29', every: 'week' }), mondays).map(({ on }) => on)).toEqual([
      '2027-04-05',
      '2027-04-12',
      '2027-04-19',
    ])
  })
})

describe('instalments put in by hand', () => {
  const one = (on: string, amount: number) => ({ on, amount })
  const good = [one(FIRST, 40_00), one('2026-12-23', 60_00)]
  const codes = (list: typeof good) => checkInstalments(list, 100_00, FIRST).map(({ code }) => code)

  it('are right when dates rise from today and the sums make the total', () => {
    expect(codes(good)).toEqual([])
  })

  it('are refused when there is none', () => {
    expect(codes([])).toEqual(['empty'])
  })

  it('are refused in the past, in 1900, in 2300 and too far away', () => {
    expect(codes([one('2026-11-22', 100_00)])).toEqual(['past'])
    expect(codes([one('1900-01-01', 100_00)])).toEqual(['day'])
    expect(codes([one('2300-01-01', 100_00)])).toEqual(['day'])
    expect(codes([one('2026-02-30', 100_00)])).toEqual(['day'])
    expect(codes([one('2037-01-01', 100_00)])).toEqual(['too-far'])
  })

  it('are refused two on the same day or out of order, naming the one it is', () => {
    expect(checkInstalments([one(FIRST, 40_00), one(FIRST, 60_00)], 100_00, FIRST)).toEqual([
      { code: 'same-day', at: 1 },
    ])
    expect(codes([...good].reverse())).toEqual(['order'])
  })

  it('are refused when a sum is nothing, or all together differ from the total, by how much', () => {
    expect(codes([one(FIRST, 0), one('2026-12-23', 100_00)])).toEqual(['zero'])
    expect(checkInstalments([one(FIRST, 40_00), one('2026-12-23', 50_00)], 100_00, FIRST)).toEqual([
      { code: 'sum-differs', difference: -10_00 },
    ])
  })

  it('are refused when there are more than a plan holds', () => {
    const many = Array.from({ length: MOST_INSTALMENTS + 1 }, (_, at) => one(addDays(FIRST, at), 1))
    expect(checkInstalments(many, many.length, FIRST)).toEqual([{ code: 'too-long' }])
  })
})
