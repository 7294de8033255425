/** The rules of the next step, one by one. */
import { describe, expect, it } from 'vitest'
import type { CaseFacts } from '../../../../server/domain/dunning/case.ts'
import { planCase } from '../../../../server/domain/dunning/plan.ts'
import { readyStrategies } from '../../../../server/domain/dunning/strategies/ready.ts'
import {
  call,
  callback,
  client,
  contact,
  creditNote,
  dispute,
  disputeClosing,
  facts,
  interaction,
  invoice,
  late,
  mandate,
  pause,
  payment,
  planOn,
  promise,
  sent,
} from '../facts.ts'

const standard = readyStrategies[0]?.steps ?? []
const actionOn = (day: number, more: Partial<CaseFacts> = {}) => planOn(late(day), more).action
const silenceOn = (day: number, more: Partial<CaseFacts> = {}) => planOn(late(day), more).silence

/** The invoice is due on a Monday, so day 7 is a Monday, day 14 too, day 30 a Wednesday and day 45 a Thursday. */
describe('the default strategy', () => {
  it('says nothing before the due date, nor between it and the first step', () => {
    expect(silenceOn(-3)).toEqual({ code: 'not-due', until: late(7) })
    expect(silenceOn(3)).toEqual({ code: 'not-yet', until: late(7) })
  })

  it('proposes a friendly e-mail seven days after the due date', () => {
    expect(actionOn(6)).toBeNull()
    expect(actionOn(7)).toMatchObject({
      key: 'd7',
      channel: 'email',
      tone: 'friendly',
      dueOn: late(7),
      invoiceId: 'A',
      reason: { code: 'step', level: 1, of: 4, daysLate: 7, caughtUp: false },
    })
  })

  it('then a call, a firm e-mail and a formal notice, each on its day', () => {
    const interactions = [sent(late(7), 'd7')]
    expect(actionOn(14, { interactions })).toMatchObject({ key: 'd14', channel: 'call', tone: 'friendly' })
    interactions.push(call(late(14), 'APPROB', 'd14'), sent(late(21), 'x'))
    expect(actionOn(30, { interactions })).toMatchObject({ key: 'd30', channel: 'email', tone: 'firm' })
    interactions.push(sent(late(30), 'd30'))
    expect(actionOn(45, { interactions })).toMatchObject({
      key: 'd45',
      tone: 'formal',
      reason: { code: 'formal-notice', because: 'late', daysLate: 45 },
    })
    interactions.push(sent(late(45), 'd45'))
    expect(silenceOn(60, { interactions })).toEqual({ code: 'all-steps-made' })
  })

  it('moves a step that falls on a weekend to the Monday after', () => {
    const invoices = [invoice({ dueOn: '2026-06-06' })]
    expect(planOn('2026-06-13', { invoices }).action).toBeNull()
    expect(planOn('2026-06-15', { invoices }).action).toMatchObject({ key: 'd7', dueOn: '2026-06-15' })
  })

  it('shows the step after the action, with its date', () => {
    expect(planOn(late(7)).next).toMatchObject({ key: 'd14', dueOn: late(14) })
    expect(planOn(late(3)).next).toMatchObject({ key: 'd7', dueOn: late(7) })
  })

  it('lets another strategy take its place at any time, without losing what was done', () => {
    const quick = { key: 'quick', steps: standard.map((step) => ({ ...step, key: `q${step.offset}` })) }
    const of = facts({ interactions: [sent(late(7), 'd7')] })
    expect(planCase(of, late(12), `${late(12)}T08:00:00.000Z`, quick).action).toBeNull()
    expect(planCase(of, late(14), `${late(14)}T08:00:00.000Z`, quick).action?.key).toBe('q14')
  })
})

describe('missed days', () => {
  it('are caught up as one action at the level reached (a reminder once lost for a day missed is not lost here)', () => {
    expect(actionOn(9)).toMatchObject({ key: 'd7', dueOn: late(7) })
    expect(actionOn(20)).toMatchObject({ key: 'd14', reason: { code: 'step', level: 2, caughtUp: true } })
  })

  it('never bring a firm or formal tone before an earlier contact about that invoice', () => {
    expect(actionOn(100)).toMatchObject({ key: 'd14', tone: 'friendly' })
    const interactions = [call(late(100), 'APPROB', 'd14')]
    expect(actionOn(107, { interactions: [...interactions] })?.reason.code).toBe('follow-up')
    interactions.push(sent(late(108), 'x'))
    expect(actionOn(115, { interactions })).toMatchObject({ key: 'd30', tone: 'firm' })
    interactions.push(sent(late(115), 'd30'))
    expect(actionOn(122, { interactions })).toMatchObject({ key: 'd45', tone: 'formal' })
  })

  it('leave one card per debtor, at the level of the oldest remaining invoice', () => {
    const invoices = [invoice({ id: 'B', number: 'B', dueOn: late(10) }), invoice()]
    expect(actionOn(18, { invoices })).toMatchObject({ invoiceId: 'A', key: 'd14' })
  })
})

