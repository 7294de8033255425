/** What was agreed or done in law, and what the plan makes of it: instalments, more time, notices, bills, retentions. */
import { describe, expect, it } from 'vitest'
import type { CaseFacts } from '../../../../server/domain/dunning/case.ts'
import {
  bill,
  call,
  client,
  creditNote,
  dispute,
  extension,
  instalmentPlan,
  interaction,
  invoice,
  late,
  legalAct,
  pause,
  payment,
  planEnd,
  planOn,
  promise,
  sent,
} from '../facts.ts'

const actionOn = (day: number, more: Partial<CaseFacts> = {}) => planOn(late(day), more).action
const silenceOn = (day: number, more: Partial<CaseFacts> = {}) => planOn(late(day), more).silence

describe('an instalment plan', () => {
  const agreed = instalmentPlan(late(10), [
    { on: late(14), amount: 40_000 },
    { on: late(21), amount: 40_000 },
    { on: late(28), amount: 40_000 },
  ])
  const instalmentPlans = [agreed]

  it('takes the place of the due dates: nothing is chased while it is kept, nor the day before an instalment', () => {
    expect(silenceOn(13, { instalmentPlans })).toEqual({
      code: 'instalments',
      on: late(14),
      amount: { currency: 'EUR', amount: 40_000 },
      until: late(17),
    })
    const payments = [payment(late(14), 40_000)]
    expect(silenceOn(20, { instalmentPlans, payments })).toMatchObject({ code: 'instalments', on: late(21) })
  })

  it('gives an instalment two days of grace, then it is an action of its own', () => {
    expect(actionOn(16, { instalmentPlans })).toBeNull()
    expect(actionOn(17, { instalmentPlans })).toMatchObject({
      key: `instalment:${agreed.id}:0`,
      tone: 'firm',
      stage: 'instalment-missed',
      invoiceId: 'A',
      reason: { code: 'instalment-missed', on: late(14), received: 0, times: 1, mayEnd: false },
      why: 'promise',
    })
    expect(actionOn(17, { instalmentPlans, payments: [payment(late(16), 40_000)] })).toBeNull()
  })

  it('says what came in of a missed instalment, and waits seven days after a talk about it', () => {
    const payments = [payment(late(14), 15_000)]
    expect(actionOn(17, { instalmentPlans, payments })?.reason).toMatchObject({ received: 15_000 })
    const interactions = [call(late(17), 'APPROB', `instalment:${agreed.id}:0`)]
    expect(actionOn(18, { instalmentPlans, interactions })).toBeNull()
  })

  it('may be ended after a second missed instalment', () => {
    expect(actionOn(24, { instalmentPlans })?.reason).toMatchObject({ on: late(21), times: 2, mayEnd: true })
  })

  it('ended by breach makes the whole due again, at the level of the oldest original due date', () => {
    const ended = { instalmentPlans, instalmentPlanEnds: [planEnd(late(24), agreed.id)] }
    expect(actionOn(24, ended)).toMatchObject({ key: 'd14', reason: { code: 'step', daysLate: 24 } })
  })

  it('leaves the invoices it does not name to be chased', () => {
    const invoices = [invoice(), invoice({ id: 'B', number: 'B' })]
    const onlyA = [{ ...agreed, invoiceIds: ['A'] }]
    expect(actionOn(14, { invoices, instalmentPlans: onlyA })).toMatchObject({ invoiceId: 'B', key: 'd14' })
  })

  it('overlapping an older one takes its place, so that nothing is asked for twice', () => {
    const newer = instalmentPlan(late(16), [{ on: late(40), amount: 120_000 }])
    expect(silenceOn(24, { instalmentPlans: [agreed, newer] })).toMatchObject({ code: 'instalments', on: late(40) })
  })

  it('asked for and then agreed is not followed up as if it were still to be made', () => {
    const interactions = [call(late(10), 'ECH', 'd7', { act: agreed.act })]
    expect(actionOn(17, { interactions })?.reason.code).toBe('follow-up')
    const paid = [payment(late(14), 40_000)]
    expect(silenceOn(17, { interactions, instalmentPlans, payments: paid })?.code).toBe('instalments')
  })
})

describe('more time given', () => {
  it('makes reminders wait and moves neither the due date nor the days late', () => {
    const arrangements = [extension(late(3), late(20))]
    expect(silenceOn(14, { arrangements })).toEqual({ code: 'extension', until: late(21) })
    expect(actionOn(21, { arrangements })).toMatchObject({ key: 'd14', reason: { daysLate: 21 } })
  })

  it('that moves the due date counts the days and the steps from it (Invoice Ninja 4020: a new due date)', () => {
    const arrangements = [extension(late(3), late(21), { movesDueDate: true })]
    const { state, action } = planOn(late(28), { arrangements })
    expect(state.open[0]).toMatchObject({ dueOn: late(21), daysLate: 7 })
    expect(action).toMatchObject({ key: 'd7', reason: { daysLate: 7 } })
  })
})

