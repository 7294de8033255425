/** What payments and credit notes settle, in which order, and what becomes of the rest. */
import { describe, expect, it } from 'vitest'
import { codes, lines, statementOf } from './claims.ts'

/** Ten per cent and 3,650.00: a euro a day. */
const daily = { amount: 3650_00, dueOn: '2026-01-31', contractRatePercent: '10' }
const at = { country: 'DE', asOf: '2026-03-31' } as const

describe('a payment once interest runs', () => {
  const payments = [{ on: '2026-02-28', amount: 1028_00 }]

  it('settles the interest accrued to its day, that day counted, then principal', () => {
    const one = statementOf({ ...daily, payments }, at)
    expect(lines(one)).toEqual(['2026-02-01..2026-02-28 28 10 365000 2800', '2026-03-01..2026-03-31 31 10 265000 2251'])
    expect(one).toMatchObject({
      interestAccrued: 50_51,
      interestPaid: 28_00,
      interestDue: 22_51,
      principalDue: 2650_00,
      overpaid: 0,
    })
  })

  it('settles principal, then interest, where that was agreed', () => {
    const one = statementOf({ ...daily, payments }, { ...at, imputation: 'principal-first' })
    expect(lines(one)[1]).toBe('2026-03-01..2026-03-31 31 10 262200 2227')
    expect(one).toMatchObject({ interestPaid: 0, interestDue: 50_27, principalDue: 2622_00 })
  })

  it('on the first day settles that day’s interest', () => {
    const one = statementOf({ ...daily, payments: [{ on: '2026-02-01', amount: 1_00 }] }, at)
    expect(one).toMatchObject({ interestPaid: 1_00, principalDue: 3650_00, interestDue: 58_00 })
  })

  it('smaller than the interest leaves the principal whole, and the rest of the interest bears none', () => {
    const one = statementOf({ ...daily, payments: [{ on: '2026-02-28', amount: 10_00 }] }, at)
    expect(one).toMatchObject({ interestPaid: 10_00, interestDue: 49_00, principalDue: 3650_00 })
  })

  it('of everything ends it: nothing accrues after', () => {
    const one = statementOf(
      { ...daily, payments: [{ on: '2026-02-28', amount: 3678_00 }] },
      { ...at, asOf: '2026-12-31' },
    )
    expect(one.segments).toHaveLength(1)
    expect(one).toMatchObject({ interestDue: 0, principalDue: 0, overpaid: 0, fixedIndemnity: 40_00, totalDue: 40_00 })
  })

  it('of more is overpaid; the indemnity is never paid by it', () => {
    const one = statementOf({ ...daily, payments: [{ on: '2026-02-28', amount: 3800_00 }] }, at)
    expect(one).toMatchObject({ overpaid: 122_00, fixedIndemnity: 40_00, totalDue: 40_00 })
  })

  it('on principal first, of all of it, leaves the interest as it was', () => {
    const one = statementOf(
      { ...daily, payments: [{ on: '2026-02-28', amount: 3650_00 }] },
      { ...at, imputation: 'principal-first' },
    )
    expect(one).toMatchObject({ principalDue: 0, interestDue: 28_00, interestPaid: 0, overpaid: 0 })
  })

  it('on the day of the statement is counted, that day’s interest included', () => {
    const one = statementOf({ ...daily, payments: [{ on: '2026-03-31', amount: 3709_00 }] }, at)
    expect(one).toMatchObject({ interestPaid: 59_00, principalDue: 0, interestDue: 0 })
  })
})

