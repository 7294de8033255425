/** The cases: what is known of each debtor, gathered for the rulebook, and the plan it makes of it, remembered until something touches it. */

import { startOfDay } from '../../server/domain/calendar/days.ts'
import type { CaseFacts, CasePlan } from '../../server/domain/dunning/case.ts'
import { planCase } from '../../server/domain/dunning/plan.ts'
import { settingsOf } from '../../server/domain/dunning/settings.ts'
import type { Creditor, Mandate, Workspace } from '../../server/domain/records/cards.ts'
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

/** What all cases of the workspace share. */
type Common = Pick<CaseFacts, 'workspaceKind' | 'timeZone' | 'settings' | 'strategies' | 'bankCheckedOn'>

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

  function mandateOf(creditorId: Id): Mandate | null {
    const { today } = moment()
    const ofCreditor = [...set().all('mandate')].filter((mandate) => mandate.creditorId === creditorId)
    const latestFirst = ofCreditor.sort((a, b) => b.signedOn.localeCompare(a.signedOn))
    const inForce = latestFirst.find((one) => one.signedOn <= today && (!one.endsOn || one.endsOn >= today))
    return inForce ?? latestFirst[0] ?? null
  }

  function readCommon(workspace: Workspace): Common {
    const banks = [...set().all('check')].filter((check) => check.topic === 'bank' && !set().isVoided(check))
    return {
      workspaceKind: workspace.kind,
      timeZone: workspace.timeZone,
      settings: settingsOf(workspace),
      strategies: [...set().all('strategy')],
      bankCheckedOn: banks.reduce<Day | null>((latest, { on }) => (latest && latest > on ? latest : on), null),
    }
  }

  function facts(clientId: Id): CaseFacts | null {
    const { canonical, get, all, ofClient, standing } = set()
    const id = canonical(clientId)
    const client = get('client', id)
    const [workspace] = all('workspace')
    if (!client || !workspace) return null
    common ??= readCommon(workspace)
    // A card whose creditor did not arrive yet still shows: under the name of the business.
    const creditor: Creditor = get('creditor', client.creditorId) ?? {
      id: client.creditorId,
      name: workspace.name,
    }
    return {
      client,
      creditor,
      mandate: workspace.kind === 'mandate' ? mandateOf(creditor.id) : null,
      ...common,
      contacts: ofClient('contact', id),
      invoices: ofClient('invoice', id),
      creditNotes: standing('creditNote', id),
      payments: standing('payment', id),
      interactions: standing('interaction', id),
      promises: standing('promise', id),
      callbacks: standing('callback', id),
      disputes: standing('dispute', id),
      disputeClosings: standing('disputeClosing', id),
      pauses: standing('pause', id),
      instalmentPlans: standing('instalmentPlan', id),
      instalmentPlanEnds: standing('instalmentPlanEnd', id),
      arrangements: standing('arrangement', id),
      arrangementEnds: standing('arrangementEnd', id),
      legalActs: standing('legalAct', id),
      bills: standing('bill', id),
      billStates: standing('billState', id),
      checks: standing('check', id),
    }
  }

  function plan(clientId: Id, { today, now } = moment()): CasePlan | null {
    const id = set().canonical(clientId)
    const known = plans.get(id)
    if (known !== undefined) return known
    const gathered = facts(id)
    const made = gathered ? planCase(gathered, today, now) : null
    plans.set(id, made)
    return made
  }

  return {
    facts,
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
        const gathered = facts(id)
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
