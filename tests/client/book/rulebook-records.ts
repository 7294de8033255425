/** Everything the rulebook can know of a debtor: one record of each kind, with every field filled in. */
import type { Wanted } from '../../../client/book/writes.ts'
import type { Workspace } from '../../../server/domain/records/cards.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import { id } from './records.ts'

/** Settings of the workspace that are not there by default. */
export const settings: Partial<Omit<Workspace, 'id'>> = {
  workingDays: [2, 3, 4, 5, 6],
  opensAt: '10:00',
  closesAt: '18:30',
  holidays: 'alsace-moselle',
  talkGapDays: 5,
  attemptsPerWeek: 2,
  bankCheckDays: 4,
  promiseDays: 10,
  defaultStrategy: 'soft',
}

/** What a card of a client can say about how it is reminded. */
export const manner = {
  profile: 'large',
  sector: 'building',
  graceDays: 12,
  strategy: 'soft',
  writtenOnly: true,
  agent: 'Me Lefebvre, avocat',
  exceptionalCircumstance: 'Inondation',
  exceptionalUntil: '2026-12-15',
} as const

/** What a card of an invoice can say beyond the sum. */
export const terms = { nature: 'works', retentionAmount: 6250, retentionUntil: '2027-09-17' } as const

export function everything(clientId: Id, invoiceId: Id): Wanted[] {
  const [planId, arrangementId, disputeId, billId, mailId] = [id(), id(), id(), id(), id()]
  const [paperId, sendingId] = [id(), id()]
  const whole = { clientId, invoiceIds: [invoiceId] }
  const step = { key: 'j8', anchor: 'due', offset: 8, channel: 'message', tone: 'friendly', stage: 'friendly' } as const
  return [
    {
      op: 'create',
      kind: 'strategy',
      record: {
        name: 'Chantiers',
        profile: 'new',
        steps: [
          { ...step, second: 'call', callsUpTo: 12, template: 'soft', condition: { if: 'no-answer' }, automatic: true },
          { ...step, key: 'j20', offset: 20, condition: { if: 'amount-from', amount: 50_000 } },
        ],
      },
    },
    {
      op: 'create',
      kind: 'template',
      record: {
        stage: 'friendly',
        channel: 'email',
        language: 'fr',
        tone: 'friendly',
        profile: 'new',
        subject: 'Un mot : {invoices}',
        body: 'Où en est le règlement {these} ?\n\n{lines}\n\n{pay?}',
      },
    },
    {
      op: 'create',
      kind: 'interaction',
      record: {
        ...whole,
        channel: 'call',
        direction: 'out',
        state: 'sent',
        outcome: 'ABSENT',
        reasonCode: 'signatory-absent',
        overrides: [{ guard: 'too-soon-after-talk', why: 'Il me l’a demandé' }],
        acknowledges: true,
      },
    },
    {
      op: 'create',
      kind: 'promise',
      record: { ...whole, on: '2026-11-27', amount: 40_000, currency: 'EUR', evidence: 'SMS du 20 novembre' },
    },
    {
      op: 'create',
      kind: 'dispute',
      record: {
        id: disputeId,
        invoiceId,
        on: '2026-11-10',
        amount: 10_000,
        type: 'quality',
        answerDue: '2026-11-24',
        evidence: 'Deux photos',
        reason: 'Peinture qui cloque',
      },
    },
    { op: 'create', kind: 'disputeClosing', record: { disputeId, on: '2026-11-18', how: 'agreement' } },
    { op: 'create', kind: 'pause', record: { clientId, invoiceId, kind: 'pause', until: '2026-11-30' } },
    {
      op: 'create',
      kind: 'instalmentPlan',
      record: {
        ...whole,
        id: planId,
        on: '2026-11-12',
        currency: 'EUR',
        instalments: [
          { on: '2026-12-05', amount: 60_000 },
          { on: '2027-01-05', amount: 65_000 },
        ],
        written: true,
        note: 'Convenu sur place avec la gérante',
      },
    },
    { op: 'create', kind: 'instalmentPlanEnd', record: { clientId, planId, on: '2026-11-19', why: 'replaced' } },
    {
      op: 'create',
      kind: 'arrangement',
      record: {
        ...whole,
        id: arrangementId,
        kind: 'gesture',
        on: '2026-11-13',
        until: '2026-11-20',
        amount: 5000,
        currency: 'EUR',
        movesDueDate: false,
        terms: 'Si le virement part cette semaine',
      },
    },
    { op: 'create', kind: 'arrangementEnd', record: { clientId, arrangementId, on: '2026-11-21', how: 'lapsed' } },
    {
      op: 'create',
      kind: 'legalAct',
      record: {
        ...whole,
        kind: 'insolvency',
        on: '2026-11-16',
        deadline: '2026-12-01',
        publishedOn: '2026-11-19',
        court: 'Tribunal de commerce de Grenoble',
        trustee: 'Me Durand, mandataire judiciaire',
        reference: 'RG 26/00123',
        evidence: 'Annonce BODACC',
      },
    },
    {
      op: 'create',
      kind: 'interestStatement',
      record: {
        clientId,
        asOf: '2026-11-20',
        currency: 'EUR',
        lines: [
          { invoiceId, what: 'interest', from: '2026-10-18', to: '2026-11-20', amount: 1444, decision: 'claimed' },
          { invoiceId, what: 'indemnity', amount: 4000, decision: 'waived', reason: 'Premier retard' },
        ],
      },
    },
    {
      op: 'create',
      kind: 'bill',
      record: {
        clientId,
        invoiceId,
        id: billId,
        type: 'draft',
        amount: 125_000,
        dueOn: '2026-12-31',
        reference: 'LC-77',
      },
    },
    { op: 'create', kind: 'billState', record: { clientId, billId, state: 'accepted', on: '2026-11-20' } },
    {
      op: 'create',
      kind: 'check',
      record: {
        clientId,
        invoiceId,
        topic: 'satisfaction',
        item: 'three-questions',
        result: 'reservation',
        on: '2026-11-08',
        answers: { work: 'reservation', date: '2026-11-30', reason: 'Une rayure' },
        evidence: 'Appel du 8',
      },
    },
    {
      op: 'create',
      kind: 'mail',
      record: {
        clientId,
        contactId: id(),
        id: mailId,
        to: 'compta@example.org',
        subject: 'Facture F-1',
        text: 'Bonjour',
        claims: [{ invoiceId, amount: 125_000 }],
        stepKey: 'j7',
        stepInvoiceId: invoiceId,
        on: '2026-11-24',
        time: '10:00',
      },
    },
    {
      op: 'create',
      kind: 'mailState',
      record: { clientId, mailId, state: 'failed', why: 'recipient', answer: '550 5.1.1' },
    },
    {
      op: 'create',
      kind: 'paper',
      record: {
        ...whole,
        id: paperId,
        kind: 'instalments',
        on: '2026-11-19',
        title: 'Échéancier de règlement',
        deadline: '2026-12-04',
        recipient: 'agency',
        planId,
        fileHash: 'c0ffee'.padEnd(64, '0'),
        content: '{"kind":"instalments"}',
        interactionId: id(),
      },
    },
    {
      op: 'create',
      kind: 'paperState',
      record: {
        ...{ clientId, id: sendingId, paperId, state: 'sent', on: '2026-11-19' },
        ...{ how: 'registered-letter', number: 'RK123456785FR', to: 'Cabinet Durand' },
      },
    },
    {
      op: 'create',
      kind: 'paperState',
      record: { clientId, paperId, sendingId, state: 'presented', on: '2026-11-21' },
    },
    {
      op: 'create',
      kind: 'signature',
      record: {
        ...{ clientId, paperId, party: 'debtor', on: '2026-11-19', name: 'Anne Perrin', capacity: 'gérante' },
        ...{
          place: 'Grenoble',
          sumInWords: 'mille deux cents euros',
          sumInFigures: '1 200 €',
          strokes: '10 10 5 -3;4 4',
        },
      },
    },
  ]
}
