import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChannelRule, StepStage, StrategyStep } from '../../../../../server/domain/records/strategy.ts'
import type { MessageTemplate } from '../../../../../server/domain/records/template.ts'
import { messageStage } from '../../../../../server/domain/words/compose.ts'
import { chooseTemplate } from '../../../../../server/domain/words/templates/choose.ts'
import { checkTemplates, templatesFor } from '../../../../../server/domain/words/templates/of-step.ts'
import { late } from '../../facts.ts'
import { runs } from '../../runs.ts'

const step = (more: Partial<StrategyStep> = {}): StrategyStep => ({
  key: 'one',
  anchor: 'due',
  offset: 7,
  channel: 'email',
  tone: 'friendly',
  stage: 'friendly',
  ...more,
})
const mine: MessageTemplate = {
  id: '019f0000-0000-7000-8000-000000000001',
  stage: 'firm',
  channel: 'sms',
  language: 'fr',
  tone: 'firm',
  body: 'Facture {number}. {sign}',
}

const rules: ChannelRule[] = [
  'message',
  'written',
  'formal',
  'other',
  'call',
  'email',
  'sms',
  'letter',
  'registered-letter',
  'visit',
  'note',
]
const stages: StepStage[] = ['preventive', 'friendly', 'firm', 'formal-notice', 'hand-over']

const steps = fc
  .record({
    stage: fc.constantFrom(...stages),
    channel: fc.constantFrom(...rules),
    second: fc.option(fc.constantFrom('email' as const, 'sms' as const, 'call' as const), { nil: undefined }),
  })
  .map(({ stage, channel, second }) => step({ stage, channel, ...(second && { second }) }))

describe('the templates a step may ask for', () => {
  it('are those it then gets, in either language, at the first reminder or the second', () => {
    fc.assert(
      fc.property(steps, fc.constantFrom('fr' as const, 'en' as const), (one, language) => {
        for (const { key, channel, stage } of templatesFor(one, [])) {
          const wished = messageStage(one.stage, stage === 'second' ? [late(3)] : [])
          expect(chooseTemplate({ key, channel, stage: wished, language, tone: one.tone }).key).toBe(key)
        }
      }),
      { numRuns: runs },
    )
  })

  it('are written ones of its stage, one’s own first; none where nothing is written', () => {
    expect(templatesFor(step({ stage: 'firm', channel: 'sms', tone: 'firm' }), [mine]).map(({ key }) => key)).toEqual([
      mine.id,
      'firm.sms',
      'firm.sms.difficulty',
    ])
    expect(templatesFor(step({ channel: 'call' }), [mine])).toEqual([])
    const doubled = templatesFor(step({ channel: 'call', second: 'sms' }), [])
    expect(new Set(doubled.map(({ channel }) => channel))).toEqual(new Set(['sms']))
    const overflowing = templatesFor(step({ channel: 'call', callsUpTo: 5 }), [])
    expect(new Set(overflowing.map(({ channel }) => channel))).toEqual(new Set(['email']))
    expect(templatesFor(step({ channel: 'registered-letter' }), []).map(({ channel }) => channel)).toEqual([
      'letter',
      'letter',
    ])
  })
})

describe('a template that a step names', () => {
  const found = (one: StrategyStep, own: MessageTemplate[] = [mine]) =>
    checkTemplates([step(), one], own).map(({ code, severity, at }) => [code, severity, at])

  it('is right where it fits, or where none is named', () => {
    expect(found(step())).toEqual([])
    expect(found(step({ template: 'friendly.email.large' }))).toEqual([])
    expect(found(step({ stage: 'firm', channel: 'message', template: mine.id }))).toEqual([])
  })

  it('is said to be of another stage or channel, or gone, at its place, and keeps nobody from saving', () => {
    expect(found(step({ channel: 'sms', template: 'friendly.email.large' }))).toEqual([
      ['template-elsewhere', 'warning', 1],
    ])
    expect(found(step({ template: 'firm.email' }))).toEqual([['template-elsewhere', 'warning', 1]])
    expect(found(step({ stage: 'firm', channel: 'sms', template: mine.id }), [])).toEqual([
      ['template-gone', 'warning', 1],
    ])
  })
})
