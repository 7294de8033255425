/** The file handed over to an agency, a court or the accountant: the claim, what was done, and the exact words that were sent. */
import { dayIn } from '../calendar/days.ts'
import { decidedOn } from '../interest/decided.ts'
import { openDisputes } from '../ledger/invoices.ts'
import { sumByCurrency } from '../ledger/money.ts'
import type { Channel } from '../records/primitives.ts'
import { totalText } from '../words/format.ts'
import { chronologyBlock } from './chronology.ts'
import { quoted } from './events.ts'
import { paperOf } from './frame.ts'
import { invoiceTable, numberCell, remainingOf } from './invoices.ts'
import type { Block, Fact, Made, PaperInput, Recipient } from './paper.ts'
import { identityOf, personName, reachedBy } from './parties.ts'
import type { Pen } from './pen.ts'
import { say } from './say.ts'

export function handOver(input: PaperInput, to: Recipient, pen: Pen): Made {
  const { open } = input.state
  if (open.length === 0) return { ok: false, missing: ['invoices'] }
  const { file } = pen.words
  const part = (text: string, blocks: readonly Block[]): Block[] =>
    blocks.length ? [{ kind: 'heading', text }, ...blocks] : []
  const paper = paperOf(input, pen, {
    kind: 'hand-over',
    title: pen.words.handOver[to],
    blocks: [
      ...part(file.parties, [{ kind: 'facts', rows: parties(input, to, pen) }]),
      ...part(file.claim, [{ kind: 'facts', rows: sums(input, pen) }, invoiceTable(open, remainingOf, pen)]),
      ...part(file.disputes, disputes(input, pen)),
      ...part(file.promises, promises(input, pen)),
      ...(to === 'accountant' ? [] : part(file.limitation, limitation(input, pen))),
      ...part(file.history, [chronologyBlock(input, pen)]),
      ...(to === 'accountant' ? [] : part(file.messages, messages(input, pen))),
      { kind: 'text', voice: 'small', text: pen.words.general },
    ],
  })
  return { ok: true, paper, invoiceIds: open.map(({ invoice }) => invoice.id) }
}

/** The people at the client are named to those who go on asking; the accountant needs none of them. */
function parties({ facts, language }: PaperInput, to: Recipient, pen: Pen): Fact[] {
  const { labels } = pen.words
  const people = facts.contacts.map((one) => [personName(one, language), ...reachedBy(one)].join(', '))
  return [
    { label: labels.creditor, value: identityOf(facts.creditor, language) },
    { label: labels.debtor, value: identityOf(facts.client, language) },
    ...(facts.mandate ? [{ label: labels.mandate, value: pen.day(facts.mandate.signedOn) }] : []),
    ...(to !== 'accountant' && people.length ? [{ label: labels.people, value: people.join('\n') }] : []),
  ]
}

export function sums({ facts, state, language }: PaperInput, pen: Pen): Fact[] {
  const { labels, channels, file } = pen.words
  const decided = state.open.map(({ invoice }) => ({
    currency: invoice.currency,
    ...decidedOn(facts.interestStatements, invoice.id),
  }))
  const interest = sumByCurrency(
    decided.map(({ currency, interestClaimed }) => ({ currency, amount: interestClaimed })),
  )
  const indemnity = sumByCurrency(
    decided.map(({ currency, indemnity: line }) => ({
      currency,
      amount: line?.decision === 'claimed' ? line.amount : 0,
    })),
  )
  const tried = (Object.entries(state.contactCounts) as [Channel, number][])
    .filter(([, count]) => count > 0)
    .map(([channel, count]) => say(file.tried, { channel: channels[channel], count: `${count}` }))
  const row = (label: string, value: string | null | undefined): Fact[] => (value ? [{ label, value }] : [])
  return [
    ...row(labels.remaining, totalText(state.due, language)),
    ...row(labels.disputed, state.disputed.length ? totalText(state.disputed, language) : ''),
    ...row(labels.interest, interest.length ? totalText(interest, language) : ''),
    ...row(labels.indemnity, indemnity.length ? totalText(indemnity, language) : ''),
    ...row(labels.credit, state.credit.length ? totalText(state.credit, language) : ''),
    ...row(labels.since, state.firstUnpaidSince && pen.day(state.firstUnpaidSince)),
    ...row(labels.tries, tried.join(', ')),
  ]
}

function disputes({ facts, state }: PaperInput, pen: Pen): Block[] {
  const items = openDisputes(facts).flatMap(({ invoiceId, on, amount, reason }) => {
    const invoice = state.open.find((one) => one.invoice.id === invoiceId)?.invoice
    if (!invoice) return []
    const values = { number: invoice.number, date: pen.day(on), amount: pen.money(amount, invoice.currency) }
    return [say(pen.words.file.dispute, { ...values, reason: reason ? `, ${quoted(reason, pen)}` : '' })]
  })
  return items.length ? [{ kind: 'list', items }] : []
}

function promises({ facts, state }: PaperInput, pen: Pen): Block[] {
  const { columns: heads, tables, file } = pen.words
  if (state.promises.length === 0) return []
  return [
    {
      kind: 'table',
      title: tables.promises,
      columns: [
        { head: heads.date, weight: 25, align: 'start' },
        { head: heads.due, weight: 25, align: 'start' },
        { head: heads.amount.split(' ')[0] ?? '', weight: 25, align: 'end' },
        { head: heads.state, weight: 25, align: 'start' },
      ],
      rows: state.promises.map(({ promise, state: how }) => [
        pen.shortDay(dayIn(promise.at, facts.timeZone)),
        pen.shortDay(promise.on),
        pen.money(promise.amount, promise.currency),
        file.promiseStates[how],
      ]),
      totals: [],
    },
  ]
}

export function limitation({ facts, state }: PaperInput, pen: Pen): Block[] {
  const { columns: heads, tables, file } = pen.words
  if (facts.client.kind === 'unknown') return []
  return [
    {
      kind: 'table',
      title: tables.limitation,
      columns: [
        { head: heads.number, weight: 60, align: 'start' },
        { head: heads.limitation, weight: 40, align: 'start' },
      ],
      rows: state.open.map((one) => [numberCell(one, pen), pen.shortDay(one.limitation.lastDay)]),
      totals: [],
    },
    { kind: 'text', voice: 'small', text: file.general },
  ]
}

/** As they left: nothing shortened, nothing mended. */
function messages({ facts }: PaperInput, pen: Pen): Block[] {
  const { file, channels } = pen.words
  return [...facts.interactions]
    .filter(({ direction, text }) => direction === 'out' && text)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .flatMap(({ at, channel, subject, text = '' }): Block[] => [
      {
        kind: 'text',
        voice: 'strong',
        text: say(file.messageHead, {
          date: pen.day(dayIn(at, facts.timeZone)),
          channel: channels[channel],
          subject: subject ? `, ${quoted(subject, pen)}` : '',
        }),
      },
      { kind: 'text', text },
    ])
}
