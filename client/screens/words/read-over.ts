/** What there is to say about a message that somebody is about to send: what blocks it, and what to read once more. */
import type { Channel, Id, Language } from '../../../server/domain/records/primitives.ts'
import { checkWords, type Finding } from '../../../server/domain/words/checks/check.ts'
import type { MessageStage } from '../../../server/domain/words/compose.ts'
import { readSms, type Sms } from '../../../server/domain/words/sms/segments.ts'
import type { Book } from '../../book/book.ts'

/** What it is read against. */
export interface About {
  clientId: Id
  channel: Channel
  stage?: MessageStage
  invoiceIds: readonly Id[]
  language: Language
}

export interface ReadOver {
  /** What is still to be filled in, as it stands in the text; it does not leave so. */
  unfilled: string[]
  findings: Finding[]
  /** Of a text message only. */
  sms: Sms | null
}

/** A field of a template, and the dots that a better wording leaves for a day. */
const UNFILLED = /\{\??[^{}?]+\??\}|(?<=\s)…/g

export function readOver(
  book: Book,
  about: About,
  { subject = '', text }: { subject?: string; text: string },
): ReadOver {
  const all = subject ? `${subject}\n${text}` : text
  const before = all.length - text.length
  const findings = checkWords({
    text: all,
    language: about.language,
    place: about.stage === 'voicemail-sms' ? 'voicemail' : 'message',
    late: isLate(book, about),
    names: namesOf(book, about.clientId),
  })
  return {
    unfilled: [...new Set(all.match(UNFILLED))],
    findings: findings.map((one) => ({ ...one, from: one.from - before, to: one.to - before })),
    sms: about.channel === 'sms' ? readSms(text) : null,
  }
}

function isLate(book: Book, { clientId, invoiceIds }: About): boolean {
  const open = book.plan(clientId)?.state.open ?? []
  return open.some(({ invoice, daysLate }) => daysLate > 0 && invoiceIds.includes(invoice.id))
}

/** Of client, creditor, people and projects: they may stand in capitals. */
function namesOf(book: Book, clientId: Id): string[] {
  const facts = book.facts(clientId)
  if (!facts) return []
  const people = facts.contacts.flatMap(({ firstName, lastName }) => [firstName, lastName])
  const projects = facts.invoices.flatMap(({ project, number }) => [project, number])
  return [facts.client.name, facts.creditor.name, facts.creditor.signature, ...people, ...projects].filter(
    (name) => name !== undefined,
  )
}
