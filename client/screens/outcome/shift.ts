/** Moving the next step to another day: what is recorded for it. */
import { instantOf } from '../../../server/domain/calendar/instant-of.ts'
import type { CaseFacts, CasePlan } from '../../../server/domain/dunning/case.ts'
import { planCase } from '../../../server/domain/dunning/plan.ts'
import type { Interaction } from '../../../server/domain/records/facts.ts'
import type { Day, Instant } from '../../../server/domain/records/primitives.ts'
import type { Wanted } from '../../book/writes.ts'
import { MORNING } from './dates.ts'
import type { Talk } from './talk.ts'

/** The day on which the plan comes back by itself; null when it never does. */
export const comesOn = ({ action, next }: Pick<CasePlan, 'action' | 'next'>): Day | null =>
  (action ?? next)?.dueOn ?? null

/** The same once that outcome is in the journal. */
export function comesAfter(facts: CaseFacts, said: Talk & Pick<Interaction, 'outcome'>, today: Day, now: Instant) {
  const stamps = { id: 'said', act: 'said', at: now, device: 'said' }
  const interaction: Interaction = { ...said, ...stamps, state: 'sent' }
  return comesOn(planCase({ ...facts, interactions: [...facts.interactions, interaction] }, today, now))
}

/**
 * To a later day, reminders wait until then; to an earlier one, or to one the plan would not have, it is a call agreed for
 * that morning. Nothing is recorded for the day on which it comes anyway.
 */
export function shiftTo(
  { clientId, contactId }: Pick<Talk, 'clientId' | 'contactId'>,
  wanted: Day,
  natural: Day | null,
  timeZone: string,
): Wanted[] {
  if (wanted === natural) return []
  if (natural && wanted > natural)
    return [{ op: 'create', kind: 'pause', record: { clientId, kind: 'snooze', until: wanted } }]
  const callAt = instantOf({ day: wanted, time: MORNING }, timeZone) || 'none'
  return [{ op: 'create', kind: 'callback', record: { clientId, callAt, ...(contactId && { contactId }) } }]
}
