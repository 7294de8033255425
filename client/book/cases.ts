/** The cases: what is known of each debtor, gathered for the rulebook, and the plan it makes of it, remembered until something touches it. */
import type { CaseFacts, CasePlan } from '../../server/domain/dunning/case.ts'
import { planCase } from '../../server/domain/dunning/plan.ts'
import { settingsOf } from '../../server/domain/dunning/settings.ts'
import type { Creditor, Mandate, Workspace } from '../../server/domain/records/cards.ts'
import type { FactKind, Kind, RecordOf } from '../../server/domain/records/kinds.ts'
import type { Day, Id, Instant } from '../../server/domain/records/primitives.ts'
import type { Touched, WorkingSet } from './working-set.ts'

export interface Cases {
  /** Ids of the debtors: client cards that were not merged into another. */
  ids(): Id[]
  facts(clientId: Id): CaseFacts | null
  plan(clientId: Id): CasePlan | null
  plans(): [Id, CasePlan][]
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

  const live = <K extends Exclude<FactKind, 'void' | 'import'>>(kind: K, id: Id): RecordOf<K>[] =>
    set()
      .ofClient(kind, id)
      .filter((fact) => !set().isVoided(fact))

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
    const id = set().canonical(clientId)
    const client = set().get('client', id)
    const [workspace] = set().all('workspace')
    if (!client || !workspace) return null
    common ??= readCommon(workspace)
    // A card whose creditor did not arrive yet still shows: under the name of the business.
    const creditor: Creditor = set().get('creditor', client.creditorId) ?? {
      id: client.creditorId,
      name: workspace.name,
    }
    return {
      client,
      creditor,
      mandate: workspace.kind === 'mandate' ? mandateOf(creditor.id) : null,
      ...common,
      contacts: set().ofClient('contact', id),
      invoices: set().ofClient('invoice', id),
      creditNotes: live('creditNote', id),
      payments: live('payment', id),
      interactions: live('interaction', id),
      promises: live('promise', id),
      callbacks: live('callback', id),
      disputes: live('dispute', id),
      disputeClosings: live('disputeClosing', id),
      pauses: live('pause', id),
      instalmentPlans: live('instalmentPlan', id),
      instalmentPlanEnds: live('instalmentPlanEnd', id),
      arrangements: live('arrangement', id),
      arrangementEnds: live('arrangementEnd', id),
      legalActs: live('legalAct', id),
      bills: live('bill', id),
      billStates: live('billState', id),
      checks: live('check', id),
    }
  }

  const ids = (): Id[] => {
    const found: Id[] = []
    for (const client of set().all('client')) if (set().canonical(client.id) === client.id) found.push(client.id)
    return found
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
    ids,
    facts,
    plan: (id) => plan(id),
    plans() {
      // Asked once for all: the clock is slow beside a plan.
      const at = moment()
      return ids().flatMap((id): [Id, CasePlan][] => {
        const made = plan(id, at)
        return made ? [[id, made]] : []
      })
    },
    forget(touched) {
      common = null
      if (!touched || COMMON.some((kind) => touched.kinds.has(kind))) plans.clear()
      else for (const id of touched.clients) plans.delete(id)
    },
  }
}
