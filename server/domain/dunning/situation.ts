/** What the planning rules look at, read once from the facts. Nothing here depends on the day being planned. */

import { addDays, dayIn } from '../calendar/days.ts'
import { workingDayFrom } from '../calendar/working-days.ts'
import { compare, inOrder } from '../ledger/distinct.ts'
import { openDisputes } from '../ledger/invoices.ts'
import type { Callback } from '../records/facts.ts'
import type { Cents, Currency, Day } from '../records/primitives.ts'
import type { CaseFacts, CaseState, InvoiceState, PromiseState } from './case.ts'
import { lastChannel, mayCall, type Reach, reachOf } from './channels.ts'
import { type Chase, type Deferrals, readDeferrals } from './deferral.ts'
import type { Exchange } from './exchanges.ts'
import { type Ladders, newLadders } from './ladder.ts'
import type { Settings } from './settings.ts'
import type { Strategy } from './strategies/strategy.ts'

/** After a hint of money trouble the tone stays friendly for this long. */
const SOFT_DAYS = 30

export interface Situation {
  facts: CaseFacts
  state: CaseState
  strategy: Strategy
  exchanges: readonly Exchange[]
  /** The latest exchange with an outcome that says what comes next. */
  lastWord: Exchange | null
  lastMade: Exchange | null
  /** First day of a new step after the last talk or message. */
  quietUntil: Day | null
  /** First day on which the tone may be more than friendly. */
  softUntil: Day | null
  /** The earliest that no later exchange has answered. */
  callback: { fact: Callback; day: Day } | null
  hasOpenDispute: boolean
  reach: Reach
  /** What was done and what comes for each invoice, read when it is first asked for. */
  ladders: Ladders
  /** What keeps each invoice from being chased on some days, read when it is first asked for; null where nothing does. */
  deferrals: Deferrals | null
  /** Promises not kept and not replaced, read when they are first asked for. */
  unkept?: readonly PromiseState[]
  /** What the rules ask again and again of the day they look at. */
  onDay: OnDay
}

/** Each worked out when it is first asked for, of one day at a time. */
export interface OnDay {
  day: Day
  alive?: readonly InvoiceState[]
  chase?: Chase
  /** What can be asked for of all that is late, per currency. */
  askedFor?: Map<Currency, Cents>
}

/** What is known of that day; of the one before it nothing is kept. */
export function onDay(situation: Situation, day: Day): OnDay {
  if (situation.onDay.day !== day) situation.onDay = { day }
  return situation.onDay
}

/** First working day on which a debtor may be contacted again after a talk or message on that day. */
export const quietAfter = (day: Day, settings: Settings): Day =>
  workingDayFrom(addDays(day, settings.talkGapDays), settings)

/** Cleared by the next exchange; the talk in which it was agreed does not count. The earliest moment first. */
export function openCallbacks(facts: CaseFacts, exchanges: readonly Exchange[]): Callback[] {
  if (!facts.callbacks.length) return []
  return inOrder(facts.callbacks)
    .filter(
      (callback) =>
        !exchanges.some(
          ({ fact, counts, rule }) => (rule || counts !== 'none') && fact.at > callback.at && fact.act !== callback.act,
        ),
    )
    .sort((a, b) => compare(a.callAt, b.callAt))
}

function firstCallback(facts: CaseFacts, exchanges: readonly Exchange[]): Situation['callback'] {
  const [fact] = openCallbacks(facts, exchanges)
  return fact ? { fact, day: dayIn(fact.callAt, facts.timeZone) } : null
}

export function readSituation(
  facts: CaseFacts,
  state: CaseState,
  exchanges: readonly Exchange[],
  strategy: Strategy,
): Situation {
  const { client, contacts, settings } = facts
  const last = (wanted: (exchange: Exchange) => boolean) => exchanges.findLast(wanted) ?? null
  const lastWord = last(({ rule }) => rule !== null && (rule.counts !== 'none' || rule.effect === 'returned'))
  const lastMade = last(({ counts }) => counts === 'made')
  const soft = last(({ rule }) => rule?.effect === 'soften')
  return {
    facts,
    state,
    strategy,
    exchanges,
    lastWord,
    lastMade,
    quietUntil: lastMade && quietAfter(lastMade.day, settings),
    softUntil: soft && workingDayFrom(addDays(soft.day, SOFT_DAYS), settings),
    callback: firstCallback(facts, exchanges),
    hasOpenDispute: openDisputes(facts).length > 0,
    reach: reachOf(client, contacts, !mayCall(facts, exchanges), lastChannel(exchanges)),
    ladders: newLadders(exchanges),
    deferrals: readDeferrals(facts),
    onDay: { day: '' },
  }
}
