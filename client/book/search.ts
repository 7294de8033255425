/** Search as you type over client, contact, invoice number, reference and note, blind to accents and case. */
import type { Id } from '../../server/domain/records/primitives.ts'
import type { WorkingSet } from './working-set.ts'

/** `Élodie  DURAND` and `elodie durand` are the same text. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

export interface Search {
  /** Ids of the debtors in which every word is found, best first: those whose name begins with the query, then by name. */
  find(query: string): Id[]
  /** What is kept of these debtors is built again when next asked. */
  forget(clients: Iterable<Id>): void
}

interface Entry {
  id: Id
  name: string
  text: string
}

export function createSearch(set: () => WorkingSet): Search {
  const entries = new Map<Id, Entry>()
  let complete = false

  function build(id: Id): void {
    const client = set().get('client', id)
    if (!client || client.mergedInto) {
      entries.delete(id)
      return
    }
    const name = fold(client.name)
    entries.set(id, { id, name, text: `${name}\n${fold(textOf(set(), id))}` })
  }

  return {
    find(query) {
      if (!complete) {
        for (const client of set().all('client')) if (!entries.has(client.id)) build(client.id)
        complete = true
      }
      const words = fold(query).split(/\s+/).filter(Boolean)
      const whole = words.join(' ')
      const found = [...entries.values()].filter((entry) => words.every((word) => entry.text.includes(word)))
      const rank = (entry: Entry): number => (entry.name.startsWith(whole) ? 0 : entry.name.includes(whole) ? 1 : 2)
      return found.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name)).map((entry) => entry.id)
    },
    forget(clients) {
      for (const id of clients) if (complete) build(id)
    },
  }
}

function textOf(set: WorkingSet, id: Id): string {
  const client = set.get('client', id)
  const parts: (string | undefined)[] = [client?.number, client?.note, client?.agent]
  for (const contact of set.ofClient('contact', id)) parts.push(contact.firstName, contact.lastName)
  for (const invoice of set.ofClient('invoice', id)) parts.push(invoice.number, invoice.project, invoice.orderReference)
  for (const interaction of set.ofClient('interaction', id))
    if (interaction.note && !set.isVoided(interaction)) parts.push(interaction.note)
  for (const plan of set.standing('instalmentPlan', id)) parts.push(plan.note)
  for (const arrangement of set.standing('arrangement', id)) parts.push(arrangement.terms)
  for (const act of set.standing('legalAct', id)) parts.push(act.reference, act.court, act.trustee)
  for (const bill of set.standing('bill', id)) parts.push(bill.reference)
  return parts.filter(Boolean).join('\n')
}
