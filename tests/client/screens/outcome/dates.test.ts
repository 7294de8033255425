import { describe, expect, it } from 'vitest'
import { amountChoices } from '../../../../client/screens/outcome/amounts.ts'
import { daysToComeBack, daysToPay, daysToReturn, momentsToCall } from '../../../../client/screens/outcome/dates.ts'

import { defaultSettings, type Settings } from '../../../../server/domain/dunning/settings.ts'

describe('the days offered for a promise', () => {
  it('are working days, each once, nearest first', () => {
    expect(daysToPay('2026-11-23', defaultSettings)).toEqual([
      '2026-11-24',
      '2026-11-25',
      '2026-11-27',
      '2026-11-30',
      '2026-12-08',
    ])
  })

  it('on a Friday offer the Friday of the next week, not the day itself', () => {
    expect(daysToPay('2026-11-27', defaultSettings)).toEqual(['2026-11-30', '2026-12-01', '2026-12-04', '2026-12-11'])
  })

  it('are no public holidays, and follow the working days of the workspace', () => {
    const france: Settings = { ...defaultSettings, holidays: 'metropole' }
    expect(daysToPay('2026-12-23', france)).not.toContain('2026-12-25')
    expect(daysToPay('2026-12-23', france)[1]).toBe('2026-12-28')
    const saturdays: Settings = { ...defaultSettings, workingDays: [2, 3, 4, 5, 6] }
    expect(daysToComeBack('2026-11-27', saturdays)[0]).toBe('2026-11-28')
    expect(daysToReturn('2026-11-28', saturdays)[0]).toBe('2026-12-01')
  })
})

describe('the moments offered for a callback', () => {
  it('stay in office hours: late in the evening nothing is offered for the same day', () => {
    expect(momentsToCall({ day: '2026-11-23', time: '22:50' }, defaultSettings).map(({ day }) => day)).not.toContain(
      '2026-11-23',
    )
  })

  it('never fall on a weekend', () => {
    expect(momentsToCall({ day: '2026-11-21', time: '10:00' }, defaultSettings)).toEqual([
      { day: '2026-11-23', time: '09:00' },
      { day: '2026-11-23', time: '14:00' },
      { day: '2026-11-24', time: '09:00' },
    ])
  })

  it('are rounded up to the quarter of an hour', () => {
    expect(momentsToCall({ day: '2026-11-23', time: '10:07' }, defaultSettings)[0]).toEqual({
      day: '2026-11-23',
      time: '11:15',
    })
  })
})

describe('the sums offered', () => {
  it('are the whole, its half and two round sums below', () => {
    expect(amountChoices(125_000, 125_000)).toEqual([
      { as: 'all', cents: 125_000 },
      { as: 'half', cents: 62_500 },
      { as: 'round', cents: 100_000 },
      { as: 'round', cents: 50_000 },
    ])
  })

  it('begin with what is late when more is to come', () => {
    expect(amountChoices(48_000, 90_000).slice(0, 2)).toEqual([
      { as: 'late', cents: 48_000 },
      { as: 'all', cents: 90_000 },
    ])
  })

  it('are never the same twice, nor above the whole', () => {
    for (const cents of [1, 999, 1000, 2000, 20_000, 100_000, 999_999_999]) {
      const offered = amountChoices(cents, cents).map((choice) => choice.cents)
      expect(new Set(offered).size).toBe(offered.length)
      expect(Math.max(...offered)).toBe(cents)
    }
  })

  it('are none when nothing remains', () => {
    expect(amountChoices(0, 0)).toEqual([])
  })
})
