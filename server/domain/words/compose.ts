/** Makes the text of a message, ready to send untouched, or says what it lacks. */
import type { Stage } from '../dunning/case.ts'
import type { Channel, Language } from '../records/primitives.ts'
import { templates as english } from './english.ts'
import { type Filled, fill, type Values } from './fill.ts'
import { templates as french } from './french.ts'
import type { MessageStage, Template } from './templates.ts'
import { addressOf, frames, type Subject, valuesOf } from './values.ts'

export type { MessageStage, Subject }

export interface MessageInput extends Subject {
  stage: MessageStage
  channel: Channel
}

/** What to complete: records of the case, or the name of a place in a template that no value goes with. */
export type FieldName = 'client' | 'sender' | 'invoices' | 'promise' | 'received' | 'mandate' | (string & {})

export type Message = { ok: true; subject?: string; text: string } | { ok: false; missing: FieldName[] }

const templates: Record<Language, Record<MessageStage, Template>> = { fr: french, en: english }

/** Which record a value comes from. */
const sources: Record<string, FieldName> = {
  me: 'sender',
  signature: 'sender',
  sign: 'sender',
  ofClient: 'client',
  ...Object.fromEntries(
    ['number', 'dueOn', 'amount', 'total', 'lines', 'these', 'late'].map((name) => [name, 'invoices']),
  ),
  ...Object.fromEntries(['promiseOn', 'promiseMadeOn', 'promiseAmount'].map((name) => [name, 'promise'])),
}

/** Which message goes with the stage of a step. */
export function messageStage(stage: Stage): MessageStage {
  return stage === 'formal-notice' ? 'formal-notice-announced' : stage
}

/**
 * E-mails and letters get a subject and the table of all invoices concerned; SMS and messenger texts name the oldest, how
 * many others there are and the total. Under a mandate the creditor and the mandate are named, but for a voicemail text,
 * which never lets anybody guess a debt.
 */
export function composeMessage(input: MessageInput): Message {
  const { stage, channel, language, client } = input
  const template = templates[language][stage]
  const values = { ...valuesOf(input), ...(stage === 'voicemail-sms' && { mandate: '' }) }
  const filled = (text: string, more: Values = {}) => fill(text, { ...values, ...more }, addressOf(client))
  const lacking = lacksMandate(input) ? ['mandate'] : []
  if (!long.includes(channel)) {
    const text = filled(template.short)
    return text.ok && !lacking.length ? text : refusal(lacking, text)
  }
  const subject = filled(template.subject)
  const body = filled(template.body)
  const frame = frames[language][channel === 'email' ? 'email' : 'letter']
  const text = filled(frame, { body: body.ok ? body.text : '…' })
  if (lacking.length || !subject.ok || !body.ok || !text.ok) return refusal(lacking, subject, body, text)
  return { ok: true, subject: capital(subject.text), text: text.text }
}

const long: readonly Channel[] = ['email', 'letter', 'registered-letter']

const lacksMandate = ({ workspace, mandate, stage }: MessageInput) =>
  workspace.kind === 'mandate' && !mandate && stage !== 'voicemail-sms'

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function refusal(lacking: readonly string[], ...filled: readonly Filled[]): Message {
  const places = filled.flatMap((one) => (one.ok ? [] : one.missing))
  return { ok: false, missing: [...new Set([...lacking, ...places.map((place) => sources[place] ?? place)])] }
}
