/** What is known of a moment of the timeline beside its title and its words: dates, parts, answers, where it was recorded. */
import { dayIn } from '../../../server/domain/calendar/days.ts'
import type { CaseFacts, PromiseState } from '../../../server/domain/dunning/case.ts'
import { readableNumber } from '../../../server/domain/papers/tracking-number.ts'
import type { Check, Interaction, InterestStatement, LegalAct, Payment } from '../../../server/domain/records/facts.ts'
import type { Day, Id } from '../../../server/domain/records/primitives.ts'
import { day, moment, money, rest } from '../../i18n/index.ts'
import type { Fact } from '../../ui/facts.tsx'
import { personName } from '../client/person.ts'
import { invoiceNumber, promiseState } from './entry-words.ts'
import type { ActEntry, ToldFact } from './timeline.ts'

type Maybe = Fact | false | '' | null | undefined

export function entryDetails(
  { entry, facts, promises }: { entry: ActEntry; facts: CaseFacts; promises: readonly PromiseState[] },
  today: Day,
  device: Id,
): Fact[] {
  const words = rest().caseFile.entry
  const [lead] = entry.facts
  const interaction = entry.facts.find(({ kind }) => kind === 'interaction')?.fact as Interaction | undefined
  const contact = facts.contacts.find((one) => one.id === interaction?.contactId)
  const state = promiseState(entry, promises)
  const late = dayIn(lead.fact.at, facts.timeZone) !== entry.day || !interaction
  const items: Maybe[] = [
    contact && { label: words.with, value: personName(contact) },
    state && { label: words.state, value: state.text, tone: state.tone },
    interaction?.state &&
      interaction.channel !== 'call' && { label: words.state, value: words.states[interaction.state] },
    interaction?.template && { label: rest().templates.used, value: templateName(interaction.template) },
    ...(interaction ? interactionDetails(interaction) : []),
    ...entry.facts.flatMap((one) => factDetails(one, facts, today)),
    {
      label: late ? words.recorded : words.at,
      value: moment(lead.fact.at, { today, timeZone: facts.timeZone }),
    },
    { label: words.by, value: lead.fact.device === device ? words.here : words.elsewhere },
  ]
  return items.filter((one) => !!one)
}

/** A ready-made one is known by its stage, an own one by being the workspace's. */
function templateName(key: string): string {
  const { stages, usedOwn } = rest().templates
  const [stage = ''] = key.split('.')
  return stage in stages ? stages[stage as keyof typeof stages] : usedOwn
}

/** The reason the client gave, the guards that were passed over and why. */
function interactionDetails({ reasonCode, overrides, acknowledges }: Interaction): Maybe[] {
  const { details, guards } = rest().journal
  return [
    reasonCode && { label: details.reason, value: rest().reasons.labels[reasonCode] },
    acknowledges && { label: details.acknowledges, value: details.mayAcknowledge },
    ...(overrides ?? []).map(({ guard, why }) => ({ label: details.passedOver(guards[guard]), value: why })),
  ]
}

