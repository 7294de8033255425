/** The cases: what is known of each debtor, gathered for the rulebook, and the plan it makes of it, remembered until something touches it. */

import { startOfDay } from '../../server/domain/calendar/days.ts'
import type { CaseFacts, CasePlan } from '../../server/domain/dunning/case.ts'
import { type Common, commonOf, factsOf, workspaceIn } from '../../server/domain/dunning/gather.ts'
import { planCase } from '../../server/domain/dunning/plan.ts'
import type { Kind } from '../../server/domain/records/kinds.ts'
import type { Day, Id, Instant } from '../../server/domain/records/primitives.ts'
import { givingWay } from './slices.ts'
import type { Touched, WorkingSet } from './working-set.ts'

export interface Cases {
  facts(clientId: Id): CaseFacts | null
  plan(clientId: Id): CasePlan | null
  plans(): [Id, CasePlan][]
  /** Makes the plans not known yet, a few at a time, so that a tap never waits for all of them. */
  planAhead(): Promise<void>
  /** The plans as they will be at the beginning of a day to come; nothing of it is remembered. */
  plansOn(day: Day): Promise<[Id, CasePlan][]>
  /** Plans with an hour in them are worked out again when next asked for. */
  forgetMoments(): void
  /** Plans that depend on what was touched (null: on everything) are worked out again when next asked for. */
  forget(touched: Touched | null): void
}

/** Kinds whose records every plan depends on. */
const COMMON: readonly Kind[] = ['workspace', 'creditor', 'mandate', 'strategy']

export interface Moment {
  today: Day
  now: Instant
  timeZone: string
}

export function createCases(set: () => WorkingSet, moment: () => Moment): Cases {
  const plans = new Map<Id, CasePlan | null>()
  let common: Common | null = null

  function facts(clientId: Id, today: Day): CaseFacts | null {
    const workspace = workspaceIn(set())
    if (!workspace) return null
    common ??= commonOf(set(), workspace)
    return factsOf(set(), { workspace, common, today }, clientId)
  }

  function plan(clientId: Id, { today, now } = moment()): CasePlan | null {
    const id = set().canonical(clientId)
    const known = plans.get(id)
    if (known !== undefined) return known
    const gathered = facts(id, today)
    const made = gathered ? planCase(gathered, today, now) : null
    plans.set(id, made)
    return made
  }

  return {
    facts: (id) => facts(id, moment().today),
    plan: (id) => plan(id),
    plans() {
      // Asked once for all: the clock is slow beside a plan.
      const at = moment()
      const made: [Id, CasePlan][] = []
      for (const id of set().debtors()) {
        const one = plan(id, at)
        if (one) made.push([id, one])
      }
      return made
    },
    async planAhead() {
      const [at, pause] = [moment(), givingWay()]
      for (const id of set().debtors()) {
        plan(id, at)
        await pause()
      }
    },
    async plansOn(day) {
      const [now, pause] = [startOfDay(day, moment().timeZone), givingWay()]
      const made: [Id, CasePlan][] = []
      for (const id of set().debtors()) {
        const gathered = facts(id, day)
        if (gathered) made.push([id, planCase(gathered, day, now)])
        await pause()
      }
      return made
    },
    forgetMoments() {
      for (const [id, made] of plans) if (made?.action?.dueAt) plans.delete(id)
    },
    forget(touched) {
      common = null
      if (!touched || COMMON.some((kind) => touched.kinds.has(kind))) plans.clear()
      else for (const id of touched.clients) plans.delete(id)
    },
  }
}
