/** What is said of a strategy while it is written, and the days it gives. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../../../server/domain/calendar/days.ts'
import { isWorkingDay } from '../../../../../server/domain/calendar/working-days.ts'
import { defaultSettings } from '../../../../../server/domain/dunning/settings.ts'
import { checkStrategy, previewDays } from '../../../../../server/domain/dunning/strategies/check.ts'
import { firstChannel, readyStrategies, readyStrategy } from '../../../../../server/domain/dunning/strategies/ready.ts'
import { tones } from '../../../../../server/domain/dunning/strategies/strategy.ts'
import { Channel } from '../../../../../server/domain/records/primitives.ts'
import { StepStage, type StrategyStep, Tone } from '../../../../../server/domain/records/strategy.ts'
import { runs } from '../../runs.ts'

const step = (offset: number, more: Partial<StrategyStep> = {}): StrategyStep => ({
  key: `k${offset}${more.anchor ?? ''}${more.channel ?? ''}`,
  anchor: 'due',
  offset,
  channel: 'message',
  tone: 'friendly',
  stage: 'friendly',
  ...more,
})
/** It may be saved. */
const isSound = (strategy: { steps: StrategyStep[] }) =>
  checkStrategy(strategy).every(({ severity }) => severity === 'warning')
const codes = (...steps: StrategyStep[]) => checkStrategy({ steps }).map(({ code, at }) => [code, at])
const settings = { ...defaultSettings, holidays: 'metropole' as const }
const notice = (offset: number, more: Partial<StrategyStep> = {}) =>
  step(offset, { tone: 'formal', stage: 'formal-notice', channel: 'formal', ...more })
const handOver = (offset: number) => step(offset, { tone: 'formal', stage: 'hand-over', channel: 'note' })

const anyStep: fc.Arbitrary<StrategyStep> = fc.record({
  key: fc.string({ minLength: 1, maxLength: 5 }),
  anchor: fc.constantFrom('issue', 'due', 'previous'),
  offset: fc.integer({ min: -30, max: 90 }),
  channel: fc.constantFrom('message', 'written', 'formal', 'other', ...Channel.options),
  tone: fc.constantFrom(...Tone.options),
  stage: fc.constantFrom(...StepStage.options),
})
const anyReady = fc.constantFrom(...readyStrategies)
const anySteps = fc.array(anyStep, { minLength: 1, maxLength: 8 })
const anyExample = fc
  .tuple(fc.integer({ min: 0, max: 3650 }), fc.integer({ min: 0, max: 90 }))
  .map(([from, term]) => ({ issuedOn: addDays('2024-01-01', from), dueOn: addDays('2024-01-01', from + term) }))

describe('A strategy as it is written', () => {
  it('is refused without any step', () => {
    expect(codes()).toEqual([['no-steps', null]])
  })

  it('is refused with two steps on the same day', () => {
    expect(codes(step(7), step(7, { channel: 'call' }))).toEqual([['same-day', 1]])
    expect(codes(step(7), step(0, { anchor: 'previous' }))).toEqual([['same-day', 1]])
    expect(codes(step(7), step(7, { anchor: 'previous' }), step(14))).toEqual([['same-day', 2]])
  })

  it('is refused when a step comes before the one above it', () => {
    expect(codes(step(14), step(7))).toEqual([['order', 1]])
    expect(codes(step(7), step(10, { anchor: 'previous' }), step(14))).toEqual([['order', 2]])
    expect(codes(step(7), step(3, { anchor: 'issue' }))).toEqual([['order', 1]])
  })

  it('is refused when it begins by counting from a step that is not there', () => {
    expect(codes(step(7, { anchor: 'previous' }))).toEqual([['previous-first', 0]])
  })

  it('is refused when its tone grows milder', () => {
    expect(codes(step(7, { tone: 'firm', stage: 'firm' }), step(14))).toEqual([['milder-tone-after', 1]])
  })

  it('is refused when a preventive step comes after the due date, or a reminder before it', () => {
    expect(codes(step(0, { stage: 'preventive' }))).toEqual([['preventive-after-due', 0]])
    expect(codes(step(7), step(3, { anchor: 'previous', stage: 'preventive' }))).toEqual([['preventive-after-due', 1]])
    expect(codes(step(-3))).toEqual([['reminder-before-due', 0]])
  })

  it('is refused when something follows the hand-over', () => {
    expect(codes(step(7), notice(20), handOver(45), notice(60))).toEqual([['hand-over-last', 3]])
  })

  it('is refused when it is doubled by the same channel, or counts calls that are none', () => {
    expect(codes(step(7, { channel: 'email', second: 'email' }))).toEqual([['second-same', 0]])
    expect(codes(step(7, { callsUpTo: 5 }))).toEqual([['calls-only', 0]])
  })

  it('is refused with more steps than a record holds', () => {
    const many = Array.from({ length: 25 }, (_, at) => step(at + 1, { channel: at % 2 ? 'call' : 'email' }))
    expect(checkStrategy({ steps: many })).toContainEqual({ code: 'too-many', severity: 'error', at: null })
  })

  it('is warned of a formal notice that no written reminder comes before (C99)', () => {
    expect(checkStrategy({ steps: [step(7, { channel: 'call' }), notice(30)] })).toEqual([
      { code: 'formal-without-reminder', severity: 'warning', at: 1 },
    ])
    expect(codes(step(7, { channel: 'call', second: 'email' }), notice(30))).toEqual([])
  })

  it('is warned of a formal notice said aloud, which could not be shown afterwards (study 3.3)', () => {
    expect(codes(step(7), notice(30, { channel: 'call' }))).toEqual([['formal-spoken', 1]])
    expect(codes(step(7), notice(30, { channel: 'call', second: 'letter' }))).toEqual([])
  })

  it('is warned of an agency within thirty days, or without a formal notice (C102)', () => {
    expect(codes(step(7), notice(15), handOver(29))).toEqual([['hand-over-too-soon', 2]])
    expect(codes(step(7), notice(15), handOver(30))).toEqual([])
    expect(codes(step(7), handOver(45))).toEqual([['hand-over-without-notice', 1]])
  })

  it('is warned when the channel never varies (C51)', () => {
    const same = [step(7), step(14), step(30)].map((one) => ({ ...one, channel: 'email' as const }))
    expect(codes(...same)).toEqual([['same-channel', null]])
  })

  it('never holds a milder tone after a stronger one, nor a key twice, once it is sound', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        fc.pre(isSound({ steps }))
        const levels = steps.map(({ tone }) => tones.indexOf(tone))
        expect(levels).toEqual(levels.toSorted((a, b) => a - b))
        expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length)
      }),
      { numRuns: runs, maxSkipsPerRun: 1000 },
    )
  })

  it('has all its after-due reminders made, on rising days, once it is sound and counted from one anchor', () => {
    const rising = fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(rising, anyExample, (offsets, example) => {
        const steps = offsets.toSorted((a, b) => a - b).map((offset) => step(offset))
        expect(isSound({ steps })).toBe(true)
        const made = previewDays({ steps }, example, settings).filter(({ leftOut }) => !leftOut)
        expect(made.at(-1)?.step).toBe(steps.at(-1))
      }),
      { numRuns: runs },
    )
  })
})

