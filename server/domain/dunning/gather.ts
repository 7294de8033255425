/** Makes of the records of a workspace what the rulebook reads: the facts of each case. The same on the phone and on the server. */
import type { Creditor, Mandate, Workspace } from '../records/cards.ts'
import type { Day, Id } from '../records/primitives.ts'
import type { RecordSet } from '../records/record-set.ts'
import type { CaseFacts } from './case.ts'
import { settingsOf } from './settings.ts'

/** Where the records lie: what is asked of it never changes it. */
export type Records = Pick<RecordSet, 'get' | 'all' | 'ofClient' | 'standing' | 'debtors' | 'canonical' | 'isVoided'>

/** What all cases of the workspace share. */
export type Common = Pick<CaseFacts, 'workspaceKind' | 'timeZone' | 'settings' | 'strategies' | 'bankCheckedOn'>

export const workspaceIn = (records: Pick<Records, 'all'>): Workspace | undefined => {
  const [workspace] = records.all('workspace')
  return workspace
}

export function commonOf(records: Records, workspace: Workspace): Common {
  const banks = [...records.all('check')].filter((check) => check.topic === 'bank' && !records.isVoided(check))
  return {
    workspaceKind: workspace.kind,
    timeZone: workspace.timeZone,
    settings: settingsOf(workspace),
    strategies: [...records.all('strategy')],
    bankCheckedOn: banks.reduce<Day | null>((latest, { on }) => (latest && latest > on ? latest : on), null),
  }
}

/** The one in force that day or, failing that, the latest. */
function mandateOf(records: Records, creditorId: Id, today: Day): Mandate | null {
  const ofCreditor = [...records.all('mandate')].filter((mandate) => mandate.creditorId === creditorId)
  const latestFirst = ofCreditor.sort((a, b) => b.signedOn.localeCompare(a.signedOn))
  const inForce = latestFirst.find((one) => one.signedOn <= today && (!one.endsOn || one.endsOn >= today))
  return inForce ?? latestFirst[0] ?? null
}

/** The case of a debtor on a day: the records of its merged cards with its own, and no fact that was undone. */
export function factsOf(
  records: Records,
  { workspace, common, today }: { workspace: Workspace; common: Common; today: Day },
  clientId: Id,
): CaseFacts | null {
  const { canonical, get, ofClient, standing } = records
  const id = canonical(clientId)
  const client = get('client', id)
  if (!client) return null
  // A card whose creditor did not arrive yet still shows: under the name of the business.
  const creditor: Creditor = get('creditor', client.creditorId) ?? { id: client.creditorId, name: workspace.name }
  return {
    client,
    creditor,
    mandate: workspace.kind === 'mandate' ? mandateOf(records, creditor.id, today) : null,
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
    interestStatements: standing('interestStatement', id),
    bills: standing('bill', id),
    billStates: standing('billState', id),
    checks: standing('check', id),
    mails: standing('mail', id),
    mailStates: standing('mailState', id),
    papers: standing('paper', id),
    paperStates: standing('paperState', id),
    signatures: standing('signature', id),
  }
}

/** Every case, as it is on that day, one after the other; none before the card of the workspace is there. */
export function* casesIn(records: Records, today: Day): Generator<CaseFacts, void> {
  const workspace = workspaceIn(records)
  if (!workspace) return
  const shared = { workspace, common: commonOf(records, workspace), today }
  for (const id of records.debtors()) {
    const facts = factsOf(records, shared, id)
    if (facts) yield facts
  }
}

export const gatherCases = (records: Records, today: Day): CaseFacts[] => [...casesIn(records, today)]
