/** A new invoice as a form, what looks wrong in it, and when its amount is fixed. */
import { describe, expect, it } from 'vitest'
import { concerning } from '../../../../client/screens/invoice/concerning.ts'
import { invoiceDoubts } from '../../../../client/screens/invoice/doubts.ts'
import {
  emptyInvoice,
  invoiceWanted,
  issued,
  optionalFields,
  retentionFault,
} from '../../../../client/screens/invoice/form.ts'
import { hanging } from '../../../../client/screens/invoice/hanging.ts'
import type { InvoiceState } from '../../../../server/domain/dunning/case.ts'
import type { Interaction } from '../../../../server/domain/records/facts.ts'
import { facts, interaction } from '../../../server/domain/facts.ts'
import { bill, moved } from '../../../server/domain/preventive/subject.ts'

const form = emptyInvoice('2026-11-21', 'EUR', '')

describe('the form of an invoice', () => {
  it('proposes a due date thirty days after the issue date until one is typed', () => {
    expect(form.dueOn).toBe('2026-12-21')
    expect(issued(form, '2026-11-01')).toEqual({ issuedOn: '2026-11-01', dueOn: '2026-12-01' })
    expect(issued({ ...form, dueTyped: true }, '2026-11-01')).toEqual({ issuedOn: '2026-11-01' })
  })

  it('makes the client in the same act, and learns the kind of a client that was not known', () => {
    const newClient = { name: 'Neuf', kind: 'business' as const, creditorId: 'k' }
    const ids = { client: 'c', invoice: 'i' }
    expect(
      invoiceWanted({ ...form, newClient }, undefined, ids).map((one) => one.op + ('kind' in one && one.kind)),
    ).toEqual(['createclient', 'createinvoice'])
    const known = { id: 'c', creditorId: 'k', name: 'Connu', kind: 'unknown' as const }
    expect(invoiceWanted({ ...form, clientId: 'c', kind: 'consumer' }, known, ids)[0]).toEqual({
      op: 'patch',
      kind: 'client',
      id: 'c',
      fields: { kind: 'consumer' },
    })
  })

  it('doubts a due date before the issue date, a date to come and a number used twice', () => {
    expect(invoiceDoubts({ issuedOn: '2026-11-22', dueOn: '2026-11-01' }, [], '2026-11-21')).toEqual([
      'due-before-issue',
      'issued-in-future',
    ])
    expect(invoiceDoubts({ issuedOn: '2026-11-21', dueOn: '2026-11-21' }, [], '2026-11-21')).toEqual([])
  })
})

describe('a retention of guarantee', () => {
  it('is an amount below the whole with the day it is freed, or nothing', () => {
    const fault = (retentionAmount: number | undefined, retentionUntil: string, amount?: number) =>
      retentionFault({ retentionAmount, retentionUntil }, amount)
    expect(fault(undefined, '', 100)).toBeNull()
    expect(fault(5, '2027-11-12', 100)).toBeNull()
    expect(fault(5, '', 100)).toBe('retention-day')
    expect(fault(undefined, '2027-11-12', 100)).toBe('retention-amount')
    expect(fault(100, '2027-11-12', 100)).toBe('retention-above')
    expect(fault(5, '2027-11-12')).toBe('retention-above')
  })

  it('goes into the invoice with what was supplied', () => {
    const typed = { ...form, nature: 'works' as const, retentionAmount: 500, retentionUntil: '2027-11-12' }
    expect(optionalFields(typed)).toMatchObject({
      nature: 'works',
      retentionAmount: 500,
      retentionUntil: '2027-11-12',
    })
    expect(optionalFields(form).nature).toBeUndefined()
  })
})

describe('the amount of an invoice', () => {
  const state = { invoice: { id: 'A' }, paid: 0, credited: 0 } as InvoiceState
  const exchange = (more: Partial<Interaction>) =>
    facts({ interactions: [interaction('2026-11-02', { invoiceIds: ['A'], channel: 'email', ...more })] })

  it('is free while nothing was sent or paid', () => {
    expect(hanging(facts(), state)).toEqual({ locked: null, free: true })
  })

  it('is fixed once a reminder went out, by a note to oneself never', () => {
    expect(hanging(exchange({}), state)).toEqual({ locked: 'sent', free: false })
    expect(hanging(exchange({ channel: 'note' }), state).locked).toBe(null)
  })

  it('is fixed once anything was paid', () => {
    expect(hanging(facts(), { ...state, paid: 1 })).toEqual({ locked: 'paid', free: false })
  })

  it('is still free with a bill of exchange on it, which keeps the invoice from being deleted', () => {
    expect(hanging(facts({ bills: [bill('2026-11-02')] }), state)).toEqual({ locked: null, free: false })
  })
})

describe('what happened with an invoice', () => {
  it('includes what belongs to its disputes and bills, and to no other', () => {
    const [mine, others] = [bill('2026-11-02'), bill('2026-11-02', { invoiceId: 'B' })]
    const about = concerning('A', facts({ bills: [mine, others] }))
    expect(about({ kind: 'billState', fact: moved('2026-11-03', mine, 'sent') })).toBe(true)
    expect(about({ kind: 'billState', fact: moved('2026-11-03', others, 'sent') })).toBe(false)
  })
})
