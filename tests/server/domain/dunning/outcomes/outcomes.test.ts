/** What each outcome leads to, and after how long. */
import { describe, expect, it } from 'vitest'
import type { CaseFacts } from '../../../../../server/domain/dunning/case.ts'
import { outcomes } from '../../../../../server/domain/dunning/outcomes/outcomes.ts'
import type { InstalmentPlan, Interaction, OutcomeCode } from '../../../../../server/domain/records/facts.ts'
import {
  call,
  callback,
  contact,
  instalmentPlan,
  interaction,
  late,
  pause,
  payment,
  planOn,
  sent,
} from '../../facts.ts'

/** A call on Monday, fourteen days late, after the first e-mail. */
const having = (outcome: OutcomeCode, more: Partial<CaseFacts> = {}) => ({
  ...more,
  interactions: [sent(late(7), 'd7'), call(late(14), outcome, 'd14'), ...(more.interactions ?? [])],
})
const actionOn = (day: number, more: Partial<CaseFacts>) => planOn(late(day), more).action
const silenceOn = (day: number, more: Partial<CaseFacts>) => planOn(late(day), more).silence

describe('an outcome', () => {
  it('is one of twenty-six', () => {
    expect(Object.keys(outcomes)).toHaveLength(26)
  })

  it.each([
    ['PAYDIT', 17],
    ['ENROUTE', 21],
  ] as const)('%s waits, then asks after the money if no payment was recorded', (outcome, day) => {
    expect(silenceOn(day - 1, having(outcome))).toMatchObject({ code: 'waiting', outcome, until: late(day) })
    expect(actionOn(day, having(outcome))?.reason).toEqual({ code: 'check-payment', outcome, on: late(14) })
    const paid = having(outcome, { payments: [payment(late(15), 50_000)] })
    expect(actionOn(day, paid)?.reason.code).not.toBe('check-payment')
  })

  it('PAY asks to record the money that was seen, at once and until it is', () => {
    expect(actionOn(14, having('PAY'))).toMatchObject({ channel: 'note', reason: { code: 'check-payment' } })
    expect(actionOn(16, having('PAY', { interactions: [sent(late(14), 'thanks')] }))?.channel).toBe('note')
    const paid = having('PAY', { payments: [payment(late(13), 50_000, { at: `${late(14)}T10:00:00.000Z` })] })
    expect(actionOn(16, paid)).toBeNull()
  })

  it('NRECU sends the invoice again at once, asks two days later, and is over with the next outcome', () => {
    expect(actionOn(14, having('NRECU'))).toMatchObject({
      channel: 'email',
      stage: 'resend',
      reason: { code: 'not-received', on: late(14) },
    })
    const again = sent(late(14), 'resend', { at: `${late(14)}T11:00:00.000Z` })
    const resent = having('NRECU', { interactions: [again] })
    expect(silenceOn(15, resent)).toMatchObject({ code: 'waiting', outcome: 'NRECU', until: late(16) })
    expect(actionOn(16, resent)).toMatchObject({ channel: 'call', reason: { code: 'resent', on: late(14) } })
    const done = having('NRECU', { interactions: [again, call(late(16), 'APPROB')] })
    expect(actionOn(16, done)).toBeNull()
  })

  it.each([
    ['NR', 15],
    ['ABSENT', 15],
    ['TIERS', 15],
    ['MSG', 17],
  ] as const)('%s is an attempt: the same step is tried again after its delay', (outcome, day) => {
    expect(silenceOn(day - 1, having(outcome))).toMatchObject({ code: 'waiting', outcome })
    expect(actionOn(day, having(outcome))).toMatchObject({
      key: 'd14',
      channel: 'call',
      reason: { code: 'retry', outcome, attempts: 1 },
    })
  })

  it('MSG with its neutral text is one attempt: the next try stays three days later', () => {
    const text = (more: Partial<Interaction> = {}) =>
      interaction(late(14), { at: `${late(14)}T10:05:00.000Z`, channel: 'sms', state: 'prepared', ...more })
    const withText = having('MSG', { interactions: [text()] })
    expect(actionOn(17, withText)).toMatchObject({
      key: 'd14',
      channel: 'call',
      reason: { code: 'retry', attempts: 1 },
    })
    // A reminder, another day or another outcome before it: a message of its own, which starts the days of quiet.
    const reminder = having('MSG', { interactions: [text({ stepKey: 'd14', stepInvoiceId: 'A' })] })
    expect(actionOn(17, reminder)).toBeNull()
    expect(actionOn(17, having('MSG', { interactions: [text({ at: `${late(15)}T10:05:00.000Z` })] }))).toBeNull()
    expect(actionOn(17, having('NR', { interactions: [text()] }))).toBeNull()
  })

  it('ABSENT with a snooze until the return is tried again on that day', () => {
    const away = having('ABSENT', { pauses: [pause(late(14), late(25), { kind: 'snooze' })] })
    expect(actionOn(24, away)).toBeNull()
    expect(actionOn(25, away)).toMatchObject({ key: 'd14', reason: { code: 'retry' } })
  })

  it('NR three times in a row makes the step in writing', () => {
    const tries = [call(late(15), 'NR', 'd14'), call(late(16), 'NR', 'd14')]
    expect(actionOn(17, having('NR', { interactions: tries }))).toMatchObject({
      channel: 'email',
      reason: { code: 'retry', attempts: 3 },
    })
  })

  it('NR does not start the seven days of quiet, a talk does', () => {
    const day = (outcome: OutcomeCode) => planOn(late(14), having(outcome)).next?.dueOn
    expect(day('NR')).toBe(late(15))
    expect(day('PROM')).toBe(late(30))
  })

  it('FAUX is tried again at once, in writing when no other number is left', () => {
    expect(actionOn(14, having('FAUX'))).toMatchObject({ channel: 'call' })
    const contacts = [contact({ phones: [{ number: '+33612345678', wrongSince: late(14) }] })]
    expect(actionOn(14, having('FAUX', { contacts }))).toMatchObject({ channel: 'email' })
  })

  it('RAPPEL without a moment comes back the next working day, with one at that moment', () => {
    expect(actionOn(15, having('RAPPEL'))?.reason).toEqual({ code: 'follow-up', outcome: 'RAPPEL', on: late(14) })
    const agreed = having('RAPPEL', { callbacks: [callback(late(14), `${late(18)}T08:00:00.000Z`)] })
    expect(actionOn(17, agreed)).toBeNull()
    expect(actionOn(18, agreed)?.reason.code).toBe('callback')
  })

  it('REFUS brings a firmer step in writing after three days, one tone up at most', () => {
    expect(actionOn(17, having('REFUS'))).toMatchObject({ channel: 'email', tone: 'firm', reason: { code: 'refused' } })
    const firm = having('APPROB', { interactions: [sent(late(30), 'd30'), call(late(37), 'REFUS')] })
    expect(actionOn(42, firm)).toMatchObject({
      key: 'd45',
      tone: 'formal',
      reason: { code: 'formal-notice', because: 'refused' },
    })
  })

  it('DIFF comes back after seven days and keeps the tone friendly for thirty', () => {
    expect(actionOn(21, having('DIFF'))).toMatchObject({ tone: 'friendly', reason: { code: 'follow-up' } })
    const talked = having('DIFF', { interactions: [sent(late(21), 'follow-up')] })
    expect(silenceOn(35, talked)?.code).toBe('not-yet')
    expect(actionOn(44, talked)).toMatchObject({ key: 'd30', tone: 'firm' })
  })

  it.each(['ECH', 'APPROB'] as const)('%s comes back after seven days', (outcome) => {
    expect(actionOn(21, having(outcome))?.reason).toEqual({ code: 'follow-up', outcome, on: late(14) })
  })

  it('ECH leads at once to the plan that was agreed with it or since, which then decides', () => {
    const instalments = [
      { on: late(30), amount: 60_000 },
      { on: late(60), amount: 60_000 },
    ]
    const talk = call(late(14), 'ECH', 'd14')
    const interactions = [sent(late(7), 'd7'), talk]
    const agreed = (plan: InstalmentPlan) => silenceOn(21, { interactions, instalmentPlans: [plan] })
    const code = 'instalments'
    expect(agreed(instalmentPlan(late(14), instalments, { act: talk.act }))).toMatchObject({ code, on: late(30) })
    expect(agreed(instalmentPlan(late(16), instalments))).toMatchObject({ code, on: late(30) })
  })

  it('DECES is no contact: it starts no days of quiet, and holds the case', () => {
    expect(outcomes.DECES.counts).toBe('none')
    expect(silenceOn(14, having('DECES'))).toEqual({ code: 'deceased', on: late(14) })
  })

  it('COLERE rests seven days, then writes rather than calls', () => {
    const angry = { interactions: [call(late(8), 'COLERE', 'd7')] }
    expect(silenceOn(14, angry)?.code).toBe('recent-contact')
    expect(actionOn(15, angry)).toMatchObject({ key: 'd14', channel: 'email' })
  })

  it('NPAI asks for the right address', () => {
    const returned = [sent(late(7), 'd7'), interaction(late(9), { channel: 'email', direction: 'in', outcome: 'NPAI' })]
    expect(actionOn(9, { interactions: returned })).toMatchObject({ channel: 'call', reason: { code: 'returned' } })
    expect(actionOn(9, { interactions: returned, contacts: [] })).toMatchObject({ channel: 'note' })
  })
})
