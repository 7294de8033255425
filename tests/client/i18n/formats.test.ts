import { describe, expect, it } from 'vitest'
import { formatsFor } from '../../../client/i18n/formats.ts'

const fr = formatsFor('fr')
const en = formatsFor('en')
const N = '\u202f'

describe('amounts', () => {
  it('are written in French with narrow no-break spaces only', () => {
    expect(fr.money(428050, 'EUR')).toBe(`4${N}280,50${N}€`)
    expect(fr.money(123456789, 'EUR')).toBe(`1${N}234${N}567,89${N}€`)
    expect(fr.money(-500, 'EUR')).toBe(`-5,00${N}€`)
  })
  it('are written in English with the sign first', () => {
    expect(en.money(428050, 'EUR')).toBe('€4,280.50')
  })
  it('keep cents that are zero', () => {
    expect(fr.money(4000, 'EUR')).toBe(`40,00${N}€`)
  })
  it('take other currencies', () => {
    expect(fr.money(100000, 'CHF')).toBe(`1${N}000,00${N}CHF`)
  })
})

describe('days', () => {
  it('are written in each style', () => {
    expect(fr.day('2026-11-23', 'long')).toBe('lundi 23 novembre')
    expect(fr.day('2026-11-23', 'full')).toBe('23 novembre 2026')
    expect(fr.day('2026-11-13')).toBe('13 nov.')
    expect(fr.day('2026-11-27', 'medium')).toBe('ven. 27 nov.')
    expect(fr.day('2026-11-03', 'numeric')).toBe('03/11/2026')
    expect(en.day('2026-11-23', 'long')).toBe('Monday 23 November')
    expect(en.day('2026-11-03', 'numeric')).toBe('03/11/2026')
  })
  it('say "1er" in French, for the first of a month alone', () => {
    expect(fr.day('2026-12-01', 'full')).toBe('1er décembre 2026')
    expect(fr.day('2026-12-01', 'long')).toBe('mardi 1er décembre')
    expect(fr.day('2026-12-11', 'full')).toBe('11 décembre 2026')
    expect(fr.day('2026-12-01', 'numeric')).toBe('01/12/2026')
    expect(fr.day('2026-12-01', 'month')).toBe('décembre 2026')
    expect(en.day('2026-12-01', 'full')).toBe('1 December 2026')
  })
  it('add the year when it is not the current one', () => {
    expect(fr.day('2025-11-13', 'short', '2026-11-21')).toBe('13 nov. 2025')
    expect(fr.day('2026-11-13', 'short', '2026-11-21')).toBe('13 nov.')
  })
  it('do not move with the zone of the device', () => {
    expect(en.day('2026-01-01', 'full')).toBe('1 January 2026')
  })
  it('are told from today up to six days away', () => {
    expect(fr.dayRelative('2026-11-21', '2026-11-21')).toBe('aujourd’hui')
    expect(fr.dayRelative('2026-11-20', '2026-11-21')).toBe('hier')
    expect(fr.dayRelative('2026-11-22', '2026-11-21')).toBe('demain')
    expect(fr.dayRelative('2026-11-27', '2026-11-21')).toBe('dans 6 jours')
    expect(fr.dayRelative('2026-11-28', '2026-11-21')).toBe('28 nov.')
    expect(en.dayRelative('2026-11-18', '2026-11-21')).toBe('3 days ago')
  })
})

describe('moments', () => {
  const timeZone = 'Europe/Paris'
  it('say the hour alone today and add the day otherwise', () => {
    expect(fr.moment('2026-11-21T13:06:00.000Z', { today: '2026-11-21', timeZone })).toBe(`14${N}h${N}06`)
    expect(fr.moment('2026-11-13T13:00:00.000Z', { today: '2026-11-21', timeZone })).toBe(`13 nov., 14${N}h`)
    expect(en.moment('2026-11-13T13:20:00.000Z', { today: '2026-11-21', timeZone })).toBe('13 Nov, 14:20')
  })
  it('belong to the day of the zone, not of UTC', () => {
    expect(fr.moment('2026-11-20T23:30:00.000Z', { today: '2026-11-21', timeZone })).toBe(`0${N}h${N}30`)
  })
})

describe('counts', () => {
  const days = { fr: { one: 'jour', other: 'jours' }, en: { one: 'day', other: 'days' } }
  it('follow the plural of each language, zero included', () => {
    expect(fr.count(0, days.fr)).toBe('0\u00a0jour')
    expect(en.count(0, days.en)).toBe('0\u00a0days')
    expect(fr.count(1, days.fr)).toBe('1\u00a0jour')
    expect(fr.count(16, days.fr)).toBe('16\u00a0jours')
    expect(fr.count(10000, days.fr)).toBe(`10${N}000\u00a0jours`)
  })
  it('may say nothing in words', () => {
    expect(fr.count(0, { ...days.fr, none: 'aucun jour' })).toBe('aucun jour')
  })
})

it('lists are joined as the language joins them', () => {
  expect(fr.list(['A', 'B', 'C'])).toBe('A, B et C')
  expect(en.list(['A', 'B', 'C'])).toBe('A, B and C')
})
