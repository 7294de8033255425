import { describe, expect, it } from 'vitest'
import { isMissing, mayCall, otherWay, wayBy } from '../../../../client/screens/acts/ways.ts'
import type { Contact } from '../../../../server/domain/records/cards.ts'
import type { Interaction, OutcomeCode } from '../../../../server/domain/records/facts.ts'

const contact = (over: Partial<Contact>): Contact => ({ id: 'one', clientId: 'client', ...over })
const said = (outcome: OutcomeCode, at: string): Interaction => ({
  id: at,
  act: at,
  at,
  device: 'device',
  clientId: 'client',
  invoiceIds: [],
  channel: 'call',
  direction: 'out',
  outcome,
})

const mobile = contact({ phones: [{ number: '+33612345678' }] })
const landline = contact({ phones: [{ number: '+33478112233' }] })

describe('the way an action takes', () => {
  it('writes to nobody who must not hear of the debt, though the same person can be called', () => {
    const desk = contact({ mayHear: false, emails: ['desk@example.com'], phones: [{ number: '+33612345678' }] })
    expect(isMissing(wayBy('email', { contacts: [desk] }))).toBe(true)
    expect(wayBy('call', { contacts: [desk] }).address).toBe('+33612345678')
  })

  it('names the person to add a number to when none is known', () => {
    const known = contact({ emails: ['claire@example.com'] })
    expect(wayBy('call', { contacts: [known] })).toEqual({ channel: 'call', contact: known })
  })

  it('needs no address for a letter or a visit', () => {
    expect(isMissing(wayBy('letter', { contacts: [] }))).toBe(false)
    expect(isMissing(wayBy('visit', { contacts: [] }))).toBe(false)
  })
})

describe('the other way beside it', () => {
  it('is a text message to a mobile, never to a French landline', () => {
    expect(otherWay('call', { contacts: [mobile], interactions: [] })?.channel).toBe('sms')
    expect(otherWay('call', { contacts: [landline], interactions: [] })).toBeNull()
  })

  it('is a call beside a message', () => {
    expect(otherWay('email', { contacts: [landline], interactions: [] })?.channel).toBe('call')
  })

  it('is never a call for who asked for writing only, at any time', () => {
    const interactions = [said('STOP', '2026-01-01T09:00:00.000Z'), said('PROM', '2026-02-01T09:00:00.000Z')]
    expect(mayCall({ interactions })).toBe(false)
    expect(otherWay('email', { contacts: [landline], interactions })).toBeNull()
  })

  it('is no call after a tense exchange, until someone was reached again', () => {
    const tense = said('COLERE', '2026-01-01T09:00:00.000Z')
    expect(mayCall({ interactions: [tense] })).toBe(false)
    expect(mayCall({ interactions: [said('PROM', '2026-02-01T09:00:00.000Z'), tense] })).toBe(true)
  })
})
