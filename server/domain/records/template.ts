/** A message template as a record: words that a workspace wrote for itself, in place of the ready-made ones. */
import * as v from 'valibot'
import { Id, Language, text } from './primitives.ts'
import { Profile, Tone } from './strategy.ts'

/** What a message is about; wider than the stages of a strategy, which speak of reminders alone. */
export const MessageStage = v.picklist([
  'preventive',
  'friendly',
  'second',
  'firm',
  'promise-reminder',
  'promise-broken',
  'instalment-missed',
  'formal-notice-announced',
  'formal-notice',
  'hand-over',
  'promise-confirmation',
  'statement',
  'resend',
  'voicemail-sms',
  'thanks',
])
export type MessageStage = v.InferOutput<typeof MessageStage>

/** A registered letter says what a letter says. */
export const TemplateChannel = v.picklist(['email', 'sms', 'messenger', 'letter'])
export type TemplateChannel = v.InferOutput<typeof TemplateChannel>

/**
 * A card. It takes the place of the ready-made ones of its stage, channel and language (of its tone too, where there are words
 * in two), for all clients or for those of its profile; deleted, they are back.
 */
export const MessageTemplate = v.object({
  id: Id,
  stage: MessageStage,
  channel: TemplateChannel,
  language: Language,
  tone: Tone,
  /** For clients of this profile alone. */
  profile: v.optional(Profile),
  /** Of an e-mail or a letter. */
  subject: v.optional(text(300)),
  /** Syntax: `words/fill.ts`; fields: `words/fields.ts`. */
  body: text(4000),
})
export type MessageTemplate = v.InferOutput<typeof MessageTemplate>
