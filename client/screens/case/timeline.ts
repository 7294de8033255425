/** Everything that happened with a debtor, newest first: facts of one act told together, voided ones kept and marked. */
import { dayIn } from '../../../server/domain/calendar/days.ts'
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import type { Attachment } from '../../../server/domain/records/attachments.ts'
import type { Invoice } from '../../../server/domain/records/cards.ts'
import type { FactKind, RecordOf } from '../../../server/domain/records/kinds.ts'
import { isFact, kinds } from '../../../server/domain/records/names.ts'
import type { Day, Id } from '../../../server/domain/records/primitives.ts'
import type { Book } from '../../book/book.ts'
import type { Wanted } from '../../book/writes.ts'

/** In the order in which one leads the entry when several come from one act. */
export const told = [
  'payment',
  'signature',
  'paperState',
  'instalmentPlan',
  'promise',
  'arrangement',
  'legalAct',
  'interestStatement',
  'bill',
  'billState',
  'dispute',
  'disputeClosing',
  'creditNote',
  'instalmentPlanEnd',
  'arrangementEnd',
  'check',
  'callback',
  'pause',
  'mail',
  'paper',
  'interaction',
  'mailState',
] as const
export type ToldKind = (typeof told)[number]
export type ToldFact = { [K in ToldKind]: { kind: K; fact: RecordOf<K> } }[ToldKind]

export interface ActEntry {
  type: 'act'
  id: Id
  day: Day
  at: string
  /** The one that gives the title first; at least one. */
  facts: [ToldFact, ...ToldFact[]]
  voided: boolean
}

export interface InvoiceEntry {
  type: 'invoice'
  id: Id
  day: Day
  at: string
  invoice: Invoice
}

/** A file that was added by itself; one that belongs to a fact is shown with it. */
export interface FileEntry {
  type: 'file'
  id: Id
  day: Day
  at: string
  card: Attachment
}

export type Entry = ActEntry | InvoiceEntry | FileEntry

/** The facts of a case that count, with their kinds. */
export function liveFacts(facts: CaseFacts): ToldFact[] {
  const of = <K extends ToldKind>(kind: K, records: readonly RecordOf<K>[]) =>
    records.map((fact) => ({ kind, fact }) as ToldFact)
  return [
    ...of('payment', facts.payments),
    ...of('instalmentPlan', facts.instalmentPlans),
    ...of('promise', facts.promises),
    ...of('arrangement', facts.arrangements),
    ...of('legalAct', facts.legalActs),
    ...of('interestStatement', facts.interestStatements),
    ...of('bill', facts.bills),
    ...of('billState', facts.billStates),
    ...of('dispute', facts.disputes),
    ...of('disputeClosing', facts.disputeClosings),
    ...of('creditNote', facts.creditNotes),
    ...of('instalmentPlanEnd', facts.instalmentPlanEnds),
    ...of('arrangementEnd', facts.arrangementEnds),
    ...of('check', facts.checks),
    ...of('callback', facts.callbacks),
    ...of('pause', facts.pauses),
    ...of('mail', facts.mails),
    ...of('interaction', facts.interactions),
    ...of('mailState', facts.mailStates),
    ...of('paper', facts.papers),
    ...of('paperState', facts.paperStates),
    ...of('signature', facts.signatures),
  ]
}

/**
 * The facts of a debtor that were taken back, less those that another one of the same act took the place of: a message
 * that was prepared, then sent, is told once. Voids are few: the book is only walked through when there is one.
 */
export function voidedFacts(book: Book, clientId: Id, live: readonly ToldFact[]): ToldFact[] {
  const voids = book.all('void')
  if (voids.length === 0) return []
  const acts = new Set(live.map(({ fact }) => fact.act))
  const replaced = new Set(voids.filter((one) => acts.has(one.act)).map((one) => one.target))
  return told.flatMap((kind) =>
    book
      .all(kind)
      .filter((fact) => book.isVoided(fact) && !replaced.has(fact.id) && clientOf(book, kind, fact) === clientId)
      .map((fact) => ({ kind, fact }) as ToldFact),
  )
}

