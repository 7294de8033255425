/** Rules between the fields of a change and the records it names. Loaded with the first write, as the rules of single fields are. */
import { defaultSettings } from '../../server/domain/dunning/settings.ts'
import { isOfCreditor } from '../../server/domain/law/invoice-mentions.ts'
import { mayReach } from '../../server/domain/ledger/bills.ts'
import { isSatisfaction } from '../../server/domain/preventive/satisfaction.ts'
import type { Client, Invoice, Workspace } from '../../server/domain/records/cards.ts'
import type { Change } from '../../server/domain/records/changes.ts'
import type { Kind, RecordOf } from '../../server/domain/records/kinds.ts'
import type { Day, Id } from '../../server/domain/records/primitives.ts'
import type { Issue } from './validation.ts'
import type { WorkingSet } from './working-set.ts'

/** The records as they will be once the changes are made; one that is not known here may still arrive from elsewhere. */
export interface Known {
  get<K extends Kind>(kind: K, id: Id): RecordOf<K> | undefined
  canonical(clientId: Id): Id
}

type Rules = { [K in Kind]?: (record: RecordOf<K>, known: Known) => (Issue | false | undefined)[] }

/** What is wrong between the records of one act, each of which is right by itself. Deletions break no rule. */
export function checkTogether(set: Pick<WorkingSet, 'get' | 'canonical'>, changes: readonly Change[]): Issue[] {
  const after = new Map<Id, object>()
  for (const change of changes) {
    if (change.op === 'create') after.set(change.record.id, change.record)
    else if (change.op === 'patch')
      after.set(change.id, { ...(after.get(change.id) ?? set.get(change.kind, change.id)), ...change.fields })
  }
  const known: Known = {
    get: <K extends Kind>(kind: K, id: Id) => (after.get(id) as RecordOf<K> | undefined) ?? set.get(kind, id),
    canonical: (clientId) => set.canonical((after.get(clientId) as Client | undefined)?.mergedInto ?? clientId),
  }
  return changes.flatMap((change) => {
    const rule = rules[change.kind] as ((record: object, known: Known) => (Issue | false | undefined)[]) | undefined
    if (!rule || change.op === 'delete') return []
    return rule(after.get(change.op === 'create' ? change.record.id : change.id) ?? {}, known).filter((one) => !!one)
  })
}

function hours({ opensAt, closesAt }: Workspace): (Issue | false)[] {
  const opens = opensAt ?? defaultSettings.opensAt
  return [(closesAt ?? defaultSettings.closesAt) <= opens && { path: 'closesAt', code: 'hours' }]
}

/** An agreement or act can only name invoices of its own debtor: on another case nobody would see it. */
const theirInvoices = ({ clientId, invoiceIds }: { clientId: Id; invoiceIds: readonly Id[] }, known: Known) =>
  invoiceIds.map((id) => ofOther(clientId, known.get('invoice', id), known, 'invoiceIds'))

const ofOther = (
  clientId: Id,
  named: Pick<Invoice, 'clientId'> | undefined,
  known: Known,
  path: string,
): Issue | false =>
  !!named && known.canonical(named.clientId) !== known.canonical(clientId) && { path, code: 'other-client' }

const falling = (before: Day | undefined, after: Day | undefined, path: string): Issue | false =>
  !!before && !!after && after < before && { path, code: 'order' }

const rules: Rules = {
  workspace: hours,
  invoice: ({ amount, retentionAmount }) => [
    !!retentionAmount && retentionAmount > amount && { path: 'retentionAmount', code: 'retention' },
  ],
  payment: ({ clientId, allocations }, known) =>
    allocations.map(({ invoiceId }) => ofOther(clientId, known.get('invoice', invoiceId), known, 'allocations')),
  promise: theirInvoices,
  instalmentPlan: (plan, known) => [
    ...theirInvoices(plan, known),
    ...plan.instalments.map(({ on }, place) => falling(plan.instalments[place - 1]?.on, on, `instalments.${place}.on`)),
    plan.invoiceIds.some((id) => (known.get('invoice', id)?.currency ?? plan.currency) !== plan.currency) && {
      path: 'currency',
      code: 'currencies',
    },
  ],
  instalmentPlanEnd: ({ clientId, planId }, known) => [
    ofOther(clientId, known.get('instalmentPlan', planId), known, 'planId'),
  ],
  arrangement: (arrangement, known) => [
    ...theirInvoices(arrangement, known),
    falling(arrangement.on, arrangement.until, 'until'),
  ],
  arrangementEnd: ({ clientId, arrangementId }, known) => [
    ofOther(clientId, known.get('arrangement', arrangementId), known, 'arrangementId'),
  ],
  legalAct: (act, known) => [
    ...theirInvoices(act, known),
    falling(act.on, act.deadline, 'deadline'),
    falling(act.on, act.publishedOn, 'publishedOn'),
  ],
  interestStatement: ({ clientId, asOf, currency, lines }, known) =>
    lines.flatMap(({ invoiceId, to }, place) => {
      const invoice = known.get('invoice', invoiceId)
      return [
        ofOther(clientId, invoice, known, `lines.${place}.invoiceId`),
        falling(to, asOf, 'asOf'),
        !!invoice && invoice.currency !== currency && { path: 'currency', code: 'currencies' },
      ]
    }),
  bill: ({ clientId, invoiceId }, known) => [ofOther(clientId, known.get('invoice', invoiceId), known, 'invoiceId')],
  billState: ({ clientId, billId, state }, known) => {
    const bill = known.get('bill', billId)
    return [
      ofOther(clientId, bill, known, 'billId'),
      !!bill && !mayReach(bill.type, state) && { path: 'state', code: 'bill-move' },
    ]
  },
  mail: ({ clientId, claims }, known) =>
    claims.map(({ invoiceId }) => ofOther(clientId, known.get('invoice', invoiceId), known, 'claims')),
  mailState: ({ clientId, mailId }, known) => [ofOther(clientId, known.get('mail', mailId), known, 'mailId')],
  paper: theirInvoices,
  paperState: ({ clientId, paperId, sendingId, on }, known) => [
    ofOther(clientId, known.get('paper', paperId), known, 'paperId'),
    falling(sendingId && known.get('paperState', sendingId)?.on, on, 'on'),
  ],
  signature: ({ clientId, paperId }, known) => [ofOther(clientId, known.get('paper', paperId), known, 'paperId')],
  check: (check) => [
    check.topic !== 'bank' && !check.clientId && !isOfCreditor(check) && { path: 'clientId', code: 'empty' },
    check.topic === 'satisfaction' && !isSatisfaction(check) && { path: 'answers', code: 'answers' },
  ],
}
