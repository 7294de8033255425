import { describe, expect, it } from 'vitest'
import { isMissing, otherWay, wayBy } from '../../../../client/screens/acts/ways.ts'
import type { CaseFacts } from '../../../../server/domain/dunning/case.ts'
import { call, client, contact, facts, legalAct } from '../../../server/domain/facts.ts'

const mobile = contact({ emails: [] })
const landline = contact({ emails: [], phones: [{ number: '+33478112233' }] })

describe('the way an action takes', () => {
  it('writes to nobody who must not hear of the debt, though the same person can be called', () => {
    const desk = contact({ mayHear: false, emails: ['desk@example.com'], phones: [{ number: '+33612345678' }] })
    expect(isMissing(wayBy('email', { contacts: [desk] }))).toBe(true)
    expect(wayBy('call', { contacts: [desk] }).address).toBe('+33612345678')
  })

  it('names the person to add a number to when none is known', () => {
    const known = contact({ phones: [], emails: ['claire@example.com'] })
    expect(wayBy('call', { contacts: [known] })).toEqual({ channel: 'call', contact: known })
  })

  it('needs no address for a letter or a visit', () => {
    expect(isMissing(wayBy('letter', { contacts: [] }))).toBe(false)
    expect(isMissing(wayBy('visit', { contacts: [] }))).toBe(false)
  })
})

describe('the other way beside it', () => {
  it('is a text message to a mobile, never to a French landline', () => {
    expect(otherWay('call', facts({ contacts: [mobile] }))?.channel).toBe('sms')
    expect(otherWay('call', facts({ contacts: [landline] }))).toBeNull()
  })

  it('is a call beside a message', () => {
    expect(otherWay('email', facts({ contacts: [landline] }))?.channel).toBe('call')
  })

  it.each<[string, Partial<CaseFacts>]>([
    [
      'asked for writing only, however long ago',
      { interactions: [call('2026-06-10', 'STOP'), call('2026-06-20', 'PROM')] },
    ],
    ['is marked so on the card', { client: client({ writtenOnly: true }) }],
    ['has an agent', { client: client({ agent: 'Me Roux' }) }],
    ['is insolvent', { legalActs: [legalAct('2026-06-10', 'insolvency')] }],
    ['ended the last talk in anger', { interactions: [call('2026-06-10', 'COLERE')] }],
  ])('is never a call for who %s', (_, over) => {
    expect(otherWay('email', facts({ contacts: [landline], ...over }))).toBeNull()
  })
})
