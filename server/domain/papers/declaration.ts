/**
 * The declaration of a claim in an insolvency, to the person the court named: C. com. art. L622-24 and L622-25 (what is owed on
 * the day of the judgment, what falls due later, and its rank), R622-23 (what it holds). Read on 2026-11-21, with field study 3.6.
 */
import type { InvoiceState } from '../dunning/case.ts'
import { insolvencyOf } from '../law/insolvency.ts'
import { sumByCurrency } from '../ledger/money.ts'
import type { LegalAct } from '../records/facts.ts'
import type { Cents, Day } from '../records/primitives.ts'
import { totalText } from '../words/format.ts'
import { lackingParties, paperOf } from './frame.ts'
import { invoiceTable, remainingOf } from './invoices.ts'
import type { Block, Fact, Made, PaperInput, Party } from './paper.ts'
import { identityOf } from './parties.ts'
import type { Pen } from './pen.ts'
import { say } from './say.ts'
import { commonValues } from './subject.ts'

const READ: Day = '2026-11-21'

export function declaration(input: PaperInput, pen: Pen): Made {
  const { facts, state, today, language } = input
  const judgment = insolvencyOf(facts, today)?.judgment ?? null
  const trustee = trusteeOf(judgment)
  const missing = lackingParties(input, { to: false, signed: true })
  if (!judgment) missing.push('judgment')
  if (judgment && !trustee) missing.push('trustee')
  const invoices = judgment ? state.open.filter((one) => isBefore(one, judgment.on)) : []
  if (judgment && invoices.length === 0) missing.push('invoices')
  if (missing.length || !judgment || !trustee) return { ok: false, missing }
  const { words } = pen
  const said = words.declaration
  const parts = partsOf(input, invoices, judgment.on)
  const total = totalText(sumByCurrency(parts.all), language)
  const values = {
    ...commonValues({ ...input, contact: null }),
    debtor: facts.client.name,
    judgment: pen.day(judgment.on),
    ofCourt: judgment.court ? say(said.ofCourt, { court: judgment.court }) : '',
    total,
    readOn: pen.day(READ),
  }
  const text = (template: string, voice?: 'small' | 'strong'): Block => ({
    kind: 'text',
    text: say(template, values),
    ...(voice && { voice }),
  })
  const blocks: Block[] = [
    text('{letterGreeting}'),
    text(said.intro),
    { kind: 'facts', rows: [...identities(input, judgment, pen), ...courtsAsked(input, pen)] },
    invoiceTable(invoices, remainingOf, pen),
    { kind: 'heading', text: said.amount },
    { kind: 'facts', rows: amounts(parts, total, pen) },
    ...(parts.interest.length ? [text(said.stopped)] : []),
    text(said.sincere, 'strong'),
    text('{formula}'),
    text(said.sources, 'small'),
  ]
  const paper = paperOf(input, pen, {
    kind: 'declaration',
    title: words.titles.declaration,
    subject: say(said.subject, values),
    to: trustee,
    registered: true,
    signed: true,
    invoices,
    blocks,
  })
  return { ok: true, paper, invoiceIds: invoices.map(({ invoice }) => invoice.id) }
}

/** As it was typed: one line, or several, or parts between commas. */
function trusteeOf(judgment: LegalAct | null): Party | null {
  const parts = judgment?.trustee?.split(/\n|,\s*/).flatMap((part) => (part.trim() ? [part.trim()] : [])) ?? []
  return parts.length ? parts : null
}

/** Owed for what was supplied before the judgment; what came after is paid as it falls due. */
const isBefore = ({ invoice }: InvoiceState, judgment: Day): boolean =>
  (invoice.serviceOn ?? invoice.issuedOn) < judgment

interface Part {
  currency: string
  amount: Cents
}

interface Parts {
  due: Part[]
  toCome: Part[]
  interest: Part[]
  indemnity: Part[]
  all: Part[]
}

/** Of interest what statements claimed for days before the judgment. */
function partsOf({ facts }: PaperInput, invoices: readonly InvoiceState[], judgment: Day): Parts {
  const parts: Parts = { due: [], toCome: [], interest: [], indemnity: [], all: [] }
  for (const { invoice, dueOn, remaining } of invoices)
    parts[dueOn <= judgment ? 'due' : 'toCome'].push({ currency: invoice.currency, amount: remaining })
  const ids = new Set(invoices.map(({ invoice }) => invoice.id))
  for (const { currency, lines, asOf } of facts.interestStatements)
    for (const { invoiceId, what, to, amount, decision } of lines)
      if (ids.has(invoiceId) && decision === 'claimed' && (to ?? asOf) < judgment)
        parts[what].push({ currency, amount })
  parts.all = [...parts.due, ...parts.toCome, ...parts.interest, ...parts.indemnity]
  return parts
}

function identities({ facts, language }: PaperInput, judgment: LegalAct, pen: Pen): Fact[] {
  const { labels } = pen.words
  return [
    { label: labels.creditor, value: identityOf(facts.creditor, language) },
    { label: labels.debtor, value: identityOf(facts.client, language) },
    { label: labels.judgment, value: [pen.day(judgment.on), judgment.court].filter(Boolean).join(', ') },
    ...(judgment.publishedOn ? [{ label: labels.published, value: pen.day(judgment.publishedOn) }] : []),
    ...(judgment.reference ? [{ label: labels.reference, value: judgment.reference }] : []),
  ]
}

/** A claim that is before a court says which (R622-23, 3°). */
function courtsAsked({ facts, today }: PaperInput, pen: Pen): Fact[] {
  const courts = facts.legalActs.flatMap(({ kind, on, court }) =>
    kind === 'claim' && on <= today ? (court ?? []) : [],
  )
  return [...new Set(courts)].map((court) => ({ label: pen.words.labels.court, value: court }))
}

function amounts(parts: Parts, total: string, pen: Pen): Fact[] {
  const { labels, declaration } = pen.words
  const row = (label: string, part: readonly Part[]): Fact[] =>
    part.length ? [{ label, value: totalText(sumByCurrency(part), pen.language) }] : []
  return [
    ...row(labels.due, parts.due),
    ...row(labels.toCome, parts.toCome),
    ...row(labels.interest, parts.interest),
    ...row(labels.indemnity, parts.indemnity),
    { label: labels.declared, value: total },
    { label: labels.nature, value: declaration.nature },
  ]
}