function factDetails({ kind, fact }: ToldFact, facts: CaseFacts, today: Day): Maybe[] {
  const { details, part } = rest().journal
  const onDay = (iso: Day) => day(iso, 'short', today)
  const evidence = 'evidence' in fact && fact.evidence && { label: details.evidence, value: fact.evidence }
  switch (kind) {
    case 'payment':
      return paymentDetails(fact, facts)
    case 'promise':
      return [fact.method && { label: details.method, value: rest().outcomes.methods[fact.method] }, evidence]
    case 'dispute':
      return [
        fact.type && { label: details.type, value: rest().disputes.types[fact.type] },
        fact.answerDue && { label: details.answerDue, value: onDay(fact.answerDue) },
        evidence,
      ]
    case 'instalmentPlan':
      return [
        ...fact.instalments.map(({ on, amount }, place) => ({
          label: part(place + 1, onDay(on)),
          value: money(amount, fact.currency),
        })),
        fact.written && { label: details.written, value: rest().journal.answers.yes },
        onInvoices(fact.invoiceIds, facts),
      ]
    case 'arrangement':
      return [
        fact.terms && { label: details.terms, value: fact.terms },
        fact.kind === 'extension' && {
          label: details.movesDueDate,
          value: fact.movesDueDate ? details.moved : details.kept,
        },
        onInvoices(fact.invoiceIds, facts),
      ]
    case 'legalAct':
      return [...legalDetails(fact, onDay), evidence, onInvoices(fact.invoiceIds, facts)]
    case 'interestStatement':
      return interestDetails(fact, facts, onDay)
    case 'bill':
      return [
        fact.reference && { label: details.reference, value: fact.reference },
        onInvoices([fact.invoiceId], facts),
      ]
    case 'paper':
      return [
        fact.fileHash && { label: rest().paperTrail.page.hash, value: fact.fileHash },
        onInvoices(fact.invoiceIds, facts),
      ]
    case 'paperState':
      return [
        fact.number && { label: rest().paperTrail.sheet.number, value: readableNumber(fact.number) },
        fact.to && { label: rest().paperTrail.page.to, value: fact.to },
      ]
    case 'signature':
      return [
        fact.capacity && { label: rest().paperTrail.sign.capacity, value: fact.capacity },
        fact.place && { label: rest().paperTrail.sign.place, value: fact.place },
        fact.sumInWords && { label: rest().paperTrail.sign.inWords, value: fact.sumInWords },
        fact.sumInFigures && { label: rest().paperTrail.sign.inFigures, value: fact.sumInFigures },
      ]
    case 'check':
      return [...answerDetails(fact, onDay), evidence, fact.invoiceId && onInvoices([fact.invoiceId], facts)]
    default:
      return []
  }
}

/** So many numbers are read at a glance; of the others their count. */
const NUMBERS = 6

function onInvoices(ids: readonly Id[], facts: CaseFacts): Maybe {
  if (ids.length === 0) return null
  const shown = ids.slice(0, NUMBERS).map((id) => invoiceNumber(facts, id))
  const more = ids.length - shown.length
  const { details, andMore } = rest().journal
  return { label: details.invoices, value: more > 0 ? andMore(shown.join(', '), more) : shown.join(', ') }
}

function legalDetails({ deadline, publishedOn, court, trustee, reference }: LegalAct, onDay: (iso: Day) => string) {
  const { details } = rest().journal
  return [
    deadline && { label: details.deadline, value: onDay(deadline) },
    publishedOn && { label: details.publishedOn, value: onDay(publishedOn) },
    court && { label: details.court, value: court },
    trustee && { label: details.trustee, value: trustee },
    reference && { label: details.reference, value: reference },
  ]
}

/** Each line on its own: what, of which invoice, until when, and why it was given up. */
function interestDetails(
  { lines, currency }: InterestStatement,
  facts: CaseFacts,
  onDay: (iso: Day) => string,
): Fact[] {
  const words = rest().journal.interestLine
  return lines.map(({ invoiceId, what, to, amount, decision, reason }) => ({
    label: words.label(what, invoiceNumber(facts, invoiceId), to && onDay(to)),
    value: words.value(money(amount, currency), decision, reason),
  }))
}

/** Answers to the questions of the app in the reader's words; what somebody wrote stands as it is. */
function answerDetails({ topic, answers }: Check, onDay: (iso: Day) => string): Maybe[] {
  if (topic !== 'satisfaction') return []
  const words = rest().journal
  const coded: Record<string, string> = { ...words.answers, ...rest().disputes.types }
  const questions: Record<string, string> = words.questions
  const said = (answer: string) => (/^\d{4}-\d\d-\d\d$/.test(answer) ? onDay(answer) : (coded[answer] ?? answer))
  return Object.entries(answers ?? {}).map(([question, answer]) => ({
    label: questions[question] ?? question,
    value: said(answer),
  }))
}

function paymentDetails(payment: Payment, facts: CaseFacts): Maybe[] {
  const words = rest().caseFile.payment
  const left = payment.amount - payment.allocations.reduce((sum, part) => sum + part.amount, 0)
  return [
    payment.method && { label: rest().outcomes.method, value: rest().outcomes.methods[payment.method] },
    ...payment.allocations.map((part) => ({
      label: words.onInvoice(invoiceNumber(facts, part.invoiceId)),
      value: money(part.amount, payment.currency),
    })),
    left > 0 && { label: words.left, value: money(left, payment.currency) },
  ]
}