describe('a payment in part', () => {
  it('never skips a level: the reminder is counted from the due date of what remains', () => {
    const payments = [payment(late(8), 60_000)]
    expect(actionOn(9, { payments })).toMatchObject({ key: 'd7' })
    expect(actionOn(14, { payments, interactions: [sent(late(7), 'd7')] })).toMatchObject({ key: 'd14' })
  })

  it('that settles the oldest invoice leaves the next one at its own level, not at the harshest', () => {
    const invoices = [invoice(), invoice({ id: 'B', number: 'B', dueOn: late(20) })]
    const interactions = [sent(late(7), 'd7'), call(late(14), 'APPROB', 'd14'), sent(late(30), 'd30')]
    const payments = [payment(late(31), 120_000)]
    expect(actionOn(45, { invoices, interactions, payments })).toMatchObject({ invoiceId: 'B', key: 'd14' })
  })

  it('of everything ends the case', () => {
    expect(silenceOn(40, { payments: [payment(late(8), 120_000)] })).toEqual({ code: 'settled' })
    const both = { payments: [payment(late(8), 100_000)], creditNotes: [creditNote(late(9), 20_000)] }
    expect(silenceOn(40, both)).toEqual({ code: 'settled' })
  })
})

describe('a step is answered', () => {
  it('by a message prepared or sent for it, or for a later one', () => {
    expect(actionOn(8, { interactions: [sent(late(7), 'd7', { state: 'prepared' })] })).toBeNull()
    expect(actionOn(25, { interactions: [sent(late(7), 'd14')] })).toBeNull()
    expect(actionOn(25, { interactions: [sent(late(7), 'd14'), sent(late(8), 'd7')] })).toBeNull()
  })

  it('not by an incoming message, a note, or a call that was only dialled', () => {
    const unanswering = [
      sent(late(7), 'd7', { direction: 'in' }),
      interaction(late(7), { channel: 'note', note: 'vu' }),
      interaction(late(7), { state: 'prepared', stepKey: 'd7', stepInvoiceId: 'A' }),
    ]
    for (const one of unanswering) expect(actionOn(7, { interactions: [one] })?.key).toBe('d7')
  })

  it('and the next one waits seven days after the last message or talk', () => {
    const interactions = [sent(late(11), 'd7')]
    expect(silenceOn(14, { interactions })).toEqual({ code: 'recent-contact', on: late(11), until: late(18) })
    expect(actionOn(18, { interactions })).toMatchObject({ key: 'd14', dueOn: late(18) })
  })
})

describe('channels', () => {
  it('are the one the client prefers for messages, if it can be reached there', () => {
    const prefers = (preferredChannel: 'sms' | 'call' | 'letter') => ({ client: client({ preferredChannel }) })
    expect(actionOn(7, prefers('sms'))?.channel).toBe('sms')
    expect(actionOn(7, prefers('call'))?.channel).toBe('call')
    expect(actionOn(7, { ...prefers('sms'), contacts: [contact({ phones: [] })] })?.channel).toBe('email')
  })

  it('are e-mail first when nothing is known, and SMS when only a mobile number is', () => {
    expect(actionOn(7, { contacts: [] })?.channel).toBe('email')
    expect(actionOn(7, { contacts: [contact({ emails: [] })] })?.channel).toBe('sms')
    expect(actionOn(7, { contacts: [contact({ emails: [], phones: [{ number: '+33140000000' }] })] })?.channel).toBe(
      'email',
    )
  })

  it('are a letter for the firm message when there is no e-mail address', () => {
    const interactions = [sent(late(7), 'd7'), sent(late(14), 'd14')]
    expect(actionOn(30, { interactions, contacts: [contact({ emails: [] })] })?.channel).toBe('letter')
  })

  it('are an e-mail for a call that no valid number allows', () => {
    const contacts = [contact({ phones: [{ number: '+33612345678', wrongSince: late(1) }] })]
    expect(actionOn(14, { interactions: [sent(late(7), 'd7')], contacts })?.channel).toBe('email')
    expect(actionOn(14, { interactions: [sent(late(7), 'd7')], contacts: [] })?.channel).toBe('call')
  })

  it('are never a call once the client asked for writing only', () => {
    const interactions = [sent(late(7), 'd7'), call(late(8), 'STOP')]
    expect(actionOn(14, { interactions })).toMatchObject({ key: 'd14', channel: 'email' })
    expect(actionOn(14, { interactions, client: client({ preferredChannel: 'call' }) })?.channel).toBe('email')
  })
})