describe('The days of a strategy', () => {
  it('are those of D+7, D+14, D+30 and D+45 moved to working days', () => {
    const days = previewDays(
      { steps: readyStrategy('standard')?.steps ?? [] },
      { issuedOn: '2026-03-08', dueOn: '2026-03-30' },
      settings,
    )
    expect(days.map(({ on }) => on)).toEqual(['2026-04-07', '2026-04-13', '2026-04-29', '2026-05-15'])
  })

  it('leave out the preventive steps of an invoice due at once', () => {
    const days = previewDays(
      { steps: readyStrategy('preventive')?.steps ?? [] },
      { issuedOn: '2026-06-01', dueOn: '2026-06-01' },
      settings,
    )
    expect(days.map(({ leftOut }) => leftOut)).toEqual(['after-due', 'after-due', null, null, null, null])
  })

  it('shift by the grace of the client after the due date only, the legal due date staying (C52)', () => {
    const of = (graceDays: number) =>
      previewDays(
        { steps: readyStrategy('preventive')?.steps ?? [] },
        { issuedOn: '2026-06-01', dueOn: '2026-07-01', graceDays },
        { ...defaultSettings, workingDays: [1, 2, 3, 4, 5, 6, 7], holidays: 'none' },
      ).map(({ on }) => on)
    expect(of(0)).toEqual(['2026-06-04', '2026-06-24', '2026-07-08', '2026-07-15', '2026-07-31', '2026-08-15'])
    expect(of(8)).toEqual(['2026-06-04', '2026-06-24', '2026-07-16', '2026-07-23', '2026-08-08', '2026-08-23'])
  })

  it('are working days, and those that are made rise, for any strategy and invoice', () => {
    fc.assert(
      fc.property(anySteps, anyExample, (steps, example) => {
        const days = previewDays({ steps }, example, settings)
        expect(days.map((one) => one.step)).toEqual(steps)
        for (const { on } of days) expect(on === null || isWorkingDay(on, settings)).toBe(true)
        const made = days.filter(({ leftOut }) => !leftOut).map(({ on }) => on)
        expect(new Set(made).size).toBe(made.length)
        expect(made).toEqual(made.toSorted())
      }),
      { numRuns: runs },
    )
  })

  it('never come earlier with more grace', () => {
    fc.assert(
      fc.property(anyReady, anyExample, fc.nat(30), fc.nat(30), ({ steps }, example, grace, more) => {
        const [less, longer] = [grace, grace + more].map((graceDays) =>
          previewDays({ steps }, { ...example, graceDays }, settings),
        )
        less?.forEach(({ on }, at) => {
          expect((on ?? '') <= (longer?.[at]?.on ?? '')).toBe(true)
        })
      }),
      { numRuns: runs },
    )
  })
})

describe('The ready-made strategies', () => {
  const variants = readyStrategies.flatMap((one) => [
    one,
    ...(['email', 'call', 'letter'] as const).map((channel) => firstChannel(one, channel)),
  ])

  it('have nothing wrong with them, whatever the first channel', () => {
    for (const { key, steps } of variants)
      expect({ key, issues: checkStrategy({ steps }) }).toEqual({ key, issues: [] })
  })

  it('are all made for an invoice due in thirty days', () => {
    for (const { key, steps } of variants) {
      const days = previewDays({ steps }, { issuedOn: '2026-01-05', dueOn: '2026-02-04' }, settings)
      expect({ key, left: days.filter(({ leftOut }) => leftOut) }).toEqual({ key, left: [] })
    }
  })
})
