/** A moment of the timeline in words: what it was, what goes with it, and the colour of its dot. */
import { dayIn } from '../../../server/domain/calendar/days.ts'
import type { CaseFacts, PromiseState } from '../../../server/domain/dunning/case.ts'
import { mentionItem, mentions } from '../../../server/domain/law/invoice-mentions.ts'
import { readableNumber } from '../../../server/domain/papers/tracking-number.ts'
import type { Attachment } from '../../../server/domain/records/attachments.ts'
import type { Check, Interaction, InterestLine, InterestStatement } from '../../../server/domain/records/facts.ts'
import type { RecordOf } from '../../../server/domain/records/kinds.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import type { At } from '../../i18n/formats.ts'
import { day, money, rest, t } from '../../i18n/index.ts'
import type { Tone } from '../../ui/tone.ts'
import { personName } from '../client/person.ts'
import { capital } from './capital.ts'
import type { ActEntry, Entry, ToldFact, ToldKind } from './timeline.ts'

export interface Telling {
  facts: CaseFacts
  promises: readonly PromiseState[]
  at: At
}

export const invoiceNumber = (facts: CaseFacts, id: Id): string =>
  facts.invoices.find((one) => one.id === id)?.number ?? '…'
export const currencyOf = (facts: CaseFacts, id: Id | undefined): string =>
  facts.invoices.find((one) => one.id === id)?.currency ?? 'EUR'

export function entryTitle(entry: Entry, telling: Telling): string {
  if (entry.type === 'act') return factTitle(entry.facts[0], telling)
  if (entry.type === 'file') return rest().files.kinds[entry.card.kind]
  return rest().caseFile.told.invoice(entry.invoice.number, money(entry.invoice.amount, entry.invoice.currency))
}

/** One sentence per kind of fact. */
type Titles = {
  [K in ToldKind]: (fact: RecordOf<K>, facts: CaseFacts, onDay: (iso: string) => string, at: At) => string
}

const titles: Titles = {
  payment: (fact) => rest().caseFile.told.payment(money(fact.amount, fact.currency)),
  promise: (fact, _, onDay) => rest().caseFile.told.promise(money(fact.amount, fact.currency), onDay(fact.on)),
  dispute: (fact, facts) =>
    rest().caseFile.told.dispute(
      money(fact.amount, currencyOf(facts, fact.invoiceId)),
      invoiceNumber(facts, fact.invoiceId),
    ),
  disputeClosing: (fact) => rest().caseFile.told.disputeClosing(rest().caseFile.disputeClosing.ways[fact.how]),
  creditNote: (fact, facts) =>
    rest().caseFile.told.creditNote(
      money(fact.amount, currencyOf(facts, fact.invoiceId)),
      invoiceNumber(facts, fact.invoiceId),
    ),
  callback: (fact, _facts, _onDay, at) => rest().caseFile.told.callback(fact.callAt, at),
  pause(fact, facts, onDay) {
    const until = onDay(fact.until)
    if (fact.invoiceId) return rest().journal.pausedInvoice(invoiceNumber(facts, fact.invoiceId), until)
    // By a button of a notification: it is said again in the day.
    if (fact.kind === 'snooze' && fact.until === dayIn(fact.at, facts.timeZone)) return rest().caseFile.told.laterToday
    return fact.kind === 'snooze' ? rest().caseFile.told.snooze(until) : rest().caseFile.told.pause(until)
  },
  interaction: interactionTitle,
  instalmentPlan(fact) {
    const sum = fact.instalments.reduce((all, part) => all + part.amount, 0)
    return rest().journal.plan(money(sum, fact.currency), fact.instalments.length)
  },
  instalmentPlanEnd: (fact) => rest().journal.planEnds[fact.why],
  arrangement(fact, facts, onDay) {
    const currency = fact.currency ?? currencyOf(facts, fact.invoiceIds[0])
    const sum = fact.amount ? money(fact.amount, currency) : undefined
    return rest().journal.arrangement(fact.kind, onDay(fact.until), sum)
  },
  arrangementEnd: (fact, { arrangements }) =>
    rest().journal.arrangementEnd(arrangements.find((one) => one.id === fact.arrangementId)?.kind, fact.how),
  legalAct: (fact) => rest().law.kinds[fact.kind],
  interestStatement: interestTitle,
  bill: (fact, facts, onDay) =>
    rest().journal.bill(fact.type, money(fact.amount, currencyOf(facts, fact.invoiceId)), onDay(fact.dueOn)),
  billState: (fact, { bills }) =>
    rest().journal.billState(bills.find((one) => one.id === fact.billId)?.type, fact.state),
  check: checkTitle,
  mail: (fact, _, onDay) => rest().automatic.told.approved(onDay(fact.on), fact.time),
  mailState: (fact) => rest().automatic.told[fact.state],
  paper: (fact) => rest().paperTrail.told.paper(fact.title),
  paperState(fact, { papers }) {
    const { state, unknownPaper } = rest().paperTrail.told
    return state(papers.find(({ id }) => id === fact.paperId)?.title ?? unknownPaper, fact.state, fact.how)
  },
  signature: (fact) => rest().paperTrail.told.signature(fact.name, fact.party),
}

