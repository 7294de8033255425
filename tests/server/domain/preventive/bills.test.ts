/** The register of bills of exchange: moves, silence, what is to do. */
import { describe, expect, it } from 'vitest'
import type { CaseFacts } from '../../../../server/domain/dunning/case.ts'
import { mayReach } from '../../../../server/domain/ledger/bills.ts'
import { chaseable, claimableOn, coveredUntil, invoiceStates } from '../../../../server/domain/ledger/invoices.ts'
import { billMoves, billStates, billTasks, refuseBillMove } from '../../../../server/domain/preventive/bills.ts'
import type { Bill, BillState } from '../../../../server/domain/records/bills.ts'
import { creditNote, facts, invoice, payment } from '../facts.ts'
import { bill, moved } from './subject.ts'

const DAY = '2026-06-30'
const one = (of: Bill, ...states: BillState[]) => facts({ bills: [of], billStates: states })
const only = (of: Bill, ...states: BillState[]) => {
  const view = billStates(one(of, ...states))[0]
  if (!view) throw new Error('no bill')
  return view
}

describe('a bill of exchange', () => {
  it('goes from sent to accepted, presented and paid', () => {
    const draft = bill('2026-05-02')
    expect(only(draft).place).toBe('to-send')
    const way = [
      moved('2026-05-03', draft, 'sent'),
      moved('2026-05-10', draft, 'accepted'),
      moved('2026-06-22', draft, 'presented'),
      moved('2026-06-30', draft, 'paid'),
    ]
    expect(only(draft, ...way)).toMatchObject({ place: 'paid', since: '2026-06-30', signed: true })
    expect(billMoves(only(draft, ...way))).toEqual([])
  })

  it('may come back without a signature, be sent again, and be presented again after it was unpaid', () => {
    const note = bill('2026-05-02', { type: 'promissory-note' })
    const back = [moved('2026-05-03', note, 'sent'), moved('2026-05-09', note, 'returned')]
    expect(billMoves(only(note, ...back))).toEqual(['sent', 'accepted'])
    const unpaid = [
      moved('2026-05-03', note, 'accepted'),
      moved('2026-06-20', note, 'presented'),
      moved('2026-07-01', note, 'unpaid'),
    ]
    expect(billMoves(only(note, ...unpaid))).toEqual(['presented'])
  })

  it('of the accepted kind is accepted from the day it is recorded', () => {
    expect(only(bill('2026-05-02', { type: 'accepted-draft' }))).toMatchObject({
      place: 'accepted',
      since: '2026-05-02',
      signed: true,
    })
  })

  it('is not handed to the bank unsigned when it is a promissory note, but may be when it is a draft', () => {
    const note = only(bill('2026-05-02', { type: 'promissory-note' }))
    const draft = only(bill('2026-05-02'))
    expect(refuseBillMove(note, 'presented', DAY, DAY)).toBe('bill-move')
    expect(refuseBillMove(draft, 'presented', DAY, DAY)).toBeNull()
  })

  it('refuses a move that cannot follow, one in the future and one before the last', () => {
    const draft = bill('2026-05-02')
    const sent = only(draft, moved('2026-05-10', draft, 'sent'))
    expect(refuseBillMove(sent, 'paid', '2026-05-11', DAY)).toBe('bill-move')
    expect(refuseBillMove(sent, 'accepted', '2026-07-01', DAY)).toBe('bill-move-future')
    expect(refuseBillMove(sent, 'accepted', '2026-05-09', DAY)).toBe('bill-move-early')
    expect(refuseBillMove(sent, 'accepted', '2026-05-10', DAY)).toBeNull()
  })

  it('keeps the end recorded first when two devices recorded different ones', () => {
    const draft = bill('2026-05-02')
    const paid = moved('2026-06-30', draft, 'paid', { at: '2026-06-30T08:00:00.000Z' })
    const unpaid = moved('2026-06-30', draft, 'unpaid', { at: '2026-06-30T09:00:00.000Z' })
    expect(only(draft, moved('2026-06-01', draft, 'presented'), unpaid, paid).place).toBe('paid')
  })
})

describe('the states a bill can ever come to', () => {
  it('are all of them for one that is sent, and those of the bank for one signed from the start', () => {
    const reached = (type: Bill['type']) => states.filter((state) => mayReach(type, state))
    expect(reached('draft')).toEqual(states)
    expect(reached('promissory-note')).toEqual(states)
    expect(reached('accepted-draft')).toEqual(['presented', 'paid', 'unpaid'])
  })
})

const states: readonly BillState['state'][] = ['sent', 'accepted', 'returned', 'presented', 'paid', 'unpaid']