describe('the day before a promise', () => {
  const promises = [promise(late(8), late(18), 50_000)]
  const interactions = [sent(late(7), 'd7'), call(late(8), 'PROM', 'd7')]

  it('brings a friendly reminder, on the working day before', () => {
    expect(actionOn(16, { promises, interactions })).toBeNull()
    expect(actionOn(17, { promises, interactions })).toMatchObject({
      key: `promise-tomorrow:${promises[0]?.id}`,
      channel: 'email',
      tone: 'friendly',
      stage: 'promise-reminder',
      reason: { code: 'promise-tomorrow', on: late(18), amount: { currency: 'EUR', amount: 50_000 } },
    })
    const monday = [promise(late(8), late(21), 50_000)]
    expect(actionOn(18, { promises: monday, interactions })?.reason.code).toBe('promise-tomorrow')
  })

  it('is answered by any exchange, and over on the promised day', () => {
    const heard = [...interactions, interaction(late(17), { channel: 'email', direction: 'in' })]
    expect(silenceOn(17, { promises, interactions: heard })?.code).toBe('promise')
    expect(silenceOn(18, { promises, interactions })?.code).toBe('promise')
  })

  it('brings none for what was promised the day before, nor for what is paid already', () => {
    const quick = [promise(late(17), late(18), 50_000)]
    expect(silenceOn(17, { promises: quick, interactions })?.code).toBe('promise')
    const kept = { promises, interactions, payments: [payment(late(15), 50_000)] }
    expect(actionOn(17, kept)).toMatchObject({ key: 'd14' })
  })

  it('is shown as the next step of a case that waits for a promise', () => {
    expect(planOn(late(10), { promises, interactions }).next).toMatchObject({
      stage: 'promise-reminder',
      dueOn: late(17),
    })
  })
})

describe('a formal notice', () => {
  const notice = legalAct(late(45), 'formal-notice', { deadline: late(60) })
  const interactions = [sent(late(7), 'd7'), sent(late(14), 'd14'), sent(late(30), 'd30')]

  it('silences its invoices until the working day after its delay', () => {
    expect(silenceOn(60, { interactions, legalActs: [notice] })).toEqual({
      code: 'formal-notice-running',
      deadline: late(60),
      until: late(63),
    })
  })

  it('then asks to decide what comes next, until an exchange names it or a court is asked', () => {
    const action = actionOn(63, { interactions, legalActs: [notice] })
    expect(action).toMatchObject({
      key: `after-notice:${notice.id}`,
      channel: 'note',
      stage: 'hand-over',
      reason: { code: 'formal-notice-expired', deadline: late(60) },
    })
    const noted = [...interactions, interaction(late(63), { channel: 'note', stepKey: action?.key })]
    expect(silenceOn(63, { interactions: noted, legalActs: [notice] })?.code).toBe('all-steps-made')
    const sued = [notice, legalAct(late(63), 'claim')]
    expect(silenceOn(64, { interactions, legalActs: sued })).toEqual({ code: 'in-court', on: late(63) })
  })

  it('is in court since the first of the acts, in whatever order they arrived', () => {
    const acts = [legalAct(late(20), 'claim'), legalAct(late(40), 'order')]
    for (const legalActs of [acts, [...acts].reverse()])
      expect(silenceOn(50, { legalActs })).toEqual({ code: 'in-court', on: late(20) })
  })

  it('sent is not proposed again', () => {
    const undated = [legalAct(late(45), 'formal-notice')]
    expect(silenceOn(60, { interactions, legalActs: undated })?.code).toBe('all-steps-made')
  })
})

