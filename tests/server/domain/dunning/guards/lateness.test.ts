/** Guards on the days since the due date: too early, and too late. */
import { describe, expect, it } from 'vitest'
import { client, DUE, late, sent } from '../../facts.ts'
import { codes, one } from './asking.ts'

describe('too early', () => {
  it('asks on the due date and not on the day after it, without grace', () => {
    expect(one('too-early', DUE)).toMatchObject({ weight: 'asks', until: late(1), graceDays: 0 })
    expect(codes(late(1))).not.toContain('too-early')
  })

  it('asks while the grace of the client runs, its last day included', () => {
    const patient = { client: client({ graceDays: 10 }) }
    expect(one('too-early', late(10), patient)).toMatchObject({ until: late(11), graceDays: 10 })
    expect(codes(late(11), patient)).not.toContain('too-early')
  })

  it('takes the grace of the sector where the client has none of its own', () => {
    expect(one('too-early', late(5), { client: client({ sector: 'building-trades' }) })?.graceDays).toBe(8)
    expect(codes(late(5), { client: client({ sector: 'building-trades', graceDays: 0 }) })).not.toContain('too-early')
  })

  it('lets a preventive step be made before the due date', () => {
    expect(codes(late(-10), {}, { stage: 'preventive' })).toEqual([])
    expect(codes(late(-10))).toEqual(['too-early'])
  })
})

describe('too late', () => {
  it('mentions that nothing was done for more than thirty days', () => {
    expect(codes(late(30))).not.toContain('too-late')
    expect(one('too-late', late(31))).toMatchObject({ weight: 'tells', daysLate: 31, since: null })
  })

  it('says nothing while somebody was in touch in the last thirty days', () => {
    const interactions = [sent(late(20), 'd7')]
    expect(codes(late(50), { interactions })).not.toContain('too-late')
    expect(one('too-late', late(51), { interactions })).toMatchObject({ since: late(20) })
  })
})
