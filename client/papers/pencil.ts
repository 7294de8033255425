/** Draws on the pages of one document: lines of text with their tags, rules, new pages. The only file that knows the library. */
import { curvesOf, field, type Point, readStrokes } from '../../server/domain/papers/ink.ts'
import type { Paper } from '../../server/domain/papers/paper.ts'
import type { Faces } from './face.ts'
import { GatheredDocument } from './gathered.ts'
import { glyphsOf, short } from './glyphs.ts'
import { linesOf, type Measure } from './lines.ts'
import { remembered } from './remembered.ts'
import { colors, footTop, inner, leading, mm, sizes } from './sheet.ts'
import { type Typesetter, typesetter } from './typeset.ts'

export type Weight = keyof Faces

export interface Style {
  size: number
  weight?: Weight
  color?: string
  align?: 'start' | 'end'
}

export type Tag = ReturnType<GatheredDocument['struct']>

/** Where a text goes: its left edge and its width. */
export interface Box {
  left: number
  width: number
}

export interface Pencil {
  /** Where the next block begins. */
  y: number
  /** Where the page is full: `inner.bottom`, or lower down for what must not begin a page of its own. */
  bottom: number
  typeset: Typesetter
  page(): void
  /** Turns the page unless so much room is left on it. */
  room(height: number): void
  /** A part of the document that others go into: a table, a row, a list; the document itself when no parent is named. */
  tag(type: string, parent?: Tag, options?: object): Tag
  measure(style: Style): Measure
  lines(text: string, width: number, style: Style): string[]
  /** Lines at a place of the page in hand, as one part of `parent`. */
  at(parent: Tag, lines: readonly string[], box: Box, top: number, style: Style): void
  /** A text that runs on from page to page. */
  flow(text: string, box: Box, style: Style, type?: string, parent?: Tag): void
  /** Lines that are not read out: the head of a table on its later pages. */
  repeat(lines: readonly string[], box: Box, top: number, style: Style): void
  rule(top: number): void
  shade(top: number, height: number): void
  frame(top: number, height: number, box: Box): void
  /** Strokes of a signature (server/domain/papers/ink.ts), as large as the field allows; `heard` in their place. */
  ink(strokes: string, field: Box & { top: number; height: number }, heard: string): void
  /** Numbers the pages and hands over the bytes. Nothing can be drawn afterwards. */
  done(footer: string): Uint8Array<ArrayBuffer>
}

export function pencilFor(paper: Pick<Paper, 'language' | 'title' | 'made'>, faces: Faces): Pencil {
  const doc = opened(paper, faces)
  const root = doc.struct('Document')
  doc.addStructure(root)
  const typeset = typesetter(paper.language, faces.regular.draws)
  const measure = measuring(faces)
  const draw = drawing(doc, faces)

  /** What is drawn and not read out: rules, shades, what stands on every page. */
  function aside(paint: () => void): void {
    doc.markContent('Artifact', { type: 'Layout' })
    doc.save()
    paint()
    doc.restore()
    doc.endMarkedContent()
  }

  const pencil: Pencil = {
    y: inner.top,
    bottom: inner.bottom,
    typeset,
    measure,
    page() {
      doc.addPage()
      pencil.y = inner.top
    },
    room(height) {
      if (pencil.y + height > pencil.bottom) pencil.page()
    },
    tag(type, parent = root, options = {}) {
      const made = doc.struct(type as never, options)
      parent.add(made)
      return made
    },
    lines: (text, width, style) => linesOf(typeset(text), width, measure(style)),
    at: (parent, lines, box, top, style) => void parent.add(() => draw(lines, box, top, style)),
    flow(text, box, style, type = 'P', parent = root) {
      const tag = pencil.tag(type, parent)
      const step = leading(style.size)
      let left = pencil.lines(text, box.width, style)
      // Neither the first nor the last line stands alone on a page.
      pencil.room(step * Math.min(2, left.length))
      while (left.length > 0) {
        const fit = Math.max(1, Math.floor((pencil.bottom - pencil.y + 0.01) / step))
        const count = left.length - fit === 1 && fit > 2 ? fit - 1 : Math.min(fit, left.length)
        pencil.at(tag, left.slice(0, count), box, pencil.y, style)
        pencil.y += count * step
        left = left.slice(count)
        if (left.length > 0) pencil.page()
      }
      tag.end()
    },
    repeat: (lines, box, top, style) => aside(() => draw(lines, box, top, style)),
    rule: (top) => aside(() => doc.moveTo(inner.left, top).lineTo(inner.right, top).lineWidth(0.6).stroke(colors.rule)),
    shade: (top, height) => aside(() => doc.rect(inner.left, top, inner.width, height).fill(colors.shade)),
    frame: (top, height, { left, width }) =>
      aside(() => doc.rect(left, top, width, height).lineWidth(0.6).stroke(colors.rule)),
    ink(strokes, box, heard) {
      const tag = pencil.tag('Figure', root, { alt: heard })
      tag.add(() => drawInk(doc, strokes, box))
      tag.end()
    },
    done(footer) {
      const { count } = doc.bufferedPageRange()
      const style = { size: sizes.foot, color: colors.soft }
      for (let at = 0; at < count; at++) {
        doc.switchToPage(at)
        const said = footer.replace('{page}', `${at + 1}`).replace('{pages}', `${count}`)
        const lines = pencil.lines(said, inner.width, style)
        aside(() => draw(lines, inner, footTop, style))
      }
      root.end()
      return doc.bytes()
    },
  }
  pencil.page()
  return pencil
}

