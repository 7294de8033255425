/** What a message template is: for which stage, channel, tone and profile it was written, and its words. */
import type { Channel } from '../../records/primitives.ts'
import type { Profile, Tone } from '../../records/strategy.ts'
import { MessageStage, TemplateChannel } from '../../records/template.ts'

export type { MessageStage, TemplateChannel }

export const messageStages = MessageStage.options
export const templateChannels = TemplateChannel.options

/** Where something is asked for that is past its due date: each text holds number, due date and remaining due. */
export const reminderStages = [
  'friendly',
  'second',
  'firm',
  'promise-broken',
  'instalment-missed',
  'formal-notice-announced',
  'formal-notice',
  'hand-over',
] as const satisfies readonly MessageStage[]

export const isReminder = (stage: MessageStage): boolean => (reminderStages as readonly string[]).includes(stage)

export const templateChannel = (channel: Channel): TemplateChannel =>
  channel === 'registered-letter' ? 'letter' : isTemplateChannel(channel) ? channel : 'sms'

const isTemplateChannel = (channel: Channel): channel is TemplateChannel =>
  (templateChannels as readonly string[]).includes(channel)

/** E-mails and letters have an object and stand in a frame with greeting and signature; the others bring their own. */
export const isLong = (channel: TemplateChannel): boolean => channel === 'email' || channel === 'letter'

/** `subject` for e-mails and letters only. Syntax: fill.ts; fields: fields.ts. */
export interface Words {
  subject?: string
  body: string
}

export interface TemplateUse {
  stage: MessageStage
  channel: TemplateChannel
  tone: Tone
  /** Written for clients of these; for all when empty. */
  profiles: readonly Profile[]
}

export interface Template extends TemplateUse, Words {
  /** Of a ready-made one its key, of an own one its id. */
  key: string
}
