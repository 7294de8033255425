/** The six objectives of a contact before the due date. */
import { describe, expect, it } from 'vitest'
import type { CaseFacts } from '../../../../server/domain/dunning/case.ts'
import { type Objective, objectiveStates } from '../../../../server/domain/preventive/objectives.ts'
import { QUESTIONNAIRE } from '../../../../server/domain/preventive/satisfaction.ts'
import { call, client, DUE, dispute, disputeClosing, facts, invoice, promise } from '../facts.ts'
import { bill, check, moved } from './subject.ts'

const state = (key: Objective, more: Partial<CaseFacts> = {}) =>
  objectiveStates(facts(more), invoice()).find((one) => one.key === key)
const asked = (invoiceAnswer: 'yes' | 'no') =>
  check('2026-05-20', 'satisfaction', QUESTIONNAIRE, { invoiceId: 'A', answers: { invoice: invoiceAnswer } })

describe('the six objectives before the due date', () => {
  it('are unknown while nothing is known', () => {
    expect(objectiveStates(facts(), invoice()).map((one) => [one.key, one.state])).toEqual([
      ['process', 'unknown'],
      ['papers', 'unknown'],
      ['obstacles', 'unknown'],
      ['disputes', 'unknown'],
      ['date', 'unknown'],
      ['bills', 'unknown'],
    ])
  })

  it('one: the way of payment is known when approver and payment day are', () => {
    expect(state('process', { client: client({ approver: 'Mme Roy' }) })?.state).toBe('unknown')
    expect(state('process', { client: client({ approver: 'Mme Roy', paymentDay: 'le 10' }) })).toMatchObject({
      state: 'yes',
      evidence: { code: 'client', approver: 'Mme Roy', paymentDay: 'le 10' },
    })
  })

  it('two: the client has all the papers when it said so, and not after it said that the invoice did not come', () => {
    expect(state('papers', { checks: [asked('yes')] })).toMatchObject({ state: 'yes', on: '2026-05-20' })
    expect(state('papers', { checks: [asked('no')] })?.state).toBe('no')
    const missing = call('2026-05-22', 'NRECU')
    expect(state('papers', { checks: [asked('yes')], interactions: [missing] })?.evidence?.code).toBe('not-received')
    const again = check('2026-05-24', 'objective', 'papers', { invoiceId: 'A' })
    expect(state('papers', { checks: [again], interactions: [missing] })?.state).toBe('yes')
  })

  it('three: a reason heard twice is an obstacle until the person says it is out of the way', () => {
    const absent = [call('2026-02-02', 'ABSENT'), call('2026-03-02', 'ABSENT')]
    expect(state('obstacles', { interactions: absent.slice(1) })?.state).toBe('unknown')
    expect(state('obstacles', { interactions: absent })).toMatchObject({
      state: 'no',
      evidence: { code: 'reason', reason: 'signatory-absent', times: 2 },
    })
    const cleared = check('2026-05-20', 'objective', 'obstacles')
    expect(state('obstacles', { interactions: absent, checks: [cleared] })?.state).toBe('yes')
  })

  it('four: an open dispute speaks against it whatever was said, no reservation speaks for it', () => {
    const open = dispute('2026-05-12', 10_000)
    const said = check('2026-05-20', 'objective', 'disputes', { invoiceId: 'A' })
    expect(state('disputes', { disputes: [open], checks: [said] })?.evidence?.code).toBe('dispute')
    const closed = { disputes: [open], disputeClosings: [disputeClosing('2026-05-15', open.id)] }
    expect(state('disputes', { ...closed, checks: [asked('yes')] })).toMatchObject({ state: 'yes', on: '2026-05-20' })
  })

  it('five: a promise made before the due date is a firm date, one made after it is not', () => {
    expect(state('date', { promises: [promise('2026-05-20', DUE, 120_000)] })?.state).toBe('yes')
    expect(state('date', { promises: [promise('2026-06-10', '2026-06-20', 120_000)] })?.state).toBe('unknown')
  })

  it('six: a bill of exchange counts once it is signed', () => {
    const draft = bill('2026-05-02')
    expect(state('bills', { bills: [draft] })?.state).toBe('no')
    expect(state('bills', { bills: [draft], billStates: [moved('2026-05-10', draft, 'accepted')] })?.state).toBe('yes')
  })

  it('are ticked by the person, of one invoice or of the client, with what shows it', () => {
    const said = check('2026-05-20', 'objective', 'process', { evidence: 'Vu avec Mme Roy' })
    expect(state('process', { checks: [said] })).toEqual({
      key: 'process',
      state: 'yes',
      on: '2026-05-20',
      evidence: { code: 'said', text: 'Vu avec Mme Roy' },
    })
    expect(state('process', { checks: [{ ...said, invoiceId: 'B' }] })?.state).toBe('unknown')
    const untick = check('2026-05-21', 'objective', 'process', { result: 'no' })
    expect(state('process', { checks: [untick, said] })?.state).toBe('no')
  })
})
