/** What always holds of guards, whatever the case. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../../../server/domain/calendar/days.ts'
import type { CaseFacts } from '../../../../../server/domain/dunning/case.ts'
import { type Guard, guardsOn } from '../../../../../server/domain/dunning/guards/guards.ts'
import { planCase } from '../../../../../server/domain/dunning/plan.ts'
import { defaultSettings } from '../../../../../server/domain/dunning/settings.ts'
import type { Channel, Day } from '../../../../../server/domain/records/primitives.ts'
import { call, client, contact, DUE, dispute, facts, invoice, pause, payment, promise, sent } from '../../facts.ts'
import { runs, timeout } from '../../runs.ts'

const channels: readonly Channel[] = [
  'call',
  'voicemail',
  'sms',
  'email',
  'messenger',
  'letter',
  'registered-letter',
  'visit',
]
const outcomes = [
  'NR',
  'MSG',
  'PROM',
  'DIFF',
  'COLERE',
  'STOP',
  'LITIGE',
  'AVOCAT',
  'INSOLV',
  'PERTE',
  'PAYDIT',
] as const

const dayFrom = (from: number, to: number): fc.Arbitrary<Day> =>
  fc.integer({ min: from, max: to }).map((days) => addDays(DUE, days))

/** A past of calls, messages, payments, promises, disputes and pauses, of a business or a consumer. */
const history: fc.Arbitrary<CaseFacts> = fc
  .record({
    calls: fc.array(fc.tuple(dayFrom(-20, 70), fc.constantFrom(...outcomes)), { maxLength: 5 }),
    messages: fc.array(dayFrom(-20, 70), { maxLength: 4 }),
    payments: fc.array(fc.tuple(dayFrom(-5, 70), fc.integer({ min: 1, max: 130_000 })), { maxLength: 2 }),
    promises: fc.array(fc.tuple(dayFrom(0, 40), fc.integer({ min: 0, max: 30 })), { maxLength: 2 }),
    disputed: fc.option(fc.integer({ min: 1, max: 120_000 })),
    pausedFor: fc.option(fc.integer({ min: 1, max: 60 })),
    kind: fc.constantFrom('business' as const, 'consumer' as const, 'public' as const),
    grace: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
    others: fc.integer({ min: 0, max: 2 }),
    bank: fc.option(dayFrom(-10, 70)),
  })
  .map((one) =>
    facts({
      client: client({ kind: one.kind, graceDays: one.grace }),
      contacts: [contact()],
      invoices: [
        invoice(),
        ...Array.from({ length: one.others }, (_, n) =>
          invoice({ id: `O${n}`, number: `O${n}`, dueOn: addDays(DUE, 9 * n + 5) }),
        ),
      ],
      interactions: [
        ...one.calls.map(([on, outcome]) => call(on, outcome)),
        ...one.messages.map((on) => sent(on, 'd7')),
      ],
      payments: one.payments.map(([on, amount]) => payment(on, amount)),
      promises: one.promises.map(([on, ahead]) => promise(on, addDays(on, ahead), 60_000)),
      disputes: one.disputed === null ? [] : [dispute(DUE, one.disputed)],
      pauses: one.pausedFor === null ? [] : [pause(DUE, addDays(DUE, one.pausedFor))],
      bankCheckedOn: one.bank,
    }),
  )

const moment = fc.tuple(dayFrom(-15, 900), fc.integer({ min: 0, max: 23 })).map(([today, hour]) => ({
  today,
  now: `${today}T${String(hour).padStart(2, '0')}:30:00.000Z`,
}))

type Moment = { today: Day; now: string }

const guards = (known: CaseFacts, { today, now }: Moment, channel: Channel = 'call'): Guard[] =>
  guardsOn(known, planCase(known, today, now), { channel, now, today })

const codes = (found: readonly Guard[]) => found.map(({ code }) => code)
const blocks = (found: readonly Guard[]) => codes(found.filter(({ weight }) => weight === 'blocks'))