/**
 * Tagged, with its title, its language and its fonts in it: what ISO 14289-1 (PDF/UA) asks for. It does not claim to be that: no
 * validator has looked at it.
 */
function opened({ language, title, made }: Pick<Paper, 'language' | 'title' | 'made'>, faces: Faces): GatheredDocument {
  const doc = new GatheredDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language === 'fr' ? 'fr-FR' : 'en-GB',
    // None before ours are registered: a font that is opened twice is opened anew for every line (`font()` of the library).
    font: null as unknown as string,
    // The day it was made for, not the clock of the phone.
    info: { Title: title, Creator: 'Encaisse', Producer: 'Encaisse', CreationDate: new Date(`${made}T12:00:00Z`) },
  })
  // An opened font is taken as it is; the types of the library lag behind.
  doc.registerFont('regular', faces.regular.font as never)
  doc.registerFont('bold', faces.bold.font as never)
  return doc
}

const measuring =
  (faces: Faces) =>
  ({ size, weight = 'regular' }: Style): Measure => {
    const { widthOf } = faces[weight]
    return (text) => (widthOf(text) * size) / 1000
  }

type Draw = (lines: readonly string[], box: Box, top: number, style: Style) => void

const drawing = (doc: GatheredDocument, faces: Faces): Draw => {
  const glyphs = { regular: glyphsOf(doc, 'regular'), bold: glyphsOf(doc, 'bold') }
  return (lines, { left, width }, top, style) => {
    const { size, weight = 'regular', color = colors.ink, align = 'start' } = style
    const step = leading(size)
    const { ascender, name, show } = glyphs[weight]
    const shown = lines.flatMap((line, at) => {
      if (!line) return []
      const x = align === 'end' ? left + width - (faces[weight].widthOf(line) * size) / 1000 : left
      const y = top + at * step + (step - size) / 2 + (ascender * size) / 1000
      // Pages are drawn from the top down; letters stand up.
      return `1 0 0 -1 ${short(x)} ${short(y)} Tm ${show(line, size)}`
    })
    if (shown.length) doc.addContent(`${rgb(color)} rg BT ${name()} ${size} Tf ${shown.join('\n')} ET`)
  }
}

/** `#b5b5b5` as the three shares of it; `sheet.ts` names a handful. */
const rgb = remembered((color: string): string =>
  (color.match(/[0-9a-f]{2}/g) ?? []).map((pair) => short(Number.parseInt(pair, 16) / 255)).join(' '),
)

/** A pen of a third of a millimetre, whatever the size it was drawn at. */
const PEN = mm(0.35)

function drawInk(doc: GatheredDocument, strokes: string, box: Box & { top: number; height: number }): void {
  const scale = Math.min(box.width / field.width, box.height / field.height)
  const x = (point: Point) => box.left + point.x * scale
  const y = (point: Point) => box.top + (box.height - field.height * scale) / 2 + point.y * scale
  doc.save().lineWidth(PEN).lineCap('round').lineJoin('round')
  for (const stroke of readStrokes(strokes)) {
    const drawn = curvesOf(stroke)
    if (!drawn) continue
    if (stroke.length === 1) doc.circle(x(drawn.from), y(drawn.from), PEN).fill(colors.ink)
    else {
      doc.moveTo(x(drawn.from), y(drawn.from))
      for (const { by, to } of drawn.curves) doc.quadraticCurveTo(x(by), y(by), x(to), y(to))
      doc.stroke(colors.ink)
    }
  }
  doc.restore()
}
