/** What a template is tried on: a case of one's own, the most urgent ones first, or one that nobody has. */
import { addDays } from '../../../server/domain/calendar/days.ts'
import { actingIn } from '../../../server/domain/dunning/order.ts'
import type { Client } from '../../../server/domain/records/cards.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import type { MessageInput } from '../../../server/domain/words/compose.ts'
import type { Book } from '../../book/book.ts'
import { asPromise, inputFor } from '../acts/compose.ts'
import { wayBy } from '../acts/ways.ts'
import { exampleSubject } from '../settings/example-case.ts'
import type { Slot } from './slots.ts'

/** Enough to find a case that fits, few enough for a list. */
const MOST = 24

/** The debtors to contact today in the order of Today, then others with something open; `first` before all. */
export function sampleCases(book: Book, first?: Id): Client[] {
  const plans = book.plans()
  const open = plans.filter(([, { state }]) => state.open.length > 0).map(([id]) => id)
  const ids = [...(first ? [book.canonical(first)] : []), ...actingIn(plans).map(({ id }) => id), ...open]
  return [...new Set(ids)]
    .map((id) => book.get('client', id))
    .filter((client) => client !== undefined)
    .slice(0, MOST)
}

/** In the language of the template, whoever the client is. What the case says nothing of is missing, and named by the preview. */
export function inputOfCase(book: Book, clientId: Id, { stage, channel, language }: Slot): MessageInput | null {
  const facts = book.facts(clientId)
  const plan = book.plan(clientId)
  if (!facts || !plan) return null
  const { promises } = plan.state
  const promise = promises.findLast(
    ({ state }) => (stage === 'promise-broken') === (state === 'broken' || state === 'part'),
  )
  const paid = facts.payments.at(-1)
  const input = inputFor(book, {
    clientId,
    way: wayBy(channel, facts),
    step: null,
    stage,
    ...(promise && { promise: asPromise(promise, facts.timeZone) }),
    ...(paid && { received: { currency: paid.currency, amount: paid.amount } }),
  })
  return input && { ...input, language }
}

/** The business is one's own: what it lacks is missing here too. */
export function inputOfExample(book: Book, { stage, channel, language }: Slot): MessageInput {
  const today = book.today()
  const workspace = book.workspace() ?? { kind: 'own' as const, name: '' }
  const [creditor] = book.creditors()
  const mandate = book.all('mandate').find((one) => one.creditorId === creditor?.id)
  return {
    ...exampleSubject({ workspace, creditor, mandate, today }, language, true),
    stage,
    channel,
    remindedOn: [addDays(today, -9)],
    received: { currency: workspace && 'currency' in workspace ? workspace.currency : 'EUR', amount: 125_000 },
  }
}
