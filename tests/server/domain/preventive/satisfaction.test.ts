/** The satisfaction call of three questions. */
import { describe, expect, it } from 'vitest'
import type { CaseFacts } from '../../../../server/domain/dunning/case.ts'
import {
  isSatisfaction,
  noReservationSince,
  QUESTIONNAIRE,
  refuseSatisfaction,
  type SatisfactionAnswers,
  satisfactionRecords,
} from '../../../../server/domain/preventive/satisfaction.ts'
import { DUE, dispute, disputeClosing, facts, invoice } from '../facts.ts'
import { check } from './subject.ts'

const TODAY = '2026-05-20'
const state = { invoice: invoice(), remaining: 120_000, disputed: 0 }
const good: SatisfactionAnswers = { work: 'yes', invoice: 'yes', date: DUE }
const reserved: SatisfactionAnswers = { ...good, work: 'reservation', type: 'quality', amount: 30_000, reason: 'Joint' }

describe('the answers of a satisfaction call', () => {
  it('are kept once all three questions are answered', () => {
    expect(refuseSatisfaction({ ...good, date: null }, state, TODAY)).toBe('question-open')
    expect(refuseSatisfaction(good, state, TODAY)).toBeNull()
    expect(satisfactionRecords(good, state, TODAY).check).toMatchObject({
      topic: 'satisfaction',
      result: 'yes',
      on: TODAY,
      invoiceId: 'A',
      answers: { work: 'yes', invoice: 'yes', date: DUE },
    })
  })

  it('open a dispute of the part a reservation is about, in the same act', () => {
    const records = satisfactionRecords(reserved, state, TODAY)
    expect(records.dispute).toEqual({ invoiceId: 'A', on: TODAY, amount: 30_000, type: 'quality', reason: 'Joint' })
    expect(records.check.result).toBe('reservation')
    expect(records.outcome).toBe('LITIGE')
  })

  it('are a promise of what is not contested when a date is given', () => {
    expect(satisfactionRecords(good, state, TODAY).promise).toEqual({ on: DUE, amount: 120_000 })
    expect(satisfactionRecords(reserved, state, TODAY).promise).toEqual({ on: DUE, amount: 90_000 })
    expect(satisfactionRecords({ ...good, date: 'unknown' }, state, TODAY).promise).toBeNull()
  })

  it('send the invoice again when it did not come', () => {
    expect(satisfactionRecords({ ...good, invoice: 'no' }, state, TODAY).outcome).toBe('NRECU')
  })

  it('are refused with a reservation without subject or amount, above what remains, or with a date gone by', () => {
    expect(refuseSatisfaction({ ...reserved, type: undefined }, state, TODAY)).toBe('reservation-type')
    expect(refuseSatisfaction({ ...reserved, amount: undefined }, state, TODAY)).toBe('reservation-amount')
    expect(refuseSatisfaction({ ...reserved, amount: 120_001 }, state, TODAY)).toBe('reservation-above-remaining')
    expect(refuseSatisfaction({ ...reserved, amount: 100_000 }, { ...state, disputed: 30_000 }, TODAY)).toBe(
      'reservation-above-remaining',
    )
    expect(refuseSatisfaction({ ...good, date: '2026-05-19' }, state, TODAY)).toBe('date-past')
  })
})

describe('a check of the questions, looked at by itself', () => {
  it('is sound when it is what the answers give, and not when its parts contradict each other', () => {
    for (const answers of [good, reserved]) {
      const { check: one } = satisfactionRecords(answers, state, TODAY)
      expect(isSatisfaction(one)).toBe(true)
      expect(isSatisfaction({ ...one, result: one.result === 'yes' ? 'reservation' : 'yes' })).toBe(false)
      expect(isSatisfaction({ ...one, result: 'no' })).toBe(false)
      expect(isSatisfaction({ ...one, invoiceId: undefined })).toBe(false)
      expect(isSatisfaction({ ...one, item: 'other-questions' })).toBe(false)
      expect(isSatisfaction({ ...one, answers: undefined })).toBe(false)
    }
  })
})

describe('no reservation expressed on a date', () => {
  const asked = check(TODAY, 'satisfaction', QUESTIONNAIRE, { invoiceId: 'A' })
  const since = (more: Partial<CaseFacts>) => noReservationSince(facts(more), invoice())

  it('is evidence that the client had the occasion to contest before the due date', () => {
    expect(since({})).toBeNull()
    expect(since({ checks: [asked] })).toBe(TODAY)
  })

  it('stays true when the client contests later', () => {
    expect(since({ checks: [asked], disputes: [dispute('2026-06-10', 30_000)] })).toBe(TODAY)
  })

  it('is not said while an earlier dispute was open, nor after a reservation', () => {
    const earlier = dispute('2026-05-10', 30_000)
    expect(since({ checks: [asked], disputes: [earlier] })).toBeNull()
    const closing = disputeClosing('2026-05-15', earlier.id)
    expect(since({ checks: [asked], disputes: [earlier], disputeClosings: [closing] })).toBe(TODAY)
    const later = check('2026-05-25', 'satisfaction', QUESTIONNAIRE, { invoiceId: 'A', result: 'reservation' })
    expect(since({ checks: [later, asked] })).toBeNull()
  })

  it('is about the invoice it was asked about', () => {
    expect(since({ checks: [{ ...asked, invoiceId: 'B' }] })).toBeNull()
  })
})
