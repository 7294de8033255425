/** The faces of papers: letters stand at their own widths, marks where the font’s rules place them; what is embedded is the font. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import PDFDocument from 'pdfkit'
import { describe, expect, test } from 'vitest'
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

describe.each(['regular', 'bold'] as const)('in the %s face', (weight) => {
  const face = faces[weight]
  /** By the library alone, with all rules of the font. */
  const document = new PDFDocument({ font: null as unknown as string }).registerFont('own', fonts[weight])
  const byRules = (text: string): number => document.font('own', 1000).widthOfString(text)

  test('each word is as wide as its letters', () => {
    for (const word of [...words, 'AVATAR', 'office', 'Łódź', 'Ελλάδα', 'Київ', '«\u202fà\u202f»'])
      expect(face.widthOf(word), word).toBeCloseTo(
        Array.from(word, byRules).reduce((sum, one) => sum + one, 0),
        6,
      )
  })

  test('a mark stands on its letter and takes no room of its own, beside words without one', () => {
    const placed = face.font.layout('q\u0303').positions.filter(({ xOffset, yOffset }) => xOffset || yOffset)
    expect(placed).toHaveLength(1)
    expect(face.widthOf('q\u0303')).toBeCloseTo(byRules('q'), 6)
    expect(face.widthOf('AVATAR q\u0303 AVATAR')).toBeCloseTo(face.widthOf('AVATAR q AVATAR'), 6)
  })
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
