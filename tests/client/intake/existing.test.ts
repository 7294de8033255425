/** What the book holds crosses to the reader in parts that do not hold the screen. */
import { expect, test } from 'vitest'
import { inParts, joined } from '../../../client/intake/existing.ts'
import { nothing } from './taking.ts'

const payment = (clientId: string) => ({ clientId, on: '2026-11-21', amount: 100, allocations: [] })

test('no part is longer than 5,000 records, and together they are what the book holds', () => {
  const payments = Array.from({ length: 12_345 }, (_, at) => payment(`client ${at}`))
  const parts = [...inParts({ ...nothing(), payments })]
  expect(parts.map((part) => part.payments.length)).toEqual([5000, 5000, 2345])
  expect(parts.reduce(joined).payments).toEqual(payments)
})

test('an empty book is one empty part', () => {
  expect([...inParts(nothing())]).toHaveLength(1)
})
