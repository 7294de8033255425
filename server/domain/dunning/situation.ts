/** What the planning rules look at, read once from the facts. Nothing here depends on the day being planned. */

import { addDays, dayIn } from '../calendar/days.ts'
import { workingDayFrom } from '../calendar/working-days.ts'
import { compare, inOrder } from '../ledger/distinct.ts'
import { openDisputes } from '../ledger/invoices.ts'
import type { Callback } from '../records/facts.ts'
import type { Day, Id } from '../records/primitives.ts'
import type { CaseFacts, CaseState } from './case.ts'
import { lastChannel, mayCall, type Reach, reachOf } from './channels.ts'
import type { Exchange } from './exchanges.ts'
import type { Ladder } from './ladder.ts'
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
  ladders: Map<Id, Ladder>
  /** Something other than its due date decides when an invoice may be chased. */
  hasDeferrals: boolean
}

/** First working day on which a debtor may be contacted again after a talk or message on that day. */
export const quietAfter = (day: Day, settings: Settings): Day =>
  workingDayFrom(addDays(day, settings.talkGapDays), settings)

/** Cleared by the next exchange; the talk in which it was agreed does not count. */
function openCallback(facts: CaseFacts, exchanges: readonly Exchange[]): Situation['callback'] {
  if (!facts.callbacks.length) return null
  const open = inOrder(facts.callbacks).filter(
    (callback) =>
      !exchanges.some(
        ({ fact, counts, rule }) => (rule || counts !== 'none') && fact.at > callback.at && fact.act !== callback.act,
      ),
  )
  const fact = open.sort((a, b) => compare(a.callAt, b.callAt))[0]
  return fact ? { fact, day: dayIn(fact.callAt, facts.timeZone) } : null
}

function hasDeferrals({ legalActs, instalmentPlans, arrangements, bills, pauses, invoices }: CaseFacts): boolean {
  return (
    legalActs.length + instalmentPlans.length + arrangements.length + bills.length + pauses.length > 0 ||
    invoices.some(({ retentionUntil }) => retentionUntil !== undefined)
  )
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
    callback: openCallback(facts, exchanges),
    hasOpenDispute: openDisputes(facts).length > 0,
    reach: reachOf(client, contacts, !mayCall(facts, exchanges), lastChannel(exchanges)),
    ladders: new Map(),
    hasDeferrals: hasDeferrals(facts),
  }
}