const stateOf = (known: CaseFacts, id: string, day: string) => {
  const state = invoiceStates(known, day).find((state) => state.invoice.id === id)
  return state ?? expect.fail('no invoice')
}
const silentUntil = (known: CaseFacts, day: string, id = 'A') => coveredUntil(stateOf(known, id, day), day)

describe('an accepted bill that is not due yet', () => {
  const draft = bill('2026-05-02', { dueOn: DAY })
  const accepted = moved('2026-05-10', draft, 'accepted')

  it('silences the reminders of its invoice until two days past its due date', () => {
    const known = one(draft, accepted)
    expect(silentUntil(known, '2026-06-15')).toBe('2026-07-03')
    expect(silentUntil(known, '2026-07-02')).toBe('2026-07-03')
    expect(silentUntil(known, '2026-07-03')).toBeNull()
  })

  it('goes on silencing them while the bank has it', () => {
    expect(silentUntil(one(draft, accepted, moved('2026-06-20', draft, 'presented')), DAY)).toBe('2026-07-03')
  })

  it('silences no other invoice', () => {
    const other = invoice({ id: 'B', number: '2026-002' })
    expect(silentUntil({ ...one(draft, accepted), invoices: [invoice(), other] }, DAY, 'B')).toBeNull()
  })

  it('leaves the part it does not cover to be chased', () => {
    const small = bill('2026-05-02', { amount: 50_000 })
    const known = one(small, moved('2026-05-10', small, 'accepted'))
    expect(silentUntil(known, '2026-06-15')).toBeNull()
    const part = stateOf(known, 'A', '2026-06-15')
    expect([part.billed, chaseable(part), claimableOn(part, '2026-07-03')]).toEqual([50_000, 70_000, 120_000])
    const paid = {
      ...known,
      payments: [payment('2026-06-02', 40_000)],
      creditNotes: [creditNote('2026-06-03', 30_000)],
    }
    expect(silentUntil(paid, '2026-06-15')).toBe('2026-07-03')
  })

  it('silences nothing when it was never signed, or came back unpaid', () => {
    const unsigned = one(draft, moved('2026-05-10', draft, 'presented'))
    expect(silentUntil(unsigned, '2026-06-15')).toBeNull()
    const unpaid = one(draft, accepted, moved('2026-06-20', draft, 'presented'), moved('2026-07-01', draft, 'unpaid'))
    expect(silentUntil(unpaid, '2026-07-01')).toBeNull()
  })

  it('ends with the first of several bills to fall due', () => {
    const first = bill('2026-05-02', { amount: 60_000, dueOn: '2026-06-20', type: 'accepted-draft' })
    const second = bill('2026-05-02', { amount: 60_000, dueOn: '2026-07-20', type: 'accepted-draft' })
    expect(silentUntil(facts({ bills: [second, first] }), '2026-06-15')).toBe('2026-06-23')
  })
})

describe('what is to do about bills', () => {
  const draft = bill('2026-05-02', { dueOn: DAY })
  const codes = (today: string, ...states: BillState[]) =>
    billTasks(one(draft, ...states), today).map((one) => one.code)

  it('asks for a bill back that was sent ten days ago and not returned signed', () => {
    const sent = moved('2026-05-03', draft, 'sent')
    expect(codes('2026-05-12', sent)).toEqual([])
    expect(codes('2026-05-13', sent)).toEqual(['return'])
  })

  it('sends one that was never sent or came back without signature', () => {
    expect(codes('2026-05-02')).toEqual(['send'])
    expect(codes('2026-05-20', moved('2026-05-03', draft, 'sent'), moved('2026-05-20', draft, 'returned'))).toEqual([
      'send',
    ])
  })

  it('hands a signed one to the bank ten days before it is due', () => {
    const accepted = moved('2026-05-10', draft, 'accepted')
    expect(codes('2026-06-19', accepted)).toEqual([])
    expect(codes('2026-06-20', accepted)).toEqual(['present'])
  })

  it('asks what became of it from the third day after it was due, and takes up an unpaid one', () => {
    const presented = moved('2026-06-20', draft, 'presented')
    expect(codes('2026-07-02', presented)).toEqual([])
    expect(codes('2026-07-03', presented)).toEqual(['result'])
    expect(codes('2026-07-03', presented, moved('2026-07-01', draft, 'unpaid'))).toEqual(['unpaid'])
  })

  it('is nothing once the invoice is settled', () => {
    expect(billTasks({ ...one(draft), payments: [payment('2026-06-02', 120_000)] }, DAY)).toEqual([])
  })
})
