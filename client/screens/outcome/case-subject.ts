/** Whom and what a talk is about, as the words of a script need it. */
import { dayIn } from '../../../server/domain/calendar/days.ts'
import type { CaseFacts, CasePlan } from '../../../server/domain/dunning/case.ts'
import type { Contact } from '../../../server/domain/records/cards.ts'
import type { Subject } from '../../../server/domain/words/compose.ts'
import type { Book } from '../../book/book.ts'
import { concerned } from './talk.ts'

/** Null while the workspace is not known. Without a plan it is about no invoice. */
export function caseSubject(book: Book, facts: CaseFacts, plan?: CasePlan, contact?: Contact): Subject | null {
  const workspace = book.workspace()
  if (!workspace) return null
  const open = plan?.state.open ?? []
  const about = concerned(open)
  const promise = plan && promiseToQuote(facts, plan)
  return {
    workspace,
    creditor: facts.creditor,
    mandate: facts.mandate,
    client: facts.client,
    contact: contact ?? null,
    language: facts.client.language ?? workspace.language,
    today: book.today(),
    invoices: open.filter(({ invoice }) => about.length === 0 || about.includes(invoice.id)),
    ...(promise && { promise }),
  }
}

/** The promise the step speaks of, else the last one that was not kept. */
function promiseToQuote({ timeZone }: CaseFacts, { state, action }: CasePlan): Subject['promise'] {
  const id = action?.stage === 'promise-broken' ? action.key.split(':')[1] : undefined
  const found =
    state.promises.find(({ promise }) => promise.id === id) ??
    state.promises.findLast((one) => one.state === 'broken' || one.state === 'part')
  if (!found) return undefined
  const { on, amount, currency, method, at } = found.promise
  return { on, amount, currency, method, madeOn: dayIn(at, timeZone), received: found.received }
}
