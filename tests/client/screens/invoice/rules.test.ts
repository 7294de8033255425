/** A new invoice as a form, what looks wrong in it, and when its amount is fixed. */
import { describe, expect, it } from 'vitest'
import { invoiceDoubts } from '../../../../client/screens/invoice/doubts.ts'
import { emptyInvoice, invoiceWanted, issued } from '../../../../client/screens/invoice/form.ts'
import { hanging } from '../../../../client/screens/invoice/hanging.ts'
import type { CaseFacts, InvoiceState } from '../../../../server/domain/dunning/case.ts'

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

describe('the amount of an invoice', () => {
  const state = { invoice: { id: 'i' }, paid: 0, credited: 0 } as InvoiceState
  const none = { interactions: [], promises: [], disputes: [], payments: [] } as unknown as CaseFacts
  const exchange = (over: object) =>
    ({
      ...none,
      interactions: [{ invoiceIds: ['i'], channel: 'email', direction: 'out', ...over }],
    }) as unknown as CaseFacts

  it('is free while nothing was sent or paid', () => {
    expect(hanging(none, state)).toEqual({ locked: null, free: true })
  })

  it('is fixed once a reminder went out, by a note to oneself never', () => {
    expect(hanging(exchange({}), state)).toEqual({ locked: 'sent', free: false })
    expect(hanging(exchange({ channel: 'note' }), state).locked).toBe(null)
  })

  it('is fixed once anything was paid', () => {
    expect(hanging(none, { ...state, paid: 1 })).toEqual({ locked: 'paid', free: false })
  })
})
