import { describe, expect, it } from 'vitest'
import {
  type ArrangementState,
  arrangementStates,
  contractualDueOn,
  remindersWaitUntil,
} from '../../../../server/domain/agreements/arrangements.ts'
import type { CaseFacts } from '../../../../server/domain/dunning/case.ts'
import type { Arrangement } from '../../../../server/domain/records/facts.ts'
import { creditNote, DUE, facts, invoice, late, payment } from '../facts.ts'
import { arrangement, arrangementEnd } from './facts.ts'

const on = (day: number, one: Arrangement, more: Partial<CaseFacts> = {}): ArrangementState => {
  const [state] = arrangementStates(facts({ arrangements: [one], ...more }), late(day))
  if (!state) throw new Error('no arrangement')
  return state
}

describe('an extension', () => {
  const one = arrangement(late(5), late(20))
  const waits = (day: number, more: Partial<CaseFacts> = {}) =>
    remindersWaitUntil(facts({ arrangements: [one], ...more }), invoice(), late(day))

  it('makes reminders wait through its last day', () => {
    expect([6, 20, 21].map((day) => waits(day))).toEqual([late(21), late(21), null])
  })

  it('moves reminders only: the contractual due date and interest stay unless that was agreed', () => {
    expect(contractualDueOn(facts({ arrangements: [one] }), invoice())).toBe(DUE)
    const moving = { ...one, movesDueDate: true }
    expect(contractualDueOn(facts({ arrangements: [moving] }), invoice())).toBe(late(20))
  })

  it('touches no other invoice', () => {
    const other = invoice({ id: 'B' })
    const moving = facts({ arrangements: [{ ...one, movesDueDate: true }] })
    expect(remindersWaitUntil(moving, other, late(6))).toBeNull()
    expect(contractualDueOn(moving, other)).toBe(DUE)
  })

  it('agreed last counts, so that a date can be corrected both ways', () => {
    const shorter = arrangement(late(6), late(12))
    expect(waits(7, { arrangements: [shorter, one] })).toBe(late(13))
    expect(on(7, one, { arrangements: [one, shorter] }).state).toBe('replaced')
  })

  it('is kept when its invoices are settled by its last day, and lapses by itself when they are not', () => {
    const payments = [payment(late(20), 120_000)]
    expect(on(30, one, { payments }).state).toBe('kept')
    expect(on(20, one).state).toBe('open')
    expect(on(20, one).toPay).toBe(120_000)
    expect(on(21, one).state).toBe('lapsed')
    expect(on(30, one, { payments: [payment(late(21), 120_000)] }).state).toBe('lapsed')
  })

  it('marked as lapsed before it was over is withdrawn: reminders and due date are those of the invoice', () => {
    const moving = { ...one, movesDueDate: true }
    const arrangementEnds = [arrangementEnd(late(10), one.id, 'lapsed')]
    const found = facts({ arrangements: [moving], arrangementEnds })
    expect(remindersWaitUntil(found, invoice(), late(11))).toBeNull()
    expect(contractualDueOn(found, invoice())).toBe(DUE)
    const afterwards = facts({ arrangements: [moving], arrangementEnds: [arrangementEnd(late(30), one.id, 'lapsed')] })
    expect(contractualDueOn(afterwards, invoice())).toBe(late(20))
  })

  it('never brings a due date forward', () => {
    const early = arrangement(late(-20), late(-5), { movesDueDate: true })
    expect(contractualDueOn(facts({ arrangements: [early] }), invoice())).toBe(DUE)
  })
})

describe('a gesture', () => {
  const one = arrangement(late(5), late(8), { kind: 'gesture', amount: 20_000, currency: 'EUR' })

  it('holds only against payment in time of all but what was given up', () => {
    expect(on(6, one)).toMatchObject({ state: 'open', toPay: 100_000, proposed: [] })
    expect(on(9, one, { payments: [payment(late(8), 100_000)] }).state).toBe('kept')
    expect(on(9, one, { payments: [payment(late(8), 99_999)] }).state).toBe('lapsed')
    expect(on(30, one, { payments: [payment(late(9), 100_000)] }).state).toBe('lapsed')
  })

  it('that was kept proposes its credit note, which nobody but a person makes', () => {
    const payments = [payment(late(8), 100_000)]
    expect(on(9, one, { payments }).proposed).toEqual([{ invoiceId: 'A', amount: 20_000 }])
    expect(on(9, one, { payments, creditNotes: [creditNote(late(9), 20_000)] }).proposed).toEqual([])
  })

  it('proposes no more than what remains', () => {
    const payments = [payment(late(8), 110_000)]
    expect(on(9, one, { payments }).proposed).toEqual([{ invoiceId: 'A', amount: 10_000 }])
  })

  it('credited early does not make the payment smaller', () => {
    const creditNotes = [creditNote(late(6), 20_000)]
    expect(on(7, one, { creditNotes }).toPay).toBe(100_000)
    expect(on(7, one, { creditNotes, payments: [payment(late(7), 80_000)] }).state).toBe('open')
  })

  it('is never had for nothing, however large it is', () => {
    const whole = { ...one, amount: 120_000 }
    expect(on(6, whole)).toMatchObject({ state: 'open', toPay: 1, proposed: [] })
  })

  it('counts nothing that came in before it was offered', () => {
    expect(on(6, one, { payments: [payment(late(4), 20_000)] }).toPay).toBe(80_000)
  })
})

describe('a discount on a future invoice', () => {
  const one = arrangement(late(5), late(90), { kind: 'discount', amount: 5_000, currency: 'EUR', invoiceIds: [] })

  it('asks for no money, is open through its last day and then lapses', () => {
    expect(on(90, one)).toMatchObject({ state: 'open', toPay: 0, proposed: [] })
    expect(on(91, one).state).toBe('lapsed')
    expect(on(91, one, { payments: [payment(late(6), 120_000)] }).state).toBe('lapsed')
  })

  it('is kept when the person says so, from that day', () => {
    const arrangementEnds = [arrangementEnd(late(50), one.id, 'kept')]
    expect(on(49, one, { arrangementEnds }).state).toBe('open')
    expect(on(95, one, { arrangementEnds }).state).toBe('kept')
  })
})
