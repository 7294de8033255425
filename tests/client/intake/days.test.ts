import { describe, expect, test } from 'vitest'
import { dayFormat, readDay } from '../../../client/intake/days.ts'

describe('readDay', () => {
  test.each([
    ['21/11/2026', 'dmy', '2026-11-21'],
    ['11/21/2026', 'mdy', '2026-11-21'],
    ['1/2/2013', 'mdy', '2013-01-02'],
    ['1/2/2013', 'dmy', '2013-02-01'],
    ['21-11-2026', 'dmy', '2026-11-21'],
    ['21.11.2026', 'dmy', '2026-11-21'],
    ['2026-11-21', null, '2026-11-21'],
    ['2026/3/2', 'dmy', '2026-03-02'],
    ['20261121', null, '2026-11-21'],
    ['21/11/26', 'dmy', '2026-11-21'],
    ['21/11/98', 'dmy', '1998-11-21'],
    ['2021-01-28T11:04:09+00:00', null, '2021-01-28'],
    ['23/12/2023 09:02', 'dmy', '2023-12-23'],
    ['30/12/24, 14:42', 'dmy', '2024-12-30'],
    ['Jan 28 2021', null, '2021-01-28'],
    ['January 28, 2021', null, '2021-01-28'],
    ['28 janv. 2021', null, '2021-01-28'],
    ['1er août 2026', null, '2026-08-01'],
    ['28-Dec-2021', null, '2021-12-28'],
  ] as const)('reads %s in the order %s as %s', (text, order, day) => {
    expect(readDay(text, order)).toBe(day)
  })

  test.each(['31/02/2026', '00/01/2026', '31/07/0098', '13/13/2026', '12 Foo 2026', 'hier', '', '1,234.56', '2026'])(
    'finds no day in %j',
    (text) => {
      expect(readDay(text, 'dmy')).toBeNull()
    },
  )
})

describe('dayFormat', () => {
  test('one value above twelve tells the order of the whole column', () => {
    expect(dayFormat(['01/02/2026', '03/04/2026', '25/04/2026'])).toEqual({ order: 'dmy', ambiguous: false })
    expect(dayFormat(['01/02/2026', '04/25/2026'])).toEqual({ order: 'mdy', ambiguous: false })
  })

  test('a column that no value tells is ambiguous', () => {
    expect(dayFormat(['01/02/2026', '03/04/2026'])).toEqual({ order: null, ambiguous: true })
  })

  test('a column that tells both is ambiguous', () => {
    expect(dayFormat(['25/01/2026', '26/01/2026', '01/25/2026']).ambiguous).toBe(true)
  })

  test('days equal to their month and dates with the year in front need no order', () => {
    expect(dayFormat(['02/02/2026', '2026-11-21', ''])).toEqual({ order: null, ambiguous: false })
  })
})