describe('before interest runs', () => {
  it('a payment reduces principal only, on the due date too', () => {
    const payments = [
      { on: '2026-01-31', amount: 650_00 },
      { on: '2026-01-10', amount: 1000_00 },
    ]
    expect(lines(statementOf({ ...daily, payments }, at))).toEqual(['2026-02-01..2026-03-31 59 10 200000 3233'])
  })

  it('paid in full there is neither interest nor indemnity; what is too much is overpaid', () => {
    const one = statementOf({ ...daily, payments: [{ on: '2026-01-31', amount: 3700_00 }] }, at)
    expect(one).toMatchObject({ segments: [], fixedIndemnity: 0, totalDue: 0, overpaid: 50_00 })
  })

  it('without formal notice every payment reduces principal', () => {
    const one = statementOf(
      { payments: [{ on: '2026-05-01', amount: 4000_00 }] },
      { debtorKind: 'consumer', asOf: '2026-09-30' },
    )
    expect(one).toMatchObject({ principalDue: 6000_00, interestPaid: 0, totalDue: 6000_00 })
  })
})

describe('a credit note', () => {
  it('reduces principal only, at its date: that day still bears interest on what was owed before', () => {
    const one = statementOf({ ...daily, creditNotes: [{ on: '2026-02-28', amount: 650_00 }] }, at)
    expect(lines(one)).toEqual(['2026-02-01..2026-02-28 28 10 365000 2800', '2026-03-01..2026-03-31 31 10 300000 2548'])
    expect(one).toMatchObject({ interestPaid: 0, interestDue: 53_48, principalDue: 3000_00 })
  })

  it('comes first on a day with payments, in whatever order they are listed', () => {
    // 3,600 credited and 60 paid on one day: 28 of interest, then 32 of the 50 left.
    const one = statementOf(
      {
        ...daily,
        payments: [{ on: '2026-02-28', amount: 60_00 }],
        creditNotes: [{ on: '2026-02-28', amount: 3600_00 }],
      },
      at,
    )
    expect(one).toMatchObject({ interestPaid: 28_00, principalDue: 18_00, overpaid: 0 })
    // Everything paid and credited again: the payment goes to the interest alone.
    const both = statementOf(
      {
        ...daily,
        payments: [{ on: '2026-02-28', amount: 3678_00 }],
        creditNotes: [{ on: '2026-02-28', amount: 3650_00 }],
      },
      at,
    )
    expect(both).toMatchObject({ interestPaid: 28_00, principalDue: 0, overpaid: 3650_00 })
  })

  it('of more than is left of the principal is overpaid, and settles no interest', () => {
    const one = statementOf(
      {
        ...daily,
        payments: [{ on: '2026-02-28', amount: 3000_00 }],
        creditNotes: [{ on: '2026-03-31', amount: 1000_00 }],
      },
      { ...at, imputation: 'principal-first' },
    )
    // 650.00 was left: 350.00 too much, 28.00 and 5.52 of interest stay due.
    expect(one).toMatchObject({ principalDue: 0, overpaid: 350_00, interestDue: 33_52 })
  })
})

describe('what is dated after the day of the statement', () => {
  it('is left out, and said so once', () => {
    const one = statementOf(
      {
        ...daily,
        payments: [
          { on: '2026-04-01', amount: 1000_00 },
          { on: '2026-05-01', amount: 1000_00 },
        ],
        creditNotes: [{ on: '2026-04-01', amount: 650_00 }],
      },
      at,
    )
    expect(one).toMatchObject({ principalDue: 3650_00, interestPaid: 0, interestDue: 59_00 })
    expect(codes(one)).toEqual(['after-as-of'])
  })

  it('is not what is dated that day', () => {
    expect(codes(statementOf({ ...daily, payments: [{ on: '2026-03-31', amount: 1 }] }, at))).toEqual([])
  })
})

it('several payments of one day are one, and their order changes nothing', () => {
  const parts = [
    { on: '2026-02-28', amount: 500_00 },
    { on: '2026-02-10', amount: 20_00 },
    { on: '2026-02-28', amount: 528_00 },
  ]
  const one = statementOf({ ...daily, payments: parts }, at)
  expect(one).toEqual(statementOf({ ...daily, payments: [...parts].reverse() }, at))
  expect(one.segments.map(({ to }) => to)).toEqual(['2026-02-10', '2026-02-28', '2026-03-31'])
})
