/** The values a message can quote, worked out from the case. What is not known is empty, and then refused by the template. */

import { addDays, daysBetween } from '../calendar/days.ts'
import { addWorkingDays, workingDayFrom } from '../calendar/working-days.ts'
import type { InvoiceState, Money } from '../dunning/case.ts'
import { settingsOf } from '../dunning/settings.ts'
import { oldestDueFirst } from '../ledger/distinct.ts'
import { chaseable } from '../ledger/invoices.ts'
import { sumByCurrency } from '../ledger/money.ts'
import type { Client, Contact, Creditor, Mandate, Workspace } from '../records/cards.ts'
import type { PaymentPromise } from '../records/facts.ts'
import type { Day, Language } from '../records/primitives.ts'
import type { FieldKey } from './fields.ts'
import { fill, type Values } from './fill.ts'
import { dayText, listText, moneyText, totalText } from './format.ts'
import type { Frame } from './frame.ts'
import { frame as english } from './frame-english.ts'
import { frame as french } from './frame-french.ts'

/** Working days the firm message leaves for a reply, and days before the formal notice it announces. */
const REPLY_DAYS = 5
const NOTICE_DAYS = 8

/** What a message or a call is about. */
export interface Subject {
  workspace: Pick<Workspace, 'kind' | 'name'> & Partial<Workspace>
  creditor: Creditor
  mandate: Mandate | null
  client: Client
  /** The person written to or called; `null` when none is known. */
  contact: Contact | null
  language: Language
  today: Day
  /** The invoices concerned: what remains of them less what is contested, kept back or under a bill is asked for. */
  invoices: readonly InvoiceState[]
  /** For a promise to confirm, or one that was broken; `madeOn` is the day it was made. */
  promise?: Pick<PaymentPromise, 'on' | 'amount' | 'currency' | 'method'> & { madeOn: Day; received?: number }
  /** For thanks: what was received. */
  received?: Money
  /** Days on which the debtor was already written to about this, since the due date. */
  remindedOn?: readonly Day[]
  /** Name and role that sign; else the creditor's own signature. */
  signature?: string
}

export const frames: Record<Language, Frame> = { fr: french, en: english }

export const addressOf = (client: Client): 'tu' | 'vous' => client.address ?? 'vous'

/** The invoices a message lists, oldest due first. */
function listed(invoices: readonly InvoiceState[]): InvoiceState[] {
  const byId = new Map(invoices.map((state) => [state.invoice.id, state]))
  return oldestDueFirst([...byId.values()].map((state) => state.invoice))
    .map(({ id }) => byId.get(id))
    .filter((state) => state !== undefined)
    .filter((state) => chaseable(state) > 0)
}

/** Of every field; absent where the case says nothing about it. */
export type FieldValues = Partial<Record<FieldKey, string>>

export function valuesOf(subject: Subject): FieldValues {
  const invoices = listed(subject.invoices)
  return {
    ...people(subject),
    ...amounts(subject, invoices),
    ...agreements(subject),
    ...ways(subject),
    ...formalNotice(subject),
  }
}

/** Fills a piece that has all its values. */
function piece(subject: Subject, template: string, values: Values): string {
  const filled = fill(template, values, addressOf(subject.client))
  return filled.ok ? filled.text : ''
}

/** Neutral where the civility is unknown; a first name only where the client is addressed as tu. */
function greetingOf(subject: Subject): string {
  const { contact, client, language } = subject
  const { greetings } = frames[language]
  const { civility, firstName = '', lastName = '' } = contact ?? {}
  if (addressOf(client) === 'tu' && firstName) return piece(subject, greetings.named, { name: firstName })
  if (civility && lastName) return piece(subject, greetings[civility], { name: lastName })
  return firstName ? piece(subject, greetings.named, { name: `${firstName} ${lastName}`.trim() }) : greetings.unnamed
}

/** Whom to ask for on the phone; a consumer without a contact is asked for by name. */
export function whoOf({ contact, client, language }: Subject): string {
  const { who, payer } = frames[language]
  const { civility, firstName, lastName } = contact ?? {}
  if (firstName && !civility) return `${firstName} ${lastName ?? ''}`.trim()
  if (lastName) return who[civility ?? 'unknown'].replace('{name}', () => lastName)
  return client.kind === 'consumer' ? client.name : payer
}

