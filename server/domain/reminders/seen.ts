/** What one person may see of one workspace, as reminders and the calendar read it: its cases, planned for any day. */
import { instantOf } from '../calendar/instant-of.ts'
import type { CaseFacts, CasePlan } from '../dunning/case.ts'
import { casesIn, type Records, workspaceIn } from '../dunning/gather.ts'
import { type Acting, actingIn } from '../dunning/order.ts'
import { planCase } from '../dunning/plan.ts'
import { type Settings, settingsOf } from '../dunning/settings.ts'
import type { Workspace } from '../records/cards.ts'
import type { Day, Id, Instant } from '../records/primitives.ts'
import { atOnce, type Steps } from './steps.ts'

export interface PlannedCase {
  facts: CaseFacts
  plan: CasePlan
}

export interface Seen {
  workspace: Workspace
  settings: Settings
  /** The member; `null` on a device without an account. */
  who: Id | null
  casesOn(day: Day): readonly CaseFacts[]
  /** As they are in the morning of that day: nothing that comes later in the day has come. */
  plansOn(day: Day): readonly PlannedCase[]
  /** Of them those with something to do, in the order of Today. */
  actingOn(day: Day): readonly Acting[]
  /** Works out what the first two give for that day, a case a step; they then give it at once. */
  gathering(day: Day): Steps<void>
  planning(day: Day): Steps<void>
}

/** `null` before the card of the workspace has arrived. */
export function seenOf(records: Records, who: Id | null): Seen | null {
  const workspace = workspaceIn(records)
  if (!workspace) return null
  const cases = remembered((day) => casesIn(records, day))
  const plans = remembered(function* (day): Generator<PlannedCase, void> {
    const now = morningOf(day, workspace.timeZone)
    for (const facts of cases.on(day)) yield { facts, plan: planCase(facts, day, now) }
  })
  let acting: { plans: readonly PlannedCase[]; list: Acting[] } | undefined
  return {
    workspace,
    settings: settingsOf(workspace),
    who,
    casesOn: cases.on,
    plansOn: plans.on,
    actingOn(day) {
      const on = plans.on(day)
      if (acting?.plans !== on)
        acting = { plans: on, list: actingIn(on.map(({ facts, plan }) => [facts.client.id, plan])) }
      return acting.list
    },
    gathering: cases.working,
    *planning(day) {
      yield* cases.working(day)
      yield* plans.working(day)
    },
  }
}

const morningOf = (day: Day, timeZone: string): Instant => instantOf({ day, time: '00:00' }, timeZone)

/** A look asks for one day again and again, and then for another. */
function remembered<T>(make: (day: Day) => Iterable<T>) {
  let last: { day: Day; made: readonly T[] } | undefined
  function* working(day: Day): Steps<readonly T[]> {
    if (last?.day === day) return last.made
    const made: T[] = []
    for (const one of make(day)) {
      made.push(one)
      yield
    }
    last = { day, made }
    return made
  }
  return {
    on: (day: Day): readonly T[] => atOnce(working(day)),
    *working(day: Day): Steps<void> {
      yield* working(day)
    },
  }
}

/** Somebody else's case is told to that one; what is nobody's in particular, to all who see it. */
export const concerns = ({ who }: Seen, { client }: CaseFacts): boolean =>
  who === null || client.assignedTo === undefined || client.assignedTo === who
