/** The automatic e-mails of a day as they would leave: to whom, word for word, about what, and what speaks against one. */
import { concerned, LISTED } from '../../../server/domain/dunning/asked-for.ts'
import { automaticOn } from '../../../server/domain/dunning/automatic.ts'
import type { CaseFacts, NextStep } from '../../../server/domain/dunning/case.ts'
import { strategyOf } from '../../../server/domain/dunning/strategies/strategy.ts'
import { attachedTo } from '../../../server/domain/files/attached.ts'
import { chaseable } from '../../../server/domain/ledger/invoices.ts'
import type { Mail } from '../../../server/domain/records/mails.ts'
import type { Day, Id, WallTime } from '../../../server/domain/records/primitives.ts'
import type { Book } from '../../book/book.ts'
import type { Wanted } from '../../book/writes.ts'
import { rest } from '../../i18n/index.ts'
import { composeOn } from '../acts/compose.ts'
import type { Written } from '../acts/send.ts'
import { type Way, wayBy } from '../acts/ways.ts'
import { filesAbout } from '../files/about.ts'
import { sayGuard } from '../guards/words.ts'

export interface Proposal {
  clientId: Id
  name: string
  step: NextStep
  way: Way
  claims: Mail['claims']
  currency: string
  sum: number
  /** Null when it cannot be written: `against` says why. */
  message: Written | null
  /** Names of the files that go along. */
  files: string[]
  /** What keeps it from leaving by itself, as a sentence. */
  against: string | null
}

/** Few workspaces have such steps: without one, no plan is made. */
export const hasAutomatic = (book: Book): boolean =>
  book.all('strategy').some(({ steps }) => steps.some(({ automatic }) => automatic))

/** Approved and not heard of yet, the first to leave first. */
export function waitingMails(book: Book): Mail[] {
  const ended = new Set(book.all('mailState').map(({ mailId }) => mailId))
  const nameOf = ({ clientId }: Mail) => book.get('client', book.canonical(clientId))?.name ?? ''
  return book
    .all('mail')
    .filter((mail) => !ended.has(mail.id) && !book.isVoided(mail))
    .sort((a, b) => `${a.on}${a.time}`.localeCompare(`${b.on}${b.time}`) || nameOf(a).localeCompare(nameOf(b)))
}

/** In the order of names, whoever was recorded first: the list is read against what one knows. */
export function proposalsOn(book: Book, day: Day, time: WallTime): Proposal[] {
  if (!hasAutomatic(book)) return []
  const waiting = new Set(waitingMails(book).map(({ clientId }) => book.canonical(clientId)))
  const proposals = book.debtors().flatMap((id) => {
    const facts = waiting.has(id) ? null : book.facts(id)
    return (facts && proposalOf(book, facts, day, time)) ?? []
  })
  return proposals.sort((a, b) => a.name.localeCompare(b.name))
}

function proposalOf(book: Book, facts: CaseFacts, day: Day, time: WallTime): Proposal | null {
  const workspace = book.workspace()
  if (!workspace || !strategyOf(facts).steps.some(({ automatic }) => automatic)) return null
  const due = automaticOn(facts, day, time)
  if (!due) return null
  const way = wayBy('email', facts)
  const composed = composeOn(
    { facts, plan: due.plan, workspace, own: book.all('template'), today: day },
    { way, step: due.step },
  )
  const asked = concerned(due.plan).slice(0, LISTED)
  const [guard] = due.guards
  const words = rest().automatic
  const against = guard ? sayGuard(guard, book) : !way.address ? words.noAddress : composed.ok ? null : words.incomplete
  return {
    clientId: facts.client.id,
    name: facts.client.name,
    step: due.step,
    way,
    claims: asked.map((one) => ({ invoiceId: one.invoice.id, amount: chaseable(one) })),
    currency: asked[0]?.invoice.currency ?? workspace.currency,
    sum: asked.reduce((sum, one) => sum + chaseable(one), 0),
    message: composed.ok ? composed : null,
    files: filesAlong(
      book,
      facts.client.id,
      asked.map((one) => one.invoice.id),
    ),
    against,
  }
}

/** Names of the files that leave with an e-mail about these invoices. */
export const filesAlong = (book: Book, clientId: Id, invoiceIds: readonly Id[]): string[] =>
  attachedTo(filesAbout(book, { clientId }), invoiceIds).map(({ name }) => name)

/** The approval of one: exactly what was shown. */
export function approvalOf({ clientId, way, step, claims, message }: Proposal, on: Day, time: WallTime): Wanted[] {
  if (!message || !way.address) return []
  const record = {
    clientId,
    ...(way.contact && { contactId: way.contact.id }),
    to: way.address,
    subject: message.subject ?? '',
    text: message.text,
    claims,
    stepKey: step.key,
    stepInvoiceId: step.invoiceId,
    ...(message.template && { template: message.template }),
    on,
    time,
  }
  return [{ op: 'create', kind: 'mail', record }]
}