/** `de` loses its vowel before another: d’Atelier Roche. */
export function ofName(name: string, language: Language): string {
  if (language === 'en') return `of ${name}`
  return /^[aeiouàâäéèêëîïôöùûü]/i.test(name) ? `d’${name}` : `de ${name}`
}

function titleOf(subject: Subject): string {
  const { letterGreetings } = frames[subject.language]
  const { civility, lastName } = subject.contact ?? {}
  return civility && lastName ? piece(subject, letterGreetings[civility], { name: lastName }) : letterGreetings.unnamed
}

function people(subject: Subject): FieldValues {
  const { workspace, creditor, mandate, client, language } = subject
  const frame = frames[language]
  const inMandate = workspace.kind === 'mandate'
  const sender = inMandate ? workspace.name : creditor.name
  const me = inMandate ? piece(subject, frame.onBehalf, { sender, creditor: creditor.name }) : creditor.name
  const own = subject.signature ?? (inMandate ? '' : (creditor.signature ?? ''))
  const mandateOn = inMandate && mandate ? dayText(mandate.signedOn, language) : ''
  const signature = signatureOf(own, me)
  const signed = (who: string) => (mandateOn ? piece(subject, frame.signInMandate, { me: who, mandateOn }) : who)
  return {
    client: client.name,
    creditor: creditor.name,
    me,
    greeting: greetingOf(subject),
    who: whoOf(subject),
    ofClient: client.name.trim() && ofName(client.name, language),
    signature,
    signLine: signed(oneLine(signature)),
    sign: signed(me),
    mandate: mandateOn && piece(subject, frame.mandate, { ofCreditor: ofName(creditor.name, language), mandateOn }),
    today: dayText(subject.today, language),
  }
}

/** A message never leaves unsigned: without a signature the name of the sender stands. */
const signatureOf = (own: string, me: string): string => (own && !own.includes(me) ? `${own}\n${me}` : own || me)

const oneLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join(', ')

/** What the frame of a letter adds: no field of a template. */
export function letterValues(subject: Subject): Values {
  const title = titleOf(subject)
  return {
    letterGreeting: addressOf(subject.client) === 'tu' ? greetingOf(subject) : `${title},`,
    formula: piece(subject, frames[subject.language].formula, { title }),
  }
}

type Row = 'line' | 'lineDated'

function lineOf(subject: Subject, state: InvoiceState, row: Row): string {
  const { language } = subject
  const frame = frames[language]
  const { number, issuedOn, dueOn, currency, project, link } = state.invoice
  const values = {
    number,
    issuedOn: dayText(issuedOn, language),
    project: project ? piece(subject, frame.lineProject, { project }) : '',
    dueOn: dayText(dueOn, language),
    amount: moneyText({ currency, amount: chaseable(state) }, language),
  }
  const contested = moneyText({ currency, amount: state.disputed }, language)
  return [
    piece(subject, frame[row], values),
    state.disputed > 0 && piece(subject, frame.lineContested, { contested }),
    link && piece(subject, frame.lineLink, { link }),
  ]
    .filter(Boolean)
    .join('')
}

function amounts(subject: Subject, invoices: readonly InvoiceState[]): FieldValues {
  const { language, today } = subject
  const frame = frames[language]
  const oldest = invoices[0]
  if (!oldest) {
    const settled = piece(subject, frame.settled, {})
    return { balance: settled, balanceShort: settled }
  }
  const { number, dueOn, currency } = oldest.invoice
  const count = invoices.length
  const many = count > 1
  const total = totalOf(invoices, language)
  const table = (row: Row) => {
    const rows = invoices.map((state) => lineOf(subject, state, row))
    return [...rows, many && piece(subject, frame.lineTotal, { total })].filter(Boolean).join('\n')
  }
  const lines = table('line')
  const late = Math.max(1, daysBetween(dueOn, today))
  return {
    number,
    dueOn: dayText(dueOn, language),
    amount: moneyText({ currency, amount: chaseable(oldest) }, language),
    total,
    lines,
    dated: table('lineDated'),
    dueNow: dueNow(subject, invoices, total),
    history: historyOf(subject),
    these: many ? frame.theseMany : frame.theseOne,
    invoices: piece(subject, many ? frame.subjectMany : frame.subjectOne, { number, count: `${count}` }),
    others: many
      ? piece(subject, count > 2 ? frame.othersMany : frame.othersOne, { count: `${count - 1}`, total })
      : '',
    late: piece(subject, late > 1 ? frame.daysMany : frame.daysOne, { count: `${late}` }),
    balance: piece(subject, frame.stillDue, { lines }),
    balanceShort: piece(subject, frame.stillDueShort, { total }),
  }
}

