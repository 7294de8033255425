/** Sums in letters, as who acknowledges a debt writes them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { saysSum, showsSum, sumInWords } from '../../../../server/domain/papers/sum-in-words.ts'

const euros = (amount: number) => sumInWords(amount, 'EUR', 'fr')

describe('in French', () => {
  test.each([
    [0, 'zéro euro'],
    [100, 'un euro'],
    [7_100, 'soixante et onze euros'],
    [8_000, 'quatre-vingts euros'],
    [8_100, 'quatre-vingt-un euros'],
    [9_100, 'quatre-vingt-onze euros'],
    [9_900, 'quatre-vingt-dix-neuf euros'],
    [2_100, 'vingt et un euros'],
    [20_000, 'deux cents euros'],
    [20_300, 'deux cent trois euros'],
    [28_000, 'deux cent quatre-vingts euros'],
    [100_000, 'mille euros'],
    [8_000_000, 'quatre-vingt mille euros'],
    [20_000_000, 'deux cent mille euros'],
    [123_456, 'mille deux cent trente-quatre euros et cinquante-six centimes'],
    [100_000_000, 'un million d’euros'],
    [280_000_000_00, 'deux cent quatre-vingts millions d’euros'],
    [50, 'cinquante centimes'],
    [1, 'un centime'],
  ])('%i cents are %s', (cents, words) => expect(euros(cents)).toBe(words))
})

test.each([
  [123_456, 'one thousand two hundred and thirty-four euros and fifty-six cents'],
  [100_100, 'one thousand and one euros'],
  [2_000_000_00, 'two million euros'],
  [101, 'one euro and one cent'],
])('in English %i cents are %s', (cents, words) => expect(sumInWords(cents, 'EUR', 'en')).toBe(words))

test('another currency goes by its code', () => {
  expect(sumInWords(120_050, 'CHF', 'fr')).toBe('mille deux cents CHF et cinquante')
})

test('what a person writes is read without hyphens, accents and capitals; another sum is told apart', () => {
  expect(saysSum('Mille deux cents euros', 120_000, 'EUR')).toBe(true)
  expect(saysSum('MILLE DEUX CENT EUROS', 120_000, 'EUR')).toBe(true)
  expect(saysSum('quatre vingt dix neuf euros', 9_900, 'EUR')).toBe(true)
  expect(saysSum('douze cents euros', 120_000, 'EUR')).toBe(false)
  expect(saysSum('mille deux cents', 120_000, 'EUR')).toBe(false)
})

test('every sum says itself and no other, in words and in figures', () => {
  const cents = fc.integer({ min: 1, max: 999_999_999_99 })
  fc.assert(
    fc.property(cents, cents, fc.constantFrom('fr', 'en'), (one, other, language) => {
      const words = sumInWords(one, 'EUR', language as 'fr' | 'en')
      expect(words).not.toMatch(/undefined|NaN| {2}/)
      expect(saysSum(words, one, 'EUR')).toBe(true)
      if (one !== other) expect(saysSum(words, other, 'EUR')).toBe(false)
      const shown = new Intl.NumberFormat(language as string, { style: 'currency', currency: 'EUR' }).format(one / 100)
      expect(showsSum(shown, one)).toBe(true)
      if (one !== other) expect(showsSum(shown, other)).toBe(false)
    }),
    { numRuns: 300 },
  )
  expect(showsSum('1200', 120_000)).toBe(true)
  expect(showsSum('1 200 euros', 120_000)).toBe(true)
  expect(showsSum('', 120_000)).toBe(false)
})
