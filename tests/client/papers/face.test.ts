/** The faces of papers: words shaped by pairs stand as the font’s own rules place them, and what is embedded is the font. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openFaces } from '../../../client/papers/face.ts'
import { linesOf } from '../../../client/papers/lines.ts'
import { paperKinds } from '../../../server/domain/papers/paper.ts'
import { plainText } from '../../../server/domain/papers/plain.ts'
import { input, paper } from '../../server/domain/papers/papers.ts'
import { runs } from '../../server/domain/runs.ts'
import { faces, fonts, hasPoppler, pdfOf } from './pdf.ts'

/** Every word of every paper, in both languages. */
const words = [
  ...new Set(
    paperKinds.flatMap((kind) =>
      (['fr', 'en'] as const).flatMap((language) =>
        plainText(paper(kind, input({ language, insolvent: kind === 'declaration' }))).split(/\s+/),
      ),
    ),
  ),
]

/** Letters that come closer, become one, carry marks or are of another script. */
const HARD = [
  'fi',
  'ffi',
  'office',
  'fil',
  'AVATAR',
  'L’Avenue',
  'Te',
  'Łódź',
  'Ő',
  'Ελλάδα',
  'Київ',
  'q\u0303',
  'i\u0307j\u0301',
  '1/2',
  '«\u202fà\u202f»',
]

/** By all rules of the font, in a face that has seen nothing before. */
function widthByRules(word: string, weight: keyof typeof fonts): number {
  return openFaces(fonts)[weight].widthOf(word)
}

describe.each(['regular', 'bold'] as const)('in the %s face', (weight) => {
  test('each word is as wide as the font says, whatever came before it', () => {
    const sample = [...HARD, ...words.filter((_, at) => at % 67 === 0)]
    for (const word of words) faces[weight].widthOf(word)
    expect(sample.map((word) => [word, faces[weight].widthOf(word)])).toEqual(
      sample.map((word) => [word, widthByRules(word, weight)]),
    )
  }, 60_000)
})

test('a line is as wide as its words with the spaces between them', () => {
  const { widthOf } = faces.regular
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words, ''), { minLength: 1, maxLength: 9 }), (some) => {
      const spaces = (some.length - 1) * widthOf(' ')
      const apart = some.reduce((sum, word) => sum + widthOf(word), spaces)
      expect(widthOf(some.join(' '))).toBeCloseTo(apart, 6)
      expect(linesOf(some.join(' '), apart + 1, widthOf)).toHaveLength(1)
    }),
    { numRuns: runs },
  )
})

describe.skipIf(!hasPoppler)('in the file', () => {
  test('both faces are embedded as TrueType, in part, and name the signs of their letters', async () => {
    const { bytes } = await pdfOf(paper('formal-notice', input()))
    const folder = mkdtempSync(join(tmpdir(), 'fonts-'))
    try {
      const file = join(folder, 'paper.pdf')
      writeFileSync(file, bytes)
      const said = execFileSync('pdffonts', [file], { encoding: 'utf8' })
      const rows = said.split('\n').slice(2).filter(Boolean)
      expect(rows).toHaveLength(2)
      for (const row of rows) expect(row).toMatch(/\+IBMPlexSans\S* +CID TrueType +Identity-H +yes yes yes/)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test('letters made of others keep their parts, and marks without a letter of their own stand on theirs', async () => {
    const made = paper('account', input({ facts: { client: { ...input().facts.client, name: 'Éàçœ Ǻ q\u0303 fi' } } }))
    const pdf = await pdfOf(made)
    expect(pdf.undrawn).toEqual([])
    expect(pdf.flat.replaceAll(' ', '').normalize('NFC')).toContain('ÉàçœǺq\u0303fi')
  })
})
