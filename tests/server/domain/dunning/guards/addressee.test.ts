/** Guards about the person: who must be left alone, written to, or spoken to through somebody else. */
import { describe, expect, it } from 'vitest'
import { call, client, contact, late } from '../../facts.ts'
import { codes, D7, one } from './asking.ts'

describe('who may be spoken to', () => {
  it('asks before contacting a client who must be left alone, or who died', () => {
    expect(one('do-not-contact', D7, { client: client({ doNotContact: 'conflit' }) })).toMatchObject({
      weight: 'asks',
      because: 'asked',
      note: 'conflit',
    })
    expect(one('do-not-contact', late(14), { interactions: [call(late(3), 'DECES')] })).toMatchObject({
      because: 'deceased',
      on: late(3),
    })
  })

  it('asks before going past an agent, named on the card or in a talk', () => {
    expect(one('agent-appointed', D7, { client: client({ agent: 'Me Roux' }) })).toMatchObject({
      weight: 'asks',
      who: 'Me Roux',
    })
    expect(one('agent-appointed', late(20), { interactions: [call(late(3), 'AVOCAT')] })).toMatchObject({
      who: null,
      on: late(3),
    })
  })

  it.each(['call', 'visit', 'voicemail'] as const)('asks before a %s to who asked to be written to', (channel) => {
    expect(one('written-only', D7, { client: client({ writtenOnly: true }) }, { channel })).toMatchObject({
      weight: 'asks',
      because: 'asked',
    })
    expect(codes(late(20), { interactions: [call(late(3), 'STOP')] }, { channel })).toContain('written-only')
  })

  it.each(['email', 'sms', 'letter'] as const)('lets who asked to be written to be written to by %s', (channel) => {
    expect(codes(D7, { client: client({ writtenOnly: true }) }, { channel })).not.toContain('written-only')
  })

  it('asks before a call after a talk that went badly, until another talk went better', () => {
    const tense = call(late(3), 'COLERE')
    expect(one('written-only', late(20), { interactions: [tense] })).toMatchObject({ because: 'tense', on: late(3) })
    expect(codes(late(30), { interactions: [tense, call(late(20), 'PAYDIT')] })).not.toContain('written-only')
  })

  it('asks before a number known to be wrong, and not before a right one beside it', () => {
    const phones = [{ number: '+33100000000', wrongSince: late(1) }, { number: '+33612345678' }]
    const contacts = [contact({ phones })]
    expect(one('wrong-number', D7, { contacts }, { contactPhone: '+33100000000' })).toMatchObject({ since: late(1) })
    expect(codes(D7, { contacts }, { contactPhone: '+33612345678' })).not.toContain('wrong-number')
    expect(codes(D7, { contacts })).not.toContain('wrong-number')
    expect(codes(D7, { contacts: [contact({ phones: phones.slice(0, 1) })] })).toContain('wrong-number')
    expect(codes(D7, { contacts: [contact({ phones: phones.slice(0, 1) })] }, { channel: 'email' })).toEqual([])
  })
})
