/** What stands in JSON columns, right and wrong, for the device and the database to judge alike. */
import type * as v from 'valibot'
import { Workspace } from '../../server/domain/records/cards.ts'
import { Check, GuardCode, InstalmentPlan, Interaction, InterestStatement } from '../../server/domain/records/facts.ts'
import { Channel } from '../../server/domain/records/primitives.ts'
import { StepStage, Strategy, Tone } from '../../server/domain/records/strategy.ts'

interface List {
  what: string
  schema: v.GenericSchema
  /** The function of the database that judges it. */
  rule: string
  right: unknown[]
  wrong: unknown[]
}

const step = { key: 'j8', anchor: 'due', offset: 8, channel: 'message', tone: 'friendly', stage: 'friendly' }
const steps = (...different: object[]) => different.map((one) => ({ ...step, ...one }))
const without = (name: keyof typeof step) => [Object.fromEntries(Object.entries(step).filter(([key]) => key !== name))]
const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one)
const part = { on: '2026-12-05', amount: 30_000 }
const invoiceId = '019ab54c-0000-7000-8000-00000000000'
const interest = {
  invoiceId: `${invoiceId}1`,
  what: 'interest',
  from: '2026-02-01',
  to: '2026-05-15',
  amount: 34_619,
  decision: 'claimed',
}
const indemnity = { invoiceId: `${invoiceId}1`, what: 'indemnity', amount: 4000, decision: 'claimed' }
const passed = { guard: 'disputed', why: 'He asked me to call' }

export const lists: List[] = [
  {
    what: 'working days',
    schema: Workspace.entries.workingDays.wrapped,
    rule: 'is_working_week',
    right: [[1], [1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6, 7]],
    wrong: [[], [0], [8], [1.5], ['1'], {}, '1', [null], many(8, 1)],
  },
  {
    what: 'steps of a strategy',
    schema: Strategy.entries.steps,
    rule: 'are_strategy_steps',
    right: [
      [step],
      many(24, step),
      steps(...Channel.options.map((channel) => ({ channel, second: channel }))),
      steps(...['message', 'written', 'formal', 'other'].map((channel) => ({ channel }))),
      steps(...Tone.options.map((tone) => ({ tone }))),
      steps(...StepStage.options.map((stage) => ({ stage }))),
      steps({ anchor: 'issue' }, { anchor: 'previous' }, { offset: -365 }, { offset: 1000 }),
      steps({ callsUpTo: 1, template: 'x'.repeat(60), automatic: true }, { callsUpTo: 500, automatic: false }),
      steps(
        { condition: { if: 'no-answer' } },
        { condition: { if: 'amount-from', amount: 50_000 } },
        { condition: { if: 'amount-below', amount: 1_000_000_000_000 } },
      ),
    ],
    wrong: [
      [],
      {},
      null,
      'j8',
      [null],
      many(25, step),
      ...(['key', 'anchor', 'offset', 'channel', 'tone', 'stage'] as const).map(without),
      steps({ key: ' ' }),
      steps({ key: 'x'.repeat(41) }),
      steps({ anchor: 'delivery' }),
      steps({ offset: -366 }),
      steps({ offset: 1001 }),
      steps({ offset: 1.5 }),
      steps({ offset: '8' }),
      steps({ channel: 'fax' }),
      steps({ second: 'message' }),
      steps({ callsUpTo: 0 }),
      steps({ tone: 'rude' }),
      steps({ stage: 'court' }),
      steps({ template: '' }),
      steps({ condition: { if: 'moon' } }),
      steps({ condition: { if: 'amount-from' } }),
      steps({ condition: { if: 'amount-from', amount: 0 } }),
      steps({ condition: 'no-answer' }),
      steps({ automatic: 'yes' }),
    ],
  },
  {
    what: 'instalments',
    schema: InstalmentPlan.entries.instalments,
    rule: 'are_instalments',
    right: [[part], many(120, part), [{ ...part, amount: 1_000_000_000_000 }]],
    wrong: [
      [],
      {},
      [null],
      many(121, part),
      [{ on: part.on }],
      [{ amount: 1 }],
      [{ ...part, amount: 0 }],
      [{ ...part, amount: 1.5 }],
      [{ ...part, amount: '1' }],
      [{ ...part, on: '5 December' }],
      [{ ...part, on: '1989-12-31' }],
    ],
  },
  {
    what: 'guards passed over',
    schema: Interaction.entries.overrides.wrapped,
    rule: 'are_overrides',
    right: [[], [passed], GuardCode.options.map((guard) => ({ guard, why: 'x'.repeat(400) }))],
    wrong: [
      {},
      [null],
      ['disputed'],
      many(21, passed),
      [{ ...passed, guard: 'weather' }],
      [{ guard: 'disputed' }],
      [{ ...passed, why: '' }],
      [{ ...passed, why: 'x'.repeat(401) }],
    ],
  },
  {
    what: 'lines of a statement of interest',
    schema: InterestStatement.entries.lines,
    rule: 'are_interest_lines',
    right: [
      [interest],
      [interest, indemnity, { ...interest, invoiceId: `${invoiceId}2` }],
      [{ ...interest, to: interest.from }],
      [{ ...indemnity, decision: 'waived', reason: 'x'.repeat(400) }],
      [{ ...interest, reason: 'Claimed all the same' }],
    ],
    wrong: [
      [],
      {},
      [null],
      ['interest'],
      [interest, interest],
      [{ ...interest, invoiceId: 'F-1' }],
      [{ ...interest, invoiceId: [interest.invoiceId] }],
      [{ ...interest, what: 'penalty' }],
      [{ ...interest, to: undefined }],
      [{ ...interest, from: undefined }],
      [{ ...interest, from: '2026-05-16' }],
      [{ ...interest, from: 'February' }],
      [{ ...interest, amount: 0 }],
      [{ ...interest, amount: 1.5 }],
      [{ ...interest, amount: '34619' }],
      [{ ...interest, decision: 'later' }],
      [{ ...interest, decision: 'waived' }],
      [{ ...interest, decision: 'waived', reason: ' ' }],
      [{ ...interest, reason: 'x'.repeat(401) }],
      [{ ...indemnity, from: interest.from }],
      [{ ...indemnity, from: interest.from, to: interest.to }],
    ],
  },
  {
    what: 'answers',
    schema: Check.entries.answers.wrapped,
    rule: 'are_answers',
    right: [{}, { quality: 'fine', delay: 'x'.repeat(1000) }],
    wrong: ['fine', { quality: 3 }, { quality: '' }, { quality: 'x'.repeat(1001) }, { ['x'.repeat(61)]: 'fine' }],
  },
]
