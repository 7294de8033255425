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
import { frame as english } from './english.ts'
import { fill, type Values } from './fill.ts'
import { dayText, moneyText, totalText } from './format.ts'
import { frame as french } from './french.ts'
import type { Frame } from './templates.ts'

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

export function valuesOf(subject: Subject): Values {
  const invoices = listed(subject.invoices)
  return { ...people(subject), ...amounts(subject, invoices), ...agreements(subject), ...ways(subject) }
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

/** Whom to ask for on the phone. */
function whoOf({ contact, language }: Subject): string {
  const { who, payer } = frames[language]
  const { civility, firstName, lastName } = contact ?? {}
  if (firstName && !civility) return `${firstName} ${lastName ?? ''}`.trim()
  return lastName ? who[civility ?? 'unknown'].replace('{name}', () => lastName) : payer
}

/** `de` loses its vowel before another: d’Atelier Roche. */
function ofName(name: string, language: Language): string {
  if (language === 'en') return `of ${name}`
  return /^[aeiouàâäéèêëîïôöùûü]/i.test(name) ? `d’${name}` : `de ${name}`
}

function titleOf(subject: Subject): string {
  const { letterGreetings } = frames[subject.language]
  const { civility, lastName } = subject.contact ?? {}
  return civility && lastName ? piece(subject, letterGreetings[civility], { name: lastName }) : letterGreetings.unnamed
}

function people(subject: Subject): Values {
  const { workspace, creditor, mandate, client, language } = subject
  const frame = frames[language]
  const inMandate = workspace.kind === 'mandate'
  const sender = inMandate ? workspace.name : creditor.name
  const me = inMandate ? piece(subject, frame.onBehalf, { sender, creditor: creditor.name }) : creditor.name
  const own = subject.signature ?? (inMandate ? '' : (creditor.signature ?? ''))
  const mandateOn = inMandate && mandate ? dayText(mandate.signedOn, language) : ''
  const title = titleOf(subject)
  return {
    client: client.name,
    creditor: creditor.name,
    me,
    greeting: greetingOf(subject),
    letterGreeting: addressOf(client) === 'tu' ? greetingOf(subject) : `${title},`,
    formula: piece(subject, frame.formula, { title }),
    who: whoOf(subject),
    ofClient: client.name.trim() && ofName(client.name, language),
    // A message never leaves unsigned: without a signature the name of the sender stands.
    signature: own && !own.includes(me) ? `${own}\n${me}` : own || me,
    sign: mandateOn ? piece(subject, frame.signInMandate, { me, mandateOn }) : me,
    mandate: mandateOn && piece(subject, frame.mandate, { ofCreditor: ofName(creditor.name, language), mandateOn }),
    today: dayText(subject.today, language),
  }
}

function lineOf(subject: Subject, state: InvoiceState): string {
  const { language } = subject
  const frame = frames[language]
  const { number, dueOn, currency, project, link } = state.invoice
  const values = {
    number,
    project: project ? piece(subject, frame.lineProject, { project }) : '',
    dueOn: dayText(dueOn, language),
    amount: moneyText({ currency, amount: chaseable(state) }, language),
  }
  const contested = moneyText({ currency, amount: state.disputed }, language)
  return [
    piece(subject, frame.line, values),
    state.disputed > 0 && piece(subject, frame.lineContested, { contested }),
    link && piece(subject, frame.lineLink, { link }),
  ]
    .filter(Boolean)
    .join('')
}

function amounts(subject: Subject, invoices: readonly InvoiceState[]): Values {
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
  const sums = sumByCurrency(invoices.map((state) => ({ currency: state.invoice.currency, amount: chaseable(state) })))
  const total = totalText(sums, language)
  const rows = invoices.map((state) => lineOf(subject, state))
  const lines = [...rows, many && piece(subject, frame.lineTotal, { total })].filter(Boolean).join('\n')
  const late = Math.max(1, daysBetween(dueOn, today))
  return {
    number,
    dueOn: dayText(dueOn, language),
    amount: moneyText({ currency, amount: chaseable(oldest) }, language),
    total,
    lines,
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

function agreements(subject: Subject): Values {
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
function ways(subject: Subject): Values {
  const { iban, paymentLink: link } = subject.creditor
  const frame = frames[subject.language]
  const template = iban && link ? frame.payBoth : iban ? frame.payByTransfer : frame.payOnline
  const grouped = iban?.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ')
  return { pay: iban || link ? piece(subject, template, { iban: grouped, link }) : '' }
}