/** The debtor a fact is about, as its cards are shown now; none for what is about nobody. */
export function clientOf(book: Book, kind: FactKind, fact: RecordOf<FactKind>): Id | undefined {
  if (kind === 'disputeClosing') {
    const dispute = book.get('dispute', (fact as RecordOf<'disputeClosing'>).disputeId)
    return dispute && clientOf(book, 'dispute', dispute)
  }
  const named = 'clientId' in fact ? fact.clientId : undefined
  const invoiceId = 'invoiceId' in fact ? fact.invoiceId : undefined
  const client = named ?? (invoiceId && book.get('invoice', invoiceId)?.clientId)
  return client && book.canonical(client)
}

/**
 * What takes an entry back. An act is undone as a whole, with what it took the place of; but one that is also told on
 * other cases, as when ten payments are ticked on one bank statement, loses the facts of this entry alone.
 */
export function voidsOf(book: Book, { facts }: ActEntry): Wanted[] {
  const [{ fact: lead }] = facts
  const here = new Set(facts.map(({ fact }) => fact.id))
  const ofAct = kinds.filter(isFact).flatMap((kind) => book.all(kind).filter((fact) => fact.act === lead.act))
  const whole = here.size > 1 && ofAct.every((fact) => here.has(fact.id) || 'undoes' in fact)
  const targets = whole ? [{ undoes: 'act' as const, target: lead.act }] : [...here].map(asFact)
  return targets.map((record) => ({ op: 'create', kind: 'void', record }))
}

const asFact = (target: Id) => ({ undoes: 'fact' as const, target })

/** When it happened: the day it bears, else the day it was recorded. */
export function dayOf({ kind, fact }: ToldFact, timeZone: string): Day {
  // A promise bears the day it is for, not the day it was made.
  return 'on' in fact && kind !== 'promise' ? fact.on : dayIn(fact.at, timeZone)
}

/** Entries, newest first; invoices stand at the day of their issue, under what happened on it. Files: those of the case. */
export function timeline(
  live: readonly ToldFact[],
  voided: readonly ToldFact[],
  invoices: readonly Invoice[],
  timeZone: string,
  files: readonly Attachment[] = [],
): Entry[] {
  const facts = new Set([...live, ...voided].map(({ fact }) => fact.id))
  const entries: Entry[] = [
    ...files
      .filter(({ factId }) => !factId || !facts.has(factId))
      .map((card): Entry => ({ type: 'file', id: card.id, day: dayIn(card.at, timeZone), at: card.at, card })),
    ...acts(live, false, timeZone),
    ...acts(voided, true, timeZone),
    ...invoices.map((invoice): Entry => ({ type: 'invoice', id: invoice.id, day: invoice.issuedOn, at: '', invoice })),
  ]
  const descending = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0)
  return entries.sort((a, b) => descending(a.day, b.day) || descending(a.at, b.at) || descending(a.id, b.id))
}

function acts(facts: readonly ToldFact[], voided: boolean, timeZone: string): ActEntry[] {
  const groups = new Map<string, ToldFact[]>()
  for (const one of facts) {
    // An import is one act too, but each of its facts is a story of its own.
    const key = 'importId' in one.fact && one.fact.importId ? one.fact.id : one.fact.act
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()].map((group) => {
    const facts = group.sort((a, b) => told.indexOf(a.kind) - told.indexOf(b.kind)) as ActEntry['facts']
    // A letter that was posted yesterday is told there, though its exchange was confirmed today.
    const posted = facts[0].kind === 'paperState' ? facts[0] : undefined
    const dated = posted ?? facts.find(({ kind }) => kind === 'interaction') ?? facts[0]
    return { type: 'act', id: facts[0].fact.id, day: dayOf(dated, timeZone), at: facts[0].fact.at, facts, voided }
  })
}
