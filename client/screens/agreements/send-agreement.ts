/** Opens the phone's own app with the confirmation of an agreement already written, and keeps its text in the journal. */
import type { InvoiceState } from '../../../server/domain/dunning/case.ts'
import { newId } from '../../../server/domain/records/new-id.ts'
import { type Agreed, composeAgreement } from '../../../server/domain/words/agreements.ts'
import type { FieldName, Message } from '../../../server/domain/words/compose.ts'
import type { Book } from '../../book/book.ts'
import { now } from '../../book/clock.ts'
import { rest } from '../../i18n/index.ts'
import { mailtoLink, platformOf, smsLink } from '../../reach/links.ts'
import { showToast } from '../../ui/toast.ts'
import { copyText } from '../acts/copy-text.ts'
import { leave } from '../acts/departures.ts'
import { openLink } from '../acts/open-link.ts'
import type { Way } from '../acts/ways.ts'

export type Sent = { ok: true } | { ok: false; missing: FieldName[] }

type Text = Extract<Message, { ok: true }>

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
  hand(way, message)
  void keep(book, clientId, way, message, invoices)
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

function hand({ channel, address = '' }: Way, { subject = '', text }: Text): void {
  if (channel === 'sms') {
    openLink(smsLink(address, text, platformOf(navigator.userAgent, navigator.maxTouchPoints)))
    return
  }
  const { href, fits } = mailtoLink({ to: address, subject, body: text })
  if (!fits) void copied(text)
  openLink(href)
}

async function copied(text: string): Promise<void> {
  showToast({ text: (await copyText(text)) ? rest().messages.tooLong : rest().messages.notCopied, stays: 8000 })
}

/** Written down while the other app opens: the person may not come back to this page. */
async function keep(book: Book, clientId: string, way: Way, message: Text, invoices: InvoiceState[]): Promise<void> {
  const id = newId(now())
  const to = { clientId, channel: way.channel, ...(way.contact && { contactId: way.contact.id }) }
  const recorded = await book.record([
    {
      op: 'create',
      kind: 'interaction',
      record: {
        ...to,
        id,
        invoiceIds: invoices.map(({ invoice }) => invoice.id),
        direction: 'out',
        state: 'prepared',
        text: message.text,
        ...(message.subject && { subject: message.subject }),
      },
    },
  ])
  if (recorded.ok) await leave(book, { ...to, interactionId: id })
  else showToast({ text: rest().acts.failed[recorded.code] })
}
