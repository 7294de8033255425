/** Why the money does not come, as the client says it: counted per client, so that the third time is heard as such. */
import { dayIn } from '../../calendar/days.ts'
import { inOrder } from '../../ledger/distinct.ts'
import type { Interaction, OutcomeCode, ReasonCode } from '../../records/facts.ts'
import type { Day } from '../../records/primitives.ts'
import type { CaseFacts } from '../case.ts'

export interface ReasonCount {
  code: ReasonCode
  times: number
  lastOn: Day
}

/** Outcomes that are an excuse by themselves: no second tap is asked for what was just said. */
const saidBy: Partial<Record<OutcomeCode, ReasonCode>> = {
  NRECU: 'not-received',
  ABSENT: 'signatory-absent',
  PAYDIT: 'already-paid',
  DIFF: 'no-money',
  INSOLV: 'insolvency',
}

/** What the person noted, else what the outcome says. */
export const reasonOf = ({ reasonCode, outcome }: Pick<Interaction, 'reasonCode' | 'outcome'>): ReasonCode | null =>
  reasonCode ?? (outcome && saidBy[outcome]) ?? null

/** Most often heard first; of those heard as often, the latest first. Each exchange counts once. */
export function countReasons(facts: Pick<CaseFacts, 'interactions' | 'timeZone'>): ReasonCount[] {
  const counts = new Map<ReasonCode, ReasonCount>()
  for (const fact of inOrder(facts.interactions)) {
    const code = reasonOf(fact)
    if (!code) continue
    const times = (counts.get(code)?.times ?? 0) + 1
    // Taken out and put back: the map stays in the order of the last time.
    counts.delete(code)
    counts.set(code, { code, times, lastOn: dayIn(fact.at, facts.timeZone) })
  }
  return [...counts.values()].reverse().sort((a, b) => b.times - a.times)
}

/** After so many absences the manager is written to (field study, part 4, excuse 2). */
const ABSENCES = 3

export const shouldWriteToManager = (counts: readonly ReasonCount[]): boolean =>
  counts.some(({ code, times }) => code === 'signatory-absent' && times >= ABSENCES)

/** The outcome that goes with an excuse, offered beside its answer; the person may choose any other. */
export const outcomeOf: Record<ReasonCode, OutcomeCode> = {
  'not-received': 'NRECU',
  'signatory-absent': 'ABSENT',
  'cheque-sent': 'ENROUTE',
  'already-paid': 'PAYDIT',
  'waiting-for-money': 'PROM',
  technical: 'PROM',
  'wrong-invoice': 'LITIGE',
  unsatisfied: 'LITIGE',
  'no-money': 'ECH',
  insolvency: 'INSOLV',
  harassed: 'STOP',
  soon: 'PROM',
  'gesture-wanted': 'PROM',
}

/** In the order of the field study, part 4. */
export const reasonCodes = Object.keys(outcomeOf) as ReasonCode[]
