import { describe, expect, test } from 'vitest'
import { currencyCode, numberFormat, readAmount, readNumber } from '../../../client/intake/numbers.ts'

describe('readAmount', () => {
  test.each([
    ['1234.56', null, 123456],
    ['1 234,56', ',', 123456],
    ['1\u202f234,56 €', ',', 123456],
    ['1,234.56', '.', 123456],
    ['1.234,56', ',', 123456],
    ["1'234.50", '.', 123450],
    ['1,234', '.', 123400],
    ['1,234', ',', 123],
    ['1.234.567', ',', 123456700],
    ['1,02,000.00', '.', 10200000],
    ['0,5', ',', 50],
    ['-12,50', ',', -1250],
    ['12,50-', ',', -1250],
    ['−12,50', ',', -1250],
    ['($400.00)', '.', -40000],
    ['$-142.85', '.', -14285],
    ['€ 12', null, 1200],
    ['0.285', '.', 29],
    ['1.005', '.', 101],
    ['0', null, 0],
  ] as const)('reads %j with the mark %j as %d cents', (text, decimal, cents) => {
    expect(readAmount(text, decimal)?.cents).toBe(cents)
  })

  test.each([
    '',
    'abc',
    '12a',
    '1e5',
    '12-34',
    '2026-11-21',
    '31.12.2026',
    '1.234.56',
    '--5',
    '9'.repeat(61),
    'NaN',
    '12 %',
  ])('finds no amount in %j', (text) => {
    expect(readAmount(text, '.')).toBeNull()
  })

  test('a value that tells its own mark is read by it, whatever its column follows', () => {
    expect(readAmount('12.50', ',')?.cents).toBe(1250)
    expect(readAmount('1.234,50', '.')?.cents).toBe(123450)
  })

  test('says when the file was finer than a cent', () => {
    expect(readAmount('64982.589', '.')).toEqual({ cents: 6498259, rounded: true, currency: null })
    expect(readAmount('64982.580', '.')?.rounded).toBe(false)
  })

  test.each([
    ['$13.50 ', 'USD'],
    ['13,50 €', 'EUR'],
    ['EUR 13', 'EUR'],
    ['13.50 CHF', 'CHF'],
    ['£5', 'GBP'],
  ])('finds the currency of %j', (text, code) => {
    expect(readAmount(text, '.')?.currency).toBe(code)
  })
})

describe('numberFormat', () => {
  test('takes the mark that the values tell', () => {
    expect(numberFormat(['1 234,56', '1,234', '7'])).toEqual({ decimal: ',', ambiguous: false })
    expect(numberFormat(['1,234.56'])).toEqual({ decimal: '.', ambiguous: false })
    expect(numberFormat(['1.234.567'])).toEqual({ decimal: ',', ambiguous: false })
  })

  test('three digits after the only mark tell nothing', () => {
    expect(numberFormat(['1,234', '5,678'])).toEqual({ decimal: null, ambiguous: true })
  })

  test('whole numbers need no mark', () => {
    expect(numberFormat(['12', '1 200'])).toEqual({ decimal: null, ambiguous: false })
  })
})

test('quantities and rates keep what is finer than a cent', () => {
  expect(readNumber('0,294317', ',')).toBe(0.294317)
  expect(readNumber('5,537', ',')).toBe(5.537)
  expect(readNumber('-1,113', ',')).toBe(-1.113)
  expect(readNumber('20 %', '.')).toBe(20)
})

test('currencies are known by code, sign or word, and nothing else is one', () => {
  expect(['eur', '€', 'Euros', 'usd', 'XYZ', 'por'].map(currencyCode)).toEqual(['EUR', 'EUR', 'EUR', 'USD', null, null])
})
