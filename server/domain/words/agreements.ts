/** Confirms in writing what was agreed with a client: an instalment plan, an extension, a gesture, a discount. */
import type { InvoiceState } from '../dunning/case.ts'
import type { Arrangement, InstalmentPlan } from '../records/facts.ts'
import type { Cents, Channel, Language } from '../records/primitives.ts'
import { frame as english, templates as englishTemplates } from './agreements-english.ts'
import { frame as french, templates as frenchTemplates } from './agreements-french.ts'
import type { AgreementFrame, AgreementStage, AgreementTemplate } from './agreements-templates.ts'
import type { Message } from './compose.ts'
import { type FieldName, sourceOf } from './fields.ts'
import { type Filled, fill, type Values } from './fill.ts'
import { dayText, listText, moneyText } from './format.ts'
import { asSms } from './sms/shorten.ts'
import { addressOf, frames, type Subject, valuesOf } from './values.ts'

export type Agreed =
  | { kind: 'plan'; plan: InstalmentPlan }
  /** `toPay`: for a gesture, what has to come in. */
  | { kind: 'arrangement'; arrangement: Arrangement; toPay: Cents }

/** `invoices` of the subject: those that the agreement is about; none for a discount. */
export interface AgreementInput extends Subject {
  channel: Channel
  agreed: Agreed
}

const words: Record<Language, { frame: AgreementFrame; templates: Record<AgreementStage, AgreementTemplate> }> = {
  fr: { frame: french, templates: frenchTemplates },
  en: { frame: english, templates: englishTemplates },
}

/** A text message names so many instalments; of more it says how many there are, from when to when. */
const NAMED = 4

/** An e-mail with the whole table, or a text message that holds what matters. Never sent with something missing. */
export function composeAgreement(input: AgreementInput): Message {
  const { agreed, channel, client, language } = input
  const template = words[language].templates[agreed.kind === 'plan' ? 'plan' : agreed.arrangement.kind]
  const common = valuesOf(input)
  const values: Values = { ...common, covered: common.lines, ...valuesOfAgreement(input, common) }
  const filled = (text: string, more: Values = {}) => fill(text, { ...values, ...more }, addressOf(client))
  const lacking = input.workspace.kind === 'mandate' && !input.mandate ? ['mandate'] : []
  if (channel !== 'email') {
    const text = filled(template.short)
    if (!text.ok || lacking.length > 0) return refusal(lacking, text)
    return channel === 'sms' ? { ok: true, text: asSms(text.text) } : text
  }
  const subject = filled(template.subject)
  const body = filled(template.body)
  const text = filled(frames[language].email, { body: body.ok ? body.text : '…' })
  if (lacking.length || !subject.ok || !body.ok || !text.ok) return refusal(lacking, subject, body, text)
  return { ok: true, subject: subject.text, text: text.text }
}

function valuesOfAgreement(input: AgreementInput, common: Values): Values {
  return input.agreed.kind === 'plan'
    ? planValues(input, input.agreed.plan, common)
    : arrangementValues(input, input.agreed.arrangement, input.agreed.toPay)
}

function planValues(
  input: AgreementInput,
  { instalments, currency, on, written }: InstalmentPlan,
  common: Values,
): Values {
  const { language, client } = input
  const { frame } = words[language]
  const money = (amount: Cents) => moneyText({ currency, amount }, language)
  const piece = (template: string, values: Values) => said(fill(template, values, addressOf(client)))
  const total = money(instalments.reduce((sum, { amount }) => sum + amount, 0))
  const rows = instalments.map((one) => ({ on: dayText(one.on, language), amount: money(one.amount) }))
  const count = `${rows.length}`
  const [first = '', last = ''] = [rows[0]?.on, rows.at(-1)?.on]
  const many = piece(frame.manyShort, { count, total, first, last })
  const named = rows.map((row) => piece(frame.rowShort, row))
  // One that agreed in writing already is not asked again.
  const asked = (template: string) => (written ? '' : piece(template, { total, these: these(input, common) }))
  return {
    agreedOn: dayText(on, language),
    total,
    count,
    rows: rows.map((row) => piece(frame.row, row)).join('\n'),
    rowsShort: rows.length > NAMED ? many : listText(named, language),
    acknowledgement: asked(frame.acknowledgement),
    acknowledgementShort: asked(frame.acknowledgementShort),
  }
}

/** The invoices by their numbers, as somebody who owes them would name them. */
function these({ invoices, language, client }: AgreementInput, { number }: Values): string {
  const { frame } = words[language]
  const numbers = invoices.map((state: InvoiceState) => state.invoice.number)
  const template = numbers.length > 1 ? frame.theseMany : frame.theseOne
  return said(fill(template, { number, numbers: listText(numbers, language) }, addressOf(client)))
}

function arrangementValues(input: AgreementInput, arrangement: Arrangement, toPay: Cents): Values {
  const { language, client, invoices } = input
  const { frame } = words[language]
  const currency = arrangement.currency ?? invoices[0]?.invoice.currency ?? ''
  const money = (amount: Cents) => (amount && currency ? moneyText({ currency, amount }, language) : '')
  const ofInvoices = invoices.length > 1 ? frame.ofMany : frame.ofOne
  const dueDate = arrangement.movesDueDate ? frame.moved : frame.notMoved
  return {
    agreedOn: dayText(arrangement.on, language),
    until: dayText(arrangement.until, language),
    amount: money(arrangement.amount ?? 0),
    toPay: money(toPay),
    terms: arrangement.terms ?? '',
    dueDate: said(fill(dueDate, { ofInvoices }, addressOf(client))),
  }
}

/** A piece that lacks something is empty, and the template that quotes it refuses to be sent. */
const said = (filled: Filled): string => (filled.ok ? filled.text : '')

/** What an agreement says itself, under names that otherwise speak of invoices. */
const own: Record<string, FieldName> = { covered: 'invoices', amount: 'amount', total: 'total' }

function refusal(lacking: readonly string[], ...filled: readonly Filled[]): Message {
  const places = filled.flatMap((one) => (one.ok ? [] : one.missing))
  return { ok: false, missing: [...new Set([...lacking, ...places.map((place) => own[place] ?? sourceOf(place))])] }
}
