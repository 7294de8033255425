/** Draws the blocks of a paper under each other. */
import type { Block, Fact, Paper, Signed } from '../../server/domain/papers/paper.ts'
import type { Box, Pencil, Style } from './pencil.ts'
import { addressee, colors, inner, leading, mm, sizes } from './sheet.ts'
import { drawTable } from './table.ts'

type Place = Extract<Block, { kind: 'place' }>

/** Below each block. */
export const GAP = leading(sizes.text) * 0.6

const voices: Record<'plain' | 'strong' | 'small', Style> = {
  plain: { size: sizes.text },
  strong: { size: sizes.text, weight: 'bold' },
  small: { size: sizes.small, color: colors.soft },
}

/**
 * The blocks under each other. Frames to sign stand beside each other, on one page with the words right before them; the last words of
 * a letter stay with the signature that follows, which takes `closing` points.
 */
export function drawBlocks(pencil: Pencil, blocks: readonly Block[], closing = 0): void {
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block
    const signed = toSign(blocks, at)
    if (signed.length > 0) {
      drawPlaces(pencil, signed)
      at += signed.length - 1
      continue
    }
    const last = blocks.slice(at, at + LAST_WORDS + 1)
    const frames = last.findIndex(isParty)
    if (frames > 0) wordsWith(pencil, last.slice(0, frames), placesOf(pencil, toSign(blocks, at + frames)).height)
    else if (closing > 0 && at + LAST_WORDS >= blocks.length) wordsWith(pencil, last, closing)
    drawBlock(pencil, block)
  }
}

/** A signature alone on a page signs nothing: so many headings and paragraphs go with it. */
const LAST_WORDS = 3

function wordsWith(pencil: Pencil, last: readonly Block[], height: number): void {
  if (last.every(({ kind }) => kind === 'text' || kind === 'heading'))
    pencil.room(last.reduce((sum, one) => sum + heightOf(pencil, one), height))
}

/** The frames of the parties that begin here. */
function toSign(blocks: readonly Block[], from: number): Place[] {
  const [one, other] = blocks.slice(from, from + 2)
  if (!one || !isParty(one)) return []
  return other && isParty(other) ? [one, other] : [one]
}

const isParty = (block: Block): block is Place =>
  block.kind === 'place' && (block.of === 'debtor' || block.of === 'creditor')

const paragraphs = (text: string): string[] => text.split(/\n{2,}/).filter((one) => one.trim())

/** Of words alone, with the gap below them. */
export function heightOf(pencil: Pencil, block: Block): number {
  if (block.kind === 'heading') return leading(sizes.heading) + GAP
  if (block.kind !== 'text') return 0
  const style = voices[block.voice ?? 'plain']
  return paragraphs(block.text).reduce(
    (sum, one) => sum + pencil.lines(one, inner.width, style).length * leading(style.size) + GAP,
    0,
  )
}

function drawBlock(pencil: Pencil, block: Block): void {
  if (block.kind === 'text') texts(pencil, block.text, voices[block.voice ?? 'plain'])
  else if (block.kind === 'heading') heading(pencil, block.text)
  else if (block.kind === 'facts') facts(pencil, block.rows)
  else if (block.kind === 'list') list(pencil, block.items)
  else if (block.kind === 'table') drawTable(pencil, block)
  else drawPlaces(pencil, [block])
}

function texts(pencil: Pencil, text: string, style: Style): void {
  for (const paragraph of paragraphs(text)) {
    pencil.flow(paragraph, inner, style)
    pencil.y += GAP
  }
}

/** Never at the foot of a page: three lines of what follows stay with it. */
function heading(pencil: Pencil, text: string): void {
  pencil.room(leading(sizes.heading) + 3 * leading(sizes.text) + GAP)
  pencil.y += GAP / 2
  pencil.flow(text, inner, { size: sizes.heading, weight: 'bold' }, 'H2')
  pencil.y += GAP / 2
}

const LABELS = { left: inner.left, width: mm(48) }
const VALUES = { left: inner.left + mm(50), width: inner.width - mm(50) }

/** How many lines of a text stay on one page at least: what stands beside it is not left behind. */
const begun = (pencil: Pencil, text: string, width: number, style: Style): number =>
  Math.min(2, pencil.lines(text, width, style).length)

/** Label and value side by side, read as one line after the other. */
function facts(pencil: Pencil, rows: readonly Fact[]): void {
  const style: Style = { size: sizes.text }
  for (const { label, value } of rows) {
    const labels = pencil.lines(label, LABELS.width, { ...style, color: colors.soft })
    const step = leading(sizes.text)
    pencil.room(Math.max(labels.length, begun(pencil, value, VALUES.width, style)) * step)
    const top = pencil.y
    const tag = pencil.tag('P')
    pencil.at(tag, labels, LABELS, top, { ...style, color: colors.soft })
    tag.end()
    pencil.flow(value, VALUES, style)
    pencil.y = Math.max(pencil.y, top + labels.length * step)
  }
  pencil.y += GAP
}

