/** Everything that happened in a case as dated sentences, the oldest first: what a chronology and a hand-over file tell. */
import { dayIn } from '../calendar/days.ts'
import type { CaseFacts } from '../dunning/case.ts'
import { compare } from '../ledger/distinct.ts'
import type { Interaction } from '../records/facts.ts'
import type { Cents, Day, Id, Instant } from '../records/primitives.ts'
import type { Pen } from './pen.ts'
import { say } from './say.ts'
import { readableNumber } from './tracking-number.ts'

export interface PaperEvent {
  day: Day
  /** Orders what happened on one day. */
  at: Instant
  text: string
  about: Subject
  /** The exchange it tells, which happened at the very moment `at`. */
  exchangeId?: Id
}

/** What an event is about, for files that hold a part of them. */
export type Subject = 'invoice' | 'money' | 'exchange' | 'agreement' | 'dispute' | 'law' | 'paper'

type Told = Omit<PaperEvent, 'about'>

const FIRST: Instant = ''

/** Notes a person made for itself are left out: a file for others holds what was done and said, not what was thought. */
export function eventsOf(facts: CaseFacts, today: Day, pen: Pen): PaperEvent[] {
  const about = (subject: Subject, told: Told[]): PaperEvent[] => told.map((one) => ({ ...one, about: subject }))
  const found = [
    ...about('invoice', ofInvoices(facts, today, pen)),
    ...about('money', ofMoney(facts, pen)),
    ...about('exchange', ofExchanges(facts, pen)),
    ...about('agreement', ofAgreements(facts, pen)),
    ...about('dispute', ofDisputes(facts, pen)),
    ...about('law', ofLaw(facts, pen)),
    ...about('paper', ofPapers(facts, pen)),
  ]
  return found.sort((a, b) => compare(a.day, b.day) || compare(a.at, b.at) || compare(a.text, b.text))
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function ofInvoices({ invoices }: CaseFacts, today: Day, { words: { events }, money }: Pen): Told[] {
  return invoices.flatMap(({ number, issuedOn, dueOn, amount, currency }) => [
    { day: issuedOn, at: FIRST, text: say(events.issued, { number, amount: money(amount, currency) }) },
    ...(dueOn <= today ? [{ day: dueOn, at: FIRST, text: say(events.fellDue, { number }) }] : []),
  ])
}

function ofMoney(facts: CaseFacts, { words: { events }, money }: Pen): Told[] {
  const known = byId(facts)
  return [
    ...facts.payments.map(({ on, at, amount, currency }) => ({
      day: on,
      at,
      text: say(events.payment, { amount: money(amount, currency) }),
    })),
    ...facts.creditNotes.flatMap(({ on, at, invoiceId, amount }) => {
      const invoice = known.get(invoiceId)
      if (!invoice) return []
      const values = { number: invoice.number, amount: money(amount, invoice.currency) }
      return [{ day: on, at, text: say(events.creditNote, values) }]
    }),
  ]
}

const byId = ({ invoices }: CaseFacts): Map<Id, CaseFacts['invoices'][number]> =>
  new Map(invoices.map((invoice) => [invoice.id, invoice]))

function ofExchanges({ interactions, timeZone }: CaseFacts, pen: Pen): Told[] {
  return interactions
    .filter(({ channel, outcome }) => channel !== 'note' || outcome)
    .map((fact) => ({
      day: dayIn(fact.at, timeZone),
      at: fact.at,
      text: exchange(fact, pen),
      exchangeId: fact.id,
    }))
}

function exchange({ channel, direction, state, outcome, acknowledges, subject }: Interaction, pen: Pen): string {
  const { events, channels, outcomes } = pen.words
  const prepared = direction === 'out' && state === 'prepared'
  const template = direction === 'in' ? events.in : prepared ? events.prepared : events.out
  let what = say(template, { channel: channels[channel] })
  if (subject) what = `${what}, ${quoted(subject, pen)}`
  if (outcome) what = say(events.outcome, { what, outcome: outcomes[outcome] })
  return capital(acknowledges ? say(events.acknowledges, { what }) : what)
}

export const quoted = (text: string, { language }: Pen): string => (language === 'fr' ? `« ${text} »` : `“${text}”`)

function ofAgreements(facts: CaseFacts, { words: { events }, money, day }: Pen): Told[] {
  const { promises, instalmentPlans, instalmentPlanEnds, arrangements, timeZone } = facts
  const sum = (amounts: readonly { amount: Cents }[]) => amounts.reduce((all, { amount }) => all + amount, 0)
  return [
    ...promises.map(({ at, on, amount, currency }) => ({
      day: dayIn(at, timeZone),
      at,
      text: say(events.promise, { amount: money(amount, currency), date: day(on) }),
    })),
    ...instalmentPlans.map(({ on, at, instalments, currency }) => ({
      day: on,
      at,
      text: say(events.plan, { count: `${instalments.length}`, amount: money(sum(instalments), currency) }),
    })),
    ...instalmentPlanEnds.map(({ on, at, why }) => ({ day: on, at, text: events.planEnd[why] })),
    ...arrangements.map(({ on, at, kind, until, amount, currency }) => ({
      day: on,
      at,
      text: say(events[kind], {
        date: day(until),
        amount: amount && currency ? ` (${money(amount, currency)})` : '',
      }),
    })),
  ]
}

function ofDisputes(facts: CaseFacts, { words: { events }, money }: Pen): Told[] {
  const known = byId(facts)
  return [
    ...facts.disputes.flatMap(({ on, at, invoiceId, amount }) => {
      const invoice = known.get(invoiceId)
      if (!invoice) return []
      const values = { number: invoice.number, amount: money(amount, invoice.currency) }
      return [{ day: on, at, text: say(events.dispute, values) }]
    }),
    ...facts.disputeClosings.map(({ on, at, how }) => ({ day: on, at, text: events.disputeClosing[how] })),
  ]
}

function ofLaw(facts: CaseFacts, { words: { events }, money, day }: Pen): Told[] {
  const known = byId(facts)
  const claimed = (lines: CaseFacts['interestStatements'][number]['lines']) =>
    lines.reduce((sum, { amount, decision }) => sum + (decision === 'claimed' ? amount : 0), 0)
  return [
    ...facts.legalActs.map(({ on, at, kind, deadline, reference }) => {
      let text = events.acts[kind]
      if (deadline) text = say(events.actDeadline, { what: text, date: day(deadline) })
      if (reference) text = say(events.actReference, { what: text, reference })
      return { day: on, at, text }
    }),
    ...facts.interestStatements.map(({ asOf, at, lines, currency }) => ({
      day: asOf,
      at,
      text: say(events.statement, { date: day(asOf), amount: money(claimed(lines), currency) }),
    })),
    ...facts.bills.flatMap(({ at, amount, dueOn, invoiceId }) => {
      const invoice = known.get(invoiceId)
      if (!invoice) return []
      const values = { amount: money(amount, invoice.currency), date: day(dueOn) }
      return [{ day: dayIn(at, facts.timeZone), at, text: say(events.bill, values) }]
    }),
    ...facts.billStates.map(({ on, at, state }) => ({ day: on, at, text: events.billStates[state] })),
  ]
}

/** How papers went out, what the post said of them, and who signed on the screen; that one was made is no event for others. */
function ofPapers({ papers, paperStates, signatures }: CaseFacts, { words: { events } }: Pen): Told[] {
  const titles = new Map(papers.map(({ id, title }) => [id, title]))
  return [
    ...paperStates.map(({ on, at, paperId, state, how, number, to }) => ({
      day: on,
      at,
      text: say(how ? events.sent[how] : events.paperStates[state], {
        title: titles.get(paperId) ?? events.paper,
        number: number ? say(events.number, { number: readableNumber(number) }) : '',
        to: to ? say(events.to, { to }) : '',
      }),
    })),
    ...signatures.map(({ on, at, name, party }) => ({ day: on, at, text: say(events.signed[party], { name }) })),
  ]
}
