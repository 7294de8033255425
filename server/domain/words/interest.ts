/** A statement of interest in writing: what was claimed, day by day, so that who reads it can count it again. */
import type { Segment } from '../interest/statement.ts'
import type { Invoice } from '../records/cards.ts'
import type { InterestLine } from '../records/facts.ts'
import type { Cents, Currency, Day, Language } from '../records/primitives.ts'
import type { Message } from './compose.ts'
import { missingRecords } from './fields.ts'
import { fill, type Values } from './fill.ts'
import { dayText, moneyText, percentText, periodText } from './format.ts'
import { templates as english } from './interest-english.ts'
import { templates as french } from './interest-french.ts'
import type { InterestTemplates } from './interest-templates.ts'
import { addressOf, frames, type Subject, valuesOf } from './values.ts'

/** One invoice of a statement. */
export interface StatedInvoice {
  invoice: Pick<Invoice, 'number'>
  dueOn: Day
  lines: readonly InterestLine[]
  /** What the interest line was made of; empty where it cannot be told to the cent any more. */
  segments: readonly Segment[]
}

/** The invoices of a message are those that are asked for; a statement is about what comes on top of them. */
export interface InterestInput extends Omit<Subject, 'invoices'> {
  asOf: Day
  currency: Currency
  stated: readonly StatedInvoice[]
  /** Texts of the law, as they are cited. */
  sources: readonly string[]
}

const templates: Record<Language, InterestTemplates> = { fr: french, en: english }

/** An e-mail, or a text to paste anywhere. Never with something missing. */
export function composeInterest(input: InterestInput): Message {
  const { client, language, workspace, mandate } = input
  const { subject, body } = templates[language]
  const values = { ...valuesOf({ ...input, invoices: [] }), ...valuesOfStatement(input) }
  const filled = (template: string, more: Values = {}) => fill(template, { ...values, ...more }, addressOf(client))
  const [head, middle] = [filled(subject), filled(body)]
  const text = filled(frames[language].email, { body: middle.ok ? middle.text : '…' })
  const lacksMandate = workspace.kind === 'mandate' && !mandate
  if (!lacksMandate && head.ok && middle.ok && text.ok) return { ok: true, subject: head.text, text: text.text }
  const missing = [head, middle, text].flatMap((one) => (one.ok ? [] : one.missing))
  return { ok: false, missing: missingRecords([...(lacksMandate ? ['mandate'] : []), ...missing]) }
}

/** Writes amounts, and fills pieces that have all their values. */
interface Pen {
  language: Language
  money: (amount: Cents) => string
  piece: (name: keyof InterestTemplates, values: Values) => string
}

function penOf(language: Language, currency: Currency): Pen {
  return {
    language,
    money: (amount) => moneyText({ currency, amount }, language),
    piece(name, values) {
      const made = fill(templates[language][name], values, 'vous')
      return made.ok ? made.text : ''
    },
  }
}

function valuesOfStatement({ asOf, currency, stated, sources, language }: InterestInput): Values {
  const pen = penOf(language, currency)
  const lines = stated.flatMap((one) => one.lines)
  const sumOf = (fits: (line: InterestLine) => boolean) =>
    lines.reduce((sum, line) => sum + (fits(line) ? line.amount : 0), 0)
  const interest = sumOf((line) => isClaimed(line) && line.what === 'interest')
  const indemnity = sumOf((line) => isClaimed(line) && line.what === 'indemnity')
  const waived = sumOf((line) => !isClaimed(line))
  const total = pen.money(interest + indemnity)
  const rows = stated.map((one) => rowsOf(one, pen)).filter(Boolean)
  return {
    asOf: dayText(asOf, language),
    total,
    rows: rows.join('\n\n'),
    sums: pen.piece('sums', { interest: pen.money(interest), indemnity: pen.money(indemnity), total }),
    waived: waived > 0 ? pen.piece('waived', { waivedSum: pen.money(waived) }) : '',
    sources: sources.length > 0 ? pen.piece('sources', { texts: sources.join(', ') }) : '',
  }
}

const isClaimed = ({ decision }: InterestLine): boolean => decision === 'claimed'

function rowsOf({ invoice, dueOn, lines, segments }: StatedInvoice, pen: Pen): string {
  const claimed = lines.filter(isClaimed)
  if (claimed.length === 0) return ''
  const head = pen.piece('invoice', { number: invoice.number, dueOn: dayText(dueOn, pen.language) })
  return [head, ...claimed.flatMap((line) => textsOf(line, segments, pen))].join('\n')
}

function textsOf({ what, amount, from, to }: InterestLine, segments: readonly Segment[], pen: Pen): string[] {
  if (what === 'indemnity') return [pen.piece('indemnity', { sum: pen.money(amount) })]
  if (segments.length > 0) return segments.map((segment) => segmentText(segment, pen))
  const period = from && to ? periodText({ from, to }, pen.language) : ''
  return [pen.piece('interest', { period, sum: pen.money(amount) })]
}

/** `du 1er février au 15 mai 2026, 104 jours à 12,15 % sur 10 000,00 € : 346,19 €`, behind a dash. */
function segmentText(segment: Segment, { language, money, piece }: Pen): string {
  return piece('segment', {
    period: periodText(segment, language),
    days: piece(segment.days > 1 ? 'dayMany' : 'dayOne', { count: `${segment.days}` }),
    percent: percentText(segment.ratePercent, language),
    principal: money(segment.principal),
    sum: money(segment.interest),
  })
}
