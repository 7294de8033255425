/**
 * The aid to decide: which ways there are for an amount, a debtor and what is contested, and what still speaks against
 * each. It informs; it never says that somebody is entitled to anything. Field study 3.5, read on 2026-11-21.
 */

import { addDays } from '../calendar/days.ts'
import type { CaseFacts } from '../dunning/case.ts'
import { hasWrittenReminder } from '../dunning/guards/written.ts'
import type { Cents, Day } from '../records/primitives.ts'
import { insolvencyOf } from './insolvency.ts'
import type { Matter } from './matters.ts'
import { type Confidence, type SheetKey, sheets } from './sheets.ts'

export type RouteKey =
  | 'written-reminder'
  | 'formal-notice'
  | 'small-claims'
  | 'payment-order-commercial'
  | 'payment-order-civil'
  | 'conciliation'
  | 'interim-payment'
  | 'public-interest'
  | 'public-prefect'
  | 'public-court'
  | 'hand-over'
  | 'claim-declaration'
  | 'trade-bill'

export type ConditionKey =
  | 'written-reminder'
  | 'formal-notice'
  | 'undisputed'
  | 'not-seriously-disputed'
  | 'up-to-5000'
  | 'contract'
  | 'commercial'
  | 'in-france'
  | 'thirty-days-late'
  | 'debtor-agrees'
  | 'local-authority'
  | 'published'
  | 'in-force'

export interface Condition {
  key: ConditionKey
  /** `null`: nothing recorded tells, it is for the person to look at. */
  met: boolean | null
}

export interface Route {
  key: RouteKey
  /** `open`: no condition is known to be missing. `pending`: a law not in force, shown to be watched. */
  state: 'open' | 'not-yet' | 'pending'
  conditions: Condition[]
  sheet: SheetKey
  confidence: Confidence
}

/** What is missing before any legal step, in the order to mend it. */
export type Missing = 'written-reminder' | 'formal-notice' | 'dispute-open'

/** A written reminder in the journal, or a formal notice, which is one. */
export const wasReminded = (facts: CaseFacts): boolean => hasWrittenReminder(facts) || hasFormalNotice(facts)

const hasFormalNotice = ({ legalActs }: CaseFacts): boolean => legalActs.some(({ kind }) => kind === 'formal-notice')

/** No formal notice, court route or hand-over is proposed without a written reminder in the journal, else it warns. */
export function missingBefore(facts: CaseFacts, matter: Matter): Missing[] {
  const found: (Missing | false)[] = [
    !wasReminded(facts) && 'written-reminder',
    !hasFormalNotice(facts) && 'formal-notice',
    matter.disputed > 0 && 'dispute-open',
  ]
  return found.filter((one) => one !== false)
}

/** Routes to look at, the gentlest first. None while the kind of client is unknown; one alone in an insolvency. */
export function routesFor(matter: Matter, facts: CaseFacts, today: Day): Route[] {
  if (matter.kind === 'unknown' || matter.amount <= 0) return []
  const met = conditionsOf(matter, facts, today)
  const route = (key: RouteKey, sheet: SheetKey, ...keys: ConditionKey[]): Route => {
    const conditions = keys.map((one) => ({ key: one, met: met[one] }))
    const state = key === 'trade-bill' ? 'pending' : conditions.some((one) => one.met === false) ? 'not-yet' : 'open'
    return { key, state, conditions, sheet, confidence: sheets[sheet].confidence }
  }
  if (insolvencyOf(facts, today)) return [route('claim-declaration', 'claim-declaration', 'published')]
  const first = [
    ...(wasReminded(facts) ? [] : [route('written-reminder', 'written-reminder')]),
    ...(hasFormalNotice(facts) ? [] : [route('formal-notice', 'formal-notice', 'written-reminder')]),
  ]
  if (matter.kind === 'public') return [...first, ...againstPublic(route)]
  const agency = facts.workspaceKind === 'own' ? [handOver(route)] : []
  return [...first, ...againstPrivate(matter, route), ...agency, ...pending(matter, route)]
}

type MakeRoute = (key: RouteKey, sheet: SheetKey, ...keys: ConditionKey[]) => Route

function againstPrivate({ kind }: Matter, route: MakeRoute): Route[] {
  const before = ['written-reminder', 'formal-notice', 'in-france'] as const
  const commercial = kind === 'business' ? [paymentOrder(route, 'payment-order-commercial', 'commercial')] : []
  return [
    // CPCE art. L125-1 and R125-1: a debt of a contract, 5,000 EUR at most, interest included, and the debtor agrees.
    route('small-claims', 'small-claims', 'up-to-5000', 'contract', 'debtor-agrees', 'undisputed', ...before),
    // CPC art. 750-1: an attempt to settle comes before a claim of 5,000 EUR at most at the tribunal judiciaire.
    route('conciliation', 'conciliation', 'written-reminder', 'in-france'),
    ...commercial,
    paymentOrder(route, 'payment-order-civil'),
    // CPC art. 835 and 873: a duty that cannot seriously be contested.
    route('interim-payment', 'interim-payment', 'not-seriously-disputed', ...before),
  ]
}

/** CPC art. 1405 to 1422: a fixed sum from a contract; the commercial court when the debt is commercial. */
const paymentOrder = (route: MakeRoute, key: RouteKey, ...more: ConditionKey[]): Route =>
  route(key, 'payment-order', ...more, 'contract', 'undisputed', 'written-reminder', 'formal-notice', 'in-france')

/** A public body cannot be distrained upon: default interest by right, the prefect, the administrative court. */
const againstPublic = (route: MakeRoute): Route[] => [
  route('public-interest', 'public-interest'),
  route('public-prefect', 'public-prefect', 'local-authority', 'undisputed', 'written-reminder'),
  route('public-court', 'public-court', 'not-seriously-disputed', 'written-reminder', 'formal-notice'),
]

/** After thirty days and everything else was tried (field study, C102); CPCE art. R124-3 asks for a written agreement. */
const handOver = (route: MakeRoute): Route =>
  route('hand-over', 'hand-over', 'thirty-days-late', 'written-reminder', 'formal-notice', 'undisputed')

/** Invoices between traders; a bill in parliament, nothing that can be used: the adoption was not verified. */
const pending = ({ kind }: Matter, route: MakeRoute): Route[] =>
  kind === 'business' ? [route('trade-bill', 'trade-bill', 'in-force')] : []

const SMALL_CLAIM: Cents = 500_000
const HAND_OVER_DAYS = 30

function conditionsOf(matter: Matter, facts: CaseFacts, today: Day): Record<ConditionKey, boolean | null> {
  const { amount, currency, disputed, country, lateSince } = matter
  const contested = disputed > 0
  return {
    'written-reminder': wasReminded(facts),
    'formal-notice': hasFormalNotice(facts),
    // What is not contested of it can go on alone: for the person to see.
    undisputed: contested ? (disputed < amount ? null : false) : true,
    // A part that is contested says nothing of how serious that is: for the person, and in the end a judge, to weigh.
    'not-seriously-disputed': contested ? null : true,
    // Interest is added to the sum, and its currency is converted, elsewhere: near the bound, nothing is said.
    'up-to-5000': currency !== 'EUR' ? null : amount > SMALL_CLAIM ? false : amount > SMALL_CLAIM * 0.9 ? null : true,
    contract: null,
    commercial: null,
    'in-france': country === 'FR',
    'thirty-days-late': addDays(lateSince, HAND_OVER_DAYS) <= today,
    'debtor-agrees': null,
    'local-authority': null,
    published: !!insolvencyOf(facts, today)?.judgment?.publishedOn,
    'in-force': false,
  }
}