describe('a promise', () => {
  const promises = [promise(late(14), late(20), 50_000)]
  const interactions = [sent(late(7), 'd7'), call(late(14), 'PROM', 'd14')]

  it('silences the case until its date and two days of grace', () => {
    expect(silenceOn(22, { promises, interactions })).toEqual({
      code: 'promise',
      on: late(20),
      amount: { currency: 'EUR', amount: 50_000 },
      until: late(23),
    })
  })

  it('that is broken raises a firm call on the first working day after', () => {
    const action = actionOn(23, { promises, interactions })
    expect(action).toMatchObject({
      channel: 'call',
      tone: 'firm',
      stage: 'promise-broken',
      dueOn: late(23),
      reason: { code: 'promise-broken', on: late(20), received: 0, times: 1 },
      why: 'promise',
    })
    const answered = [...interactions, call(late(23), 'APPROB', action?.key)]
    expect(actionOn(24, { promises, interactions: answered })).toBeNull()
  })

  it('that is kept lets the strategy go on for what remains', () => {
    const payments = [payment(late(19), 50_000)]
    expect(actionOn(24, { promises, interactions, payments })).toBeNull()
    expect(actionOn(30, { promises, interactions, payments })).toMatchObject({ key: 'd30' })
  })

  it('broken for the second time makes a formal notice proposed', () => {
    const twice = [...promises, promise(late(23), late(27), 50_000)]
    const talks = [...interactions, call(late(23), 'PROM', `promise-broken:${promises[0]?.id}`)]
    expect(actionOn(30, { promises: twice, interactions: talks })).toMatchObject({
      key: 'd45',
      tone: 'formal',
      reason: { code: 'formal-notice', because: 'promises-broken' },
    })
  })

  it('replaced before its end by a newer one is not called broken', () => {
    const replaced = [...promises, promise(late(19), late(40), 50_000)]
    expect(silenceOn(30, { promises: replaced, interactions })).toMatchObject({ code: 'promise', on: late(40) })
  })

  it('about an invoice settled meanwhile asks for nothing', () => {
    const invoices = [invoice(), invoice({ id: 'B', number: 'B', dueOn: late(30) })]
    const about = [promise(late(14), late(20), 50_000, { invoiceIds: ['A'] })]
    const more = { invoices, promises: about, interactions, creditNotes: [creditNote(late(15), 120_000)] }
    expect(silenceOn(24, more)).toMatchObject({ code: 'not-due', until: late(37) })
  })
})

describe('a callback', () => {
  const callbacks = [callback(late(8), `${late(10)}T13:00:00.000Z`)]
  const interactions = [call(late(8), 'RAPPEL', 'd7', { act: callbacks[0]?.act })]

  it('is due on its day, and says whether its moment has come', () => {
    expect(silenceOn(9, { callbacks, interactions })).toMatchObject({ code: 'callback', until: late(10) })
    const at = (hour: string) => planOn(late(10), { callbacks, interactions }, `${late(10)}T${hour}:00.000Z`).action
    expect(at('08:00')).toMatchObject({ dueAt: `${late(10)}T13:00:00.000Z`, reason: { reached: false } })
    expect(at('13:00')).toMatchObject({ reason: { code: 'callback', reached: true }, why: 'moment' })
  })

  it('is cleared by the next exchange', () => {
    const more = { callbacks, interactions: [...interactions, call(late(10), 'PAYDIT')] }
    expect(silenceOn(10, more)).toMatchObject({ code: 'waiting', outcome: 'PAYDIT' })
  })

  it('agreed during a pause is kept, and silenced by a pause taken after it', () => {
    expect(actionOn(10, { callbacks, pauses: [pause(late(7), late(30))] })?.reason.code).toBe('callback')
    expect(silenceOn(10, { callbacks, pauses: [pause(late(9), late(30))] })).toMatchObject({ code: 'paused' })
  })
})

describe('a pause or a snooze', () => {
  it('silences the case until its day, on which the reminder is back', () => {
    const pauses = [pause(late(7), late(9), { kind: 'snooze', reason: 'chantier' })]
    expect(silenceOn(8, { pauses })).toEqual({ code: 'paused', kind: 'snooze', until: late(9), note: 'chantier' })
    expect(actionOn(9, { pauses })?.key).toBe('d7')
  })

  it('lasts as long as the longest of them', () => {
    const pauses = [pause(late(7), late(20)), pause(late(8), late(9))]
    expect(silenceOn(10, { pauses })).toMatchObject({ until: late(20) })
  })
})

