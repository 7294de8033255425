/** Open disputes: their age, what they freeze, when an answer is due; and what is refused of a new one. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseFacts } from '../../../../server/domain/dunning/case.ts'
import { defaultSettings } from '../../../../server/domain/dunning/settings.ts'
import {
  ageOf,
  answerDay,
  disputeFaults,
  disputeReport,
  openDisputesOf,
} from '../../../../server/domain/ledger/disputes.ts'
import { invoiceStates } from '../../../../server/domain/ledger/invoices.ts'
import { creditNote, dispute, disputeClosing, facts, invoice, late, payment } from '../facts.ts'
import { runs } from '../runs.ts'

const about = (more: Partial<CaseFacts> = {}) => invoiceStates(facts(more), late(10))[0] ?? expect.fail('no invoice')

describe('an open dispute', () => {
  it('freezes its part only: the rest of the invoice stays due', () => {
    const known = facts({ disputes: [dispute(late(3), 20_000)] })
    expect(openDisputesOf(known, late(10))[0]).toMatchObject({
      frozen: { currency: 'EUR', amount: 20_000 },
      age: 7,
    })
    expect(about({ disputes: [dispute(late(3), 20_000)] })).toMatchObject({ remaining: 120_000, disputed: 20_000 })
  })

  it('is to be answered after seven days, moved to a working day, unless another day was promised', () => {
    expect(answerDay('2026-11-21', defaultSettings)).toBe('2026-11-30')
    expect(answerDay('2026-12-18', { ...defaultSettings, holidays: 'metropole' })).toBe('2026-12-28')
    const [plain, agreed] = openDisputesOf(
      facts({
        disputes: [dispute(late(0), 100), dispute(late(1), 100, { answerDue: late(3) })],
      }),
      late(4),
    )
    expect(plain).toMatchObject({ answerDue: late(7), daysToAnswer: 3 })
    expect(agreed).toMatchObject({ answerDue: late(3), daysToAnswer: -1 })
  })

  it('is over once it was closed, and says nothing of an invoice that was paid all the same', () => {
    const one = dispute(late(3), 20_000)
    expect(
      openDisputesOf(facts({ disputes: [one], disputeClosings: [disputeClosing(late(5), one.id)] }), late(9)),
    ).toEqual([])
    expect(openDisputesOf(facts({ disputes: [one], payments: [payment(late(5), 120_000)] }), late(9))).toEqual([])
  })

  it('freezes no more than what remains once a credit note has reduced the invoice', () => {
    const known = facts({ disputes: [dispute(late(3), 50_000)], creditNotes: [creditNote(late(4), 100_000)] })
    expect(openDisputesOf(known, late(9))[0]?.frozen.amount).toBe(20_000)
  })
})

describe('the report of disputes', () => {
  it('groups them by age, the oldest first, with sums per currency that are never added', () => {
    const swiss = facts({
      invoices: [invoice({ id: 'B', currency: 'CHF', amount: 80_000 })],
      disputes: [dispute(late(30), 30_000, { invoiceId: 'B' })],
    })
    const report = disputeReport([facts({ disputes: [dispute(late(1), 20_000)] }), swiss], late(40))
    expect(report.groups.map(({ age, frozen }) => [age, frozen])).toEqual([
      ['31-60', [{ currency: 'EUR', amount: 20_000 }]],
      ['8-30', [{ currency: 'CHF', amount: 30_000 }]],
    ])
    expect(report.frozen).toEqual([
      { currency: 'CHF', amount: 30_000 },
      { currency: 'EUR', amount: 20_000 },
    ])
    expect(report.outstanding).toEqual([
      { currency: 'EUR', amount: 120_000 },
      { currency: 'CHF', amount: 80_000 },
    ])
  })

  it('puts the day on which an age ends in the younger group', () => {
    expect([7, 8, 30, 31, 60, 61].map(ageOf)).toEqual(['0-7', '8-30', '8-30', '31-60', '31-60', '61+'])
  })

  it('is empty where nothing is contested', () => {
    expect(disputeReport([facts()], late(10))).toMatchObject({ groups: [], frozen: [] })
  })
})

describe('a dispute that cannot be', () => {
  const faultsOf = (wanted: Parameters<typeof disputeFaults>[0], more: Partial<CaseFacts> = {}) =>
    disputeFaults(wanted, about(more), late(10)).map(({ field, code }) => `${field}: ${code}`)

  it('above what is not contested yet is refused with the most that is left', () => {
    const more = { disputes: [dispute(late(3), 100_000)] }
    expect(disputeFaults({ on: late(9), amount: 20_001 }, about(more), late(10))).toEqual([
      { field: 'amount', code: 'above-remaining', most: 20_000 },
    ])
    expect(faultsOf({ on: late(9), amount: 20_000 }, more)).toEqual([])
  })

  it('of no amount, raised in the future, or answered before it was raised is refused', () => {
    expect(faultsOf({ on: late(9), amount: undefined })).toEqual(['amount: amount'])
    expect(faultsOf({ on: late(11), amount: 1 })).toEqual(['on: future'])
    expect(faultsOf({ on: '1900-01-01', amount: 1 })).toEqual(['on: day'])
    expect(faultsOf({ on: late(9), amount: 1, answerDue: late(8) })).toEqual(['answerDue: answer-before'])
    expect(faultsOf({ on: late(9), amount: 1, answerDue: '' })).toEqual(['answerDue: day'])
  })
})

const someDisputes = fc.array(
  fc
    .record({
      day: fc.integer({ min: 0, max: 30 }),
      amount: fc.integer({ min: 1, max: 90_000 }),
      invoiceId: fc.constantFrom('A', 'B'),
      closed: fc.boolean(),
    })
    .map(({ day, amount, invoiceId, closed }) => ({ fact: dispute(late(day), amount, { invoiceId }), closed })),
  { maxLength: 8 },
)
const contestedCase = (all: { fact: ReturnType<typeof dispute>; closed: boolean }[], paid: number) =>
  facts({
    invoices: [invoice(), invoice({ id: 'B', number: 'B', amount: 50_000 })],
    payments: paid ? [payment(late(1), paid)] : [],
    disputes: all.map(({ fact }) => fact),
    disputeClosings: all.flatMap(({ fact, closed }) => (closed ? [disputeClosing(late(31), fact.id)] : [])),
  })
const paidOff = fc.integer({ min: 0, max: 120_000 })

describe('whatever is contested', () => {
  it('what the disputes freeze adds up to what the ledger holds back', () => {
    fc.assert(
      fc.property(someDisputes, paidOff, (all, paid) => {
        const known = contestedCase(all, paid)
        const frozen = openDisputesOf(known, late(40)).reduce((sum, one) => sum + one.frozen.amount, 0)
        expect(frozen).toBe(invoiceStates(known, late(40)).reduce((sum, one) => sum + one.disputed, 0))
      }),
      { numRuns: runs },
    )
  })

  it('a dispute handed in twice, or in another order, changes nothing', () => {
    fc.assert(
      fc.property(someDisputes, paidOff, (all, paid) => {
        const known = contestedCase(all, paid)
        const doubled = { ...known, disputes: [...known.disputes, ...known.disputes].reverse() }
        expect(openDisputesOf(doubled, late(40))).toEqual(openDisputesOf(known, late(40)))
      }),
      { numRuns: runs },
    )
  })

  it('the report neither loses nor repeats a dispute, and its groups add up to the whole', () => {
    fc.assert(
      fc.property(someDisputes, paidOff, (all, paid) => {
        const known = contestedCase(all, paid)
        const report = disputeReport([known], late(70))
        const listed = report.groups.flatMap(({ disputes }) => disputes.map(({ dispute: { id } }) => id))
        expect([...listed].sort()).toEqual(
          openDisputesOf(known, late(70))
            .map(({ dispute: { id } }) => id)
            .sort(),
        )
        const sum = report.groups.flatMap((group) => group.frozen).reduce((total, { amount }) => total + amount, 0)
        expect(sum).toBe(report.frozen.reduce((total, { amount }) => total + amount, 0))
      }),
      { numRuns: runs },
    )
  })

  it('a dispute that was taken without a fault never freezes more than remains', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200_000 }), someDisputes, paidOff, (amount, all, paid) => {
        const known = contestedCase(all, paid)
        const state = invoiceStates(known, late(40))[0]
        if (!state || disputeFaults({ on: late(39), amount }, state, late(40)).length) return
        const after = { ...known, disputes: [...known.disputes, dispute(late(39), amount)] }
        const now = invoiceStates(after, late(40))[0]
        expect(now?.disputed).toBe(state.disputed + amount)
      }),
      { numRuns: runs },
    )
  })
})
