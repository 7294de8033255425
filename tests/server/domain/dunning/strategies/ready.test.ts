/** The strategies that come with the app say what the field study says (part 1 D and A). */
import { describe, expect, it } from 'vitest'
import { firstChannel, readyStrategies, readyStrategy } from '../../../../../server/domain/dunning/strategies/ready.ts'
import { graceOf, MAX_SECTOR_GRACE, sectors } from '../../../../../server/domain/dunning/strategies/sectors.ts'
import { Profile, type StrategyStep } from '../../../../../server/domain/records/strategy.ts'

const steps = (key: string): readonly StrategyStep[] => readyStrategy(key)?.steps ?? []
const days = (key: string) => steps(key).map(({ anchor, offset }) => [anchor, offset])

describe('Ready-made strategies', () => {
  it('keep the standard one at D+7, D+14, D+30 and a formal notice at D+45 (C45 to C47)', () => {
    expect(steps('standard').map(({ key }) => key)).toEqual(['d7', 'd14', 'd30', 'd45'])
    expect(steps('standard').at(-1)?.stage).toBe('formal-notice')
  })

  it('keep the tight one at D+1, D+7 and D+15 (C48)', () => {
    expect(days('tight').slice(0, 3)).toEqual([
      ['due', 1],
      ['due', 7],
      ['due', 15],
    ])
  })

  it('begin the gentle one after 7 to 10 days and go on every one to two weeks (C49)', () => {
    const [first, ...others] = steps('gentle')
    expect(first?.anchor === 'due' && first.offset >= 7 && first.offset <= 10).toBe(true)
    for (const { anchor, offset } of others) {
      expect(anchor).toBe('previous')
      expect(offset >= 7 && offset <= 14).toBe(true)
    }
  })

  it('begin the preventive one soon after the invoice, not only just before the due date (C37)', () => {
    expect(days('preventive')[0]).toEqual(['issue', 3])
    const second = steps('preventive')[1]
    expect(second?.anchor === 'due' && second.offset >= -10 && second.offset <= -3).toBe(true)
  })

  it('end the one for conflictual clients with a hand-over, after thirty days and in writing only (C9, C102, C103)', () => {
    const conflictual = steps('conflictual')
    const last = conflictual.at(-1)
    expect(last?.stage).toBe('hand-over')
    expect(last?.offset).toBeGreaterThanOrEqual(30)
    expect(conflictual.some(({ channel, second }) => channel === 'call' || second === 'call')).toBe(false)
  })

  it('propose a hand-over in no other one, a public body least of all', () => {
    const others = readyStrategies.filter(({ key }) => key !== 'conflictual')
    expect(others.some((one) => one.steps.some(({ stage }) => stage === 'hand-over'))).toBe(false)
  })

  it('write to a public body before calling it', () => {
    const reminders = steps('public').filter(({ stage }) => stage !== 'preventive')
    expect(reminders[0]?.channel).toBe('formal')
  })

  it('grow stronger for every profile, from friendly on (C55)', () => {
    for (const { key, steps } of readyStrategies)
      expect({ key, tone: steps[0]?.tone }).toEqual({ key, tone: 'friendly' })
  })

  it('have one for each profile', () => {
    for (const profile of Profile.options) expect(readyStrategy(profile)?.profile).toBe(profile)
  })

  it('begin by e-mail, telephone or letter as chosen, and vary the method afterwards', () => {
    const standard = readyStrategy('occasional') ?? expect.fail('no strategy')
    expect(
      firstChannel(standard, 'letter')
        .steps.map(({ channel }) => channel)
        .slice(1, 3),
    ).toEqual(['letter', 'message'])
    expect(readyStrategy('standard:call')?.steps.map(({ channel }) => channel)).toEqual([
      'call',
      'message',
      'written',
      'formal',
    ])
    expect(readyStrategy('standard:call')?.key).toBe('standard:call')
  })

  it('keep the preventive steps as they are when the first channel is chosen', () => {
    expect(
      readyStrategy('preventive:letter')
        ?.steps.slice(0, 3)
        .map(({ channel }) => channel),
    ).toEqual(['call', 'message', 'letter'])
  })

  it('are not found under a key that is none', () => {
    for (const key of ['', 'standard:fax', 'standard:call:call', 'nothing']) expect(readyStrategy(key)).toBeNull()
  })
})

describe('Grace by sector', () => {
  it('follows the published figures for the building trades (study 3.12)', () => {
    expect([graceOf('building-trades'), graceOf('building-shell')]).toEqual([8, 15])
  })

  it('is never longer than what waiting is worth, and none for a sector without a figure', () => {
    for (const { key } of sectors) expect(graceOf(key)).toBeLessThanOrEqual(MAX_SECTOR_GRACE)
    expect([graceOf('transport'), graceOf('unknown'), graceOf(undefined)]).toEqual([0, 0, 0])
  })

  it('carries a source, its quality and the day it was read for every figure', () => {
    for (const { source, quality, readOn } of sectors) {
      expect(source.length).toBeGreaterThan(5)
      expect(['M', 'B']).toContain(quality)
      expect(readOn).toBe('2026-11-21')
    }
  })
})
