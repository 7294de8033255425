/** The registry of record kinds: the one list that the book, the sync and the tables agree on. */
import type * as v from 'valibot'
import { Attachment } from './attachments.ts'
import { Bill, BillState } from './bills.ts'
import { Client, Contact, Creditor, Invoice, Mandate, Script, Strategy, Workspace } from './cards.ts'
import {
  Arrangement,
  ArrangementEnd,
  Callback,
  Check,
  CreditNote,
  Dispute,
  DisputeClosing,
  Import,
  InstalmentPlan,
  InstalmentPlanEnd,
  Interaction,
  InterestStatement,
  LegalAct,
  Pause,
  Payment,
  PaymentPromise,
  Void,
} from './facts.ts'
import { Mail, MailState } from './mails.ts'
import { PaperMade, PaperState, Signature } from './papers.ts'
import { MessageTemplate } from './template.ts'

export const cards = {
  workspace: Workspace,
  creditor: Creditor,
  mandate: Mandate,
  client: Client,
  contact: Contact,
  invoice: Invoice,
  script: Script,
  strategy: Strategy,
  attachment: Attachment,
  template: MessageTemplate,
} as const

export const facts = {
  creditNote: CreditNote,
  payment: Payment,
  interaction: Interaction,
  promise: PaymentPromise,
  callback: Callback,
  dispute: Dispute,
  disputeClosing: DisputeClosing,
  pause: Pause,
  instalmentPlan: InstalmentPlan,
  instalmentPlanEnd: InstalmentPlanEnd,
  arrangement: Arrangement,
  arrangementEnd: ArrangementEnd,
  legalAct: LegalAct,
  interestStatement: InterestStatement,
  bill: Bill,
  billState: BillState,
  check: Check,
  mail: Mail,
  mailState: MailState,
  paper: PaperMade,
  paperState: PaperState,
  signature: Signature,
  void: Void,
  import: Import,
} as const

export const schemas = { ...cards, ...facts }

export type CardKind = keyof typeof cards
export type FactKind = keyof typeof facts
export type Kind = keyof typeof schemas
export type RecordOf<K extends Kind> = v.InferOutput<(typeof schemas)[K]>
