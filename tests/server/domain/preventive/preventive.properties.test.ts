/** What must hold of bills, papers, objectives, questionnaires, exposure and profiles whatever happened. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../../server/domain/calendar/days.ts'
import type { CaseFacts } from '../../../../server/domain/dunning/case.ts'
import { chaseable, coveredUntil, invoiceStates } from '../../../../server/domain/ledger/invoices.ts'
import {
  BILL_GRACE_DAYS,
  billMoves,
  billStates,
  billTasks,
  refuseBillMove,
} from '../../../../server/domain/preventive/bills.ts'
import { exposure } from '../../../../server/domain/preventive/exposure.ts'
import { objectiveStates, objectives } from '../../../../server/domain/preventive/objectives.ts'
import { missingPapers, NOT_NEEDED, paperStates, papers } from '../../../../server/domain/preventive/papers.ts'
import { profileFacts, suggestProfile } from '../../../../server/domain/preventive/profiles.ts'
import {
  noReservationSince,
  QUESTIONNAIRE,
  questions,
  refuseSatisfaction,
  type SatisfactionAnswers,
  satisfactionRecords,
} from '../../../../server/domain/preventive/satisfaction.ts'
import type { BillState } from '../../../../server/domain/records/bills.ts'
import { call, creditNote, dispute, facts, invoice, late, payment, promise } from '../facts.ts'
import { runs, timeout } from '../runs.ts'
import { bill, check, moved } from './subject.ts'

const day = (min: number, max: number) => fc.integer({ min, max }).map(late)
const amount = fc.integer({ min: 1, max: 200_000 })
const ids = ['A', 'B'] as const
const id = fc.constantFrom(...ids)
const some = <T>(one: fc.Arbitrary<T>, maxLength = 3) => fc.array(one, { maxLength })
const moves: BillState['state'][] = ['sent', 'accepted', 'returned', 'presented', 'paid', 'unpaid']
const types = ['promissory-note', 'draft', 'accepted-draft'] as const

const anyCase: fc.Arbitrary<CaseFacts> = fc
  .record({
    currencies: fc.tuple(fc.constantFrom('EUR', 'USD'), fc.constantFrom('EUR', 'USD')),
    payments: some(fc.tuple(day(-30, 60), id, amount)),
    credits: some(fc.tuple(day(-30, 60), id, amount), 2),
    bills: some(fc.tuple(day(-30, 0), id, day(-10, 60), amount, fc.constantFrom(...types)), 2),
    moves: some(fc.tuple(day(-30, 60), fc.nat({ max: 1 }), fc.constantFrom(...moves)), 6),
    checks: some(fc.tuple(day(-30, 30), id, fc.constantFrom(...papers, ...objectives, QUESTIONNAIRE), fc.boolean()), 5),
    calls: some(fc.tuple(day(-30, 60), fc.constantFrom('NRECU', 'ABSENT', 'DIFF', 'REFUS', 'PROM'))),
    promises: some(fc.tuple(day(-30, 30), day(31, 60), amount), 2),
    disputes: some(fc.tuple(day(-30, 30), id, amount), 2),
  })
  .map((drawn) => {
    const bills = drawn.bills.map(([on, invoiceId, dueOn, sum, type]) =>
      bill(on, { invoiceId, dueOn, amount: sum, type }),
    )
    return facts({
      invoices: ids.map((one, at) => invoice({ id: one, number: one, currency: drawn.currencies[at] })),
      payments: drawn.payments.map(([on, invoiceId, sum]) =>
        payment(on, sum, { allocations: [{ invoiceId, amount: sum }] }),
      ),
      creditNotes: drawn.credits.map(([on, invoiceId, sum]) => creditNote(on, sum, { invoiceId })),
      bills,
      billStates: drawn.moves.flatMap(([on, at, state]) => {
        const of = bills[at]
        return of ? [moved(on, of, state)] : []
      }),
      checks: drawn.checks.map(([on, invoiceId, item, yes]) => {
        const topic =
          item === QUESTIONNAIRE ? 'satisfaction' : papers.some((one) => one === item) ? 'paper' : 'objective'
        return check(on, topic, item, {
          invoiceId,
          result: yes ? 'yes' : topic === 'satisfaction' ? 'reservation' : 'no',
        })
      }),
      interactions: drawn.calls.map(([on, outcome]) => call(on, outcome)),
      promises: drawn.promises.map(([made, on, sum]) => promise(made, on, sum)),
      disputes: drawn.disputes.map(([on, invoiceId, sum]) => dispute(on, sum, { invoiceId })),
    })
  })

/** Everything this part says of a case on a day, as text: compared fast, a thousand times over. */
const told = (of: CaseFacts, today: string) =>
  JSON.stringify({
    bills: billStates(of),
    tasks: billTasks(of, today),
    exposure: exposure(of, today),
    profile: suggestProfile(of, today),
    facts: profileFacts(of, today),
    each: ids.map((one) => {
      const about = invoice({ id: one, number: one })
      return [paperStates(of, about), objectiveStates(of, about), noReservationSince(of, about)]
    }),
  })

function changed(of: CaseFacts, change: <T>(list: readonly T[]) => T[]): CaseFacts {
  return Object.fromEntries(
    Object.entries(of).map(([key, value]) => [key, Array.isArray(value) ? change(value) : value]),
  ) as unknown as CaseFacts
}

