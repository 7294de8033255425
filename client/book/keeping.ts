/** Keeps what Today shows for the next start, and what it will show in the days to come. Loaded when idle. */
import { addDays } from '../../server/domain/calendar/days.ts'
import type { CasePlan } from '../../server/domain/dunning/case.ts'
import type { Day, Id } from '../../server/domain/records/primitives.ts'
import type { Cases } from './cases.ts'
import type { Core } from './core.ts'
import type { FirstCases, Glance, KeptCase, Shown } from './glance.ts'
import { keepGlances } from './storage.ts'
import { BUILD } from './version.ts'

/** A long weekend: who closes the app on Friday opens it as fast on Tuesday. */
const DAYS_AHEAD = 4

/** As many steps as the case page looks ahead. */
const STEPS_AHEAD = 5

/** What the screen draws of all plans on a day. */
export type Draw = (plans: readonly [Id, CasePlan][], day: Day) => Shown

export async function keepToday(core: Core, cases: Cases, draw: Draw, today: Day): Promise<void> {
  const glance = glanceOf(core, cases, draw, today, cases.plans())
  core.glance = glance
  await keepGlances(core.db, [glance])
}

/** Today's with those of the days after it, as long as nothing is recorded meanwhile. */
export async function keepDaysAhead(core: Core, cases: Cases, draw: Draw, today: Day): Promise<void> {
  const glances = [glanceOf(core, cases, draw, today, cases.plans())]
  for (let n = 1; n <= DAYS_AHEAD; n++) {
    const day = addDays(today, n)
    glances.push(glanceOf(core, cases, draw, day, await cases.plansOn(day)))
  }
  if (glances.every((one) => one.revision === core.meta.revision)) await keepGlances(core.db, glances)
}

function glanceOf(core: Core, cases: Cases, draw: Draw, day: Day, plans: readonly [Id, CasePlan][]): Glance {
  const { shown, until, ids } = draw(plans, day)
  const { revision, unsavedChanges } = core.meta
  return { revision, unsavedChanges, build: BUILD, day, until, shown, first: firstOf(core, cases, plans, ids) }
}

function firstOf({ set }: Core, cases: Cases, plans: readonly [Id, CasePlan][], ids: readonly Id[]): FirstCases | null {
  const [workspace] = set.all('workspace')
  const kept = ids.flatMap((id): KeptCase[] => {
    const facts = cases.facts(id)
    const plan = plans.find(([of]) => of === id)?.[1]
    return facts && plan ? [{ id, facts, plan: { ...plan, ahead: plan.ahead(STEPS_AHEAD) } }] : []
  })
  return workspace && kept.length > 0 ? { workspace, creditors: [...set.all('creditor')], cases: kept } : null
}
