/** Steps marked automatic: which e-mails would leave, on which day, and what stops one that was approved the evening before. */
import { describe, expect, it } from 'vitest'
import { concerned } from '../../../../server/domain/dunning/asked-for.ts'
import { automaticOn, heldBack, leavesAt, nextSendingDay } from '../../../../server/domain/dunning/automatic.ts'
import type { CaseFacts } from '../../../../server/domain/dunning/case.ts'
import { planCase } from '../../../../server/domain/dunning/plan.ts'
import { defaultSettings } from '../../../../server/domain/dunning/settings.ts'
import { chaseable } from '../../../../server/domain/ledger/invoices.ts'
import type { Strategy } from '../../../../server/domain/records/cards.ts'
import type { Mail, MailState } from '../../../../server/domain/records/mails.ts'
import {
  callback,
  client,
  contact,
  creditNote,
  dispute,
  facts,
  interaction,
  invoice,
  late,
  pause,
  payment,
  promise,
  sent,
} from '../facts.ts'

const PARIS = 'Europe/Paris'
/** Ten days late: a Thursday. */
const DAY = late(10)
const TIME = '09:30'

const strategy: Strategy = {
  id: 'own',
  name: 'Sans y penser',
  steps: [
    { key: 'first', anchor: 'due', offset: 7, channel: 'email', tone: 'friendly', stage: 'friendly', automatic: true },
    { key: 'second', anchor: 'due', offset: 30, channel: 'call', tone: 'firm', stage: 'firm' },
  ],
}

const automatic = (more: Partial<CaseFacts> = {}): CaseFacts =>
  facts({
    client: client({ strategy: 'own' }),
    strategies: [strategy],
    contacts: [contact()],
    bankCheckedOn: late(9),
    ...more,
  })

function approved(more: Partial<Mail> = {}, given: CaseFacts = automatic()): Mail {
  const due = automaticOn(given, DAY, TIME)
  if (!due) throw new Error('nothing is automatic that day')
  return {
    id: 'mail',
    act: 'act',
    at: `${late(9)}T18:00:00.000Z`,
    device: 'device',
    clientId: 'client',
    to: 'compta@example.org',
    subject: 'Facture',
    text: 'Bonjour',
    claims: concerned(due.plan).map((one) => ({ invoiceId: one.invoice.id, amount: chaseable(one) })),
    stepKey: due.step.key,
    stepInvoiceId: due.step.invoiceId,
    on: DAY,
    time: TIME,
    ...more,
  }
}

const atNine = (day = DAY, time = '07:30') => `${day}T${time}:00.000Z`
const against = (more: Partial<CaseFacts>, mail = approved(), now = atNine()) => heldBack(mail, automatic(more), now)

describe('what would leave', () => {
  it('is the e-mail of a step marked automatic that is due by that day', () => {
    expect(automaticOn(automatic(), DAY, TIME)).toMatchObject({ step: { key: 'first', channel: 'email' }, guards: [] })
    expect(automaticOn(automatic(), late(6), TIME)).toBe(null)
  })

  it('is nothing of a step that is not marked, or that goes another way', () => {
    const by = (more: object): CaseFacts =>
      automatic({ strategies: [{ ...strategy, steps: [{ ...strategy.steps[0], ...more }] as Strategy['steps'] }] })
    expect(automaticOn(by({ automatic: false }), DAY, TIME)).toBe(null)
    expect(automaticOn(by({ channel: 'sms' }), DAY, TIME)).toBe(null)
  })

  it('says what keeps it from leaving by itself, the hour included', () => {
    const codes = (given: CaseFacts, day = DAY, time = TIME) =>
      automaticOn(given, day, time)?.guards.map(({ code }) => code)
    expect(codes(automatic({ bankCheckedOn: late(2) }))).toEqual(['bank-not-checked'])
    expect(codes(automatic(), DAY, '22:00')).toEqual(['outside-hours'])
    // A Saturday.
    expect(codes(automatic({ bankCheckedOn: late(12) }), late(12))).toEqual(['day-off'])
  })
})

describe('the day it leaves on', () => {
  const day = (now: string) => nextSendingDay(now, TIME, PARIS, { ...defaultSettings, holidays: 'metropole' })

  it('is today while the hour is to come, then the next working day', () => {
    expect(day('2026-11-19T08:29:00.000Z')).toBe('2026-11-19')
    expect(day('2026-11-19T08:30:00.000Z')).toBe('2026-11-20')
    expect(day('2026-11-20T18:00:00.000Z')).toBe('2026-11-23')
    expect(day('2026-11-10T18:00:00.000Z')).toBe('2026-11-12')
  })

  it('begins at that hour on the wall of the workspace, in summer and in winter', () => {
    expect(leavesAt(approved({ on: '2026-07-01' }), PARIS)).toBe('2026-07-01T07:30:00.000Z')
    expect(leavesAt(approved({ on: '2026-12-01' }), PARIS)).toBe('2026-12-01T08:30:00.000Z')
    expect(leavesAt(approved({ on: '2026-12-01' }), 'Indian/Reunion')).toBe('2026-12-01T05:30:00.000Z')
  })
})

