/** The PDF itself, read again: every figure is there, nothing leaves its place, and it says of itself what it is. */
import { beforeAll, describe, expect, test } from 'vitest'
import { addressee, footTop, inner } from '../../../client/papers/sheet.ts'
import { type Block, type Paper, paperKinds } from '../../../server/domain/papers/paper.ts'
import type { Language } from '../../../server/domain/records/primitives.ts'
import { input, invoices, paper, perrin, roche } from '../../server/domain/papers/papers.ts'
import { flatten, hasPoppler, infoOf, metadataOf, type Pdf, pdfOf, structureOf, type Word } from './pdf.ts'

const LONG = 'Société coopérative des menuisiers & charpentiers réunis du Val'

/** Half a point for what rounds. */
const within = ({ left, right, top, bottom }: Word): boolean =>
  left >= inner.left - 0.5 && right <= inner.right + 0.5 && top >= 30 && bottom <= 842 - 20

/** Each piece of text the paper is made of. */
function pieces({ letter, title, blocks, signature, enclosed }: Paper): string[] {
  const head = letter
    ? [...letter.from, ...letter.to, letter.placeAndDate, letter.sentBy ?? '', letter.subject]
    : [title]
  const all = [...head, ...blocks.flatMap(piecesOf), ...(signature?.text.split('\n') ?? []), ...(enclosed?.items ?? [])]
  return all.flatMap((one) => one.split('\n')).map(flatten)
}

function piecesOf(block: Block): string[] {
  if (block.kind === 'text' || block.kind === 'heading') return [block.text]
  if (block.kind === 'facts') return block.rows.flatMap(({ label, value }) => [label, value])
  if (block.kind === 'list') return [...block.items]
  if (block.kind === 'place') return [block.label, ...(block.signed?.lines ?? [block.hint ?? ''])]
  return [...block.rows, ...block.totals].flat()
}

/** What is cut over lines, cells or pages is found without its spaces. */
const dense = (text: string): string => text.replace(/\s/g, '')

function expectWhole(pdf: Pdf, made: Paper): void {
  const text = dense(pdf.flat)
  expect(pieces(made).filter((piece) => !text.includes(dense(piece)))).toEqual([])
  expect(pdf.words.filter((word) => !within(word))).toEqual([])
  expect(pdf.undrawn).toEqual([])
}

