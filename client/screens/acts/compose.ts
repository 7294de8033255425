/** Makes the message of a case from what the book knows. Loaded when the phone is idle: it brings the words. */
import { dayIn } from '../../../server/domain/calendar/days.ts'
import { askable, concerned, LISTED, late } from '../../../server/domain/dunning/asked-for.ts'
import type { CaseFacts, CasePlan, Money, NextStep, PromiseState } from '../../../server/domain/dunning/case.ts'
import type { Workspace } from '../../../server/domain/records/cards.ts'
import type { Day, Id } from '../../../server/domain/records/primitives.ts'
import type { MessageTemplate } from '../../../server/domain/records/template.ts'
import {
  composeMessage,
  type FieldName,
  type MessageInput,
  type MessageStage,
  messageStage,
  type Subject,
} from '../../../server/domain/words/compose.ts'
import { remindedOn } from '../../../server/domain/words/reminded-on.ts'
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
  | { ok: true; subject?: string; text: string; invoiceIds: Id[]; template?: string }
  | { ok: false; missing: FieldName[] }

/** The case as it stands on a day: today, or the one an e-mail is to leave on. */
export interface Scene {
  facts: CaseFacts
  plan: CasePlan
  workspace: Workspace
  /** The workspace's own templates. */
  own: readonly MessageTemplate[]
  today: Day
}

export function composeFor(book: Book, aim: Aim): Composed {
  const scene = sceneOf(book, aim.clientId)
  return scene ? composeOn(scene, aim) : { ok: false, missing: ['client'] }
}

export function composeOn(scene: Scene, aim: Omit<Aim, 'clientId'>): Composed {
  const input = inputOn(scene, aim)
  const message = composeMessage(input)
  return message.ok ? { ...message, invoiceIds: input.invoices.map(({ invoice }) => invoice.id) } : message
}

/** Everything the words are made of; null while the case is not there. */
export function inputFor(book: Book, aim: Aim): MessageInput | null {
  const scene = sceneOf(book, aim.clientId)
  return scene && inputOn(scene, aim)
}

function sceneOf(book: Book, clientId: Id): Scene | null {
  const facts = book.facts(clientId)
  const plan = book.plan(clientId)
  const workspace = book.workspace()
  return facts && plan && workspace ? { facts, plan, workspace, own: book.all('template'), today: book.today() } : null
}

function inputOn(scene: Scene, { way, step, stage, promise, received }: Omit<Aim, 'clientId'>): MessageInput {
  const { facts, plan, workspace, own, today } = scene
  const reminded = remindedOn(facts, plan.state)
  const about = stage ?? stageOf(plan, step, reminded)
  return {
    stage: about,
    template: step?.template,
    own,
    tone: step?.tone,
    remindedOn: reminded,
    channel: way.channel,
    workspace,
    creditor: facts.creditor,
    mandate: facts.mandate,
    client: facts.client,
    contact: way.contact ?? null,
    language: facts.client.language ?? workspace.language,
    today,
    // A statement lists all that is open.
    invoices: (about === 'statement' ? askable(plan) : concerned(plan)).slice(0, LISTED),
    promise: promise ?? promiseOf(facts, plan, step),
    received,
  }
}

/** Nobody is reminded of what is not late yet: the invoice is sent again instead. */
function stageOf(plan: CasePlan, step: NextStep | null, reminded: readonly Day[]): MessageStage {
  if (step) return messageStage(step.stage, reminded)
  return late(plan).length > 0 ? messageStage('friendly', reminded) : 'resend'
}

/** The promise a step speaks of: the one it names, else the last that was broken. */
function promiseOf({ timeZone }: CaseFacts, { state }: CasePlan, step: NextStep | null): Subject['promise'] {
  if (step?.stage !== 'promise-broken' && step?.stage !== 'promise-reminder') return undefined
  const id = step.key.split(':')[1]
  const found =
    state.promises.find(({ promise }) => promise.id === id) ??
    state.promises.findLast((one) => one.state === 'broken' || one.state === 'part')
  return found && asPromise(found, timeZone)
}

/** A promise as a message speaks of it. */
export function asPromise({ promise, received }: PromiseState, timeZone: string): NonNullable<Subject['promise']> {
  const { on, amount, currency, method, at } = promise
  return { on, amount, currency, method, madeOn: dayIn(at, timeZone), received }
}
