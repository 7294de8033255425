/** Cutting texts into lines: nothing is lost, nothing is wider than the line, no-break spaces hold. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf } from '../../../client/papers/lines.ts'
import { typesetter } from '../../../client/papers/typeset.ts'

/** Every sign is one wide. */
const measure = (text: string) => [...text].length

test('words are kept whole, and a line break stays', () => {
  expect(linesOf('un deux trois\nquatre', 8, measure)).toEqual(['un deux', 'trois', 'quatre'])
  expect(linesOf('', 8, measure)).toEqual([''])
})

test('what a no-break space holds together is not parted', () => {
  expect(linesOf('reste 1\u00a0200,00\u00a0€', 12, measure)).toEqual(['reste', '1\u00a0200,00\u00a0€'])
})

test('a word wider than the line is cut, after a sign that parts it where one comes late enough', () => {
  expect(linesOf('https://payer.example/abc', 18, measure)).toEqual(['https://payer.', 'example/abc'])
  expect(linesOf('abcdefghij', 4, measure)).toEqual(['abcd', 'efgh', 'ij'])
})

test('no sign is lost and no line is too wide, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 1, max: 30 }), (text, width) => {
      const lines = linesOf(text, width, measure)
      expect(lines.every((line) => measure(line) <= width)).toBe(true)
      expect(lines.join('').replace(/[ \n]/g, '')).toBe(text.replace(/[ \n]/g, ''))
    }),
  )
})

const french = typesetter('fr', () => true)

test('French typography: narrow spaces before high signs, figures held together', () => {
  expect(french('Objet : « Payer » !')).toBe('Objet\u202f: «\u202fPayer\u202f»\u202f!')
  expect(french('1\u202f200,00\u202f€ à 12,15 % (art. L441-10)')).toBe(
    '1\u00a0200,00\u00a0€ à 12,15\u00a0% (art.\u00a0L441-10)',
  )
  expect(typesetter('en', () => true)('Re: now!')).toBe('Re: now!')
})

test('signs that draw nothing go, and those the font lacks are named once', () => {
  const typeset = typesetter('fr', (codePoint) => codePoint < 0x3000)
  expect(typeset('e\u0301te\u0301 \u200b東東\ttab\u00ad')).toBe('été ?? tab')
  expect([...typeset.undrawn]).toEqual(['東'])
})
