/** What went wrong in other products (field study 2.2), each held to here so that it cannot happen again. */
import { describe, expect, it } from 'vitest'
import type { CaseFacts } from '../../../../server/domain/dunning/case.ts'
import { planCase } from '../../../../server/domain/dunning/plan.ts'
import type { StrategyStep } from '../../../../server/domain/records/strategy.ts'
import { call, client, facts, invoice, late, payment, planOn, sent } from '../facts.ts'

const actionOn = (day: number, more: Partial<CaseFacts> = {}) => planOn(late(day), more).action

describe('a failure of a peer', () => {
  it('Invoice Ninja 637: a reminder is lost when its day is missed. Here it waits until it is made', () => {
    for (const day of [7, 8, 9, 12, 13]) expect(actionOn(day)?.key).toBe('d7')
    expect(actionOn(400)).not.toBeNull()
  })

  it('Dolibarr 25197: dates are compared for equality, so a reminder leaves once or never. Here every day from it on counts', () => {
    const invoices = [invoice({ dueOn: '2026-06-05' })]
    // The seventh day is a Friday; the device was off until the Monday after.
    expect(planOn('2026-06-15', { invoices }).action).toMatchObject({ key: 'd7', dueOn: '2026-06-12' })
    const interactions = [sent('2026-06-15', 'd7')]
    expect(planOn('2026-06-22', { invoices, interactions }).action?.key).toBe('d14')
  })

  it('Dolibarr 30771: the sign of the days is inverted, D+60 leaves sixty days early. Here before and after keep their side', () => {
    const step = (key: string, offset: number, more: Partial<StrategyStep> = {}): StrategyStep => ({
      key,
      anchor: 'due',
      offset,
      channel: 'email',
      tone: 'friendly',
      stage: 'friendly',
      ...more,
    })
    const strategy = { key: 'both', steps: [step('before', -10, { stage: 'preventive' }), step('after', 60)] }
    const on = (days: number) => planCase(facts(), late(days), `${late(days)}T06:00:00.000Z`, strategy).action?.key
    expect([-11, -10, 0, 1, 59, 60].map(on)).toEqual([undefined, 'before', 'before', undefined, undefined, 'after'])
  })

  it('Kill Bill 2297: a state is skipped after a payment in part. Here the level is that of the due date of what remains', () => {
    const interactions = [sent(late(7), 'd7')]
    const payments = [payment(late(13), 60_000)]
    expect(actionOn(14, { interactions, payments })).toMatchObject({ key: 'd14', reason: { level: 2 } })
    expect(actionOn(29, { interactions, payments })?.key).toBe('d14')
  })

  it('Kill Bill 708: nothing says what comes after the last step. Here the case says that all are made', () => {
    const interactions = ['d7', 'd14', 'd30', 'd45'].map((key, at) => sent(late([7, 14, 30, 45][at] ?? 0), key))
    expect(planOn(late(90), { interactions }).silence).toEqual({ code: 'all-steps-made' })
  })

  it('Invoice Ninja: a late fee is added to the invoice by itself. Here no plan changes what remains due', () => {
    const { state } = planOn(late(400))
    expect(state.open[0]).toMatchObject({ remaining: 120_000, invoice: { amount: 120_000 } })
    expect(state.due).toEqual([{ currency: 'EUR', amount: 120_000 }])
  })

  it('Invoice2go: reminders of the whole go on after a deposit. Here what was received is off at once, and all of it ends them', () => {
    const deposit = [payment(late(2), 50_000)]
    expect(planOn(late(7), { payments: deposit }).state.overdue).toEqual([{ currency: 'EUR', amount: 70_000 }])
    expect(planOn(late(7), { payments: [...deposit, payment(late(6), 70_000)] }).silence).toEqual({ code: 'settled' })
  })

  it('ERPNext 12429: one reminder per invoice reaches the same person. Here one action per debtor', () => {
    const invoices = [1, 2, 3].map((n) => invoice({ id: `I${n}`, number: `${n}`, dueOn: late(-n) }))
    const { action, state } = planOn(late(7), { invoices })
    expect(action).toMatchObject({ invoiceId: 'I3' })
    const interactions = [
      sent(late(7), 'd7', { stepInvoiceId: 'I3', invoiceIds: state.open.map((one) => one.invoice.id) }),
    ]
    expect(planOn(late(8), { invoices, interactions }).action).toBeNull()
  })

  it('OCA 460: reminding of one invoice makes the others forgotten. Here the next oldest follows once it is settled', () => {
    const invoices = [invoice(), invoice({ id: 'B', number: 'B', dueOn: late(3) })]
    const interactions = [sent(late(7), 'd7')]
    expect(actionOn(14, { invoices, interactions, payments: [payment(late(9), 120_000)] })?.invoiceId).toBe('B')
  })

  it('Invoice Ninja 1578: a client cannot be left out. Here one can be, and nothing is lost when that ends', () => {
    expect(actionOn(20, { client: client({ doNotContact: 'en discussion' }) })).toBeNull()
    expect(actionOn(20)?.key).toBe('d14')
  })

  it('OCA reminders: the count does not rise for a call. Here calls answer steps as messages do', () => {
    expect(actionOn(15, { interactions: [sent(late(7), 'd7'), call(late(14), 'DIFF', 'd14')] })).toBeNull()
  })
})
