/** The guards against asking too often: each at its boundary days, with what excuses it. */
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../../../../server/domain/dunning/settings.ts'
import { call, callback, interaction, late, promise, sent } from '../../facts.ts'
import { codes, one, tenOn } from './asking.ts'

describe('frequency (a product choice, field study 3.8)', () => {
  it('asks for a second talk within seven days, and not on the seventh', () => {
    const interactions = [call(late(7), 'DIFF')]
    expect(one('too-soon-after-talk', late(10), { interactions })).toMatchObject({
      weight: 'asks',
      on: late(7),
      channel: 'call',
      until: late(14),
    })
    expect(codes(late(14), { interactions })).not.toContain('too-soon-after-talk')
  })

  it('takes a written message for a talk, and an attempt for none', () => {
    expect(codes(late(10), { interactions: [sent(late(9), 'd7')] })).toContain('too-soon-after-talk')
    expect(codes(late(10), { interactions: [call(late(9), 'NR')] })).not.toContain('too-soon-after-talk')
  })

  it('follows the gap that the workspace chose', () => {
    const more = { interactions: [sent(late(8), 'd7')], settings: { ...defaultSettings, talkGapDays: 2 } }
    expect(codes(late(9), more)).toContain('too-soon-after-talk')
    expect(codes(late(10), more)).not.toContain('too-soon-after-talk')
  })

  it('lets a callback agreed with the client come within the gap', () => {
    const interactions = [call(late(8), 'RAPPEL')]
    const callbacks = [callback(late(8), tenOn(late(9)))]
    expect(codes(late(9), { interactions, callbacks })).toEqual([])
  })

  it('lets an answer that is due come within the gap', () => {
    expect(codes(late(9), { interactions: [call(late(8), 'NRECU')] }, { channel: 'email' })).toEqual([])
  })

  it('lets a broken promise be spoken of within the gap', () => {
    const more = { interactions: [call(late(8), 'PROM')], promises: [promise(late(8), late(9), 120_000)] }
    expect(codes(late(14), more)).toEqual([])
  })

  it('lets one answer a client who came back by themselves', () => {
    const reminded = sent(late(7), 'd7')
    const answered = interaction(late(9), { direction: 'in', channel: 'email', state: 'sent' })
    expect(codes(late(10), { interactions: [reminded] })).toContain('too-soon-after-talk')
    expect(codes(late(10), { interactions: [reminded, answered] })).not.toContain('too-soon-after-talk')
  })

  it('asks from the fourth attempt in any seven days on', () => {
    const tries = [call(late(8), 'NR'), call(late(9), 'NR'), call(late(10), 'MSG')]
    expect(one('too-many-attempts', late(11), { interactions: tries })).toMatchObject({
      weight: 'asks',
      count: 3,
      most: 3,
    })
    expect(codes(late(11), { interactions: tries.slice(1) })).not.toContain('too-many-attempts')
    expect(codes(late(15), { interactions: tries })).not.toContain('too-many-attempts')
  })

  it('counts no incoming contact as an attempt', () => {
    const calls = [8, 9, 10].map((day) => call(late(day), 'NR', undefined, { direction: 'in' }))
    expect(codes(late(11), { interactions: calls })).not.toContain('too-many-attempts')
  })
})