const holds = <T extends unknown[]>(property: fc.IPropertyWithHooks<T>) => fc.assert(property, { numRuns: runs })

describe('whatever happened', { timeout }, () => {
  it('the order in which facts arrive decides nothing', () => {
    holds(
      fc.property(anyCase, day(-30, 90), (of, today) => {
        expect(
          told(
            changed(of, (list) => [...list].reverse()),
            today,
          ),
        ).toBe(told(of, today))
      }),
    )
  })

  it('a fact that arrives twice counts once', () => {
    holds(
      fc.property(anyCase, day(-30, 90), (of, today) => {
        expect(
          told(
            changed(of, (list) => [...list, ...list]),
            today,
          ),
        ).toBe(told(of, today))
      }),
    )
  })

  it('a bill only gets where its moves lead, and paid is the end', () => {
    holds(
      fc.property(anyCase, (of) => {
        for (const view of billStates(of)) {
          for (const to of moves)
            expect(refuseBillMove(view, to, view.since, view.since) === null).toBe(billMoves(view).includes(to))
          if (view.place === 'paid') expect(billMoves(view)).toEqual([])
          if (view.bill.type !== 'draft' && view.place === 'presented') expect(view.signed).toBe(true)
        }
      }),
    )
  })

  it('a bill silences its invoice for days to come, never beyond its own due date and the two days after', () => {
    holds(
      fc.property(anyCase, day(-30, 90), (of, today) => {
        for (const state of invoiceStates(of, today)) {
          const { invoice: about, remaining } = state
          expect((state.billed ?? 0) + chaseable(state)).toBeLessThanOrEqual(remaining)
          const until = coveredUntil(state, today)
          if (until === null) continue
          const its = billStates(of).filter(({ bill, signed }) => signed && bill.invoiceId === about.id)
          expect(remaining).toBeGreaterThan(0)
          expect(until > today).toBe(true)
          expect(its.some(({ bill }) => addDays(bill.dueOn, BILL_GRACE_DAYS + 1) === until)).toBe(true)
          // On that day it speaks no more, unless another bill covers the whole.
          const then = coveredUntil(state, until)
          expect(then === null || then > until).toBe(true)
        }
      }),
    )
  })

  it('every paper and every objective is told once, in its order', () => {
    holds(
      fc.property(anyCase, id, (of, one) => {
        const about = invoice({ id: one })
        expect(paperStates(of, about).map(({ paper }) => paper)).toEqual([...papers])
        expect(objectiveStates(of, about).map(({ key }) => key)).toEqual([...objectives])
      }),
    )
  })

  it('no paper is missing once each was found or is not needed', () => {
    holds(
      fc.property(anyCase, fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), (of, found) => {
        const said = papers.map((paper, at) => {
          const there = found[at] ?? true
          const answers = there ? {} : { answers: NOT_NEEDED }
          return check(late(80), 'paper', paper, { invoiceId: 'A', result: there ? 'yes' : 'no', ...answers })
        })
        expect(missingPapers({ checks: [...of.checks, ...said] }, invoice())).toEqual([])
      }),
    )
  })

  it('what a satisfaction call contests and what it promises are no more than what remains', () => {
    const answers: fc.Arbitrary<SatisfactionAnswers> = fc.record({
      work: fc.constantFrom('yes', 'reservation', null),
      invoice: fc.constantFrom('yes', 'no', null),
      date: fc.oneof(day(-30, 60), fc.constantFrom('unknown' as const, null)),
      type: fc.constantFrom('quality', 'delay', undefined),
      amount: fc.option(fc.integer({ min: -1, max: 200_000 }), { nil: undefined }),
    })
    holds(
      fc.property(answers, amount, fc.nat({ max: 200_000 }), day(-30, 30), (given, remaining, contested, today) => {
        const state = { invoice: invoice(), remaining, disputed: Math.min(remaining, contested) }
        if (refuseSatisfaction(given, state, today)) return
        expect(questions.every((question) => given[question] !== null)).toBe(true)
        const { check: kept, dispute: opened, promise: made } = satisfactionRecords(given, state, today)
        expect((opened?.amount ?? 0) + (made?.amount ?? 0) + state.disputed).toBeLessThanOrEqual(remaining)
        expect(kept.result === 'reservation').toBe(opened !== null)
        expect(made === null || made.on >= today).toBe(true)
      }),
    )
  })

  it('what is open at a client is what remains of its invoices, currency by currency', () => {
    holds(
      fc.property(anyCase, (of) => {
        const today = late(90)
        for (const { currency, open, before } of exposure(of, today)) {
          const states = invoiceStates(of, today).filter((one) => one.invoice.currency === currency)
          expect(open).toBe(states.reduce((sum, one) => sum + one.remaining, 0))
          expect(open).toBeGreaterThan(0)
          expect(before).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })

  it('a share is never more than the whole, and the profile a client has is not suggested to it', () => {
    holds(
      fc.property(anyCase, day(-30, 90), (of, today) => {
        const { late: tardy, kept, settled, medianDelay } = profileFacts(of, today)
        expect(tardy.many).toBeLessThanOrEqual(tardy.of)
        expect(kept.many).toBeLessThanOrEqual(kept.of)
        expect(medianDelay === null).toBe(settled === 0)
        const found = suggestProfile(of, today)
        if (!found) return
        const chosen = { ...of, client: { ...of.client, profile: found.profile } }
        expect(suggestProfile(chosen, today)).toBeNull()
      }),
    )
  })
})
