/** The guard before a formal notice or a hand-over: something was written before. */
import { describe, expect, it } from 'vitest'
import { hasWrittenReminder } from '../../../../../server/domain/dunning/guards/written.ts'
import { call, facts, interaction, late, sent } from '../../facts.ts'
import { codes, one } from './asking.ts'

describe('no formal notice without a written reminder', () => {
  it.each(['formal-notice', 'hand-over'] as const)('asks before a %s where the journal holds none', (stage) => {
    const more = { interactions: [call(late(20), 'DIFF')] }
    expect(one('no-written-reminder', late(60), more, { stage, channel: 'letter' })).toMatchObject({
      weight: 'asks',
      stage,
    })
    expect(codes(late(60), { interactions: [sent(late(20), 'd7')] }, { stage, channel: 'letter' })).not.toContain(
      'no-written-reminder',
    )
  })

  it('asks nothing for other steps', () => {
    expect(codes(late(40), {}, { stage: 'firm' })).not.toContain('no-written-reminder')
  })

  it('counts no message from before the due date, about other invoices, or from the client', () => {
    const about = (more: Parameters<typeof interaction>[1]) =>
      hasWrittenReminder(
        facts({ interactions: [interaction(late(9), { channel: 'email', state: 'sent', ...more })] }),
        ['A'],
      )
    expect(about({ invoiceIds: ['A'] })).toBe(true)
    expect(about({ invoiceIds: [] })).toBe(true)
    expect(about({ invoiceIds: ['B'] })).toBe(false)
    expect(about({ direction: 'in' })).toBe(false)
    expect(about({ outcome: 'NPAI' })).toBe(false)
    expect(about({ channel: 'call' })).toBe(false)
    expect(hasWrittenReminder(facts({ interactions: [sent(late(-3), 'early')] }))).toBe(false)
  })
})
