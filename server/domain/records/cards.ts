/** Cards: records that are edited and merge field by field. Field names are those of the tables, in camel case. */
import * as v from 'valibot'
import { ReasonCode } from './facts.ts'
import {
  Cents,
  Channel,
  Country,
  Currency,
  Day,
  Id,
  Instant,
  Language,
  RatePercent,
  text,
  WallTime,
  whole,
} from './primitives.ts'
import { Profile } from './strategy.ts'

const note = v.optional(text(4000))

/** Where letters find somebody; the country stands apart. */
const place = {
  street: v.optional(text(400)),
  postalCode: v.optional(text(20)),
  city: v.optional(text(120)),
}

/** Whose public holidays are days off: C. trav. art. L3133-1, L3134-13 (Alsace-Moselle) and L3422-2 (overseas), read 2026-11-21. */
export const HolidayRegion = v.picklist([
  'metropole',
  'alsace-moselle',
  'guadeloupe',
  'guyane',
  'martinique',
  'mayotte',
  'reunion',
  'saint-barthelemy',
  'saint-martin',
  'none',
])
export type HolidayRegion = v.InferOutput<typeof HolidayRegion>

/** ISO day of the week: Monday is 1. */
const Weekday = v.picklist([1, 2, 3, 4, 5, 6, 7])
export type Weekday = v.InferOutput<typeof Weekday>

/** The data of one business or agency. Its id names the workspace everywhere. */
export const Workspace = v.object({
  id: Id,
  name: text(200),
  /** `own`: one's own invoices; `mandate`: other people's, with a written power to collect. */
  kind: v.picklist(['own', 'mandate']),
  country: Country,
  language: Language,
  currency: Currency,
  /** IANA name: "today" is read in it. */
  timeZone: text(64),
  /** True for the example offered at the first run: never sent to an account. */
  sample: v.optional(v.boolean()),
  /** Days on which reminders fall; Monday to Friday when absent. */
  workingDays: v.optional(v.pipe(v.array(Weekday), v.minLength(1, 'empty'), v.maxLength(7))),
  /** Hours in which debtors are contacted, 09:00 to 19:00 when absent. */
  opensAt: v.optional(WallTime),
  closesAt: v.optional(WallTime),
  holidays: v.optional(HolidayRegion),
  /** Days between two talks or messages with the same debtor; 7 when absent. */
  talkGapDays: v.optional(whole(0, 90)),
  /** Attempts at the same debtor in seven days; 3 when absent. */
  attemptsPerWeek: v.optional(whole(1, 50)),
  /** After so many days without a look at the bank, the guard asks for one; 3 when absent. */
  bankCheckDays: v.optional(whole(1, 90)),
  /** The furthest day a promise is taken for without a question, from today; 15 when absent. */
  promiseDays: v.optional(whole(1, 365)),
  /** Key of a ready-made strategy or id of an own one. */
  defaultStrategy: v.optional(text(60)),
  /** Years without news after which a closed case is proposed for erasing; 10 when absent. */
  keepClosedYears: v.optional(whole(1, 30)),
  /** Of who collects for others: papers bear it beside the creditor's (CPCE art. R124-4). */
  ...place,
  /** Name and role that sign. */
  signature: v.optional(text(400)),
  email: v.optional(text(254)),
  phone: v.optional(text(40)),
})
export type Workspace = v.InferOutput<typeof Workspace>

const postal = { ...place, country: v.optional(Country) }

/** Whom the money is owed to: the business itself, or the principal of a mandate. */
export const Creditor = v.object({
  id: Id,
  name: text(200),
  legalForm: v.optional(text(80)),
  siren: v.optional(text(20)),
  vatNumber: v.optional(text(20)),
  ...postal,
  iban: v.optional(text(34)),
  paymentLink: v.optional(text(1000)),
  /** Name and role that sign the messages. */
  signature: v.optional(text(400)),
  email: v.optional(text(254)),
  phone: v.optional(text(40)),
  /** Of late payment between businesses, a year, as the general terms have it; the rate of the law when absent. */
  contractRatePercent: v.optional(RatePercent),
  /** `principal-first`: the general terms put a payment on the principal before the interest; the law when absent. */
  imputation: v.optional(v.picklist(['interest-first', 'principal-first'])),
})
export type Creditor = v.InferOutput<typeof Creditor>

/** Written power to collect for a creditor (CPCE R124-3). In force from `signedOn` to `endsOn`, both included. */
export const Mandate = v.object({
  id: Id,
  creditorId: Id,
  signedOn: Day,
  endsOn: v.optional(Day),
  /** CPCE R124-3: the agreement says that the collector may receive for the creditor. */
  mayReceive: v.boolean(),
  feeTerms: v.optional(text(1000)),
})
export type Mandate = v.InferOutput<typeof Mandate>

export const ClientKind = v.picklist(['business', 'consumer', 'public', 'unknown'])
export type ClientKind = v.InferOutput<typeof ClientKind>