function factTitle({ kind, fact }: ToldFact, { facts, at }: Telling): string {
  const title = titles[kind] as (fact: ToldFact['fact'], ...known: unknown[]) => string
  return title(fact, facts, (iso: string) => day(iso, 'short', at.today), at)
}

function interactionTitle(fact: Interaction): string {
  const words = rest().caseFile.told
  const channel = capital(t().plan.channels[fact.channel])
  if (fact.channel === 'note') return fact.note ?? channel
  if (fact.outcome) return t().plan.withResult(channel, t().plan.results[fact.outcome])
  if (fact.direction === 'in') return words.received(channel)
  if (fact.state === 'prepared') return words.prepared(channel)
  return channel
}

function interestTitle({ lines, currency, asOf }: InterestStatement, _: CaseFacts, onDay: (iso: string) => string) {
  const sumOf = (decision: InterestLine['decision']) => {
    const sum = lines.reduce((all, line) => all + (line.decision === decision ? line.amount : 0), 0)
    return sum > 0 ? money(sum, currency) : undefined
  }
  return rest().journal.interest(onDay(asOf), sumOf('claimed'), sumOf('waived'))
}

function checkTitle({ topic, item, result }: Check): string {
  const words = rest().journal
  if (topic === 'bank') return words.checks.bank
  if (topic === 'satisfaction')
    return words.check(topic, result === 'reservation' ? words.answers.reservation : words.noReservation)
  const mention = mentions.find((one) => mentionItem(one) === item)
  if (topic === 'paper' && mention)
    return words.mention(words.result(small(rest().invoice.mentions.names[mention]), words.answers[result]))
  const named: Record<string, string> =
    topic === 'paper' ? rest().preventive.papers.names : rest().preventive.objectives
  return words.check(topic, words.result(small(named[item] ?? item), words.answers[result]))
}

/** As it stands in the middle of a line. */
const small = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1)

