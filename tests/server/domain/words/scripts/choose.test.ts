import { describe, expect, it } from 'vitest'
import type { CaseFacts } from '../../../../../server/domain/dunning/case.ts'
import { checkDay } from '../../../../../server/domain/dunning/outcomes/check-day.ts'
import { defaultSettings } from '../../../../../server/domain/dunning/settings.ts'
import type { Channel } from '../../../../../server/domain/records/primitives.ts'
import { aimChoices, reached } from '../../../../../server/domain/words/scripts/aims.ts'
import { chooseScript } from '../../../../../server/domain/words/scripts/choose.ts'
import { mayBeSomebodyElse } from '../../../../../server/domain/words/scripts/identity.ts'
import { client, contact, dispute, facts, interaction, invoice, late, planOn, promise, sent } from '../../facts.ts'

const chosen = (on: string, more: Partial<CaseFacts> = {}, channel: Channel = 'call', called = contact()) =>
  chooseScript(facts(more), planOn(on, more), { contact: called, channel, today: on })

const heard = (outcome: 'COLERE' | 'DIFF' | 'REFUS' | 'PAYDIT' | 'ECH', on = late(14)) =>
  interaction(on, { outcome, channel: 'call' })

describe('the script of a call', () => {
  const reminded = { interactions: [sent(late(7), 'd7'), sent(late(14), 'd14')] }
  const rows: [string, ReturnType<typeof chosen>, string][] = [
    ['before the due date', chosen(late(-5)), 'preventive'],
    ['at first', chosen(late(7)), 'friendly'],
    ['after two reminders', chosen(late(30), reminded), 'firm'],
    ['after a broken promise', chosen(late(30), { promises: [promise(late(14), late(20), 5_000)] }), 'promise-broken'],
    ['when all of it is contested', chosen(late(30), { disputes: [dispute(late(4), 120_000)] }), 'dispute'],
    ['after a talk that ended in anger', chosen(late(30), { interactions: [heard('COLERE')] }), 'anger'],
    ['when money is short', chosen(late(30), { interactions: [heard('DIFF')] }), 'hardship'],
    ['when instalments were asked for', chosen(late(30), { interactions: [heard('ECH')] }), 'hardship'],
    ['to a client in difficulty', chosen(late(30), { client: client({ profile: 'difficulty' }) }), 'hardship'],
    ['in person', chosen(late(30), {}, 'visit'), 'visit'],
    ['to a switchboard', chosen(late(30), {}, 'call', contact({ role: 'desk' })), 'gatekeeper'],
    ['to somebody who must not hear', chosen(late(30), {}, 'call', contact({ mayHear: false })), 'gatekeeper'],
  ]
  it.each(rows)('%s', (_, found, stage) => expect(found.stage).toBe(stage))

  it('says why it was chosen', () => {
    expect(chosen(late(30), { interactions: [heard('COLERE')] }).because).toBe('last-angry')
    expect(chosen(late(-5)).because).toBe('not-late')
  })
})

describe('somebody else may answer', () => {
  const named = contact()
  const nobody = contact({ lastName: undefined })
  const at = (label: string, number = '+33321000000') => contact({ phones: [{ number, label }] })
  it.each([
    ['a mobile of a person', client(), named, '+33612345678', false],
    ['a mobile of nobody known', client(), nobody, '06 12 34 56 78', false],
    ['a landline of nobody known', client(), nobody, '+33321000000', true],
    ['a landline of a named person at a business', client(), named, '+33321000000', false],
    ['a landline of a household', client({ kind: 'consumer' }), named, '03 21 00 00 00', true],
    ['a landline of a large company', client({ profile: 'large' }), named, '+33321000000', true],
    ['a number labelled as a switchboard', client(), at('Standard'), '+33321000000', true],
    ['a mobile labelled as of the family', client(), at('Famille', '+33612345678'), '+33612345678', true],
    ['a desk', client(), contact({ role: 'desk' }), '+33612345678', true],
    ['somebody who must not hear', client(), contact({ mayHear: false }), '+33612345678', true],
    ['no number at all', client(), named, undefined, false],
  ] as const)('%s', (_, who, called, number, doubtful) => {
    expect(mayBeSomebodyElse(who, called, number)).toBe(doubtful)
  })
})

describe('the goal and the least', () => {
  const { state } = planOn(late(30))
  const aims = (stage: Parameters<typeof aimChoices>[0], missing = 0) =>
    aimChoices(stage, state, missing ? { currency: 'EUR', amount: missing } : null)

  it('are proposed from what is late, rounded as people say sums', () => {
    expect(aims('friendly')?.proposed).toEqual({ goal: 120_000, least: 0 })
    expect(aims('firm')?.proposed).toEqual({ goal: 120_000, least: 50_000 })
    expect(aims('hardship')?.proposed).toEqual({ goal: 50_000, least: 20_000 })
    expect(aims('promise-broken', 40_000)?.proposed).toEqual({ goal: 40_000, least: 10_000 })
  })

  it('hold what is proposed among the choices, and never a least above the goal', () => {
    for (const stage of ['friendly', 'firm', 'promise-broken', 'dispute', 'hardship', 'visit'] as const)
      for (const amount of [1, 99, 1_000, 12_345, 9_999_999]) {
        const { state } = planOn(late(30), { invoices: [invoice({ amount })] })
        const found = aimChoices(stage, state, null) ?? expect.fail()
        expect(found.goals).toContain(found.proposed.goal)
        expect(found.leasts).toContain(found.proposed.least)
        expect(found.proposed.least).toBeLessThanOrEqual(found.proposed.goal)
      }
  })

  it('are none where no money is asked for', () => {
    expect(aims('voicemail')).toBeNull()
    expect(aims('gatekeeper')).toBeNull()
    expect(aims('preventive')).toBeNull()
  })

  it('say how what was obtained stands to them', () => {
    const aim = { goal: 100, least: 40 }
    expect([reached(100, aim), reached(40, aim), reached(39, aim)]).toEqual(['goal', 'least', 'below'])
  })
})

describe('money that is on its way', () => {
  it('is looked for from the day it is sent, on a working day', () => {
    expect(checkDay('ENROUTE', '2026-06-05', defaultSettings)).toBe('2026-06-10')
    expect(checkDay('PAYDIT', '2026-06-05', defaultSettings)).toBe('2026-06-10')
    expect(checkDay('ENROUTE', '2026-06-08', defaultSettings)).toBe('2026-06-15')
    expect(checkDay('PROM', '2026-06-05', defaultSettings)).toBeNull()
  })
})
