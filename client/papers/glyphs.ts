/**
 * Writes lines with the letters of one face into one document. The library would shape, place and colour every line by itself;
 * here a letter that comes again is what was written the first time, which takes a third of the time.
 */
import type PDFDocument from 'pdfkit'
import { BY_RULES } from './face.ts'
import type { Weight } from './pencil.ts'
import { remembered } from './remembered.ts'

export interface Glyphs {
  /** Of the letters, in thousandths of their size: how far they rise above the line they stand on. */
  ascender: number
  /** What the page in hand calls the face, which it knows from then on. */
  name(): string
  /** The operators that show a line, in a text object whose place and face are set. */
  show(line: string, size: number): string
}

/** Where a letter stands, in thousandths of its size. */
interface Place {
  xAdvance: number
  xOffset: number
  yOffset: number
  advanceWidth: number
}

/** A face as the library embeds it in a document. */
interface Embedded {
  id: string
  ascender: number
  ref(): object
  /** Takes the letters into the document: the code of each in hexadecimal digits, and its place. */
  encode(text: string): [codes: string[], places: Place[]]
}

interface Inside {
  _font: Embedded
  page: { fonts: Record<string, object> }
}

export function glyphsOf(doc: InstanceType<typeof PDFDocument>, weight: Weight): Glyphs {
  const inside = doc.font(weight) as unknown as Inside
  const face = inside._font
  const codeOf = remembered((sign: string) => face.encode(sign)[0].join(''))
  return {
    ascender: face.ascender,
    name() {
      inside.page.fonts[face.id] ??= face.ref()
      return `/${face.id}`
    },
    show(line, size) {
      if (!BY_RULES.test(line)) return `<${Array.from(line, codeOf).join('')}> Tj`
      const [codes, places] = face.encode(line)
      return `[<${codes.map((code, at) => placed(code, places[at], size)).join('')}>] TJ`
    },
  }
}

/** Inside `[<` and `>] TJ`: figures between two strings draw the next one near; `Ts` raises it. */
function placed(code: string, place: Place | undefined, size: number): string {
  if (!place) return code
  const { xAdvance, xOffset, yOffset, advanceWidth } = place
  const raised = yOffset ? `>] TJ ${short((yOffset * size) / 1000)} Ts [<${code}>] TJ 0 Ts [<` : code
  return `${near(-xOffset)}${raised}${near(xOffset + advanceWidth - xAdvance)}`
}

const near = (by: number): string => (by ? `> ${short(by)} <` : '')

/** A hundredth of a point is less than a printer knows. */
export const short = (points: number): number => Math.round(points * 100) / 100
