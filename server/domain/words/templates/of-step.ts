/** Which words a step of a strategy may ask for: those of its stage, by a channel it may take. */
import type { StrategyIssue } from '../../dunning/strategies/check.ts'
import type { ChannelRule, StepStage, StrategyStep } from '../../records/strategy.ts'
import type { MessageTemplate } from '../../records/template.ts'
import { type MessageStage, type TemplateChannel, type TemplateUse, templateChannel } from './template.ts'
import { uses } from './uses.ts'

/** A friendly step that follows another one writes what a second reminder says. */
const stages: Record<StepStage, readonly MessageStage[]> = {
  preventive: ['preventive'],
  friendly: ['friendly', 'second'],
  firm: ['firm'],
  'formal-notice': ['formal-notice-announced'],
  'hand-over': ['hand-over'],
}

/** Nothing is written in these. */
const silent: readonly ChannelRule[] = ['call', 'voicemail', 'visit', 'note']

function channelsOf(rule: ChannelRule): TemplateChannel[] {
  if (rule === 'message') return ['email', 'sms', 'messenger']
  if (rule === 'formal') return ['email', 'letter']
  if (rule === 'written' || rule === 'other') return ['email', 'sms', 'messenger', 'letter']
  return silent.includes(rule) ? [] : [templateChannel(rule)]
}

/** By its channel, by the one that doubles it, and as the e-mail that takes the place of one call too many. */
function writtenBy({ channel, second, callsUpTo }: StrategyStep): TemplateChannel[] {
  return [...channelsOf(channel), ...(second ? channelsOf(second) : []), ...(callsUpTo ? (['email'] as const) : [])]
}

const fits = (step: StrategyStep, { stage, channel }: Pick<TemplateUse, 'stage' | 'channel'>): boolean =>
  stages[step.stage].includes(stage) && writtenBy(step).includes(channel)

export interface Offered extends TemplateUse {
  key: string
  /** Of an own one. */
  own?: MessageTemplate
}

/** Own ones first; a ready-made one is there in both languages under one key. */
export function templatesFor(step: StrategyStep, own: readonly MessageTemplate[]): Offered[] {
  return [...own.map(offered), ...ready].filter((one) => fits(step, one))
}

const offered = (own: MessageTemplate): Offered => ({
  key: own.id,
  stage: own.stage,
  channel: own.channel,
  tone: own.tone,
  profiles: own.profile ? [own.profile] : [],
  own,
})

const ready: Offered[] = Object.entries(uses).map(([key, use]) => ({ key, ...use }))

/** The one a step asks for, fitting or not; null for one that is gone. */
export const askedFor = ({ template }: StrategyStep, own: readonly MessageTemplate[]): Offered | null =>
  [...own.map(offered), ...ready].find(({ key }) => key === template) ?? null

/** What a step asks for and cannot get: the words of its stage serve instead, so it is said and left to the person. */
export function checkTemplates(steps: readonly StrategyStep[], own: readonly MessageTemplate[]): StrategyIssue[] {
  return steps.flatMap((step, at): StrategyIssue[] => {
    if (!step.template) return []
    const asked = askedFor(step, own)
    if (!asked) return [{ code: 'template-gone', severity: 'warning', at }]
    return fits(step, asked) ? [] : [{ code: 'template-elsewhere', severity: 'warning', at }]
  })
}
