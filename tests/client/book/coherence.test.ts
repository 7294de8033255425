/** Rules between records: what is right by itself and wrong beside the others. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkTogether } from '../../../client/book/coherence.ts'
import { createWorkingSet } from '../../../client/book/working-set.ts'
import type { Wanted } from '../../../client/book/writes.ts'
import type { Change } from '../../../server/domain/records/changes.ts'
import { runs } from '../../server/domain/runs.ts'
import { client, creditor, id, invoice, workspace } from './records.ts'
import { everything } from './rulebook-records.ts'

const whole = (wanted: Wanted[]) =>
  wanted.map((one) =>
    one.op === 'create' ? { ...one, record: { id: id(), act: id(), ...one.record } } : one,
  ) as Change[]

function known() {
  const set = createWorkingSet()
  const [ours, clientId, otherId, invoiceId, foreignId] = [id(), id(), id(), id(), id()]
  set.apply(
    whole([
      workspace(),
      creditor(ours),
      client(clientId, ours),
      client(otherId, ours, 'Hôtel du Parc'),
      invoice(invoiceId, clientId),
      invoice(foreignId, otherId),
    ]),
  )
  return { set, clientId, otherId, invoiceId, foreignId }
}

const codes = (set: ReturnType<typeof createWorkingSet>, wanted: Wanted[]) =>
  checkTogether(set, whole(wanted)).map(({ path, code }) => `${path}: ${code}`)

const plan = (clientId: string, invoiceIds: string[], days: string[], currency = 'EUR'): Wanted => ({
  op: 'create',
  kind: 'instalmentPlan',
  record: { clientId, invoiceIds, on: '2026-11-21', currency, instalments: days.map((on) => ({ on, amount: 100 })) },
})

const paid = (clientId: string, invoiceId: string, amount: number): Wanted => ({
  op: 'create',
  kind: 'payment',
  record: {
    clientId,
    on: '2026-11-20',
    amount,
    currency: 'EUR',
    allocations: [{ invoiceId, amount }],
    source: 'manual',
  },
})

describe('records beside each other', () => {
  it('are taken when they are right, all kinds of them', () => {
    const { set, clientId, invoiceId } = known()
    expect(codes(set, everything(clientId, invoiceId))).toEqual([])
  })

  it('may name an invoice that is made in the same act, or has not arrived on this device yet', () => {
    const { set, clientId } = known()
    const made = id()
    expect(codes(set, [invoice(made, clientId), plan(clientId, [made], ['2026-12-05'])])).toEqual([])
    expect(codes(set, [plan(clientId, [id()], ['2026-12-05'])])).toEqual([])
  })

  it('are refused when a plan, a bill or a payment names an invoice of another client', () => {
    const { set, clientId, foreignId } = known()
    expect(codes(set, [plan(clientId, [foreignId], ['2026-12-05'])])).toEqual(['invoiceIds: other-client'])
    expect(codes(set, [paid(clientId, foreignId, 100)])).toEqual(['allocations: other-client'])
    const bill = { clientId, invoiceId: foreignId, type: 'draft', amount: 100, dueOn: '2026-12-31' } as const
    expect(codes(set, [{ op: 'create', kind: 'bill', record: bill }])).toEqual(['invoiceId: other-client'])
  })

  it('are of one client once its two cards are merged', () => {
    const { set, clientId, otherId, foreignId } = known()
    set.apply([{ op: 'patch', kind: 'client', id: otherId, fields: { mergedInto: clientId } }])
    expect(codes(set, [plan(clientId, [foreignId], ['2026-12-05'])])).toEqual([])
  })

  it('are taken when a payment is more than what is due: the rest is an advance', () => {
    const { set, clientId, invoiceId } = known()
    expect(codes(set, [paid(clientId, invoiceId, 99_999_999)])).toEqual([])
  })

  it('are refused when instalments do not follow each other, or another currency is promised', () => {
    const { set, clientId, invoiceId } = known()
    expect(codes(set, [plan(clientId, [invoiceId], ['2026-12-05', '2026-12-04'])])).toEqual(['instalments.1.on: order'])
    expect(codes(set, [plan(clientId, [invoiceId], ['2026-12-05'], 'USD')])).toEqual(['currency: currencies'])
  })

  it('are refused when an arrangement ends before it begins, or a notice leaves no time', () => {
    const { set, clientId, invoiceId } = known()
    const about = { clientId, invoiceIds: [invoiceId], on: '2026-11-21' }
    const extension: Wanted = {
      op: 'create',
      kind: 'arrangement',
      record: { ...about, kind: 'extension', until: '2026-11-20' },
    }
    const notice: Wanted = {
      op: 'create',
      kind: 'legalAct',
      record: { ...about, kind: 'formal-notice', deadline: '2026-11-20' },
    }
    expect(codes(set, [extension, notice])).toEqual(['until: order', 'deadline: order'])
  })

  it('are refused when a retention exceeds its invoice, also as an edit', () => {
    const { set, invoiceId } = known()
    const retain = (retentionAmount: number): Wanted => ({
      op: 'patch',
      kind: 'invoice',
      id: invoiceId,
      fields: { retentionAmount },
    })
    expect(codes(set, [retain(125_000)])).toEqual([])
    expect(codes(set, [retain(125_001)])).toEqual(['retentionAmount: retention'])
  })

  it('are refused when the day would close before it opens, counted with the usual hours', () => {
    const { set } = known()
    const [{ id: workspaceId } = { id: '' }] = [...set.all('workspace')]
    const close = (fields: { opensAt?: string; closesAt?: string | null }): Wanted => ({
      op: 'patch',
      kind: 'workspace',
      id: workspaceId,
      fields,
    })
    expect(codes(set, [close({ closesAt: '08:30' })])).toEqual(['closesAt: hours'])
    expect(codes(set, [close({ opensAt: '08:00', closesAt: '08:30' })])).toEqual([])
    expect(codes(set, [close({ opensAt: '20:00', closesAt: null })])).toEqual(['closesAt: hours'])
  })

  it('are refused when a paper or an answer belongs to nobody; the look at the bank belongs to all', () => {
    const { set } = known()
    const looked = { item: 'account', result: 'yes', on: '2026-11-21' } as const
    expect(codes(set, [{ op: 'create', kind: 'check', record: { ...looked, topic: 'bank' } }])).toEqual([])
    expect(codes(set, [{ op: 'create', kind: 'check', record: { ...looked, topic: 'paper' } }])).toEqual([
      'clientId: empty',
    ])
    const template = { ...looked, topic: 'paper', item: 'mention-discount', answers: { creditor: id() } } as const
    expect(codes(set, [{ op: 'create', kind: 'check', record: template }])).toEqual([])
    expect(codes(set, [{ op: 'create', kind: 'check', record: { ...template, item: 'order' } }])).toEqual([
      'clientId: empty',
    ])
  })

  it('are refused when a bill goes where its kind cannot, or the answers of a satisfaction call contradict each other', () => {
    const { set, clientId, invoiceId } = known()
    const billId = id()
    const bill = { id: billId, clientId, invoiceId, type: 'accepted-draft', amount: 1000, dueOn: '2027-01-31' } as const
    const moved = (state: 'sent' | 'presented'): Wanted[] => [
      { op: 'create', kind: 'bill', record: bill },
      { op: 'create', kind: 'billState', record: { clientId, billId, state, on: '2026-11-21' } },
    ]
    expect(codes(set, moved('presented'))).toEqual([])
    expect(codes(set, moved('sent'))).toEqual(['state: bill-move'])
    const asked = { clientId, invoiceId, topic: 'satisfaction', item: 'satisfaction', on: '2026-11-21' } as const
    const said = { ...asked, result: 'reservation', answers: { work: 'yes' } } as const
    expect(codes(set, [{ op: 'create', kind: 'check', record: said }])).toEqual(['answers: answers'])
  })
})

describe('instalments of any number', () => {
  const offsets = fc.uniqueArray(fc.integer({ min: 0, max: 3000 }), { minLength: 2, maxLength: 24 })
  const dayOf = (offset: number) => new Date(Date.UTC(2026, 10, 21 + offset)).toISOString().slice(0, 10)

  it('are taken exactly when none comes before the one it follows', () => {
    const { set, clientId, invoiceId } = known()
    fc.assert(
      fc.property(offsets, (some) => {
        const rising = [...some].sort((a, b) => a - b)
        const isRising = some.every((one, place) => one === rising[place])
        expect(codes(set, [plan(clientId, [invoiceId], rising.map(dayOf))])).toEqual([])
        expect(codes(set, [plan(clientId, [invoiceId], some.map(dayOf))]).length === 0).toBe(isRising)
      }),
      { numRuns: runs },
    )
  })
})