describe('a dispute', () => {
  it('freezes the contested part only', () => {
    expect(actionOn(7, { disputes: [dispute(late(1), 20_000)] })?.key).toBe('d7')
    expect(silenceOn(7, { disputes: [dispute(late(1), 120_000)] })).toEqual({ code: 'disputed' })
  })

  it('leaves the other invoices to be chased', () => {
    const invoices = [invoice(), invoice({ id: 'B', number: 'B', dueOn: late(10) })]
    expect(actionOn(17, { invoices, disputes: [dispute(late(1), 120_000)] })?.invoiceId).toBe('B')
  })

  it('asks for an answer after seven days, and for nothing once closed', () => {
    const disputes = [dispute(late(7), 120_000)]
    const interactions = [call(late(7), 'LITIGE', 'd7')]
    expect(silenceOn(10, { disputes, interactions })).toMatchObject({ code: 'waiting', until: late(14) })
    expect(actionOn(14, { disputes, interactions })?.reason).toEqual({ code: 'dispute-answer', on: late(7) })
    const disputeClosings = [disputeClosing(late(9), disputes[0]?.id ?? '')]
    expect(actionOn(14, { disputes, interactions, disputeClosings })).toMatchObject({ key: 'd14' })
  })
})

describe('nothing is chased', () => {
  it('on behalf of others without a mandate in force that day', () => {
    const asMandate = (more = {}) => ({ workspaceKind: 'mandate' as const, mandate: mandate(more) })
    expect(actionOn(7, asMandate())?.key).toBe('d7')
    expect(actionOn(7, asMandate({ endsOn: late(7) }))?.key).toBe('d7')
    expect(silenceOn(7, asMandate({ endsOn: late(6) }))).toEqual({ code: 'no-mandate' })
    expect(silenceOn(7, asMandate({ signedOn: late(8) }))).toEqual({ code: 'no-mandate' })
    expect(silenceOn(7, { workspaceKind: 'mandate' })).toEqual({ code: 'no-mandate' })
    expect(planOn(late(7), asMandate({ signedOn: late(8) })).next).toMatchObject({ key: 'd7', dueOn: late(8) })
  })

  it('of a client who is not to be contacted', () => {
    expect(silenceOn(7, { client: client({ doNotContact: 'famille' }) })).toEqual({
      code: 'do-not-contact',
      note: 'famille',
    })
  })

  it('once an insolvency, a lawyer or a death was announced', () => {
    for (const [outcome, code] of [
      ['INSOLV', 'insolvency'],
      ['AVOCAT', 'agent'],
      ['DECES', 'deceased'],
    ] as const)
      expect(silenceOn(60, { interactions: [call(late(8), outcome)] })).toEqual({ code, on: late(8) })
  })

  it('of invoices handed over or given up, while a newer invoice is', () => {
    expect(silenceOn(60, { interactions: [call(late(8), 'AGENCE')] })).toEqual({ code: 'agency', on: late(8) })
    const invoices = [invoice(), invoice({ id: 'B', number: 'B', issuedOn: late(20), dueOn: late(40) })]
    const interactions = [call(late(8), 'PERTE', undefined, { invoiceIds: [] })]
    expect(silenceOn(20, { invoices: [invoice()], interactions })).toEqual({ code: 'written-off', on: late(8) })
    expect(actionOn(50, { invoices, interactions })).toMatchObject({ invoiceId: 'B', key: 'd7' })
  })

  it('that is past the limitation, while a younger invoice is', () => {
    const old = invoice({ issuedOn: '2020-01-01', dueOn: '2020-02-01' })
    expect(silenceOn(7, { invoices: [old] })).toEqual({ code: 'limitation', article: 'L110-4', since: '2025-01-02' })
    const invoices = [old, invoice({ id: 'B', number: 'B' })]
    expect(actionOn(7, { invoices })).toMatchObject({ invoiceId: 'B', reason: { daysLate: 7 } })
  })

  it('and the calls agreed with the client are not made either once the limitation has passed', () => {
    const invoices = [invoice({ issuedOn: '2020-01-01', dueOn: '2020-02-01' })]
    const callbacks = [callback(late(1), `${late(7)}T08:00:00.000Z`)]
    expect(silenceOn(7, { invoices, callbacks })?.code).toBe('limitation')
  })

  it('for a client without any invoice', () => {
    expect(silenceOn(7, { invoices: [] })).toEqual({ code: 'no-invoice' })
  })
})

describe('what is foreseen', () => {
  it('ends a year ahead: the day a debt is time-barred is no step to plan by', () => {
    const steps = ['d7', 'd14', 'd30', 'd45'].map((key, n) => sent(late([7, 14, 30, 45][n] ?? 0), key))
    const both = [invoice(), invoice({ id: 'B', number: '2026-002', issuedOn: '2026-05-20', dueOn: late(20) })]
    const plan = planOn(late(60), { invoices: both, interactions: steps })
    expect(plan.silence).toEqual({ code: 'all-steps-made' })
    expect(plan.next).toBeNull()
    expect(plan.ahead(3)).toEqual([])
  })
})
