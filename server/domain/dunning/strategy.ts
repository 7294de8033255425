/** A strategy: ordered steps counted from the due date. Plans are recomputed from it, so it can change at any time. */
import type { Channel } from '../records/primitives.ts'
import type { Stage, Tone } from './case.ts'

export interface Step {
  /** Stable: what was done names it. */
  key: string
  /** Days after the due date; moved to the next working day. */
  offset: number
  /**
   * `message`: the client's preferred channel, else e-mail. `written`: the same, and a letter when there is no e-mail
   * address. `formal`: e-mail or letter whatever the client prefers.
   */
  channel: 'message' | 'written' | 'formal' | Channel
  tone: Tone
  stage: Stage
}

export interface Strategy {
  key: string
  /** By rising offset, and never a milder tone after a stronger one. */
  steps: readonly Step[]
}

export const defaultStrategy: Strategy = {
  key: 'standard',
  steps: [
    { key: 'd7', offset: 7, channel: 'message', tone: 'friendly', stage: 'friendly' },
    { key: 'd14', offset: 14, channel: 'call', tone: 'friendly', stage: 'friendly' },
    { key: 'd30', offset: 30, channel: 'written', tone: 'firm', stage: 'firm' },
    { key: 'd45', offset: 45, channel: 'formal', tone: 'formal', stage: 'formal-notice' },
  ],
}

export const tones: readonly Tone[] = ['friendly', 'firm', 'formal']
