/**
 * Guards: what speaks against a contact at the moment of acting. Nothing here is kept: they follow from the facts, the plan
 * and the moment. Frequency, hours and the look at the bank are choices of the product, which a workspace can change: no
 * rule of French law sets any for one's own claims (field study 3.8, quality H, read 2026-11-21).
 */
import type { GuardCode } from '../../records/facts.ts'
import type { Channel, Day, Instant } from '../../records/primitives.ts'
import type { CaseFacts, CasePlan, Stage } from '../case.ts'
import { type Exchange, readExchanges } from '../exchanges.ts'
import type { Guard, Weight } from './guard.ts'
import { limitationPassed, noMandate, stoppedByCourt } from './law.ts'
import { bankLook, byTheClock, frequency, tooLate } from './moment.ts'
import { addressee, closedCase, nothingToChase, putOff } from './plan.ts'
import { noWrittenReminder } from './written.ts'

export type { Guard, GuardOf, Weight } from './guard.ts'

/** What somebody is about to do. */
export interface Act {
  channel: Channel
  /** Of the step it carries out; absent for a contact on one's own account. */
  stage?: Stage
  /** The number about to be dialled or written to. */
  contactPhone?: string
  now: Instant
  /** The day of `now` in the workspace's time zone. */
  today: Day
}

/** All that a rule looks at. */
export interface Scene {
  facts: CaseFacts
  plan: CasePlan
  act: Act
  exchanges: readonly Exchange[]
}

/** The gravest first. `blocks`: no reminder at all; `asks`: only with a reason, kept in the journal; `tells`: worth knowing. */
const weights: readonly Weight[] = ['blocks', 'asks', 'tells']

/** Within a weight: what binds the whole case, then the plan, then the moment. */
const order: readonly GuardCode[] = [
  'insolvency',
  'limitation',
  'no-mandate',
  'do-not-contact',
  'agent-appointed',
  'handed-over',
  'disputed',
  'promise-open',
  'paused',
  'written-only',
  'wrong-number',
  'too-early',
  'no-written-reminder',
  'too-soon-after-talk',
  'too-many-attempts',
  'day-off',
  'outside-hours',
  'bank-not-checked',
  'too-late',
]

const rank = ({ weight, code }: Guard): number => weights.indexOf(weight) * order.length + order.indexOf(code)

const rules: readonly ((scene: Scene) => Guard | null)[] = [
  stoppedByCourt,
  limitationPassed,
  noMandate,
  ...addressee,
  closedCase,
  ...putOff,
  nothingToChase,
  noWrittenReminder,
  ...frequency,
  ...byTheClock,
  bankLook,
  tooLate,
]

/** What speaks against this contact, the gravest first; nothing for a note, which reaches nobody. */
export function guardsOn(facts: CaseFacts, plan: CasePlan, act: Act): Guard[] {
  if (act.channel === 'note') return []
  const scene = { facts, plan, act, exchanges: readExchanges(facts) }
  return rules.flatMap((rule) => rule(scene) ?? []).sort((a, b) => rank(a) - rank(b))
}
