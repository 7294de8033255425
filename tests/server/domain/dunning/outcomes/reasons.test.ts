/** The thirteen excuses, counted per client (field study, part 4). */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countReasons,
  outcomeOf,
  reasonCodes,
  shouldWriteToManager,
} from '../../../../../server/domain/dunning/outcomes/reasons.ts'
import { OutcomeCode, ReasonCode } from '../../../../../server/domain/records/facts.ts'
import { call, facts, interaction, late } from '../../facts.ts'
import { runs } from '../../runs.ts'

const interactions = fc.array(
  fc
    .record({
      day: fc.integer({ min: 0, max: 90 }),
      outcome: fc.option(fc.constantFrom(...OutcomeCode.options), { nil: undefined }),
      reasonCode: fc.option(fc.constantFrom(...ReasonCode.options), { nil: undefined }),
    })
    .map(({ day, outcome, reasonCode }) =>
      interaction(late(day), { ...(outcome && { outcome }), ...(reasonCode && { reasonCode }) }),
    ),
  { maxLength: 12 },
)

const counted = (interactionsOf: ReturnType<typeof interaction>[]) =>
  countReasons(facts({ interactions: interactionsOf }))

describe('reasons', () => {
  it('are thirteen, each with the outcome that goes with it', () => {
    expect(reasonCodes).toHaveLength(13)
    expect([...reasonCodes].sort()).toEqual([...ReasonCode.options].sort())
    for (const code of reasonCodes) expect(OutcomeCode.options).toContain(outcomeOf[code])
  })

  it('are counted per client with the last day: "signatory away, 3 times"', () => {
    const reasonCode = 'signatory-absent' as const
    const calls = [7, 14, 21].map((day) => call(late(day), 'RAPPEL', undefined, { reasonCode }))
    expect(counted(calls)).toEqual([{ code: reasonCode, times: 3, lastOn: late(21) }])
  })

  it('are also what some outcomes say by themselves, without a tap', () => {
    expect(counted([call(late(7), 'ABSENT'), call(late(9), 'NRECU')]).map(({ code }) => code)).toEqual([
      'not-received',
      'signatory-absent',
    ])
  })

  it('count what the person noted rather than what the outcome says', () => {
    expect(counted([call(late(7), 'ABSENT', undefined, { reasonCode: 'soon' })])).toEqual([
      { code: 'soon', times: 1, lastOn: late(7) },
    ])
  })

  it('stand with the most frequent first, and the latest first among equals', () => {
    const said = (day: number, reasonCode: ReasonCode) => call(late(day), 'RAPPEL', undefined, { reasonCode })
    const calls = [said(1, 'soon'), said(2, 'technical'), said(3, 'soon'), said(4, 'no-money')]
    expect(counted(calls).map(({ code }) => code)).toEqual(['soon', 'no-money', 'technical'])
  })

  it('after three absences of the signatory advise to write to the manager, after two not yet', () => {
    const away = [7, 14, 21].map((day) => call(late(day), 'ABSENT'))
    expect(shouldWriteToManager(counted(away.slice(0, 2)))).toBe(false)
    expect(shouldWriteToManager(counted(away))).toBe(true)
  })
})

describe('whatever was said, reasons', () => {
  it('are counted once each: a fact handed in twice changes nothing', () => {
    fc.assert(
      fc.property(interactions, (all) => {
        expect(counted([...all, ...all])).toEqual(counted(all))
      }),
      { numRuns: runs },
    )
  })

  it('are the same in any order of arrival', () => {
    fc.assert(
      fc.property(interactions, (all) => {
        expect(counted([...all].reverse())).toEqual(counted(all))
      }),
      { numRuns: runs },
    )
  })

  it('never count more than there were exchanges, and each code stands once', () => {
    fc.assert(
      fc.property(interactions, (all) => {
        const counts = counted(all)
        expect(counts.reduce((sum, { times }) => sum + times, 0)).toBeLessThanOrEqual(all.length)
        expect(new Set(counts.map(({ code }) => code)).size).toBe(counts.length)
      }),
      { numRuns: runs },
    )
  })
})