function totalOf(invoices: readonly InvoiceState[], language: Language): string {
  const sums = invoices.map((state) => ({ currency: state.invoice.currency, amount: chaseable(state) }))
  return totalText(sumByCurrency(sums), language)
}

/** Of a statement: how much of it is past its due date. */
function dueNow(subject: Subject, invoices: readonly InvoiceState[], total: string): string {
  const { dueAll, dueNow } = frames[subject.language]
  const late = invoices.filter(({ daysLate }) => daysLate > 0)
  if (late.length === 0) return ''
  const due = totalOf(late, subject.language)
  return due === total && invoices.length > 1 ? dueAll : piece(subject, dueNow, { due })
}

/** Of a long history the latest are named. */
const NAMED_DAYS = 4

function historyOf(subject: Subject): string {
  const days = [...new Set(subject.remindedOn)].sort().slice(-NAMED_DAYS)
  if (days.length === 0) return ''
  const { historyOne, historyMany } = frames[subject.language]
  const said = days.map((day) => dayText(day, subject.language))
  return piece(subject, days.length > 1 ? historyMany : historyOne, { days: listText(said, subject.language) })
}

function agreements(subject: Subject): FieldValues {
  const { promise, received, language, today } = subject
  const frame = frames[language]
  const settings = settingsOf(subject.workspace)
  const dates = {
    replyBy: dayText(addWorkingDays(today, REPLY_DAYS, settings), language),
    deadline: dayText(workingDayFrom(addDays(today, NOTICE_DAYS), settings), language),
    received: received ? moneyText(received, language) : '',
  }
  if (!promise) return { ...dates, promiseOn: '', promiseMadeOn: '', promiseAmount: '', method: '', partReceived: '' }
  const { currency, amount } = promise
  const part = promise.received ?? 0
  const money = (cents: number) => moneyText({ currency, amount: cents }, language)
  return {
    ...dates,
    promiseOn: dayText(promise.on, language),
    promiseMadeOn: dayText(promise.madeOn, language),
    promiseAmount: money(amount),
    method: promise.method ? frame.methods[promise.method] : '',
    partReceived:
      part > 0 && part < amount
        ? piece(subject, frame.partReceived, { received: money(part), missing: money(amount - part) })
        : '',
  }
}

/** How to pay: the creditor's own account or link, also under a mandate. */
function ways(subject: Subject): FieldValues {
  const { iban, paymentLink: link } = subject.creditor
  const frame = frames[subject.language]
  const template = iban && link ? frame.payBoth : iban ? frame.payByTransfer : frame.payOnline
  const grouped = iban?.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ')
  return {
    pay: iban || link ? piece(subject, template, { iban: grouped, link }) : '',
    online: link ? piece(subject, frame.payOnlineShort, { link }) : '',
  }
}

/** What a formal notice has to say beyond a reminder (field study 3.3): who, to whom, and what follows by the client's law. */
function formalNotice({ creditor, client, language }: Subject): FieldValues {
  const { consequences } = frames[language]
  const abroad = client.country !== undefined && client.country !== 'FR'
  return {
    creditorBlock: blockOf(creditor),
    clientBlock: blockOf(client),
    consequence: client.kind === 'unknown' ? '' : consequences[abroad ? 'abroad' : client.kind],
  }
}

/** Name and address; nothing without a street and a town. */
function blockOf({ name, street, postalCode, city, siren }: Creditor | Client): string {
  if (!name.trim() || !street?.trim() || !city?.trim()) return ''
  const town = [postalCode, city].filter(Boolean).join(' ')
  return [name, ...street.split('\n'), town, siren && `SIREN ${siren}`].filter(Boolean).join('\n')
}
