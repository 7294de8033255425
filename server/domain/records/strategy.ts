/** A strategy as a record: the ordered steps a workspace wrote for itself. The ready-made ones are code of the same shape. */
import * as v from 'valibot'
import { Cents, Channel, Id, text, whole } from './primitives.ts'

/** By facts, never by a score (CNIL, délib. 2021-130): suggested from the payment history, chosen by the person. */
export const Profile = v.picklist(['reliable', 'new', 'occasional', 'conflictual', 'large', 'public', 'difficulty'])
export type Profile = v.InferOutput<typeof Profile>

export const Tone = v.picklist(['friendly', 'firm', 'formal'])
export type Tone = v.InferOutput<typeof Tone>

/** What a step is about: `preventive` comes before the due date, `hand-over` proposes an agency at the end. */
export const StepStage = v.picklist(['preventive', 'friendly', 'firm', 'formal-notice', 'hand-over'])
export type StepStage = v.InferOutput<typeof StepStage>

/**
 * A fixed channel, or a rule. `message`: the client's preferred channel, else e-mail. `written`: the same, and a letter
 * when there is no e-mail address. `formal`: e-mail or letter whatever the client prefers. `other`: another than last time.
 */
export const ChannelRule = v.union([v.picklist(['message', 'written', 'formal', 'other']), Channel])
export type ChannelRule = v.InferOutput<typeof ChannelRule>

/** When a step is made at all; a step whose condition does not hold is passed over as if it were not there. */
export const Condition = v.variant('if', [
  v.object({ if: v.literal('no-answer') }),
  v.object({ if: v.literal('amount-from'), amount: Cents }),
  v.object({ if: v.literal('amount-below'), amount: Cents }),
])
export type Condition = v.InferOutput<typeof Condition>

export const StrategyStep = v.object({
  /** Stable within the strategy: what was done names it. */
  key: text(40),
  /** Counted from the issue date, the due date (with the grace of the client) or the day of the step before. */
  anchor: v.picklist(['issue', 'due', 'previous']),
  /** Calendar days after the anchor, negative before it; moved to the next working day. */
  offset: whole(-365, 1000),
  channel: ChannelRule,
  /** Made on the same occasion: an e-mail doubled by a call. */
  second: v.optional(Channel),
  /** For a call: beyond so many debtors to call that day, the first ones in the order of Today, it becomes an e-mail. */
  callsUpTo: v.optional(whole(1, 500)),
  tone: Tone,
  stage: StepStage,
  /** A message template of the workspace by its id or of the app by its key; the one of the stage when absent. */
  template: v.optional(text(60)),
  condition: v.optional(Condition),
  /** Prepared without being asked; nothing leaves the phone by itself. */
  automatic: v.optional(v.boolean()),
})
export type StrategyStep = v.InferOutput<typeof StrategyStep>

/** At least one step; further rules (order, same day, tones) are those of `checkStrategy`. */
export const Strategy = v.object({
  id: Id,
  name: text(120),
  /** Taken by default for clients of this profile. */
  profile: v.optional(Profile),
  steps: v.pipe(v.array(StrategyStep), v.minLength(1, 'steps'), v.maxLength(24, 'steps')),
})
export type Strategy = v.InferOutput<typeof Strategy>