describe('guards', { timeout }, () => {
  it('of a blocked case block whatever the channel', () => {
    fc.assert(
      fc.property(history, moment, fc.constantFrom(...channels), (known, at, channel) => {
        expect(blocks(guards(known, at, channel))).toEqual(blocks(guards(known, at)))
      }),
      { numRuns: runs },
    )
  })

  it('never depend on the order or the repetition of facts', () => {
    const mixed = <T>(list: readonly T[]): T[] => [...list, ...list].reverse()
    fc.assert(
      fc.property(history, moment, (known, at) => {
        const shuffled: CaseFacts = {
          ...known,
          invoices: mixed(known.invoices),
          interactions: mixed(known.interactions),
          payments: mixed(known.payments),
          promises: mixed(known.promises),
          disputes: mixed(known.disputes),
          pauses: mixed(known.pauses),
          contacts: mixed(known.contacts),
        }
        expect(guards(shuffled, at)).toEqual(guards(known, at))
      }),
      { numRuns: runs },
    )
  })

  it('are each said once, and never a lighter one before a graver one', () => {
    const weights = ['blocks', 'asks', 'tells']
    fc.assert(
      fc.property(history, moment, fc.constantFrom(...channels), (known, at, channel) => {
        const found = guards(known, at, channel)
        expect(new Set(codes(found)).size).toBe(found.length)
        const ranks = found.map(({ weight }) => weights.indexOf(weight))
        expect(ranks).toEqual([...ranks].sort())
      }),
      { numRuns: runs },
    )
  })

  it('block for nothing but insolvency, limitation and a missing mandate', () => {
    fc.assert(
      fc.property(history, moment, fc.constantFrom(...channels), (known, at, channel) => {
        for (const code of blocks(guards(known, at, channel)))
          expect(['insolvency', 'limitation', 'no-mandate']).toContain(code)
      }),
      { numRuns: runs },
    )
  })

  it('ask for a second talk within the gap unless the plan or the client expects it, however long the gap is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 70 }), (gap, after) => {
        const known = facts({
          interactions: [sent(DUE, 'd7')],
          settings: { ...defaultSettings, talkGapDays: gap },
        })
        const today = addDays(DUE, after)
        const found = codes(guards(known, { today, now: `${today}T09:30:00.000Z` }))
        expect(found.includes('too-soon-after-talk')).toBe(after < gap)
      }),
      { numRuns: runs },
    )
  })

  it('let no window of seven days hold more attempts than the workspace allows without asking', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 12 }),
        fc.integer({ min: 1, max: 6 }),
        (offsets, attemptsPerWeek) => {
          const settings = { ...defaultSettings, attemptsPerWeek, talkGapDays: 0 }
          const made: CaseFacts['interactions'][number][] = []
          for (const offset of offsets.sort((a, b) => a - b)) {
            const today = addDays(DUE, offset + 1)
            const known = facts({ interactions: made, settings })
            const asked = codes(guards(known, { today, now: `${today}T09:30:00.000Z` })).includes('too-many-attempts')
            if (!asked) made.push(call(today, 'NR'))
          }
          const days = made.map(({ at }) => at.slice(0, 10))
          for (const day of days)
            expect(days.filter((one) => one >= day && one < addDays(day, 7)).length).toBeLessThanOrEqual(
              attemptsPerWeek,
            )
        },
      ),
      { numRuns: runs },
    )
  })

  it('say nothing of the bank on the day it was looked at', () => {
    fc.assert(
      fc.property(history, moment, (known, at) => {
        expect(codes(guards({ ...known, bankCheckedOn: at.today }, at))).not.toContain('bank-not-checked')
      }),
      { numRuns: runs },
    )
  })

  it('never make a contact come earlier by a longer grace', () => {
    fc.assert(
      fc.property(history, moment, fc.integer({ min: 0, max: 20 }), (known, at, more) => {
        const patient = (days: number): CaseFacts => ({ ...known, client: { ...known.client, graceDays: days } })
        const early = (days: number) => {
          const one = patient(days)
          // The plan proposes nothing: what counts is the grace alone.
          const plan = { ...planCase(one, at.today, at.now), action: null }
          return codes(guardsOn(one, plan, { channel: 'call', ...at })).includes('too-early')
        }
        const grace = known.client.graceDays ?? 0
        if (early(grace)) expect(early(grace + more)).toBe(true)
      }),
      { numRuns: runs },
    )
  })
})
