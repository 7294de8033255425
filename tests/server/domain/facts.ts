/** Makes case facts for the tests of the rulebook: a debtor, one invoice unless told otherwise, and shorthands for facts. */
import { addDays } from '../../../server/domain/calendar/days.ts'
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import { planCase } from '../../../server/domain/dunning/plan.ts'
import { defaultSettings } from '../../../server/domain/dunning/settings.ts'
import type { Bill } from '../../../server/domain/records/bills.ts'
import type { Client, Contact, Creditor, Invoice, Mandate } from '../../../server/domain/records/cards.ts'
import type {
  Arrangement,
  Callback,
  CreditNote,
  Dispute,
  DisputeClosing,
  InstalmentPlan,
  InstalmentPlanEnd,
  Interaction,
  InterestLine,
  InterestStatement,
  LegalAct,
  OutcomeCode,
  Pause,
  Payment,
  PaymentPromise,
} from '../../../server/domain/records/facts.ts'
import type { Day } from '../../../server/domain/records/primitives.ts'

/** A Monday; every case here is due on it. */
export const DUE = '2026-06-01'

export const late = (days: number): Day => addDays(DUE, days)

let counter = 0
const nextId = () => `00000000-0000-7000-8000-${String(++counter).padStart(12, '0')}`

const made = (on: Day, hour = 10) => {
  const id = nextId()
  return { id, act: id, at: `${on}T${String(hour).padStart(2, '0')}:00:00.000Z`, device: 'device' }
}

export const client = (more: Partial<Client> = {}): Client => ({
  id: 'client',
  creditorId: 'creditor',
  name: 'Menuiserie Perrin',
  kind: 'business',
  ...more,
})

export const creditor: Creditor = { id: 'creditor', name: 'Atelier Roche' }

export const mandate = (more: Partial<Mandate> = {}): Mandate => ({
  id: 'mandate',
  creditorId: 'creditor',
  signedOn: '2026-01-01',
  mayReceive: true,
  ...more,
})

export const contact = (more: Partial<Contact> = {}): Contact => ({
  id: 'contact',
  clientId: 'client',
  lastName: 'Perrin',
  phones: [{ number: '+33612345678' }],
  emails: ['compta@example.org'],
  ...more,
})

export const invoice = (more: Partial<Invoice> = {}): Invoice => ({
  id: 'A',
  clientId: 'client',
  number: '2026-001',
  issuedOn: '2026-05-01',
  dueOn: DUE,
  amount: 120_000,
  currency: 'EUR',
  source: 'manual',
  ...more,
})

export const payment = (on: Day, amount: number, more: Partial<Payment> = {}): Payment => ({
  ...made(on),
  clientId: 'client',
  on,
  amount,
  currency: 'EUR',
  allocations: [{ invoiceId: 'A', amount }],
  source: 'manual',
  ...more,
})

export const creditNote = (on: Day, amount: number, more: Partial<CreditNote> = {}): CreditNote => ({
  ...made(on),
  invoiceId: 'A',
  on,
  amount,
  ...more,
})

export const interaction = (on: Day, more: Partial<Interaction> = {}): Interaction => ({
  ...made(on),
  clientId: 'client',
  invoiceIds: [],
  channel: 'call',
  direction: 'out',
  ...more,
})

/** A message sent for a step. */
export const sent = (on: Day, stepKey: string, more: Partial<Interaction> = {}) =>
  interaction(on, { channel: 'email', state: 'sent', stepKey, stepInvoiceId: 'A', invoiceIds: ['A'], ...more })

/** A call with its outcome, for a step. */
export const call = (on: Day, outcome: OutcomeCode, stepKey?: string, more: Partial<Interaction> = {}) =>
  interaction(on, { outcome, invoiceIds: ['A'], ...(stepKey && { stepKey, stepInvoiceId: 'A' }), ...more })

export const promise = (madeOn: Day, on: Day, amount: number, more: Partial<PaymentPromise> = {}): PaymentPromise => ({
  ...made(madeOn),
  clientId: 'client',
  invoiceIds: [],
  on,
  amount,
  currency: 'EUR',
  ...more,
})

export const callback = (madeOn: Day, callAt: string, more: Partial<Callback> = {}): Callback => ({
  ...made(madeOn),
  clientId: 'client',
  callAt,
  ...more,
})

export const dispute = (on: Day, amount: number, more: Partial<Dispute> = {}): Dispute => ({
  ...made(on),
  invoiceId: 'A',
  on,
  amount,
  ...more,
})

export const disputeClosing = (on: Day, disputeId: string): DisputeClosing => ({
  ...made(on),
  disputeId,
  on,
  how: 'rejected',
})

export const pause = (madeOn: Day, until: Day, more: Partial<Pause> = {}): Pause => ({
  ...made(madeOn),
  clientId: 'client',
  kind: 'pause',
  until,
  ...more,
})

/** All of the debtor's invoices, agreed on that day. */
export const instalmentPlan = (
  madeOn: Day,
  instalments: InstalmentPlan['instalments'],
  more: Partial<InstalmentPlan> = {},
): InstalmentPlan => ({
  ...made(madeOn),
  clientId: 'client',
  invoiceIds: [],
  on: madeOn,
  currency: 'EUR',
  instalments,
  ...more,
})

export const planEnd = (on: Day, planId: string, more: Partial<InstalmentPlanEnd> = {}): InstalmentPlanEnd => ({
  ...made(on),
  clientId: 'client',
  planId,
  on,
  why: 'breach',
  ...more,
})

export const extension = (madeOn: Day, until: Day, more: Partial<Arrangement> = {}): Arrangement => ({
  ...made(madeOn),
  clientId: 'client',
  invoiceIds: [],
  kind: 'extension',
  on: madeOn,
  until,
  ...more,
})

export const legalAct = (on: Day, kind: LegalAct['kind'], more: Partial<LegalAct> = {}): LegalAct => ({
  ...made(on),
  clientId: 'client',
  invoiceIds: [],
  kind,
  on,
  ...more,
})

/** Made on its last day of interest. */
export const interestStatement = (
  asOf: Day,
  lines: InterestLine[],
  more: Partial<InterestStatement> = {},
): InterestStatement => ({ ...made(asOf), clientId: 'client', asOf, currency: 'EUR', lines, ...more })

/** Accepted by the client from the start. */
export const bill = (madeOn: Day, dueOn: Day, amount: number, more: Partial<Bill> = {}): Bill => ({
  ...made(madeOn),
  clientId: 'client',
  invoiceId: 'A',
  type: 'accepted-draft',
  amount,
  dueOn,
  ...more,
})

export const facts = (more: Partial<CaseFacts> = {}): CaseFacts => ({
  client: client(),
  creditor,
  mandate: null,
  workspaceKind: 'own',
  timeZone: 'Europe/Paris',
  settings: defaultSettings,
  strategies: [],
  bankCheckedOn: null,
  contacts: [contact()],
  invoices: [invoice()],
  creditNotes: [],
  payments: [],
  interactions: [],
  promises: [],
  callbacks: [],
  disputes: [],
  disputeClosings: [],
  pauses: [],
  instalmentPlans: [],
  instalmentPlanEnds: [],
  arrangements: [],
  arrangementEnds: [],
  interestStatements: [],
  legalActs: [],
  bills: [],
  billStates: [],
  checks: [],
  mails: [],
  mailStates: [],
  papers: [],
  paperStates: [],
  signatures: [],
  ...more,
})

/** The plan for a day, at eight in the morning. */
export const planOn = (day: Day, more: Partial<CaseFacts> = {}, at = `${day}T06:00:00.000Z`) =>
  planCase(facts(more), day, at)
