/** The summary: who owes what to whom, invoice by invoice, and how promises, disputes and legal acts stand. */

import { dayIn } from '../calendar/days.ts'
import { clocksOf } from '../law/clocks.ts'
import { compare, distinct, inOrder } from '../ledger/distinct.ts'
import { limitation, sums } from '../papers/hand-over.ts'
import { invoiceTable, remainingOf } from '../papers/invoices.ts'
import type { Block, Fact, Paper } from '../papers/paper.ts'
import { identityOf, personName, reachedBy } from '../papers/parties.ts'
import { say } from '../papers/say.ts'
import { fact, sheet, table, under } from './frame.ts'
import { handedOver } from './handed-over.ts'
import type { PackInput, PackPen } from './pack.ts'

export function summary(input: PackInput, pen: PackPen): Paper {
  const { own, words } = pen
  const { open } = input.state
  const forCourt = input.to !== 'accountant'
  return sheet(input, pen, own.titles.summary, [
    ...under(own.headings.parties, [{ kind: 'facts', rows: parties(input, pen) }]),
    ...under(own.headings.claim, [
      { kind: 'facts', rows: sums(input, pen) },
      ...(open.length ? [invoiceTable(open, remainingOf, pen)] : []),
    ]),
    ...under(own.headings.promises, promises(input, pen)),
    ...under(own.headings.disputes, disputes(input, pen)),
    ...under(own.headings.acts, acts(input, pen)),
    ...(forCourt ? under(own.headings.handedOver, handedOver(input, pen)) : []),
    ...(forCourt ? under(own.headings.clocks, clocks(input, pen)) : []),
    ...(forCourt ? under(words.file.limitation, limitation(input, pen)) : []),
  ])
}

/** An agency goes on asking and is told how to reach people; a court is told who they are; the accountant needs none of them. */
export function parties(input: PackInput, pen: PackPen): Fact[] {
  const { facts, language, to } = input
  const { own, words } = pen
  const court = to === 'court'
  const people = facts.contacts.map((one) =>
    [personName(one, language), ...(to === 'agency' ? reachedBy(one) : [])].filter(Boolean).join(', '),
  )
  return [
    ...fact(court ? own.labels.claimant : own.labels.creditor, identityOf(facts.creditor, language)),
    ...fact(court ? own.labels.defendant : own.labels.debtor, identityOf(facts.client, language)),
    ...fact(words.labels.mandate, facts.mandate && pen.day(facts.mandate.signedOn)),
    ...fact(own.labels.people, to === 'accountant' ? '' : people.filter(Boolean).join('\n')),
    ...fact(own.labels.reader, own.readers[to]),
    ...fact(own.labels.made, pen.day(input.today)),
  ]
}

function promises({ facts, state }: PackInput, pen: PackPen): Block[] {
  const { own, words } = pen
  const rows = state.promises.map(({ promise, state: how, received }) => [
    pen.shortDay(dayIn(promise.at, facts.timeZone)),
    pen.shortDay(promise.on),
    pen.money(promise.amount, promise.currency),
    received > 0 ? pen.money(received, promise.currency) : '–',
    words.file.promiseStates[how],
  ])
  const { madeOn, for: until, amount, received, ended } = own.columns
  return table(
    own.tables.promises,
    [
      [madeOn, 18],
      [until, 18],
      [amount, 20, 'end'],
      [received, 20, 'end'],
      [ended, 24],
    ],
    rows,
  )
}

function disputes({ facts }: PackInput, pen: PackPen): Block[] {
  const { own, words } = pen
  const rows = inOrder(facts.disputes).flatMap(({ id, invoiceId, on, amount, type, reason }) => {
    const invoice = facts.invoices.find((one) => one.id === invoiceId)
    if (!invoice) return []
    const closing = facts.disputeClosings.find(({ disputeId }) => disputeId === id)
    return [
      [
        pen.shortDay(on),
        invoice.number,
        pen.money(amount, invoice.currency),
        [type && own.disputeTypes[type], reason].filter(Boolean).join('\n'),
        closing ? `${pen.shortDay(closing.on)}\n${words.events.disputeClosing[closing.how]}` : own.stillOpen,
      ],
    ]
  })
  return table(
    own.tables.disputes,
    [
      [words.columns.date, 14],
      [words.columns.number, 18],
      [own.columns.amount, 16, 'end'],
      [own.columns.why, 30],
      [own.columns.ended, 22],
    ],
    rows,
  )
}

function acts({ facts }: PackInput, pen: PackPen): Block[] {
  const { own, words } = pen
  const sorted = [...distinct(facts.legalActs)].sort((a, b) => compare(a.on, b.on) || compare(a.at, b.at))
  const rows = sorted.map(({ on, kind, deadline, court, trustee, reference, publishedOn }) => [
    pen.shortDay(on),
    words.events.acts[kind],
    [
      deadline && say(own.deadline, { date: pen.day(deadline) }),
      publishedOn && say(own.published, { date: pen.day(publishedOn) }),
      court,
      trustee,
      reference && say(own.reference, { reference }),
    ]
      .filter(Boolean)
      .join('\n'),
  ])
  return table(
    own.tables.acts,
    [
      [words.columns.date, 16],
      [own.columns.act, 34],
      [own.columns.details, 50],
    ],
    rows,
  )
}

/** The limitation has a table of its own, invoice by invoice. */
function clocks({ facts, state, today }: PackInput, pen: PackPen): Block[] {
  const { own, words } = pen
  const rows = clocksOf(facts, state, today)
    .filter(({ code }) => code !== 'limitation' && code !== 'hand-over')
    .map(({ code, on, bound, invoiceIds }) => [
      own.clocks[code],
      say(bound === 'last' ? own.until : own.from, { date: pen.day(on) }),
      facts.invoices.flatMap(({ id, number }) => (invoiceIds.includes(id) ? [number] : [])).join(', '),
    ])
  return table(
    own.tables.clocks,
    [
      [own.columns.clock, 38],
      [own.columns.day, 32],
      [words.columns.number, 30],
    ],
    rows,
  )
}
