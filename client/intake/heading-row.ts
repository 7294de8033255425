/** Finds the row of headings below whatever titles a program writes above it. */
import { looksLikeDay } from './days.ts'
import { headingKey } from './heading-key.ts'
import { keysOf, sure, weak } from './headings.ts'
import { statementHeadings } from './kind-headings.ts'
import { readAmount } from './numbers.ts'
import type { Row } from './table.ts'

/** Titles, addresses and empty lines above the headings never take more. */
const SEARCHED = 30

const known = new Set([...[...Object.values(sure), ...Object.values(weak)].flatMap(keysOf), ...statementHeadings])

const filled = (row: Row): string[] => row.cells.filter((cell) => cell.trim() !== '')

const isValue = (cell: string): boolean => looksLikeDay(cell) || readAmount(cell, null) !== null || cell.includes('@')

/** Place of the heading row among the rows, or -1 when the file starts with data or with nothing that heads columns. */
export function findHeadingRow(rows: readonly Row[]): number {
  const searched = rows.slice(0, SEARCHED)
  const scores = searched.map((row) => filled(row).filter((cell) => known.has(headingKey(cell))).length)
  const best = Math.max(0, ...scores)
  if (best >= 2) return scores.indexOf(best)
  return firstRowOfNames(searched)
}

/** Headings nobody has heard of: the first full row of different words that are no dates, amounts or addresses. */
function firstRowOfNames(rows: readonly Row[]): number {
  const widths = rows.map((row) => filled(row).length)
  const usual = widths.toSorted((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0
  return rows.findIndex((row) => {
    const cells = filled(row)
    return (
      cells.length >= 2 &&
      cells.length >= usual * 0.6 &&
      new Set(cells).size === cells.length &&
      !cells.some((cell) => isValue(cell) || cell.length > 80)
    )
  })
}
