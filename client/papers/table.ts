/** Lays out a table: columns as wide as their longest word asks, rows that stay whole, the head again on each page. */
import type { Column, Table } from '../../server/domain/papers/paper.ts'
import { linesOf, widestWord } from './lines.ts'
import type { Box, Pencil, Style, Tag } from './pencil.ts'
import { inner, leading, sizes } from './sheet.ts'

const PAD = 3.5
/** Smaller than this nobody reads it. */
const LEAST = 6.5

type Cells = readonly (readonly string[])[]

/** `after`: how much of its width stays empty on the right. */
type Placed = Column & Box & { after: number }

interface Grid {
  columns: readonly Placed[]
  size: number
}

export function drawTable(pencil: Pencil, table: Table): void {
  const set = (cells: Cells): Cells => cells.map((row) => row.map(pencil.typeset))
  const [rows, totals] = [set(table.rows), set(table.totals)]
  const heads = table.columns.map(({ head }) => pencil.typeset(head))
  const grid = gridOf(pencil, table.columns, [heads, ...rows, ...totals])
  const tag = pencil.tag('Table', undefined, { title: table.title })
  const head: Style = { size: grid.size, weight: 'bold' }
  const plain: Style = { size: grid.size }
  const row = (cells: readonly string[], style: Style) => cellsOf(pencil, grid, cells, style)
  const bodies = rows.map((cells) => row(cells, plain))
  const sums = totals.map((cells) => row(cells, head))
  const first = row(heads, head)
  const closing = sums.reduce((height, one) => height + one.height, 0)

  pencil.room(first.height + (bodies[0]?.height ?? 0) + (bodies.length === 1 ? closing : 0))
  headRow(pencil, grid, first, tag, head)
  const body = pencil.tag('TBody', tag)
  bodies.forEach((one, at) => {
    const needed = one.height + (at === bodies.length - 1 ? closing : 0)
    if (pencil.y + needed > inner.bottom) {
      pencil.page()
      again(pencil, grid, first, head)
    }
    drawRow(pencil, grid, one, plain, pencil.tag('TR', body), 'TD')
    pencil.rule(pencil.y)
  })
  for (const one of sums) drawRow(pencil, grid, one, head, pencil.tag('TR', body), 'TD')
  tag.end()
  pencil.y += leading(sizes.text) * 0.7
}

interface Row {
  /** Lines of each cell. */
  cells: readonly (readonly string[])[]
  height: number
}

function cellsOf(pencil: Pencil, { columns, size }: Grid, texts: readonly string[], style: Style): Row {
  const measure = pencil.measure(style)
  const cells = columns.map((column, at) => linesOf(texts[at] ?? '', inside(column).width, measure))
  return { cells, height: Math.max(...cells.map(({ length }) => length)) * leading(size) + 2 * PAD }
}

function drawRow(pencil: Pencil, grid: Grid, { cells, height }: Row, style: Style, tag: Tag, type: 'TD' | 'TH'): void {
  cells.forEach((lines, at) => {
    const column = grid.columns[at]
    if (!column) return
    const cell = pencil.tag(type, tag, type === 'TH' ? { scope: 'Column' } : {})
    if (lines.some(Boolean)) pencil.at(cell, lines, inside(column), pencil.y + PAD, { ...style, align: column.align })
  })
  // A row that has ended is written and let go of; a table would hold all of its cells.
  tag.end()
  pencil.y += height
}

function headRow(pencil: Pencil, grid: Grid, row: Row, table: Tag, style: Style): void {
  pencil.shade(pencil.y, row.height)
  drawRow(pencil, grid, row, style, pencil.tag('TR', pencil.tag('THead', table)), 'TH')
}

function again(pencil: Pencil, { columns }: Grid, { cells, height }: Row, style: Style): void {
  pencil.shade(pencil.y, height)
  cells.forEach((lines, at) => {
    const column = columns[at]
    if (column) pencil.repeat(lines, inside(column), pencil.y + PAD, { ...style, align: column.align })
  })
  pencil.y += height
}

const inside = ({ left, width, after }: Placed): Box => ({
  left: left + PAD,
  width: width - 2 * PAD - after,
})

/** Figures on the right of their column and words on the left of the next would read as one. */
const APART = 8

const afterOf = ({ align }: Column, next: Column | undefined): number =>
  align === 'end' && next?.align === 'start' ? APART : 0

/** Smaller letters until the longest words fit beside each other. */
function gridOf(pencil: Pencil, columns: readonly Column[], rows: Cells): Grid {
  let size: number = sizes.table
  const measure = pencil.measure({ size: 1, weight: 'bold' })
  const afters = columns.map((column, at) => afterOf(column, columns[at + 1]))
  const widest = columns.map((_, at) => Math.max(...rows.map((cells) => widestWord(cells[at] ?? '', measure))))
  for (;;) {
    const least = widest.map((width, at) => Math.min(MOST_WORD, width * size) + 2 * PAD + (afters[at] ?? 0))
    if (least.reduce((sum, one) => sum + one, 0) <= inner.width || size <= LEAST)
      return { size, columns: placed(columns, least).map((column, at) => ({ ...column, after: afters[at] ?? 0 })) }
    size -= 0.5
  }
}

/** A word wider than this is cut: a reference of eighty signs must not squeeze the amounts. */
const MOST_WORD = 120

/** Shares of the width, but never less than a column needs; the others give way by what they have to spare. */
function placed(columns: readonly Column[], least: readonly number[]): (Column & Box)[] {
  const weights = columns.reduce((sum, { weight }) => sum + weight, 0)
  const wanted = columns.map(({ weight }, at) => Math.max(least[at] ?? 0, (weight / weights) * inner.width))
  const over = wanted.reduce((sum, one) => sum + one, 0) - inner.width
  const spare = wanted.map((one, at) => one - (least[at] ?? 0))
  const allSpare = spare.reduce((sum, one) => sum + one, 0)
  let left: number = inner.left
  return columns.map((column, at) => {
    const width = (wanted[at] ?? 0) - (over > 0 && allSpare > 0 ? (over * (spare[at] ?? 0)) / allSpare : 0)
    const box = { ...column, left, width }
    left += width
    return box
  })
}
