/** Makes the message of a case from what the book knows. Loaded when the phone is idle: it brings the words. */
import { dayIn } from '../../../server/domain/calendar/days.ts'
import type { CaseFacts, CasePlan, InvoiceState, Money, NextStep } from '../../../server/domain/dunning/case.ts'
import { chaseable } from '../../../server/domain/ledger/invoices.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import {
  composeMessage,
  type FieldName,
  type MessageStage,
  messageStage,
  type Subject,
} from '../../../server/domain/words/compose.ts'
import type { Book } from '../../book/book.ts'
import type { Overrides } from './guarded.ts'
import type { Way } from './ways.ts'

/** What is to be written to whom. */
export interface Aim {
  clientId: Id
  way: Way
  /** The step of the plan it answers, if any. */
  step: NextStep | null
  /** For a message that belongs to no step, such as the confirmation of a promise. */
  stage?: MessageStage
  promise?: Subject['promise']
  /** For thanks: what was received. */
  received?: Money
  /** Guards the person passed over, and why. */
  overrides?: Overrides
}

export type Composed =
  | { ok: true; subject?: string; text: string; invoiceIds: Id[] }
  | { ok: false; missing: FieldName[] }

/** A journal entry holds 20,000 characters; the lines of that many invoices fit with room to spare. */
const LISTED = 150

export function composeFor(book: Book, { clientId, way, step, stage, promise, received }: Aim): Composed {
  const facts = book.facts(clientId)
  const plan = book.plan(clientId)
  const workspace = book.workspace()
  if (!facts || !plan || !workspace) return { ok: false, missing: ['client'] }
  const invoices = concerned(plan).slice(0, LISTED)
  const message = composeMessage({
    stage: stage ?? stageOf(plan, step),
    channel: way.channel,
    workspace,
    creditor: facts.creditor,
    mandate: facts.mandate,
    client: facts.client,
    contact: way.contact ?? null,
    language: facts.client.language ?? workspace.language,
    today: book.today(),
    invoices,
    promise: promise ?? promiseOf(facts, plan, step),
    received,
  })
  return message.ok ? { ...message, invoiceIds: invoices.map(({ invoice }) => invoice.id) } : message
}

const late = ({ state }: CasePlan): InvoiceState[] => state.open.filter((one) => one.daysLate > 0 && chaseable(one) > 0)

/** What is late and can be chased; when nothing is, what is open. */
const concerned = (plan: CasePlan): InvoiceState[] => {
  const overdue = late(plan)
  return overdue.length > 0 ? overdue : plan.state.open.filter((one) => chaseable(one) > 0)
}

/** Nobody is reminded of what is not late yet: the invoice is sent again instead. */
function stageOf(plan: CasePlan, step: NextStep | null): MessageStage {
  if (step) return messageStage(step.stage)
  return late(plan).length > 0 ? 'friendly' : 'resend'
}

/** The promise a step speaks of: the one it names, else the last that was broken. */
function promiseOf({ timeZone }: CaseFacts, { state }: CasePlan, step: NextStep | null): Subject['promise'] {
  if (step?.stage !== 'promise-broken' && step?.stage !== 'promise-reminder') return undefined
  const id = step.key.split(':')[1]
  const found =
    state.promises.find(({ promise }) => promise.id === id) ??
    state.promises.findLast((one) => one.state === 'broken' || one.state === 'part')
  if (!found) return undefined
  const { on, amount, currency, method, at } = found.promise
  return { on, amount, currency, method, madeOn: dayIn(at, timeZone), received: found.received }
}