describe.skipIf(!hasPoppler)('as PDF', () => {
  test.each(paperKinds.flatMap((kind) => (['fr', 'en'] as const).map((language) => [kind, language] as const)))(
    '%s in %s holds every word of it inside the margins',
    async (kind, language) => {
      const made = paper(kind, input({ language, insolvent: kind === 'declaration', duplicates: ['A'] }))
      const pdf = await pdfOf(made)
      expectWhole(pdf, made)
      expect(Buffer.from(pdf.bytes).toString('latin1')).toContain(`/Lang (${language === 'fr' ? 'fr-FR' : 'en-GB'})`)
      const last = language === 'fr' ? `page ${pdf.pages} sur ${pdf.pages}` : `page ${pdf.pages} of ${pdf.pages}`
      expect(pdf.flat).toContain(last)
    },
  )

  describe('a hard case: a name of over 60 signs, no address, 40 invoices', () => {
    let made: Paper
    let pdf: Pdf
    beforeAll(async () => {
      const client = perrin({ name: LONG, street: undefined, postalCode: undefined, city: undefined })
      made = paper('account', input({ facts: { client, invoices: invoices(40) } }))
      pdf = await pdfOf(made)
    })

    test('nothing overflows and no figure is lost', () => {
      expect(LONG.length).toBeGreaterThan(60)
      expectWhole(pdf, made)
      expect(pdf.pages).toBeGreaterThan(1)
    })

    test('the head of the table stands again on each page the table is on, and is read out once', () => {
      const heads = pdf.words.filter(({ text }) => text === 'Échéance').map(({ page }) => page)
      expect(new Set(heads)).toEqual(new Set([1, 2]))
      expect(structureOf(pdf).match(/Émise le/g)).toHaveLength(1)
    })

    test('no two words lie on each other', () => {
      const crossing = (a: Word, b: Word) =>
        a.page === b.page &&
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4
      const pairs = pdf.words.flatMap((a, at) => pdf.words.slice(at + 1).filter((b) => crossing(a, b)))
      expect(pairs).toEqual([])
    })

    test('the same paper is the same words in the same places', async () => {
      expect((await pdfOf(made)).words).toEqual(pdf.words)
    })
  })

  test('the addressee shows in the window of the envelope, and nothing else does', async () => {
    for (const name of ['Menuiserie Perrin', LONG]) {
      const made = paper('formal-notice', input({ facts: { client: perrin({ name }) } }))
      const { words } = await pdfOf(made)
      const mm = 72 / 25.4
      const shows = words.filter(
        ({ page, left, right, top, bottom }) =>
          page === 1 && right > 100 * mm && left < 190 * mm && bottom > 45 * mm && top < 79 * mm,
      )
      expect(shows.map(({ text }) => text).join(' ')).toBe(flatten(made.letter?.to.join(' ') ?? ''))
      for (const { left, right, top, bottom } of shows) {
        expect(left).toBeGreaterThanOrEqual(addressee.left - 0.5)
        expect(right).toBeLessThanOrEqual(190 * mm)
        expect(top).toBeGreaterThanOrEqual(45 * mm)
        expect(bottom).toBeLessThanOrEqual(79 * mm)
      }
    }
  })

  test('a signature stands in its frame beside who gave it, is heard by name, and the file is the same each time', async () => {
    const unsigned = paper('instalments', input())
    const strokes = '40 200 60 -120 80 180 90 -160;300 200'
    const blocks = unsigned.blocks.map((block) =>
      block.kind === 'place' && block.of === 'debtor'
        ? {
            ...block,
            signed: { lines: [LONG.repeat(3), 'Grenoble, le 11 juillet 2026'], strokes, name: 'Anne Perrin' },
          }
        : block,
    )
    const made = { ...unsigned, blocks }
    const pdf = await pdfOf(made)
    expectWhole(pdf, made)
    expect(flatten(structureOf(pdf))).toMatch(/Figure/)
    expect(Buffer.from(pdf.bytes).toString('latin1')).toContain('(Anne Perrin)')
    expect((await pdfOf(made)).bytes).toEqual(pdf.bytes)
  })

  test.each([0, 1, 2, 3, 4, 5])('%i lines further down, a line of sources is no page of its own', async (further) => {
    const made = paper('declaration', input({ insolvent: true, duplicates: ['A', 'B'] }))
    const lines = Array.from({ length: further }, (): Block => ({ kind: 'text', text: 'Ligne' }))
    const pdf = await pdfOf({ ...made, blocks: [...lines, ...made.blocks] })
    expectWhole(pdf, made)
    const sources = pdf.words.findLast(({ text }) => text === 'Textes') ?? expect.fail('no sources')
    const above = pdf.words.filter(({ page, bottom }) => page === sources.page && bottom < sources.top)
    expect(above.length).toBeGreaterThan(0)
    expect(sources.bottom).toBeLessThan(footTop)
  })

  test.each([2, 9, 11, 12, 13, 14, 16, 20])(
    'with %i invoices the frames to sign stand on one page, with the words before them',
    async (count) => {
      const made = paper('instalments', input({ facts: { invoices: invoices(count), payments: [] } }))
      const pdf = await pdfOf(made)
      expectWhole(pdf, made)
      const pageOf = (text: string) => pdf.words.findLast((word) => word.text === text)?.page ?? expect.fail(text)
      const [breach, copies] = [pageOf('manque'), pageOf('exemplaires,')]
      expect(new Set([breach, copies, pageOf('Roche'), pageOf('Perrin')]).size).toBe(1)
    },
  )

  test.each(Array.from({ length: 12 }, (_, at) => at + 1))(
    'with %i invoices the signature of a letter has its last words on its page, and beside it what goes with it',
    async (count) => {
      const about = input({ duplicates: ['A'], facts: { invoices: invoices(count) } })
      const pdf = await pdfOf(paper('formal-notice', about))
      const last = (text: string) => pdf.words.findLast((word) => word.text === text) ?? expect.fail(text)
      const [words, signature, enclosed] = [last('règlement'), last('Signature'), last('Pièces')]
      expect([words.page, enclosed.page]).toEqual([signature.page, signature.page])
      expect(enclosed.right).toBeLessThan(signature.left)
      expect(Math.abs(enclosed.top - signature.top)).toBeLessThan(10)
    },
  )

  test('references and sums that no column was made for are cut or set smaller, never lost', async () => {
    const [first, ...others] = invoices(3)
    if (!first) throw new Error()
    const client = perrin({ name: 'WörterbuchabteilungsleiterstellvertretungsgesellschaftmbHundCoKG' })
    const odd = { ...first, number: 'X'.repeat(80), amount: 987_654_321_099, project: 'Réf/2026-06-12_'.repeat(13) }
    const made = paper('formal-notice', input({ facts: { client, invoices: [odd, ...others], payments: [] } }))
    expectWhole(await pdfOf(made), made)
  })

  test('a long message runs over pages, and no line of it is lost', async () => {
    const text = Array.from({ length: 150 }, (_, at) => `Ligne ${at} du message, telle qu’elle est partie.`).join('\n')
    const base = input()
    const [one] = base.facts.interactions
    if (!one) throw new Error()
    const made = paper('hand-over', input({ facts: { interactions: [{ ...one, text }] } }))
    const pdf = await pdfOf(made)
    expectWhole(pdf, made)
    expect(pdf.pages).toBeGreaterThan(3)
  })

  test('Polish, Greek and Cyrillic names are drawn; what the fonts lack is named and never breaks the paper', async () => {
    const drawn = paper('account', input({ facts: { creditor: { ...roche, name: 'Łódź Ő Ελλάδα Київ' } } }))
    expectWhole(await pdfOf(drawn), drawn)
    const odd = paper('account', input({ facts: { client: perrin({ name: 'Café 東京 🥐' }) } }))
    const pdf = await pdfOf(odd)
    expect(pdf.undrawn).toEqual(['東', '京', '🥐'])
    expect(pdf.flat).toContain('Café ?? ?')
  })

  test('signs that mean something to XML and to PDF stay what they are in the title', async () => {
    const pdf = await pdfOf({ ...paper('account', input()), title: 'Compte (Dupont & Fils <SARL>)' })
    expect(infoOf(pdf)).toMatch(/^Title: +Compte \(Dupont & Fils <SARL>\)$/m)
    expect(metadataOf(pdf)).toContain('>Compte (Dupont &amp; Fils &lt;SARL&gt;)<')
  })

  test('a sign that XML cannot hold, pasted into a name, leaves the metadata readable', async () => {
    const pdf = await pdfOf({ ...paper('account', input()), title: 'Compte\u0001 Dupont\u000b' })
    expect(metadataOf(pdf)).toContain('>Compte Dupont<')
  })

  test.each<[Language, string]>([
    ['fr', 'Objet : Mise en demeure de payer : 2 factures, dont la 2026-001'],
    ['en', 'Re: Formal notice to pay (mise en demeure): 2 invoices, including 2026-001'],
  ])(
    'screen readers hear the subject first as a heading, and tables with their heads: %s',
    async (language, subject) => {
      const pdf = await pdfOf(paper('formal-notice', input({ language })))
      const structure = flatten(structureOf(pdf))
      expect(infoOf(pdf)).toMatch(/Title: +\S.*\n[\s\S]*Tagged: +yes[\s\S]*\(A4\)/)
      const file = Buffer.from(pdf.bytes).toString('latin1')
      expect(file).toMatch(/\/MarkInfo \d+ 0 R/)
      expect(file).toMatch(/\/Marked true/)
      expect(file).toMatch(/\/StructTreeRoot \d+ 0 R/)
      expect(file).toMatch(/\/DisplayDocTitle true/)
      expect(file).toContain(`/Lang (${language === 'fr' ? 'fr-FR' : 'en-GB'})`)
      // Nobody has validated it: it claims nothing.
      expect(file).not.toContain('pdfuaid')
      expect(structure).toContain('H1 (block)')
      expect(structure).toContain(subject)
      expect(structure.match(/\bTH\b/g)).toHaveLength(6)
      expect(structure.match(/\bTR\b/g)).toHaveLength(4)
    },
  )
})
