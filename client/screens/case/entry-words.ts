/** A moment of the timeline in words: what it was, what goes with it, and the colour of its dot. */
import type { CaseFacts, PromiseState } from '../../../server/domain/dunning/case.ts'
import type { Interaction } from '../../../server/domain/records/facts.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import type { At } from '../../i18n/formats.ts'
import { day, money, rest, t } from '../../i18n/index.ts'
import type { Tone } from '../../ui/tone.ts'
import { personName } from '../client/person.ts'
import { capital } from './capital.ts'
import type { ActEntry, Entry, ToldFact } from './timeline.ts'

export interface Telling {
  facts: CaseFacts
  promises: readonly PromiseState[]
  at: At
}

const invoiceNumber = (facts: CaseFacts, id: Id): string => facts.invoices.find((one) => one.id === id)?.number ?? '…'
const currencyOf = (facts: CaseFacts, id: Id): string => facts.invoices.find((one) => one.id === id)?.currency ?? 'EUR'

export function entryTitle(entry: Entry, { facts, at }: Telling): string {
  const words = rest().caseFile.told
  if (entry.type === 'invoice')
    return words.invoice(entry.invoice.number, money(entry.invoice.amount, entry.invoice.currency))
  const lead = entry.facts[0]
  const onDay = (iso: string) => day(iso, 'short', at.today)
  switch (lead.kind) {
    case 'payment':
      return words.payment(money(lead.fact.amount, lead.fact.currency))
    case 'promise':
      return words.promise(money(lead.fact.amount, lead.fact.currency), onDay(lead.fact.on))
    case 'dispute':
      return words.dispute(
        money(lead.fact.amount, currencyOf(facts, lead.fact.invoiceId)),
        invoiceNumber(facts, lead.fact.invoiceId),
      )
    case 'disputeClosing':
      return words.disputeClosing(rest().caseFile.disputeClosing.ways[lead.fact.how])
    case 'creditNote':
      return words.creditNote(
        money(lead.fact.amount, currencyOf(facts, lead.fact.invoiceId)),
        invoiceNumber(facts, lead.fact.invoiceId),
      )
    case 'callback':
      return words.callback(lead.fact.callAt, at)
    case 'pause':
      return lead.fact.kind === 'snooze' ? words.snooze(onDay(lead.fact.until)) : words.pause(onDay(lead.fact.until))
    case 'interaction':
      return interactionTitle(lead.fact)
  }
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

/** Who, when and by what, in one line; and the words that were said. */
export function entryDetail(entry: Entry, { facts, at }: Telling): string {
  const words = rest().caseFile.told
  if (entry.type === 'invoice') return words.dueOn(day(entry.invoice.dueOn, 'short', at.today))
  const interaction = entry.facts.find(({ kind }) => kind === 'interaction')?.fact as Interaction | undefined
  const lead = entry.facts[0]
  return [
    lead.kind === 'payment' && lead.fact.method && rest().outcomes.methods[lead.fact.method],
    lead.kind !== 'interaction' && interaction && interactionTitle(interaction),
    interaction?.contactId && nameOf(facts, interaction.contactId),
    interaction?.subject,
    interaction?.channel === 'note' ? capital(t().plan.channels.note) : interaction?.note,
    reasonOf(lead),
  ]
    .filter(Boolean)
    .join(' · ')
}

function nameOf(facts: CaseFacts, id: Id): string | undefined {
  const contact = facts.contacts.find((one) => one.id === id)
  return contact && personName(contact)
}

export const reasonOf = ({ fact }: ToldFact): string | undefined => ('reason' in fact ? fact.reason : undefined)

const tones: Record<ToldFact['kind'], Tone> = {
  payment: 'paid',
  promise: 'promised',
  dispute: 'frozen',
  disputeClosing: 'frozen',
  creditNote: 'paid',
  callback: 'promised',
  pause: 'frozen',
  interaction: 'action',
}

export const entryTone = (entry: Entry): Tone =>
  entry.type === 'invoice' ? 'neutral' : entry.voided ? 'neutral' : tones[entry.facts[0].kind]

/** What became of a promise, at the end of its line. */
export function promiseState(entry: ActEntry, promises: readonly PromiseState[]): { text: string; tone: Tone } | null {
  const lead = entry.facts[0]
  const state = lead.kind === 'promise' && promises.find(({ promise }) => promise.id === lead.fact.id)?.state
  if (!state) return null
  const tone: Record<PromiseState['state'], Tone> = { open: 'promised', kept: 'paid', part: 'late2', broken: 'late3' }
  return { text: rest().caseFile.promiseStates[state], tone: tone[state] }
}
