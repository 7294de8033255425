import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { rejectedCsv } from '../../../client/intake/rejected-csv.ts'
import type { Rejection } from '../../../client/intake/report.ts'
import { take } from './taking.ts'

const words = (reason: string) => ({
  line: 'Ligne',
  reason: 'Motif',
  reasons: new Proxy({} as Record<Rejection, string>, { get: () => reason }),
})

test('the refused lines come with line, reason and the cells as they were', async () => {
  const { report } = await take('Client;Facture;Date;Montant\n"A;B";1;21/11/2026;zéro\nC;2;21/11/2026;5,00\n')
  const text = rejectedCsv(report.rejected, ['Client', 'Facture', 'Date', 'Montant'], words('Montant illisible'))
  expect(text.startsWith('\ufeff')).toBe(true)
  expect(Papa.parse(text.slice(1), { skipEmptyLines: true }).data).toEqual([
    ['Ligne', 'Motif', 'Client', 'Facture', 'Date', 'Montant'],
    ['2', 'Montant illisible', 'A;B', '1', '21/11/2026', 'zéro'],
  ])
})

test('a cell that a spreadsheet would run becomes text, a negative amount stays one', () => {
  const raw = ["=cmd|'/C calc'!A0", '+1+1', '@SUM(A1)', '-2+3+cmd', '\t=1', ' =1', '-12,50', 'plain']
  const text = rejectedCsv([{ line: 2, code: 'zero-amount', raw }], [], words('x'))
  const [, cells] = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data
  expect(cells?.slice(2)).toEqual([
    "'=cmd|'/C calc'!A0",
    "'+1+1",
    "'@SUM(A1)",
    "'-2+3+cmd",
    "'\t=1",
    "' =1",
    '-12,50',
    'plain',
  ])
})
