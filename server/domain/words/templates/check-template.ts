/** What is wrong with a template somebody writes: said while it is being written, before any message is made of it. */
import { type Field, type FieldKey, fieldKeys, fields, hasValueAt, isField, mayBeEmpty } from '../fields.ts'
import { isLong, isReminder, type Template } from './template.ts'

export type TemplateIssue =
  /** A brace or bracket that opens and does not close, or the other way round. */
  | { code: 'syntax'; at: 'subject' | 'body'; sign: string }
  | { code: 'empty'; at: 'subject' | 'body' }
  | {
      code: 'unknown-field'
      at: 'subject' | 'body'
      field: string /** The one that may be meant. */
      meant: FieldKey | null
    }
  /** It never has a value at this stage, or would let somebody guess a debt. */
  | { code: 'not-here'; at: 'subject' | 'body'; field: FieldKey }
  /** A table in a subject or a text message, a block in a subject. */
  | { code: 'no-room'; at: 'subject' | 'body'; field: FieldKey }
  /** May be empty in a case that is complete: written `{?name}`, or `{name?}` in a paragraph of its own. */
  | { code: 'may-be-empty'; at: 'subject' | 'body'; field: FieldKey }
  /** C20 to C22: a reminder holds number, due date and remaining due, and every message says who sends it. */
  | { code: 'lacks-field'; field: FieldKey }

export type TemplateDraft = Pick<Template, 'stage' | 'channel' | 'subject' | 'body'>

/** All of it, in the order of the template; empty when messages can be made of it. */
export function checkTemplate(draft: TemplateDraft): TemplateIssue[] {
  const long = isLong(draft.channel)
  return [
    ...(long ? checkPart('subject', draft.subject ?? '', draft) : []),
    ...checkPart('body', draft.body, draft),
    ...checkWhole(draft),
  ]
}

/** What is left of these may be nothing at all. */
const OPTIONAL = /\{\?[^{}?]+\??\}|\{[^{}?]+\?\}/g

const PLACE = /\{(\??)([^{}?\n]+)(\??)\}/g

function checkPart(at: 'subject' | 'body', text: string, draft: TemplateDraft): TemplateIssue[] {
  if (!text.replace(OPTIONAL, '').trim()) return [{ code: 'empty', at }]
  const sign = strayIn(text)
  const found = [...text.matchAll(PLACE)].flatMap(([, before, name = '', behind]): TemplateIssue[] => {
    if (!isField(name)) return [{ code: 'unknown-field', at, field: name, meant: nearest(name, fieldKeys) }]
    if (!hasValueAt(name, draft.stage)) return [{ code: 'not-here', at, field: name }]
    if (!hasRoom(name, at, draft)) return [{ code: 'no-room', at, field: name }]
    return mayBeEmpty(name, draft.stage) && !before && !behind ? [{ code: 'may-be-empty', at, field: name }] : []
  })
  return sign ? [{ code: 'syntax', at, sign }, ...found] : found
}

function hasRoom(name: FieldKey, at: 'subject' | 'body', { channel }: TemplateDraft): boolean {
  const { type } = fields[name]
  if (at === 'subject') return type !== 'table' && type !== 'block'
  return type !== 'table' || channel !== 'sms'
}

/** What is left of braces, and of brackets that hold two forms, once the good ones are taken out. */
function strayIn(text: string): string | null {
  const left = text.replace(PLACE, '').replace(/\[[^[\]|]*\|[^[\]|]*\]/g, '')
  return /[{}]/.exec(left)?.[0] ?? /\[[^\]]*\||\|[^[]*\]/.exec(left)?.[0].charAt(0) ?? null
}

/** What a reminder must hold, and which fields hold it. */
const required: readonly (readonly [FieldKey, readonly FieldKey[]])[] = [
  ['number', ['number', 'lines', 'dated']],
  ['dueOn', ['dueOn', 'lines', 'dated']],
  ['amount', ['amount', 'lines', 'dated']],
]

function checkWhole({ stage, channel, body }: TemplateDraft): TemplateIssue[] {
  const quoted = new Set([...body.matchAll(PLACE)].map(([, , name]) => name ?? ''))
  const lacks = (names: readonly FieldKey[]) => !names.some((name) => quoted.has(name))
  const facts = isReminder(stage) ? required.filter(([, holders]) => lacks(holders)).map(([field]) => field) : []
  // The frame of an e-mail or a letter signs by itself.
  const unsigned = !isLong(channel) && lacks(['sign', 'signLine', 'signature', 'me'])
  return [...facts, ...(unsigned ? (['sign'] as const) : [])].map((field) => ({ code: 'lacks-field', field }))
}

/** The name that is at most two signs away, or differs in capitals only. */
export function nearest<N extends string>(typed: string, names: readonly N[]): N | null {
  const byDistance = names.map((name) => ({ name, far: distance(name.toLowerCase(), typed.toLowerCase()) }))
  const [best] = byDistance.sort((a, b) => a.far - b.far)
  return best && best.far <= 2 ? best.name : null
}

/** Levenshtein. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      )
    row = next
  }
  return row[b.length] ?? 0
}

/** The fields that may be quoted there, for the person to choose from. */
export const offeredFields = (draft: Pick<TemplateDraft, 'stage' | 'channel'>, at: 'subject' | 'body'): FieldKey[] =>
  fieldKeys.filter((name) => hasValueAt(name, draft.stage) && hasRoom(name, at, { ...draft, body: '' }))

/** As it is written in a template: `{number}`, `{?others}`. */
export function placeOf(name: FieldKey): string {
  const { optional }: Field = fields[name]
  return optional ? `{?${name}}` : `{${name}}`
}
