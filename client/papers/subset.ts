/**
 * The part of a TrueType font that one paper draws: the outlines of its letters and what places them, which is all that a PDF
 * embeds (ISO 32000-1, 9.9). The library decodes and encodes every outline for each paper; here they are taken as they lie.
 */

import { joined } from '../../server/domain/files/joined.ts'

/** What the library asks for: letters taken in one by one, each with its number from then on, and the bytes in the end. */
export interface Subset {
  includeGlyph(glyph: number | { id: number }): number
  encode(): Uint8Array<ArrayBuffer>
}

interface Sfnt {
  table(tag: string): Uint8Array
  /** Where the outlines of a letter lie in `glyf`. */
  outline(glyph: number): Uint8Array
}

/** In the order of their names; those that fit letters to the dots of a screen may be missing. */
const TABLES = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'] as const

/** Makes subsets of one font. Throws on bytes without outlines of TrueType. */
export function subsetter(bytes: ArrayBuffer): () => Subset {
  const font = readSfnt(bytes)
  return () => {
    const glyphs: number[] = []
    const numbers = new Map<number, number>()
    const include = (glyph: number): number => {
      const known = numbers.get(glyph)
      if (known !== undefined) return known
      numbers.set(glyph, glyphs.length)
      return glyphs.push(glyph) - 1
    }
    // What stands for a sign without a letter is always the first.
    include(0)
    return {
      includeGlyph: (glyph) => include(typeof glyph === 'number' ? glyph : glyph.id),
      encode: () => encoded(font, glyphs, include),
    }
  }
}

function readSfnt(bytes: ArrayBuffer): Sfnt {
  const view = new DataView(bytes)
  const tables = new Map<string, Uint8Array>()
  for (let at = 0; at < view.getUint16(4); at++) {
    const entry = 12 + at * 16
    const tag = String.fromCharCode(...new Uint8Array(bytes, entry, 4))
    tables.set(tag, new Uint8Array(bytes, view.getUint32(entry + 8), view.getUint32(entry + 12)))
  }
  const table = (tag: string): Uint8Array => tables.get(tag) ?? new Uint8Array()
  const [glyf, loca] = [table('glyf'), viewOf(table('loca'))]
  if (glyf.length === 0) throw new Error('a font of papers has outlines of TrueType')
  const isLong = viewOf(table('head')).getInt16(LOCA_FORMAT) === 1
  const offset = (glyph: number): number => (isLong ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2)
  return { table, outline: (glyph) => glyf.subarray(offset(glyph), offset(glyph + 1)) }
}

/** Where `head` says how wide the numbers of `loca` are; `hhea` and `maxp` how many letters there are. */
const LOCA_FORMAT = 50
const WIDTHS = 34
const LETTERS = 4

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength)

function encoded(font: Sfnt, glyphs: readonly number[], include: (glyph: number) => number): Uint8Array<ArrayBuffer> {
  const outlines: Uint8Array[] = []
  // The parts of a letter are taken in while it is written: the list grows under way.
  for (let at = 0; at < glyphs.length; at++) outlines.push(renumbered(font.outline(glyphs[at] ?? 0), include))
  const [head, hhea, maxp] = ['head', 'hhea', 'maxp'].map((tag) => font.table(tag).slice()) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ]
  viewOf(head).setInt16(LOCA_FORMAT, 1)
  viewOf(hhea).setUint16(WIDTHS, glyphs.length)
  viewOf(maxp).setUint16(LETTERS, glyphs.length)
  const made: Partial<Record<string, Uint8Array>> = {
    ...{ head, hhea, maxp, glyf: joined(outlines) },
    hmtx: joined(glyphs.map((glyph) => widthOf(font, glyph))),
    loca: offsets(outlines),
  }
  return withDirectory(
    TABLES.map((tag) => [tag, made[tag] ?? font.table(tag)] as const).filter(([, one]) => one.length > 0),
  )
}

const ARGS_ARE_WORDS = 0x0001
const SCALED = 0x0008
const MORE = 0x0020
const SCALED_APART = 0x0040
const TURNED = 0x0080

/** A letter made of others names them by their new numbers. */
function renumbered(outline: Uint8Array, include: (glyph: number) => number): Uint8Array {
  if (outline.length === 0 || viewOf(outline).getInt16(0) >= 0) return outline
  const own = outline.slice()
  const view = viewOf(own)
  let at = 10
  for (;;) {
    const flags = view.getUint16(at)
    view.setUint16(at + 2, include(view.getUint16(at + 2)))
    if (!(flags & MORE)) return own
    at += 4 + (flags & ARGS_ARE_WORDS ? 4 : 2)
    at += flags & TURNED ? 8 : flags & SCALED_APART ? 4 : flags & SCALED ? 2 : 0
  }
}

/** Advance and left bearing; letters beyond the last width share it. */
function widthOf({ table }: Sfnt, glyph: number): Uint8Array {
  const [hmtx, widths] = [table('hmtx'), viewOf(table('hhea')).getUint16(WIDTHS)]
  if (glyph < widths) return hmtx.subarray(glyph * 4, glyph * 4 + 4)
  const bearing = widths * 4 + (glyph - widths) * 2
  return joined([hmtx.subarray(widths * 4 - 4, widths * 4 - 2), hmtx.subarray(bearing, bearing + 2)])
}

function offsets(outlines: readonly Uint8Array[]): Uint8Array {
  const view = new DataView(new ArrayBuffer((outlines.length + 1) * 4))
  let end = 0
  for (const [at, { length }] of outlines.entries()) {
    end += length
    view.setUint32((at + 1) * 4, end)
  }
  return new Uint8Array(view.buffer)
}

/** The tables behind their directory, each at a place that four divides. */
function withDirectory(tables: readonly (readonly [tag: string, bytes: Uint8Array])[]): Uint8Array<ArrayBuffer> {
  const padded = (length: number): number => Math.ceil(length / 4) * 4
  const start = 12 + tables.length * 16
  const whole = new Uint8Array(start + tables.reduce((sum, [, { length }]) => sum + padded(length), 0))
  const view = viewOf(whole)
  const power = 2 ** Math.floor(Math.log2(tables.length))
  view.setUint32(0, 0x00010000)
  view.setUint16(4, tables.length)
  view.setUint16(6, power * 16)
  view.setUint16(8, Math.log2(power))
  view.setUint16(10, (tables.length - power) * 16)
  let at = start
  for (const [rank, [tag, bytes]] of tables.entries()) {
    const entry = 12 + rank * 16
    whole.set(
      Array.from(tag, (sign) => sign.charCodeAt(0)),
      entry,
    )
    whole.set(bytes, at)
    view.setUint32(entry + 4, checksum(view, at, padded(bytes.length)))
    view.setUint32(entry + 8, at)
    view.setUint32(entry + 12, bytes.length)
    at += padded(bytes.length)
  }
  return whole
}

function checksum(view: DataView, from: number, length: number): number {
  let sum = 0
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
