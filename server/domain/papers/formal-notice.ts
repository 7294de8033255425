/**
 * The formal notice: C. civ. art. 1344 asks for a demand that cannot be mistaken. What it must hold (field study 3.3, quality
 * H): the words, the date, who and where both are, the ground and the count, a time to pay, how to pay, what follows, a
 * signature. Nothing is made while one of them is missing.
 */
import { addDays, dayIn, daysBetween } from '../calendar/days.ts'
import type { InvoiceState } from '../dunning/case.ts'
import { isWritten, readExchanges } from '../dunning/exchanges.ts'
import { decidedOn } from '../interest/decided.ts'
import { chaseable } from '../ledger/invoices.ts'
import type { Day } from '../records/primitives.ts'
import { listText, totalText } from '../words/format.ts'
import { collectorOf, costsOf, lackingParties, paperOf } from './frame.ts'
import { invoiceTable, lateAndAsked, sumsOf } from './invoices.ts'
import type { Block, Made, Mention, PaperInput } from './paper.ts'
import type { Pen } from './pen.ts'
import { say } from './say.ts'
import { commonValues } from './subject.ts'
import type { Debtor } from './words/words.ts'

/** The usual time is eight to fifteen days (field study 3.3, quality B): a shorter one is not offered. */
export const NOTICE_DAYS = { least: 8, usual: 15 } as const

/** When the texts it quotes were read: Légifrance and the field study. */
const READ: Day = '2026-11-21'

export interface NoticeWanted {
  deadline: Day
  registered: boolean
}

export function formalNotice(input: PaperInput, wanted: NoticeWanted, pen: Pen): Made {
  const invoices = lateAndAsked(input.state.open)
  const missing = lacking(input, wanted, invoices)
  if (missing.length) return { ok: false, missing }
  const { words } = pen
  const values = commonValues(input, invoices)
  const paper = paperOf(input, pen, {
    kind: 'formal-notice',
    title: words.titles['formal-notice'],
    subject: say(words.notice.subject, values),
    registered: wanted.registered,
    signed: true,
    invoices,
    blocks: blocksOf(input, wanted, invoices, pen),
  })
  return { ok: true, paper, invoiceIds: invoices.map(({ invoice }) => invoice.id) }
}

function lacking(input: PaperInput, { deadline }: NoticeWanted, invoices: readonly InvoiceState[]): Mention[] {
  const { client, creditor } = input.facts
  const lacks: [Mention, boolean][] = [
    ['client-kind', client.kind === 'unknown'],
    ['invoices', invoices.length === 0],
    ['deadline', deadline < addDays(input.today, NOTICE_DAYS.least)],
    ['ways-to-pay', !creditor.iban?.trim() && !creditor.paymentLink?.trim()],
  ]
  return [
    ...lackingParties(input, { to: true, signed: true }),
    ...lacks.flatMap(([mention, lacks]) => (lacks ? [mention] : [])),
  ]
}

function blocksOf(
  input: PaperInput,
  { deadline }: NoticeWanted,
  invoices: readonly InvoiceState[],
  pen: Pen,
): readonly Block[] {
  const { notice } = pen.words
  const { client } = input.facts
  const common = commonValues(input, invoices)
  const debtor = debtorOf(input)
  const total = totalText(sumsOf(invoices, chaseable), input.language)
  const values = {
    ...common,
    total,
    client: client.name,
    ...extrasOf(input, invoices, pen),
    dates: remindersOf(input, pen),
  }
  const days = `${daysBetween(input.today, deadline)}`
  const text = (template: string, more = {}): Block[] => {
    const said = say(template, { ...values, ...more })
    return said ? [{ kind: 'text', text: said }] : []
  }
  const table = invoiceTable(invoices, chaseable, pen)
  const sources = say(notice.sources[debtor], { readOn: pen.day(READ) })
  return [
    ...text('{letterGreeting}'),
    ...collectorOf(input, pen),
    ...text(notice.cause),
    table,
    ...(invoices.some((one) => chaseable(one) !== one.remaining) ? text(notice.aside) : []),
    ...(values.dates ? text(notice.reminders) : []),
    ...(values.extras ? text(notice.extras) : []),
    { kind: 'text', voice: 'strong', text: say(notice.demand, { ...values, deadline: pen.day(deadline), days }) },
    { kind: 'heading', text: notice.pay },
    ...text('{pay}'),
    { kind: 'heading', text: notice.afterwards },
    ...text(notice.court),
    ...text(notice.law[debtor]),
    ...text(notice.open),
    ...text(notice.crossed),
    ...text('{formula}'),
    ...costsOf(input, pen),
    ...(sources ? [{ kind: 'text' as const, voice: 'small' as const, text: sources }] : []),
  ]
}

/** French texts are quoted to a debtor under French law only. */
function debtorOf({ facts: { client, creditor }, workspace }: PaperInput): Debtor {
  if ((creditor.country ?? workspace.country) !== 'FR' || client.kind === 'unknown') return 'other'
  return client.kind
}

/** The earlier days on which it was asked for in writing, the last five. */
function remindersOf({ facts, today }: PaperInput, pen: Pen): string {
  const days = readExchanges(facts)
    .filter(isWritten)
    .map(({ fact }) => dayIn(fact.at, facts.timeZone))
    .filter((day) => day < today)
  return listText([...new Set(days)].sort().slice(-5).map(pen.day), pen.language)
}

/** What earlier statements claimed on these invoices; whether it was paid since is for the reader to say. */
function extrasOf(
  { facts }: PaperInput,
  invoices: readonly InvoiceState[],
  pen: Pen,
): { extras: string; asOf: string } {
  let until: Day | '' = ''
  const sums = sumsOf(invoices, ({ invoice }) => {
    const decided = decidedOn(facts.interestStatements, invoice.id)
    if (decided.interestClaimed && decided.until && decided.until > until) until = decided.until
    const { indemnity } = decided
    return decided.interestClaimed + (indemnity?.decision === 'claimed' ? indemnity.amount : 0)
  })
  const last = facts.interestStatements.reduce<Day>((latest, { asOf }) => (asOf > latest ? asOf : latest), until)
  return { extras: sums.length ? totalText(sums, pen.language) : '', asOf: last ? pen.day(last) : '' }
}
