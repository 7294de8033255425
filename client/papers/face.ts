/** A typeface opened once for all papers of a press, with what was worked out of it: to open it and to shape words costs the most. */
import PDFDocument from 'pdfkit'
import { remembered } from './remembered.ts'

export interface Fonts {
  regular: ArrayBuffer
  bold: ArrayBuffer
}

export interface Face {
  /** What the library makes of the bytes: it takes that in their place. */
  font: Font
  draws(codePoint: number): boolean
  /** In thousandths of the size of the letters. */
  widthOf(text: string): number
}

export type Faces = Record<keyof Fonts, Face>

/** As far as it is used here. */
interface Font {
  unitsPerEm: number
  layout(text: string, features?: readonly string[]): Run
  hasGlyphForCodePoint(codePoint: number): boolean
  glyphForCodePoint(codePoint: number): Glyph
}

interface Glyph {
  id: number
  advanceWidth: number
}

/** The letters of a word and their places, in units of the font. */
interface Run {
  glyphs: readonly Glyph[]
  positions: readonly Place[]
}

interface Place {
  xAdvance: number
  yAdvance: number
  xOffset: number
  yOffset: number
}

export const openFaces = ({ regular, bold }: Fonts): Faces => ({ regular: opened(regular), bold: opened(bold) })

function opened(bytes: ArrayBuffer): Face {
  const font = fontOf(bytes)
  plainFirst(font)
  const layout = font.layout.bind(font)
  const shaped = remembered(shaping(font, layout))
  font.layout = (text, features) => (features ? layout(text, features) : ownPlaces(shaped(text)))
  const wordWidth = remembered((word: string) => {
    const units = shaped(word).positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0)
    return (units * 1000) / font.unitsPerEm
  })
  return {
    font,
    draws: remembered((codePoint: number) => font.hasGlyphForCodePoint(codePoint)),
    widthOf: (text) => (text.includes(' ') ? sumOf(text.split(' '), wordWidth) : wordWidth(text)),
  }
}

/** Of words with a space between them. */
const sumOf = (words: readonly string[], widthOf: (word: string) => number): number =>
  words.reduce((sum, word) => sum + widthOf(word), (words.length - 1) * widthOf(' '))

/** Marks stand on what comes before them, and only the rules of the font know where. */
const BY_RULES = /\p{M}/u

/**
 * By all rules of the font until every two letters of a word were seen beside each other: how near they come is all that those
 * rules have to say, unless letters become one or leave their place. There are a thousand pairs, and ten thousand words.
 */
function shaping(font: Font, layout: (text: string) => Run): (word: string) => Run {
  const glyphOf = remembered((sign: string) => {
    const glyph = font.glyphForCodePoint(sign.codePointAt(0) ?? 0)
    return { glyph, width: glyph.advanceWidth }
  })
  /** How much farther the second one of a pair is. */
  const farther = new Map<string, number>()
  const learn = (signs: readonly string[], { glyphs, positions }: Run): void => {
    const isPlain = signs.every((sign, at) => glyphs[at]?.id === glyphOf(sign).glyph.id)
    if (!isPlain || glyphs.length !== signs.length || positions.some(({ xOffset, yOffset }) => xOffset || yOffset))
      return
    for (const [at, { xAdvance }] of positions.entries())
      if (at + 1 < signs.length) farther.set(`${signs[at]}${signs[at + 1]}`, xAdvance - glyphOf(signs[at] ?? '').width)
  }
  return (word) => {
    const signs = [...word]
    const known = signs.map((sign, at) => (at + 1 < signs.length ? farther.get(sign + signs[at + 1]) : 0))
    if (BY_RULES.test(word) || known.includes(undefined)) {
      const run = layout(word)
      learn(signs, run)
      return run
    }
    return {
      glyphs: signs.map((sign) => glyphOf(sign).glyph),
      positions: signs.map((sign, at) => ({
        xAdvance: glyphOf(sign).width + (known[at] ?? 0),
        yAdvance: 0,
        xOffset: 0,
        yOffset: 0,
      })),
    }
  }
}

/** The library opens it, and keeps it to itself. */
function fontOf(bytes: ArrayBuffer): Font {
  const doc = new PDFDocument({ font: null as unknown as string, autoFirstPage: false })
  doc.registerFont('face', bytes).font('face')
  return (doc as unknown as { _font: { font: Font } })._font.font
}

/** A shape is read out as the sign that first asked for it: of those that share one, the plain one, in every paper. */
function plainFirst(font: Font): void {
  for (let sign = 0x20; sign < 0x7f; sign++) font.glyphForCodePoint(sign)
}

/** The library scales the places of the letters where they are: each paper gets its own. */
const ownPlaces = ({ glyphs, positions }: Run): Run => ({ glyphs, positions: positions.map((one) => ({ ...one })) })
