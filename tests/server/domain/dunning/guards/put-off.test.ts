/** Guards while a claim rests: handed over, contested, promised or paused, and until when. */
import { describe, expect, it } from 'vitest'
import { planCase } from '../../../../../server/domain/dunning/plan.ts'
import { call, callback, dispute, facts, invoice, late, pause, promise } from '../../facts.ts'
import { codes, one, tenOn } from './asking.ts'

describe('what was handed over', () => {
  it.each([
    ['AGENCE', 'agency'],
    ['PERTE', 'written-off'],
  ] as const)('asks before contacting after %s', (outcome, as) => {
    expect(one('handed-over', late(60), { interactions: [call(late(40), outcome)] })).toMatchObject({
      weight: 'asks',
      as,
      on: late(40),
    })
  })

  it('does not ask while another invoice is one’s own', () => {
    const invoices = [invoice(), invoice({ id: 'B', number: '2' })]
    const interactions = [call(late(40), 'AGENCE', undefined, { invoiceIds: ['A'] })]
    expect(codes(late(60), { invoices, interactions })).not.toContain('handed-over')
  })
})

describe('dispute', () => {
  it('asks where all that is late is contested, with the sum', () => {
    expect(one('disputed', late(20), { disputes: [dispute(late(1), 120_000)] })).toMatchObject({
      weight: 'asks',
      amount: { currency: 'EUR', amount: 120_000 },
    })
  })

  it('does not ask while a part is not contested', () => {
    expect(codes(late(20), { disputes: [dispute(late(1), 119_999)] })).not.toContain('disputed')
  })

  it('does not ask on the day an answer to the client is due', () => {
    const talk = call(late(1), 'LITIGE')
    const contested = { ...dispute(late(1), 120_000), act: talk.act }
    const day = late(10)
    expect(planCase(facts({ interactions: [talk], disputes: [contested] }), day, tenOn(day)).action?.reason.code).toBe(
      'dispute-answer',
    )
    expect(codes(day, { interactions: [talk], disputes: [contested] })).toEqual([])
  })
})

describe('what was agreed', () => {
  const promised = promise(late(7), late(20), 120_000)
  const talk = call(late(7), 'PROM')

  it('asks while a promise is open, its two days of grace included', () => {
    expect(one('promise-open', late(15), { promises: [promised], interactions: [talk] })).toMatchObject({
      weight: 'asks',
      as: 'promise',
      on: late(20),
    })
    expect(codes(late(22), { promises: [promised], interactions: [talk] })).toContain('promise-open')
  })

  it('does not ask once the promise is broken', () => {
    expect(codes(late(23), { promises: [promised], interactions: [talk] })).not.toContain('promise-open')
  })

  it('asks during a pause until the day before it ends, and says why it was taken', () => {
    const pauses = [pause(late(1), late(20), { reason: 'congés' })]
    expect(one('paused', late(19), { pauses })).toMatchObject({
      weight: 'asks',
      because: 'pause',
      until: late(20),
      note: 'congés',
    })
    expect(codes(late(20), { pauses })).not.toContain('paused')
  })

  it('only mentions a snooze, which was one’s own convenience', () => {
    expect(one('paused', late(8), { pauses: [pause(late(7), late(10), { kind: 'snooze' })] })?.weight).toBe('tells')
  })

  it('does not ask during a pause for a callback agreed since', () => {
    const interactions = [call(late(8), 'RAPPEL')]
    const callbacks = [callback(late(8), tenOn(late(14)))]
    expect(codes(late(14), { pauses: [pause(late(1), late(20))], interactions, callbacks })).toEqual([])
  })
})
