/**
 * A typeface opened once for all papers of a press. Letters stand beside each other at their own widths, as most programs set
 * them: to ask the rules of the font how near each two of them come took longer than all the rest of a short paper.
 */
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
  layout(text: string): Run
  hasGlyphForCodePoint(codePoint: number): boolean
  glyphForCodePoint(codePoint: number): Glyph
}

interface Glyph {
  advanceWidth: number
}

/** Letters and their places, in units of the font. */
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

/** Marks stand on what comes before them, and only the rules of the font know where. */
export const BY_RULES = /\p{M}/u

function opened(bytes: ArrayBuffer): Face {
  const font = fontOf(bytes)
  plainFirst(font)
  const byRules = font.layout.bind(font)
  const glyphOf = (sign: string): Glyph => font.glyphForCodePoint(sign.codePointAt(0) ?? 0)
  const scale = 1000 / font.unitsPerEm
  const widthOfSign = remembered((sign: string) => glyphOf(sign).advanceWidth * scale)
  font.layout = (text) => (BY_RULES.test(text) ? byRules(text) : sideBySide(Array.from(text, glyphOf)))
  return {
    font,
    draws: remembered((codePoint: number) => font.hasGlyphForCodePoint(codePoint)),
    widthOf(text) {
      if (BY_RULES.test(text)) return sumOf(text.split(WORDS).map((word) => advanceOf(font.layout(word)))) * scale
      let width = 0
      for (const sign of text) width += widthOfSign(sign)
      return width
    },
  }
}

/** As the library takes a line apart: each word with the space behind it. */
const WORDS = /(?<= )/

const sumOf = (widths: readonly number[]): number => widths.reduce((sum, one) => sum + one, 0)
const advanceOf = ({ positions }: Run): number => sumOf(positions.map(({ xAdvance }) => xAdvance))

const sideBySide = (glyphs: readonly Glyph[]): Run => ({
  glyphs,
  positions: glyphs.map(({ advanceWidth }) => ({ xAdvance: advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 })),
})

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