function list(pencil: Pencil, items: readonly string[], { left, width }: Box = inner): void {
  const whole = pencil.tag('L')
  const style: Style = { size: sizes.text }
  const body = { left: left + INDENT, width: width - INDENT }
  for (const item of items) {
    pencil.room(begun(pencil, item, body.width, style) * leading(sizes.text))
    const tag = pencil.tag('LI', whole)
    const label = pencil.tag('Lbl', tag)
    pencil.at(label, ['–'], { left, width: INDENT }, pencil.y, style)
    pencil.flow(item, body, style, 'LBody', tag)
  }
  whole.end()
  pencil.y += GAP
}

const INDENT = 12

/** Frames to write in, never cut by the end of a page; what was signed on a screen stands in them. */
function drawPlaces(pencil: Pencil, places: readonly Place[]): void {
  const { height, draw } = placesOf(pencil, places)
  pencil.room(height)
  draw()
}

/** Beside each other, as high as the highest, under what each is for. */
function placesOf(pencil: Pencil, places: readonly Place[]): { height: number; draw(): void } {
  const width = (inner.width - (places.length - 1) * BETWEEN) / places.length
  const parts = places.map(({ label, hint, lines, signed }, at) => {
    const box = { left: inner.left + at * (width + BETWEEN), width }
    const inside = signed && signedIn(pencil, signed, box)
    const heads = [{ text: label, style: HEAD }, ...(hint && !signed ? [{ text: hint, style: HINT }] : [])].map(
      ({ text, style }) => ({ style, lines: pencil.lines(text, width, style) }),
    )
    const above = heads.reduce((sum, head) => sum + head.lines.length * leading(head.style.size), 0)
    return { box, heads, above, inside, frame: Math.max(lines * LINE, (inside?.height ?? 0) + 2 * INK.pad) }
  })
  const above = Math.max(...parts.map((part) => part.above)) + 3
  const frame = Math.max(...parts.map((part) => part.frame))
  return {
    height: above + frame + GAP,
    draw() {
      const top = pencil.y
      for (const { box, heads, inside } of parts) {
        let y = top
        for (const { lines, style } of heads) y = said(pencil, lines, box, y, style)
        pencil.frame(top + above, frame, box)
        inside?.draw(top + above + INK.pad)
      }
      pencil.y = top + above + frame + GAP
    },
  }
}

const BETWEEN = mm(6)
/** A line written by hand. */
const LINE = mm(7.5)
const HEAD: Style = { size: sizes.text, weight: 'bold' }
const HINT: Style = { size: sizes.small, color: colors.soft }

/** A paragraph where it stands; returns where it ends. */
function said(pencil: Pencil, lines: readonly string[], box: Box, top: number, style: Style): number {
  const tag = pencil.tag('P')
  pencil.at(tag, lines, box, top, style)
  tag.end()
  return top + lines.length * leading(style.size)
}

const INK = { pad: mm(2.5), width: mm(40), height: mm(20) }

/** The strokes, and beside them what is known of who drew them; without strokes it has all the room. */
function signedIn(pencil: Pencil, { lines, strokes, name }: Signed, frame: Box) {
  const style: Style = { size: strokes ? sizes.small + 1 : sizes.text }
  const inside = { left: frame.left + INK.pad, width: frame.width - 2 * INK.pad }
  const aside = strokes ? INK.width + INK.pad : 0
  const box = { left: inside.left + aside, width: inside.width - aside }
  const texts = lines.map((line) => pencil.lines(line, box.width, style))
  return {
    height: Math.max(strokes ? INK.height : 0, texts.flat().length * leading(style.size)),
    draw(top: number) {
      let y = top
      for (const text of texts) y = said(pencil, text, box, y, style)
      if (strokes) pencil.ink(strokes, { left: inside.left, top, width: INK.width, height: INK.height }, name)
    },
  }
}

/** What ends a letter: the signature on the right, with room for a hand above the name, and on the left what goes with the letter. */
export function closingOf(pencil: Pencil, { signature, enclosed }: Pick<Paper, 'signature' | 'enclosed'>) {
  const names = signature ? pencil.lines(signature.text, SIGNING.width, voices.plain) : []
  const height = signature ? leading(sizes.small) + HAND + names.length * leading(sizes.text) + GAP : 0
  const items = enclosed?.items.flatMap((item) => pencil.lines(item, BESIDE.width - INDENT, voices.plain)) ?? []
  const beside = (items.length + 1) * leading(sizes.text) + GAP <= height
  return {
    height,
    draw() {
      pencil.room(height)
      const top = pencil.y
      if (signature) {
        said(pencil, [signature.label], SIGNING, top, HINT)
        said(pencil, names, SIGNING, top + leading(sizes.small) + HAND, voices.plain)
      }
      pencil.y = beside ? top : top + height
      if (enclosed) drawEnclosed(pencil, enclosed, beside ? BESIDE : inner)
      pencil.y = Math.max(pencil.y, top + height)
    },
  }
}

const HAND = mm(16)
const SIGNING: Box = { left: addressee.left, width: inner.right - addressee.left }
const BESIDE: Box = { left: inner.left, width: addressee.left - inner.left - BETWEEN }

function drawEnclosed(pencil: Pencil, { label, items }: NonNullable<Paper['enclosed']>, box: Box): void {
  pencil.room(4 * leading(sizes.text))
  pencil.flow(label, box, HEAD)
  list(pencil, items, box)
}
