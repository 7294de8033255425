/** A recorded statement as a text to send: the figures again, in the language of the client. */
import type { CaseFacts, CasePlan } from '../../../server/domain/dunning/case.ts'
import type { InterestCountry } from '../../../server/domain/interest/claim.ts'
import type { Rates } from '../../../server/domain/interest/rates/tables.ts'
import { statedOf } from '../../../server/domain/interest/stated.ts'
import type { InterestStatement } from '../../../server/domain/records/facts.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import type { FieldName } from '../../../server/domain/words/compose.ts'
import { composeInterest } from '../../../server/domain/words/interest.ts'
import type { Book } from '../../book/book.ts'
import { rest } from '../../i18n/index.ts'
import { showToast } from '../../ui/toast.ts'
import { copyText } from '../acts/copy-text.ts'
import type { Way } from '../acts/ways.ts'

export interface Writing {
  book: Book
  facts: CaseFacts
  plan: CasePlan
  country: InterestCountry
  rates: Rates
}

export type Written =
  | { ok: true; subject: string; text: string; invoiceIds: Id[] }
  | { ok: false; missing: FieldName[] }

export function writeStatement(
  { book, facts, plan, country, rates }: Writing,
  statement: InterestStatement,
  way: Way,
): Written {
  const workspace = book.workspace()
  if (!workspace) return { ok: false, missing: ['client'] }
  const states = [...plan.state.open, ...plan.state.settled]
  const { invoices, sources } = statedOf(facts, states, statement, country, rates)
  const message = composeInterest({
    workspace,
    creditor: facts.creditor,
    mandate: facts.mandate,
    client: facts.client,
    contact: way.contact ?? null,
    language: facts.client.language ?? workspace.language,
    today: book.today(),
    asOf: statement.asOf,
    currency: statement.currency,
    stated: invoices,
    sources,
  })
  if (!message.ok) return message
  const invoiceIds = [...new Set(statement.lines.map((line) => line.invoiceId))].slice(0, LISTED)
  return { ok: true, subject: message.subject ?? '', text: message.text, invoiceIds }
}

/** An exchange names at most so many invoices. */
const LISTED = 150

export const canShare = (): boolean => typeof navigator.share === 'function'

/** To the share sheet of the phone, else to the clipboard. Call it inside the tap. */
export async function handOut({ subject, text }: { subject: string; text: string }): Promise<void> {
  if (canShare()) {
    try {
      await navigator.share({ title: subject, text })
      return
    } catch (error) {
      // The person thought better of it.
      if (error instanceof DOMException && error.name === 'AbortError') return
    }
  }
  const { copied, notCopied } = rest().messages
  showToast({ text: (await copyText(text)) ? copied : notCopied, stays: 8000 })
}
