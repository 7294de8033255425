/** One right record of every kind, all on one case, for the tests that go through all of them. */
import { randomUUID } from 'node:crypto'
import type { Kind } from '../../server/domain/records/kinds.ts'
import { client, fact, payment, workspaceRecord } from './device.ts'
import type { Row } from './engines.ts'

export type Samples = Record<Kind, Row & { id: string }>

/** `clientId` names the client that the records hang on; the client among them is another one, with nothing on it. */
export function samples(workspace: string, clientId: string, assignedTo?: string): Samples {
  const invoiceId = randomUUID()
  const whole = { clientId, invoiceIds: [invoiceId] }
  const [paid, dispute] = [payment({ clientId }), fact({ invoiceId, on: '2026-11-02', amount: 100 })]
  const named = <R extends Row>(record: R) => ({ id: randomUUID() as string, ...record })
  return {
    workspace: workspaceRecord(workspace),
    creditor: named({ name: 'Martin' }),
    mandate: named({ creditorId: randomUUID(), signedOn: '2026-01-01', mayReceive: true }),
    client: client(assignedTo ? { assignedTo } : {}),
    contact: named({ clientId, phones: [{ number: '+33400000000' }], emails: ['compta@exemple.fr'] }),
    invoice: named({
      id: invoiceId,
      clientId,
      number: 'F-1',
      issuedOn: '2026-10-01',
      dueOn: '2026-10-31',
      amount: 500,
      currency: 'EUR',
      source: 'manual',
    }),
    script: named({
      stage: 'excuse',
      reason: 'soon',
      language: 'fr',
      opening: 'Quel jour ?',
      sentences: 'Une phrase.\nUne autre.',
      questions: 'Quel chantier ?',
    }),
    strategy: named({
      name: 'Douce',
      steps: [{ key: 'j8', anchor: 'due', offset: 8, channel: 'message', tone: 'friendly', stage: 'friendly' }],
    }),
    attachment: named({
      clientId,
      invoiceId,
      kind: 'invoice',
      name: 'F-1.pdf',
      type: 'application/pdf',
      size: 9,
      hash: 'a'.repeat(64),
      at: '2026-11-20T08:00:00.000Z',
    }),
    template: named({ stage: 'friendly', channel: 'sms', language: 'fr', tone: 'friendly', body: 'Bonjour {client}' }),
    import: fact({ fileName: 'a.csv', fileHash: 'abc', headings: 'x', mapping: {}, taken: 1, rejected: 0 }),
    creditNote: fact({ invoiceId, on: '2026-11-01', amount: 100 }),
    payment: paid,
    interaction: fact({ ...whole, channel: 'call', direction: 'out', outcome: 'PROM' }),
    promise: fact({ ...whole, on: '2026-11-20', amount: 500, currency: 'EUR' }),
    callback: fact({ clientId, callAt: '2026-11-25T09:30:00.000Z' }),
    dispute,
    disputeClosing: fact({ disputeId: dispute.id, on: '2026-11-03', how: 'settled' }),
    pause: fact({ clientId, kind: 'snooze', until: '2026-11-24' }),
    instalmentPlan: fact({
      ...whole,
      on: '2026-11-04',
      currency: 'EUR',
      instalments: [{ on: '2026-12-05', amount: 500 }],
    }),
    instalmentPlanEnd: fact({ clientId, planId: randomUUID(), on: '2026-12-20', why: 'breach' }),
    arrangement: fact({ ...whole, kind: 'extension', on: '2026-11-04', until: '2026-12-04' }),
    arrangementEnd: fact({ clientId, arrangementId: randomUUID(), on: '2026-12-05', how: 'lapsed' }),
    legalAct: fact({ ...whole, kind: 'formal-notice', on: '2026-11-18' }),
    interestStatement: fact({
      clientId,
      asOf: '2026-11-20',
      currency: 'EUR',
      lines: [{ invoiceId, what: 'indemnity', amount: 4000, decision: 'claimed' }],
    }),
    bill: fact({ clientId, invoiceId, type: 'draft', amount: 500, dueOn: '2026-12-31' }),
    billState: fact({ clientId, billId: randomUUID(), state: 'sent', on: '2026-11-05' }),
    check: fact({ clientId, invoiceId, topic: 'paper', item: 'order', result: 'yes', on: '2026-11-20' }),
    mail: fact({
      clientId,
      to: 'compta@example.org',
      subject: 'Facture F-1',
      text: 'Bonjour',
      claims: [{ invoiceId, amount: 500 }],
      stepKey: 'j7',
      stepInvoiceId: invoiceId,
      on: '2026-11-23',
      time: '09:00',
    }),
    mailState: fact({ clientId, mailId: randomUUID(), state: 'held-back', why: 'disputed' }),
    paper: fact({
      ...whole,
      kind: 'formal-notice',
      on: '2026-11-18',
      title: 'Mise en demeure',
      fileHash: 'a'.repeat(64),
    }),
    paperState: fact({ clientId, paperId: randomUUID(), state: 'sent', on: '2026-11-18', how: 'registered-letter' }),
    signature: fact({ clientId, paperId: randomUUID(), party: 'debtor', on: '2026-11-19', name: 'Anne Perrin' }),
    void: fact({ undoes: 'fact', target: paid.id }),
  }
}

/** One field of each kind with another right value. */
export const edits: Record<Kind, Row> = {
  workspace: { name: 'Martin et fils' },
  creditor: { city: 'Lyon' },
  mandate: { feeTerms: '10 %' },
  client: { city: 'Lyon' },
  contact: { bestHours: 'le matin' },
  invoice: { project: 'Toiture' },
  script: { goal: 'Une date' },
  strategy: { name: 'Ferme' },
  attachment: { name: 'autre.pdf' },
  template: { body: 'Rappel {number}' },
  import: { fileName: 'b.csv' },
  creditNote: { amount: 200 },
  payment: { amount: 20_000 },
  interaction: { note: 'Autre' },
  promise: { amount: 600 },
  callback: { reason: 'Autre' },
  dispute: { reason: 'Autre' },
  disputeClosing: { how: 'rejected' },
  pause: { until: '2026-11-25' },
  instalmentPlan: { note: 'Autre' },
  instalmentPlanEnd: { why: 'agreement' },
  arrangement: { terms: 'Autre' },
  arrangementEnd: { how: 'kept' },
  legalAct: { reference: 'Autre' },
  interestStatement: { asOf: '2026-11-19' },
  bill: { reference: 'Autre' },
  billState: { state: 'accepted' },
  check: { result: 'no' },
  mail: { time: '10:00' },
  mailState: { why: 'paused' },
  paper: { title: 'Autre' },
  paperState: { number: 'RK123456785FR' },
  signature: { capacity: 'gérante' },
  void: { reason: 'Autre' },
}
