/** Opens the phone's own app with the confirmation of an agreement already written, and keeps its text in the journal. */
import type { InvoiceState } from '../../../server/domain/dunning/case.ts'
import { type Agreed, composeAgreement } from '../../../server/domain/words/agreements.ts'
import type { Book } from '../../book/book.ts'
import { type Sent, sendWritten } from '../acts/send.ts'
import type { Way } from '../acts/ways.ts'

/** Call it inside the tap: a link is only followed in the tap. What lacks something is not sent. */
export function sendAgreement(book: Book, clientId: string, agreed: Agreed, way: Way): Sent {
  const facts = book.facts(clientId)
  const plan = book.plan(clientId)
  const workspace = book.workspace()
  if (!facts || !plan || !workspace) return { ok: false, missing: ['client'] }
  const invoices = about(agreed, [...plan.state.open, ...plan.state.settled])
  const message = composeAgreement({
    agreed,
    channel: way.channel,
    workspace,
    creditor: facts.creditor,
    mandate: facts.mandate,
    client: facts.client,
    contact: way.contact ?? null,
    language: facts.client.language ?? workspace.language,
    today: book.today(),
    invoices,
  })
  if (!message.ok) return message
  const invoiceIds = invoices.map(({ invoice }) => invoice.id)
  sendWritten(book, { clientId, way, step: null }, { ...message, invoiceIds })
  return { ok: true }
}

/** A journal entry holds 20,000 characters; the lines of that many invoices fit with room to spare. */
const LISTED = 150

/** The invoices it names; all that are open when it names none, but for a discount, which is about none. */
function about(agreed: Agreed, states: readonly InvoiceState[]): InvoiceState[] {
  const { invoiceIds } = agreed.kind === 'plan' ? agreed.plan : agreed.arrangement
  if (agreed.kind === 'arrangement' && agreed.arrangement.kind === 'discount') return []
  return states
    .filter((one) => (invoiceIds.length ? invoiceIds.includes(one.invoice.id) : one.remaining > 0))
    .slice(0, LISTED)
}
