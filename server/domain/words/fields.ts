/** The fields a template may quote: what each holds, which record it comes from, and at which stages it has a value. */
import { isReminder, type MessageStage } from './templates/template.ts'

/**
 * `sentence`: one or several, written by the app. `table`: one line for each invoice. `block`: several lines. Tables and
 * blocks stand in messages only, never in a subject, and tables not in a text message.
 */
export type FieldType = 'name' | 'text' | 'money' | 'day' | 'days' | 'sentence' | 'table' | 'block'

/** What to complete: records of the case, or the name of a field that no value goes with. */
export type FieldName =
  | 'client'
  | 'sender'
  | 'invoices'
  | 'promise'
  | 'received'
  | 'mandate'
  | 'kind'
  | 'sender-address'
  | 'client-address'
  | 'way-to-pay'
  | (string & {})

/** `case`: wherever a debt may be named. `late`: once something is past its due date. */
type Where = 'anywhere' | 'case' | 'late' | 'promise' | 'received' | 'formal-notice'

export interface Field {
  type: FieldType
  from: FieldName
  where: Where
  /** May be empty in a case that is complete: written `{?name}`, or `{name?}` for a paragraph that goes with it. */
  optional?: true
}

const field = (type: FieldType, from: FieldName, where: Where = 'case'): Field => ({ type, from, where })
const optional = (type: FieldType, from: FieldName, where: Where = 'case'): Field => ({
  ...field(type, from, where),
  optional: true,
})

export const fields = {
  greeting: field('sentence', 'client', 'anywhere'),
  me: field('name', 'sender', 'anywhere'),
  who: field('name', 'client', 'anywhere'),
  sign: field('name', 'sender', 'anywhere'),
  signLine: field('text', 'sender', 'anywhere'),
  signature: field('block', 'sender', 'anywhere'),
  today: field('day', 'today', 'anywhere'),
  client: field('name', 'client'),
  ofClient: field('name', 'client'),
  creditor: field('name', 'sender'),
  mandate: optional('sentence', 'mandate'),

  number: field('text', 'invoices'),
  dueOn: field('day', 'invoices'),
  amount: field('money', 'invoices'),
  total: field('money', 'invoices'),
  lines: field('table', 'invoices'),
  dated: field('table', 'invoices'),
  these: field('text', 'invoices'),
  invoices: field('text', 'invoices'),
  others: optional('sentence', 'invoices'),
  dueNow: optional('sentence', 'invoices'),
  late: field('days', 'invoices', 'late'),
  history: optional('sentence', 'exchanges', 'late'),
  replyBy: field('day', 'today'),
  deadline: field('day', 'today', 'late'),

  pay: optional('sentence', 'way-to-pay'),
  online: optional('sentence', 'way-to-pay'),

  promiseOn: field('day', 'promise', 'promise'),
  promiseMadeOn: field('day', 'promise', 'promise'),
  promiseAmount: field('money', 'promise', 'promise'),
  method: optional('text', 'promise', 'promise'),
  partReceived: optional('sentence', 'promise', 'promise'),

  received: field('money', 'received', 'received'),
  balance: field('block', 'invoices', 'received'),
  balanceShort: field('sentence', 'invoices', 'received'),

  creditorBlock: field('block', 'sender-address', 'formal-notice'),
  clientBlock: field('block', 'client-address', 'formal-notice'),
  consequence: field('sentence', 'kind', 'formal-notice'),
} as const satisfies Record<string, Field>

export type FieldKey = keyof typeof fields
export const fieldKeys = Object.keys(fields) as FieldKey[]

export const isField = (name: string): name is FieldKey => Object.hasOwn(fields, name)

const promiseStages: readonly MessageStage[] = ['promise-reminder', 'promise-broken', 'promise-confirmation']

/** True where a case that is complete gives it a value; on an answering machine nothing lets anybody guess a debt. */
export function hasValueAt(name: FieldKey, stage: MessageStage): boolean {
  const { where } = fields[name] as Field
  if (where === 'anywhere') return true
  if (stage === 'voicemail-sms') return false
  if (where === 'case') return stage !== 'thanks' || fields[name].from !== 'invoices'
  if (where === 'late') return isReminder(stage)
  if (where === 'promise') return promiseStages.includes(stage)
  return where === (stage === 'thanks' ? 'received' : stage)
}

/** True where it may be empty in a case that is complete; a formal notice always says how to pay (field study 3.3). */
export function mayBeEmpty(name: FieldKey, stage: MessageStage): boolean {
  const { optional }: Field = fields[name]
  return optional === true && !(name === 'pay' && stage === 'formal-notice')
}

/** The record to complete where a field has no value; a name that is no field stands for itself. */
export const sourceOf = (name: string): FieldName => (isField(name) ? fields[name].from : name)

/** What is missing by the name of its record, each once. */
export const missingRecords = (names: readonly string[]): FieldName[] => [...new Set(names.map(sourceOf))]
