/**
 * Opens the phone's own app with the message already written, and keeps its exact text in the journal. Loaded when the
 * phone is idle, so that the tap itself can do everything: a link is only followed in the tap.
 */
import { newId } from '../../../server/domain/records/new-id.ts'
import type { FieldName } from '../../../server/domain/words/compose.ts'
import type { Book } from '../../book/book.ts'
import { now } from '../../book/clock.ts'
import { rest } from '../../i18n/index.ts'
import { mailtoLink, platformOf, smsLink, whatsappLink } from '../../reach/links.ts'
import { showToast } from '../../ui/toast.ts'
import { type Aim, type Composed, composeFor } from './compose.ts'
import { copyText } from './copy-text.ts'
import { comeBack, leave } from './departures.ts'
import { openLink } from './open-link.ts'
import { takeBack } from './record.ts'
import type { Way } from './ways.ts'

export type { Aim } from './compose.ts'

export type Sent = { ok: true } | { ok: false; missing: FieldName[] }

/** To whom, and for which step of the plan if any. */
export type Sending = Pick<Aim, 'clientId' | 'way' | 'step' | 'overrides'>
/** The words, and the invoices they are about. */
export type Written = Omit<Extract<Composed, { ok: true }>, 'ok'>

/** Call it inside the tap. What lacks something is not sent: the fields are named instead. */
export function send(book: Book, aim: Aim): Sent {
  const message = composeFor(book, aim)
  if (!message.ok) return message
  sendWritten(book, aim, message)
  return { ok: true }
}

/** The same for words that were made elsewhere; with files by the share sheet, which alone takes them. Call it inside the tap. */
export function sendWritten(book: Book, aim: Sending, message: Written, files: File[] = []): void {
  void keep(book, aim, message, files.length > 0 ? shareWith(message, files) : hand(aim.way, message))
}

const platform = () => platformOf(navigator.userAgent, navigator.maxTouchPoints)

/** False when the person thought better of it in the share sheet. */
type HandedOver = Promise<boolean>

function hand({ channel, address = '' }: Way, { subject = '', text }: Written): HandedOver {
  switch (channel) {
    case 'sms':
      return opened(smsLink(address, text, platform()))
    case 'messenger': {
      const link = whatsappLink(address, text)
      return link ? opened(link) : share({ text })
    }
    case 'email': {
      const { href, fits } = mailtoLink({ to: address, subject, body: text })
      if (!fits) void copied(text, rest().messages.tooLong)
      return opened(href)
    }
    default:
      return share({ title: subject, text })
  }
}

async function opened(href: string): HandedOver {
  openLink(href)
  return true
}

/** Only offered where the phone shares files: nothing else carries them. */
async function shareWith({ subject = '', text }: Written, files: File[]): HandedOver {
  try {
    await navigator.share({ title: subject, text, files })
    return true
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError'))
      showToast({ text: rest().files.withInvoice.failed })
    return false
  }
}

/** The share sheet of a phone; elsewhere the clipboard. */
async function share(data: { title?: string; text: string }): HandedOver {
  if (platform() === 'desktop' || !navigator.share) return copied(data.text, rest().messages.copied)
  try {
    await navigator.share(data)
    return true
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return false
    return copied(data.text, rest().messages.copied)
  }
}

async function copied(text: string, said: string): Promise<boolean> {
  showToast({ text: (await copyText(text)) ? said : rest().messages.notCopied, stays: 8000 })
  return true
}

/** Written down while the other app opens: the person may not come back to this page. */
async function keep(book: Book, aim: Sending, message: Written, handedOver: HandedOver): Promise<void> {
  const { clientId, way, step, overrides } = aim
  const id = newId(now())
  const answers = step ? { stepKey: step.key, stepInvoiceId: step.invoiceId } : {}
  const about = { clientId, channel: way.channel, ...(way.contact && { contactId: way.contact.id }), ...answers }
  const recorded = await book.record([
    {
      op: 'create',
      kind: 'interaction',
      record: {
        ...about,
        id,
        invoiceIds: message.invoiceIds,
        direction: 'out',
        state: 'prepared',
        text: message.text,
        ...(message.template && { template: message.template }),
        ...(message.subject && { subject: message.subject }),
        ...(overrides?.length && { overrides }),
      },
    },
  ])
  if (!recorded.ok) {
    showToast({ text: rest().acts.failed[recorded.code] })
    return
  }
  await leave(book, { ...about, interactionId: id })
  if (await handedOver) return
  await comeBack(book)
  await takeBack(recorded)
}