describe('an invoice alone', () => {
  const invoices = [invoice(), invoice({ id: 'B', number: 'B', dueOn: late(4) })]

  it('can be paused while the others go on (Invoice Ninja 4293: pause one invoice)', () => {
    const pauses = [pause(late(1), late(30), { invoiceId: 'A' })]
    expect(actionOn(11, { invoices, pauses })).toMatchObject({ invoiceId: 'B', key: 'd7' })
    expect(silenceOn(11, { pauses })).toMatchObject({ code: 'paused', until: late(30) })
  })

  it('paused more than once waits for the last of them, whichever was taken first', () => {
    const pauses = [pause(late(1), late(20), { invoiceId: 'A' }), pause(late(2), late(30), { invoiceId: 'A' })]
    for (const taken of [pauses, [...pauses].reverse()])
      expect(silenceOn(11, { pauses: taken })).toMatchObject({ code: 'paused', until: late(30) })
  })

  it('comes back on its own day, though an older one was given more time', () => {
    const arrangements = [
      extension(late(1), late(60), { invoiceIds: ['A'] }),
      extension(late(1), late(40), { invoiceIds: ['B'] }),
    ]
    expect(planOn(late(39), { invoices, arrangements }).next).toMatchObject({ invoiceId: 'B', dueOn: late(41) })
  })

  it('covered in part by a signed bill is chased for the rest only, in the sums and in the words', () => {
    const plan = planOn(late(20), { bills: [bill(late(1), late(40), 50_000)] })
    expect(plan.action?.key).toBe('d14')
    expect(plan.state.overdue).toEqual([{ currency: 'EUR', amount: 70_000 }])
    expect(plan.state.due).toEqual([{ currency: 'EUR', amount: 120_000 }])
    const after = planOn(late(43), { bills: [bill(late(1), late(40), 50_000)] })
    expect(after.state.overdue).toEqual([{ currency: 'EUR', amount: 120_000 }])
  })

  it('covered by a bill for all that is not contested waits for the bill', () => {
    const known = { bills: [bill(late(1), late(40), 70_000)], disputes: [dispute(late(2), 50_000)] }
    expect(silenceOn(20, known)).toEqual({ code: 'bill', until: late(43) })
    expect(silenceOn(20, { ...known, disputes: [dispute(late(2), 120_000)] })).toEqual({ code: 'disputed' })
  })

  it('covered by an accepted bill of exchange is silent until the bill is due and two days more', () => {
    const bills = [bill(late(1), late(40), 120_000)]
    expect(silenceOn(20, { bills })).toEqual({ code: 'bill', until: late(43) })
    expect(actionOn(43, { bills })?.key).toBe('d14')
  })

  it('is not chased for its retention of guarantee before the day of it', () => {
    const held = [invoice({ retentionAmount: 6_000, retentionUntil: late(90) })]
    expect(actionOn(7, { invoices: held })?.key).toBe('d7')
    expect(planOn(late(7), { invoices: held }).state.overdue).toEqual([{ currency: 'EUR', amount: 114_000 }])
    const payments = [payment(late(8), 114_000)]
    expect(silenceOn(14, { invoices: held, payments })).toEqual({ code: 'retention', until: late(90) })
    expect(actionOn(91, { invoices: held, payments })).not.toBeNull()
  })
})

describe('a client', () => {
  it('in insolvency proceedings is not chased from the day of the judgment (C. com. L622-7, L622-21)', () => {
    expect(silenceOn(60, { legalActs: [legalAct(late(20), 'insolvency')] })).toEqual({
      code: 'insolvency',
      on: late(20),
    })
  })

  it('for whom an agent speaks is not contacted', () => {
    expect(silenceOn(60, { client: client({ agent: 'Me Durand' }) })).toEqual({
      code: 'agent',
      on: null,
      who: 'Me Durand',
    })
  })

  it('who is to be written to only is never called', () => {
    const interactions = [sent(late(7), 'd7')]
    expect(actionOn(14, { interactions, client: client({ writtenOnly: true }) })).toMatchObject({
      key: 'd14',
      channel: 'email',
    })
  })
})

describe('before the due date nothing is firm', () => {
  it('neither after a refusal nor after a broken promise', () => {
    expect(actionOn(-2, { interactions: [call(late(-10), 'REFUS')] })).toBeNull()
    expect(actionOn(-2, { promises: [promise(late(-20), late(-10), 50_000)] })).toBeNull()
    expect(actionOn(1, { promises: [promise(late(-20), late(-10), 50_000)] })?.reason.code).toBe('promise-broken')
  })
})

describe('the steps ahead', () => {
  it('are those of the strategy with their days, if nothing else happens', () => {
    const { ahead } = planOn(late(7))
    expect(ahead(5).map(({ key, channel, dueOn }) => [key, channel, dueOn])).toEqual([
      ['d14', 'call', late(14)],
      ['d30', 'email', late(30)],
      ['d45', 'email', late(45)],
    ])
    expect(ahead(1)).toHaveLength(1)
  })

  it('end with the case, and say which were caught up', () => {
    expect(planOn(late(7), { creditNotes: [creditNote(late(3), 120_000)] }).ahead(5)).toEqual([])
    expect(planOn(late(20)).passedOver).toEqual([{ key: 'd7', on: late(7), why: 'caught-up' }])
  })
})
