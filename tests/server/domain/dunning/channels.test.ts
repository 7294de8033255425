/** Whether a call is offered: one rule for the plan, the guards and the screens. */
import { describe, expect, it } from 'vitest'
import type { CaseFacts } from '../../../../server/domain/dunning/case.ts'
import { mayCall } from '../../../../server/domain/dunning/channels.ts'
import type { OutcomeCode } from '../../../../server/domain/records/facts.ts'
import { call, client, facts, interaction, late, legalAct } from '../facts.ts'

const afterwards = (...outcomes: OutcomeCode[]) =>
  mayCall(facts({ interactions: outcomes.map((outcome, index) => call(late(index + 1), outcome)) }))

describe('a call is offered', () => {
  it('when nothing speaks against it, after a talk or an attempt as well', () => {
    expect(mayCall(facts())).toBe(true)
    expect(afterwards('PROM')).toBe(true)
    expect(afterwards('NR', 'MSG', 'REFUS', 'NPAI')).toBe(true)
  })

  it('never when the card says writing only, no contact, or that an agent speaks for the client', () => {
    for (const more of [{ writtenOnly: true }, { doNotContact: 'Asked for it' }, { agent: 'Maître Roux' }])
      expect(mayCall(facts({ client: client(more) }))).toBe(false)
  })

  it.each(['STOP', 'AVOCAT', 'INSOLV', 'DECES'] as const)('never again once a contact ended with %s', (outcome) => {
    expect(afterwards(outcome)).toBe(false)
    expect(afterwards(outcome, 'NR')).toBe(false)
  })

  it('not while the last talk ended in anger, though a letter came back or nobody answered since', () => {
    expect(afterwards('COLERE')).toBe(false)
    expect(afterwards('COLERE', 'NPAI', 'NR')).toBe(false)
    expect(afterwards('COLERE', 'PROM')).toBe(true)
  })

  it('not after an insolvency judgment, while another act of the law does not matter', () => {
    const known = (kind: 'insolvency' | 'formal-notice'): CaseFacts => facts({ legalActs: [legalAct(late(3), kind)] })
    expect(mayCall(known('insolvency'))).toBe(false)
    expect(mayCall(known('formal-notice'))).toBe(true)
  })

  it('whatever the order in which the journal is listed', () => {
    const interactions = [call(late(5), 'DIFF'), call(late(2), 'COLERE'), interaction(late(6), { channel: 'note' })]
    expect(mayCall(facts({ interactions }))).toBe(true)
  })
})
