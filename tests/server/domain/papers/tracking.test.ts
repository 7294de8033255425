/** Where a paper stands, the number it goes under, and the clock of a letter that waits at the post office. */
import { describe, expect, test } from 'vitest'
import { clocksOf } from '../../../../server/domain/law/clocks.ts'
import { isUnderway, nextStates, proofsOf, trackedPapers } from '../../../../server/domain/papers/tracking.ts'
import { checkNumber, plainNumber, readableNumber } from '../../../../server/domain/papers/tracking-number.ts'
import type { PaperMade, PaperState } from '../../../../server/domain/records/papers.ts'
import { facts, late, planOn } from '../facts.ts'

const stamp = (at: string) => ({ act: 'act', at, device: 'device' })
const notice = (more: Partial<PaperMade> = {}): PaperMade => ({
  ...stamp('2026-07-01T08:00:00.000Z'),
  id: 'notice',
  clientId: 'client',
  invoiceIds: ['A'],
  kind: 'formal-notice',
  on: late(20),
  title: 'Mise en demeure de payer',
  fileHash: 'a'.repeat(64),
  ...more,
})
const state = (id: string, more: Partial<PaperState>): PaperState => ({
  ...stamp(`2026-07-02T08:00:0${id.length}.000Z`),
  id,
  clientId: 'client',
  paperId: 'notice',
  state: 'presented',
  on: late(22),
  ...more,
})
const sent = state('s', { state: 'sent', on: late(21), how: 'registered-letter', number: 'RK473124829FR' })
const presented = state('p1', { sendingId: 's', on: late(23) })
const delivered = state('d12', { sendingId: 's', state: 'delivered', on: late(26) })

const about = (...paperStates: PaperState[]) => facts({ papers: [notice()], paperStates })
const waiting = (today: string, ...states: PaperState[]) => {
  const one = about(...states)
  return clocksOf(one, planOn(today, one).state, today).filter(({ code }) => code === 'post-office')
}

describe('a registered letter', () => {
  test('goes from one state to the next, in the order of its days however the facts came', () => {
    const [tracked] = trackedPapers(about(delivered, presented, sent))
    expect(tracked?.sent[0]?.followed.map((one) => one.state)).toEqual(['presented', 'delivered'])
    expect(tracked?.sent[0]?.last.state).toBe('delivered')
  })

  test('goes the way of the post on one day, whichever was noted first', () => {
    const onTheDay = late(23)
    const fetched = state('a', { sendingId: 's', state: 'delivered', on: onTheDay })
    const shown = state('zz', { sendingId: 's', on: onTheDay })
    const [tracked] = trackedPapers(about(sent, fetched, shown))
    expect(tracked?.sent[0]?.followed.map((one) => one.state)).toEqual(['presented', 'delivered'])
  })

  test('has its slip to keep, then what the addressee signed or the envelope that came back', () => {
    const proofs = (...states: PaperState[]) => {
      const one = trackedPapers(about(...states))[0]?.sent[0]
      return one ? proofsOf(one).map(({ proof, factId }) => `${proof} ${factId}`) : []
    }
    expect(proofs(sent, presented)).toEqual(['slip s'])
    expect(proofs(sent, presented, delivered)).toEqual(['slip s', 'receipt d12'])
    const unclaimed = state('u12', { sendingId: 's', state: 'unclaimed', on: late(40) })
    expect(proofs(sent, presented, unclaimed)).toEqual(['slip s', 'envelope u12'])
    // Nothing comes back of what went over the wire, and who brings it has it signed.
    expect(proofs({ ...sent, how: 'electronic-registered' }, unclaimed)).toEqual(['slip s'])
    expect(proofs({ ...sent, how: 'by-hand' })).toEqual(['discharge s'])
    expect(proofs({ ...sent, how: 'letter' })).toEqual([])
  })

  test('offers what may come next, and nothing once it is over', () => {
    const offered = (...states: PaperState[]) => {
      const one = trackedPapers(about(...states))[0]?.sent[0]
      return one ? { next: nextStates(one), underway: isUnderway(one) } : null
    }
    expect(offered()).toBe(null)
    expect(offered(sent)?.next).toContain('presented')
    expect(offered(sent, presented)).toEqual({
      next: ['delivered', 'unclaimed', 'refused', 'returned'],
      underway: true,
    })
    expect(offered(sent, presented, delivered)).toEqual({ next: [], underway: false })
    expect(offered({ ...sent, how: 'letter' })).toEqual({ next: [], underway: false })
  })

  test('sent again after it came back is two sendings, each with what became of it', () => {
    const back = state('b1', { sendingId: 's', state: 'returned', on: late(24) })
    const again = state('again', { state: 'sent', how: 'registered-letter', on: late(27) })
    const [tracked] = trackedPapers(about(sent, back, again))
    expect(tracked?.sent.map(({ last }) => last.state)).toEqual(['returned', 'sent'])
  })

  test('waits fifteen days from the day after it was presented, until something more is known of it', () => {
    expect(waiting(late(24), sent)).toEqual([])
    expect(waiting(late(24), sent, presented)).toMatchObject([
      { on: late(38), days: 14, bound: 'last', sheet: 'registered-letter', invoiceIds: ['A'] },
    ])
    expect(waiting(late(40), sent, presented)).toMatchObject([{ days: -2 }])
    expect(waiting(late(24), sent, presented, delivered)).toEqual([])
  })
})

test('a text kept for its signatures alone is no paper that left', () => {
  const { fileHash: _, ...kept } = notice({ id: 'kept', kind: 'instalments', planId: 'plan' })
  expect(trackedPapers(facts({ papers: [kept, notice()] })).map(({ paper }) => paper.id)).toEqual(['notice'])
})

test.each([
  ['RK 473 124 829 FR', 'good'],
  ['rk473124829fr', 'good'],
  ['RK473124828FR', 'wrong-digit'],
  ['1A 123 456 7890 1', 'good'],
  ['2C12345678901', 'good'],
  ['DHL12345678', 'unknown'],
  ['12', 'impossible'],
  ['RK12<script>', 'impossible'],
])('the number %s is %s', (typed, found) => {
  expect(checkNumber(plainNumber(typed))).toBe(found)
})

test('a number is written in groups that can be read out', () => {
  expect(readableNumber('RK473124829FR')).toBe('RK 47 312 482 9 FR')
  expect(readableNumber('1A12345678901')).toBe('1A 123 456 7890 1')
  expect(readableNumber('DHL12345678')).toBe('DHL12345678')
})
