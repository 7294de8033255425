/** Who is never chased, whatever else was recorded; and what is never lost or done twice. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../../server/domain/calendar/days.ts'
import { isWorkingDay } from '../../../../server/domain/calendar/working-days.ts'
import type { CaseFacts, NextStep } from '../../../../server/domain/dunning/case.ts'
import { isTask } from '../../../../server/domain/dunning/tasks.ts'
import type { Day } from '../../../../server/domain/records/primitives.ts'
import {
  call,
  dispute,
  extension,
  instalmentPlan,
  interaction,
  late,
  legalAct,
  pause,
  payment,
  promise,
} from '../facts.ts'
import { runs, timeout } from '../runs.ts'
import { anyHistory, day, LAST, plainHistory, plan, stepOf } from './histories.ts'

const later = day(LAST, LAST + 60)

/** Tries a rule on any history and any day after it. */
function always(holds: (of: CaseFacts, on: Day) => void, histories = anyHistory): void {
  fc.assert(fc.property(histories, later, holds), { numRuns: runs })
}

const isStep = (action: NextStep | null): action is NextStep => action !== null && !isTask(action.key)

/** Nothing of the kind ends the case already. */
const free = (of: CaseFacts): CaseFacts => ({
  ...of,
  legalActs: [],
  interactions: of.interactions.filter(({ outcome }) => !outcome),
})

describe('nobody is chased', () => {
  it('once everything is paid, and the case says so', { timeout }, () => {
    always((of, on) => {
      const paid = of.invoices.map(({ id: invoiceId, amount, currency }) =>
        payment(late(LAST), amount, { currency, allocations: [{ invoiceId, amount }] }),
      )
      const { action, next, silence } = plan({ ...of, payments: paid }, on)
      expect([action, next, silence?.code]).toEqual([null, null, 'settled'])
    })
  })

  it('after an insolvency, from its day on', { timeout }, () => {
    always((of, on) => {
      const { action, next, silence, state } = plan({ ...of, legalActs: [legalAct(late(LAST), 'insolvency')] }, on)
      expect([action, next]).toEqual([null, null])
      if (state.open.length) expect(silence?.code).toBe('insolvency')
    })
  })

  it.each(['INSOLV', 'AVOCAT', 'DECES'] as const)('after the outcome %s', { timeout }, (outcome) => {
    always((of, on) => {
      const { action, next } = plan({ ...of, interactions: [...of.interactions, call(late(LAST), outcome)] }, on)
      expect([action, next]).toEqual([null, null])
    })
  })

  it('while an agent speaks for the client, or after it asked not to be contacted', { timeout }, () => {
    always((of, on) => {
      for (const more of [{ agent: 'Me Durand' }, { doNotContact: 'famille' }])
        expect(plan({ ...of, client: { ...of.client, ...more } }, on).action).toBeNull()
    })
  })

  it.each(['AGENCE', 'PERTE'] as const)(
    'after the outcome %s for all that was issued by then',
    { timeout },
    (outcome) => {
      always((of, on) => {
        const closing = call(late(LAST), outcome, undefined, { invoiceIds: [] })
        const { action, next } = plan({ ...of, interactions: [...of.interactions, closing] }, on)
        expect([action, next]).toEqual([null, null])
      })
    },
  )

  it('for what is past the time to claim it in court', { timeout }, () => {
    always((of, on) => {
      const invoices = of.invoices.map((one) => ({ ...one, issuedOn: '2018-01-01', dueOn: '2018-02-01' }))
      const { action, next } = plan({ ...free(of), invoices, arrangements: [], payments: [], promises: [] }, on)
      expect([action, next]).toEqual([null, null])
    })
  })

  it('by a step of the strategy while all of it is contested', { timeout }, () => {
    always((of, on) => {
      const disputes = of.invoices.map(({ id: invoiceId, amount }) => dispute(late(LAST), amount, { invoiceId }))
      const { action } = plan({ ...of, disputes, disputeClosings: [] }, on)
      expect(isStep(action) && action.reason.code !== 'retry').toBe(false)
    })
  })

  it('during a pause of the case, but for a moment agreed after it', { timeout }, () => {
    always((of, on) => {
      const rest = pause(late(LAST), addDays(on, 1))
      const { action } = plan({ ...of, callbacks: [], pauses: [...of.pauses, rest] }, on)
      expect(action).toBeNull()
    })
  })

  it('before the day to which an exceptional circumstance puts it off', { timeout }, () => {
    always((of, on) => {
      const client = { ...of.client, exceptionalUntil: addDays(on, 1) }
      expect(plan({ ...of, client, callbacks: [] }, on).action).toBeNull()
    })
  })

  it('by a step of the strategy while a plan is kept, nor while more time was given', { timeout }, () => {
    always((of, on) => {
      const kept = instalmentPlan(late(LAST), [{ on: addDays(on, 1), amount: 1_000_000 }])
      const agreed = { ...free(of), invoices: of.invoices.map((one) => ({ ...one, currency: 'EUR' })) }
      expect(isStep(plan({ ...agreed, instalmentPlans: [kept], instalmentPlanEnds: [] }, on).action)).toBe(false)
      const more = extension(late(LAST), on)
      expect(isStep(plan({ ...agreed, instalmentPlans: [], arrangements: [more] }, on).action)).toBe(false)
    })
  })

  it('while a formal notice runs or a court has the word', { timeout }, () => {
    always((of, on) => {
      const notice = legalAct(late(LAST), 'formal-notice', { deadline: on })
      for (const act of [notice, legalAct(late(LAST), 'claim')])
        expect(isStep(plan({ ...free(of), legalActs: [act] }, on).action)).toBe(false)
    })
  })

  it('on behalf of others without a mandate in force', { timeout }, () => {
    always((of, on) => {
      expect(plan({ ...of, workspaceKind: 'mandate', mandate: null }, on).action).toBeNull()
    })
  })
})