/** The debtor. `kind` decides the law: while it is `unknown` nothing legal is shown. */
export const Client = v.object({
  id: Id,
  creditorId: Id,
  name: text(200),
  kind: ClientKind,
  /** The client number of the file or tool it came from. */
  number: v.optional(text(80)),
  siren: v.optional(text(20)),
  vatNumber: v.optional(text(20)),
  ...postal,
  language: v.optional(Language),
  /** How messages address the client; `vous` when absent. */
  address: v.optional(v.picklist(['tu', 'vous'])),
  preferredChannel: v.optional(Channel),
  /** Who approves invoices, the portal they go through, the day payments leave. */
  approver: v.optional(text(200)),
  portal: v.optional(text(400)),
  paymentDay: v.optional(text(200)),
  exceptionalCircumstance: v.optional(text(400)),
  /** First day on which reminders come again after an exceptional circumstance; the legal due date stays. */
  exceptionalUntil: v.optional(Day),
  profile: v.optional(Profile),
  /** Key of a sector with its usual grace. */
  sector: v.optional(text(40)),
  /** Days after the due date before anything is sent; those of the sector when absent. */
  graceDays: v.optional(whole(0, 365)),
  /** Key of a ready-made strategy or id of an own one; that of the profile, else of the workspace, when absent. */
  strategy: v.optional(text(60)),
  /** Asked to be written to only: no call, no visit. */
  writtenOnly: v.optional(v.boolean()),
  /** A lawyer or other agent speaks for the client: everything goes there. */
  agent: v.optional(text(400)),
  doNotContact: v.optional(text(400)),
  /** Rate of late payment agreed with this one, a year; that of the creditor when absent. */
  contractRatePercent: v.optional(RatePercent),
  note,
  /** Set when this card was found to be the same debtor as another: everything of this one is shown there. */
  mergedInto: v.optional(Id),
  importId: v.optional(Id),
  /** The member who chases this debtor; a collector sees those assigned to him and no others. */
  assignedTo: v.optional(Id),
})
export type Client = v.InferOutput<typeof Client>

const Phone = v.object({ number: text(40), label: v.optional(text(60)), wrongSince: v.optional(Day) })
export type Phone = v.InferOutput<typeof Phone>

/** A person or desk at the client. */
export const Contact = v.object({
  id: Id,
  clientId: Id,
  civility: v.optional(v.picklist(['mme', 'm'])),
  firstName: v.optional(text(120)),
  lastName: v.optional(text(120)),
  role: v.optional(v.picklist(['decides', 'approves', 'pays', 'signs', 'desk'])),
  /** May be told of the debt; nothing is said to anybody else. */
  mayHear: v.optional(v.boolean()),
  /** E.164 where the number could be read, else as typed. */
  phones: v.optional(v.pipe(v.array(Phone), v.maxLength(12))),
  emails: v.optional(v.pipe(v.array(text(254)), v.maxLength(12))),
  bestHours: v.optional(text(200)),
  importId: v.optional(Id),
})
export type Contact = v.InferOutput<typeof Contact>

export const Invoice = v.object({
  id: Id,
  clientId: Id,
  /** Unique per creditor; two devices offline may make the same one: shown as a conflict, never refused. */
  number: text(80),
  issuedOn: Day,
  dueOn: Day,
  /** Incl. VAT, in cents. */
  amount: Cents,
  currency: Currency,
  serviceOn: v.optional(Day),
  /** What was supplied: carriage is time-barred after one year. */
  nature: v.optional(v.picklist(['service', 'works', 'goods', 'transport', 'other'])),
  /** Retention of guarantee: this part is not chased before that day. */
  retentionAmount: v.optional(Cents),
  retentionUntil: v.optional(Day),
  /** What it is for: site, project or job, quoted in messages. */
  project: v.optional(text(200)),
  orderReference: v.optional(text(120)),
  link: v.optional(text(1000)),
  sentOn: v.optional(Day),
  source: v.picklist(['manual', 'import']),
  importId: v.optional(Id),
})
export type Invoice = v.InferOutput<typeof Invoice>

export { Strategy } from './strategy.ts'

/** S1 to S11 of the field study, part 4: what a call is about, or who answered it. */
export const ScriptStage = v.picklist([
  'preventive',
  'friendly',
  'firm',
  'promise-broken',
  'dispute',
  'anger',
  'hardship',
  'voicemail',
  'gatekeeper',
  'closing',
  'visit',
])
export type ScriptStage = v.InferOutput<typeof ScriptStage>

/**
 * A call script of the workspace; it takes the place of the ready-made one of the same stage and language. An `excuse` is the
 * workspace's own answer, its opening, to the excuse of that `reason`.
 */
export const Script = v.object({
  id: Id,
  stage: v.picklist([...ScriptStage.options, 'excuse']),
  reason: v.optional(ReasonCode),
  language: Language,
  opening: text(1000),
  /** What is said after the opening, one sentence a line; the ready-made sentences when absent. */
  sentences: v.optional(text(4000)),
  /** Questions of one's own, one a line: their answers are kept in the note. */
  questions: v.optional(text(2000)),
  /** What to obtain in this call. */
  goal: v.optional(text(400)),
  /** One line of advice shown under the opening. */
  advice: v.optional(text(400)),
})
export type Script = v.InferOutput<typeof Script>

export { Instant }