/** Who, when and by what, in one line; and the words that were said. */
export function entryDetail(entry: Entry, { facts, at }: Telling): string {
  const words = rest().caseFile.told
  if (entry.type === 'invoice') return words.dueOn(day(entry.invoice.dueOn, 'short', at.today))
  if (entry.type === 'file') return fileDetail(entry.card, facts)
  const interaction = entry.facts.find(({ kind }) => kind === 'interaction')?.fact as Interaction | undefined
  const lead = entry.facts[0]
  return [
    lead.kind === 'payment' && lead.fact.method && rest().outcomes.methods[lead.fact.method],
    lead.kind !== 'interaction' && interaction && interactionTitle(interaction),
    interaction?.contactId && nameOf(facts, interaction.contactId),
    leadDetail(lead, at),
    interaction?.reasonCode && small(rest().reasons.labels[interaction.reasonCode]),
    interaction?.subject,
    interaction?.channel === 'note' ? capital(t().plan.channels.note) : interaction?.note,
    reasonOf(lead),
    ...(interaction?.overrides ?? []).map(({ guard }) => rest().journal.passedOver(rest().journal.guards[guard])),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** The invoice it was added to, its name, and how long it takes to hear. */
function fileDetail({ invoiceId, name, seconds }: Attachment, facts: CaseFacts): string {
  const { ofInvoice, seconds: lasting } = rest().files
  return [invoiceId && ofInvoice(invoiceNumber(facts, invoiceId)), name, seconds && lasting(seconds)]
    .filter(Boolean)
    .join(' · ')
}

/** What matters most of an agreement, an act or a dispute beside its title. */
function leadDetail(lead: ToldFact, at: At): string | undefined {
  const words = rest().journal
  const onDay = (iso: string) => day(iso, 'short', at.today)
  if (lead.kind === 'dispute') return lead.fact.type && small(rest().disputes.types[lead.fact.type])
  if (lead.kind === 'instalmentPlan')
    return lead.fact.instalments[0] && words.firstPart(onDay(lead.fact.instalments[0].on))
  if (lead.kind === 'arrangement') return lead.fact.terms
  if (lead.kind === 'legalAct') return legalDetail(lead.fact, onDay)
  if (lead.kind === 'bill') return lead.fact.reference
  if (lead.kind === 'mail') return lead.fact.subject
  if (lead.kind === 'signature') return rest().paperTrail.told[lead.fact.strokes ? 'drawn' : 'typed']
  if (lead.kind === 'paperState') return postDetail(lead.fact)
  if (lead.kind === 'mailState') return lead.fact.why && rest().automatic.why(lead.fact.why)
  return lead.kind === 'check' ? lead.fact.evidence : undefined
}

function postDetail({ number, to }: RecordOf<'paperState'>): string {
  return [number && rest().paperTrail.page.number(readableNumber(number)), to].filter(Boolean).join(' · ')
}

function legalDetail(fact: RecordOf<'legalAct'>, onDay: (iso: string) => string): string {
  const { deadline, court, trustee, reference } = fact
  const until = deadline && `${rest().journal.details.deadline} ${onDay(deadline)}`
  return [until, court, trustee, reference].filter(Boolean).join(' · ')
}

function nameOf(facts: CaseFacts, id: Id): string | undefined {
  const contact = facts.contacts.find((one) => one.id === id)
  return contact && personName(contact)
}

/** What the person wrote down of it. */
export function reasonOf({ fact }: ToldFact): string | undefined {
  if ('reason' in fact) return fact.reason
  return 'note' in fact && 'instalments' in fact ? fact.note : undefined
}

const tones: Record<ToldKind, Tone> = {
  payment: 'paid',
  instalmentPlan: 'promised',
  promise: 'promised',
  arrangement: 'promised',
  legalAct: 'late3',
  interestStatement: 'late2',
  bill: 'promised',
  billState: 'promised',
  dispute: 'frozen',
  disputeClosing: 'frozen',
  creditNote: 'paid',
  instalmentPlanEnd: 'late2',
  arrangementEnd: 'frozen',
  check: 'neutral',
  callback: 'promised',
  pause: 'frozen',
  mail: 'action',
  interaction: 'action',
  mailState: 'late2',
  paper: 'neutral',
  paperState: 'action',
  signature: 'promised',
}

export const entryTone = (entry: Entry): Tone =>
  entry.type === 'act' && !entry.voided ? tones[entry.facts[0].kind] : 'neutral'

/** What became of a promise, at the end of its line. */
export function promiseState(entry: ActEntry, promises: readonly PromiseState[]): { text: string; tone: Tone } | null {
  const lead = entry.facts[0]
  const state = lead.kind === 'promise' && promises.find(({ promise }) => promise.id === lead.fact.id)?.state
  if (!state) return null
  const tone: Record<PromiseState['state'], Tone> = { open: 'promised', kept: 'paid', part: 'late2', broken: 'late3' }
  return { text: rest().caseFile.promiseStates[state], tone: tone[state] }
}