describe('an approved e-mail', () => {
  it('leaves when nothing happened since', () => {
    expect(against({})).toBe(null)
  })

  it.each<[string, Partial<CaseFacts>, string]>([
    ['everything was paid', { payments: [payment(late(9), 120_000)] }, 'settled'],
    ['a part was paid', { payments: [payment(late(9), 20_000)] }, 'amount-changed'],
    ['a credit note was made', { creditNotes: [creditNote(late(9), 5_000)] }, 'amount-changed'],
    ['another invoice fell due', { invoices: [invoice(), invoice({ id: 'B', number: '2026-002' })] }, 'amount-changed'],
    ['all of it is contested', { disputes: [dispute(late(9), 120_000)] }, 'disputed'],
    ['reminders were paused', { pauses: [pause(late(9), late(20))] }, 'paused'],
    ['a promise was made', { promises: [promise(late(9), late(14), 120_000)] }, 'promise-open'],
    [
      'they asked not to be contacted',
      { client: client({ strategy: 'own', doNotContact: 'Par son avocat' }) },
      'do-not-contact',
    ],
    ['it was written by hand meanwhile', { interactions: [sent(late(9), 'first')] }, 'too-soon-after-talk'],
    [
      'they were talked to meanwhile',
      { interactions: [interaction(late(9), { outcome: 'ENROUTE' })] },
      'too-soon-after-talk',
    ],
    ['nobody looked at the bank for days', { bankCheckedOn: late(2) }, 'bank-not-checked'],
    ['the address was taken off the card', { contacts: [contact({ emails: ['autre@example.org'] })] }, 'address-gone'],
    ['its reader must not hear of it any more', { contacts: [contact({ mayHear: false })] }, 'address-gone'],
    ['the client follows another strategy', { client: client({ strategy: 'standard' }) }, 'plan-moved'],
  ])('stays when %s', (_, more, why) => {
    expect(against(more)).toBe(why)
  })

  it('stays at night, on a day off, and once its day is over', () => {
    expect(against({}, approved(), atNine(DAY, '20:30'))).toBe('outside-hours')
    expect(against({ bankCheckedOn: late(12) }, approved({ on: late(12) }), atNine(late(12)))).toBe('day-off')
    expect(against({}, approved(), atNine(late(11)))).toBe('day-over')
  })
})

describe('The plan of a case whose e-mail was approved', () => {
  const planOn = (day: string, more: Partial<CaseFacts> = {}) =>
    planCase(automatic({ mails: [approved()], ...more }), day, `${day}T07:00:00.000Z`)
  const state = (what: MailState['state']): MailState => {
    const { id, act, at, device, clientId } = approved()
    return { id: `${id}-${what}`, act, at, device, clientId, mailId: id, state: what }
  }

  it('asks for nothing until its day is over, and says when it leaves', () => {
    for (const day of [late(9), DAY]) {
      const { action, silence } = planOn(day)
      expect([action, silence]).toMatchObject([null, { code: 'approved', on: DAY, time: TIME, step: { key: 'first' } }])
    }
    expect(planOn(late(11)).action).toMatchObject({ key: 'first', channel: 'email' })
  })

  it('goes on from the day it leaves as from any other step', () => {
    const by = planCase(automatic(), DAY, `${DAY}T07:00:00.000Z`)
    const { next, ahead } = planOn(late(9))
    expect(next).toMatchObject({ key: 'second', dueOn: late(30) })
    expect([next, ahead(3)]).toEqual([by.next, by.ahead(3)])
  })

  it('asks again once it was withdrawn, held back or not taken', () => {
    expect(planOn(DAY, { mails: [] }).action).toMatchObject({ key: 'first' })
    for (const what of ['held-back', 'failed', 'uncertain'] as const)
      expect(planOn(DAY, { mailStates: [state(what)] }).action, what).toMatchObject({ key: 'first' })
  })

  it('still asks for what cannot wait', () => {
    expect(planOn(DAY, { callbacks: [callback(late(5), `${DAY}T06:00:00.000Z`)] }).action?.reason.code).toBe('callback')
  })

  it('does not keep it from leaving', () => {
    expect(heldBack(approved(), automatic({ mails: [approved()] }), `${DAY}T07:30:00.000Z`)).toBeNull()
  })
})