describe('the friendly word before a promise', () => {
  it('comes on the last working day before the promised one, never on it or earlier', { timeout }, () => {
    const inDays = fc.integer({ min: 1, max: 12 })
    fc.assert(
      fc.property(anyHistory, inDays, fc.integer({ min: 1, max: 5 }), (of, days, before) => {
        const on = addDays(late(LAST), days)
        const promises = [promise(late(LAST), on, 50_000)]
        const { action } = plan({ ...of, callbacks: [], pauses: [], promises }, addDays(on, 1 - before))
        if (action?.reason.code !== 'promise-tomorrow') return
        expect(action.reason.on).toBe(on)
        expect(isWorkingDay(action.dueOn, of.settings) && action.dueOn < on).toBe(true)
        for (let day = addDays(action.dueOn, 1); day < on; day = addDays(day, 1))
          expect(isWorkingDay(day, of.settings)).toBe(false)
      }),
      { numRuns: runs },
    )
  })
})

describe('no step', () => {
  const asked = (of: CaseFacts, action: NextStep, on: Day): CaseFacts => ({
    ...of,
    interactions: [
      ...of.interactions,
      interaction(on, {
        channel: action.channel,
        state: 'sent',
        stepKey: action.key,
        stepInvoiceId: action.invoiceId,
        invoiceIds: of.invoices.map(({ id }) => id),
      }),
    ],
  })

  it('comes twice: once made, another contact is seven days away', { timeout }, () => {
    always((of, on) => {
      const { action } = plan(of, on)
      if (!isStep(action) || action.channel === 'note') return
      const done = asked(of, action, on)
      const after = plan(done, on)
      expect(after.action?.key === action.key || isStep(after.action)).toBe(false)
      const again = plan(done, addDays(on, 6)).action
      expect(isStep(again)).toBe(false)
    })
  })

  it('comes again once it was made in writing, however long one waits', { timeout }, () => {
    fc.assert(
      fc.property(plainHistory, later, fc.integer({ min: 7, max: 200 }), (of, on, more) => {
        const { action } = plan(of, on)
        if (!isStep(action) || action.channel === 'note' || action.channel === 'call') return
        const then = plan(asked(of, action, on), addDays(on, more)).action
        if (isStep(then) && then.invoiceId === action.invoiceId) expect(then.key).not.toBe(action.key)
      }),
      { numRuns: runs },
    )
  })

  it('is lost: what is late and free comes to its last step in the end', { timeout }, () => {
    always((of, on) => {
      const { ahead, action, state } = plan(of, on)
      if (!state.open.length) return
      const steps = [action, ...ahead(40)].filter((step) => step !== null)
      const oldest = plan(of, addDays(on, 400)).silence
      const ends = (key: string | undefined) =>
        key !== undefined && ['formal-notice', 'hand-over'].includes(stepOf(of, key)?.stage ?? '')
      const last = steps.at(-1)
      if (last && ends(last.key)) return
      // Else the last step was made already, perhaps before its time: a year later nothing waits any more.
      expect(oldest?.code).toBe('all-steps-made')
      if (last) expect(of.interactions.some(({ stepKey }) => ends(stepKey))).toBe(true)
    }, plainHistory)
  })

  it('is skipped by a payment in part: the level is that of the due date of what remains', { timeout }, () => {
    fc.assert(
      fc.property(plainHistory, later, fc.integer({ min: 1, max: 100 }), (of, on, cents) => {
        const before = plan(of, on)
        const oldest = before.state.open.find(({ daysLate }) => daysLate > 0)
        if (!oldest || oldest.remaining <= cents) return
        const part = payment(late(LAST), cents, {
          currency: oldest.invoice.currency,
          allocations: [{ invoiceId: oldest.invoice.id, amount: cents }],
        })
        const after = plan({ ...of, payments: [...of.payments, part] }, on)
        expect([after.action?.key, after.action?.invoiceId]).toEqual([before.action?.key, before.action?.invoiceId])
      }),
      { numRuns: runs },
    )
  })

  it('chases before the due date, and nothing preventive comes after it', { timeout }, () => {
    fc.assert(
      fc.property(plainHistory, day(-25, LAST + 60), (of, on) => {
        const past = { ...of, interactions: of.interactions.filter(({ at }) => at.slice(0, 10) <= on) }
        const { action, state } = plan(past, on)
        if (!isStep(action)) return
        const raised = state.open.find(({ invoice }) => invoice.id === action.invoiceId)
        expect(action.stage === 'preventive').toBe((raised?.daysLate ?? 0) <= 0)
      }),
      { numRuns: runs },
    )
  })

  it('is a call or a visit once the client asked to be written to', { timeout }, () => {
    always((of, on) => {
      const { action, ahead } = plan(
        { ...of, client: { ...of.client, writtenOnly: true, preferredChannel: 'call' } },
        on,
      )
      for (const step of [action, ...ahead(3)])
        for (const channel of [step?.channel, step?.second]) expect(['call', 'visit']).not.toContain(channel)
    })
  })

  it('goes beyond a friendly tone where nobody was reached or written to before', { timeout }, () => {
    always((of, on) => {
      const { action } = plan({ ...of, interactions: [], promises: [], instalmentPlans: [], legalActs: [] }, on)
      if (action && stepOf(of, action.key)) expect(['friendly', firstTone(of)]).toContain(action.tone)
    })
  })

  it('proposes a hand-over before thirty days late and a written reminder', { timeout }, () => {
    always((of, on) => {
      const { action, state } = plan(of, on)
      if (action?.reason.code !== 'hand-over') return
      expect(action.reason.daysLate).toBeGreaterThanOrEqual(30)
      const since = state.open.find(({ invoice }) => invoice.id === action.invoiceId)?.dueOn ?? ''
      const written = of.interactions.some(({ channel, at }) => channel === 'email' && at.slice(0, 10) > since)
      expect(written).toBe(true)
    })
  })
})

/** The tone in which a strategy begins: its first step is always allowed. */
const firstTone = (of: CaseFacts) => stepOf(of, 'd1')?.tone ?? 'friendly'
