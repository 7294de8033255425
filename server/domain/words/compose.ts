/** Makes the text of a message, ready to send untouched, or says what it lacks. */
import type { Stage } from '../dunning/case.ts'
import type { Channel } from '../records/primitives.ts'
import type { Profile, Tone } from '../records/strategy.ts'
import type { MessageTemplate } from '../records/template.ts'
import { type FieldName, missingRecords } from './fields.ts'
import { type Filled, fill, type Values } from './fill.ts'
import { asSms } from './sms/shorten.ts'
import { chooseTemplate } from './templates/choose.ts'
import { isLong, isReminder, type MessageStage, type Template, templateChannel } from './templates/template.ts'
import { addressOf, frames, letterValues, type Subject, valuesOf } from './values.ts'

export type { FieldName, MessageStage, Subject }

export interface MessageInput extends Subject {
  stage: MessageStage
  channel: Channel
  tone?: Tone | undefined
  /** That of the client when absent. */
  profile?: Profile | undefined
  /** What the strategy or the person chose: an own template by its id or a ready-made one by its key. */
  template?: string | undefined
  /** The workspace's own templates. */
  own?: readonly MessageTemplate[] | undefined
}

/** `template`: which words were used. */
export type Message =
  | { ok: true; subject?: string; text: string; template?: string }
  | { ok: false; missing: FieldName[] }

/** Which message goes with the stage of a step; a friendly one that follows another says so. */
export function messageStage(stage: Stage, remindedOn: Subject['remindedOn'] = []): MessageStage {
  if (stage === 'friendly' && remindedOn.length > 0) return 'second'
  return stage === 'formal-notice' ? 'formal-notice-announced' : stage
}

/**
 * E-mails and letters get a subject and the table of all invoices concerned; SMS and messenger texts name the oldest, how
 * many others there are and the total. Under a mandate the creditor and the mandate are named, but for a voicemail text,
 * which never lets anybody guess a debt.
 */
export function composeMessage(input: MessageInput): Message {
  const { client, template: key, profile = client.profile } = input
  return composeWith(chooseTemplate({ ...input, key, profile }), input)
}

/** The same with words that are given, such as those of an editor. A text message leaves in the signs of the network. */
export function composeWith(template: Template, input: Subject & { channel: Channel }): Message {
  const { language, client } = input
  const channel = templateChannel(input.channel)
  const values: Values = { ...valuesOf(input), ...(template.stage === 'voicemail-sms' && { mandate: '' }) }
  const filled = (text: string, more: Values = {}) => fill(text, { ...values, ...more }, addressOf(client))
  const lacking = lacks(input, template.stage)
  const body = filled(template.body)
  if (!isLong(channel)) {
    if (!body.ok || lacking.length > 0) return refusal(lacking, body)
    return used(template, channel === 'sms' ? { text: asSms(body.text) } : body)
  }
  const subject = filled(template.subject ?? '{invoices}')
  const frame = frames[language][channel === 'email' ? 'email' : 'letter']
  const text = filled(frame, { ...letterValues(input), body: body.ok ? body.text : '…' })
  if (lacking.length || !subject.ok || !body.ok || !text.ok) return refusal(lacking, subject, body, text)
  return { ...used(template, text), subject: capital(subject.text) }
}

const used = ({ key }: Template, { text }: { text: string }) => ({ ok: true as const, text, template: key })

/** What no field stands for: a mandate to write under, and an invoice to remind of. */
function lacks({ workspace, mandate, invoices }: Subject, stage: MessageStage): FieldName[] {
  if (stage === 'voicemail-sms') return []
  const noMandate: FieldName[] = workspace.kind === 'mandate' && !mandate ? ['mandate'] : []
  return isReminder(stage) && invoices.length === 0 ? [...noMandate, 'invoices'] : noMandate
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function refusal(lacking: readonly string[], ...filled: readonly Filled[]): Message {
  const places = filled.flatMap((one) => (one.ok ? [] : one.missing))
  return { ok: false, missing: missingRecords([...lacking, ...places]) }
}
