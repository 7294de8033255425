import { expect, test } from 'vitest'
import type { Column } from '../../../../client/intake/columns.ts'
import { ambiguousDay, fitted, remap } from '../../../../client/screens/import/questions.ts'

const column = (samples: string[], ambiguous: boolean): Column => ({
  heading: 'Date',
  samples,
  empty: false,
  days: { order: null, ambiguous },
  numbers: null,
})

test('the date that is asked about is one that reads two ways', () => {
  expect(ambiguousDay([column(['05/05/2026', '03/04/2026'], true)], ['issuedOn'])).toBe('03/04/2026')
})

test('a column of dates that is ignored asks nothing', () => {
  expect(ambiguousDay([column(['03/04/2026'], true)], [null])).toBeNull()
  expect(ambiguousDay([column(['13/04/2026'], false)], ['issuedOn'])).toBeNull()
})

test('a field taken by another column leaves the one that had it, unless several may feed it', () => {
  expect(remap(['amount', null], 1, 'amount')).toEqual([null, 'amount'])
  expect(remap(['email', null], 1, 'email')).toEqual(['email', 'email'])
  expect(remap(['amount', 'balance'], 0, null)).toEqual([null, 'balance'])
})

test('fields that a file of clients cannot have are dropped when it is said to be one', () => {
  expect(fitted(['clientName', 'amount', 'email'], 'clients')).toEqual(['clientName', null, 'email'])
})
