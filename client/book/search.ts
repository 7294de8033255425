/**
 * Search as you type over client, contact, invoice number, reference and note, blind to accents and case. What is looked
 * through is the vocabulary of all texts, each word once: a journal repeats itself, so it is far shorter than they are.
 */
import type { Id } from '../../server/domain/records/primitives.ts'
import { givingWay } from './slices.ts'
import type { WorkingSet } from './working-set.ts'

/** `Élodie  DURAND` and `elodie durand` are the same text. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

export interface Search {
  /** Builds what is looked through, a little at a time; resolves once it can be asked. */
  prepare(): Promise<void>
  /**
   * Ids of the debtors in which every word is found, best first: those whose name begins with the query, then by name. Null
   * while what is looked through has yet to be prepared.
   */
  find(query: string): Id[] | null
  /** What is kept of these debtors, or of all, is not true any more. */
  forget(clients: Iterable<Id> | null): void
}

interface Entry {
  id: Id
  name: string
}

interface Index {
  /** In the order in which they are shown. */
  entries: Entry[]
  /** Every word, folded, each followed by a line feed. */
  vocabulary: string
  /** Of each word: where it ends in the vocabulary, and the places in `entries` of those who have it. */
  ends: number[]
  places: number[][]
}

/** This many debtors are looked through one by one before the index is built anew. */
const MOST_CHANGED = 200

export function createSearch(set: () => WorkingSet, pausing = givingWay): Search {
  let index: Index | null = null
  let building: Promise<void> | null = null
  // Counts what makes an index worthless, also one that is still being built.
  let age = 0
  // Debtors changed since the index was built, with their whole text: they are looked through one by one.
  const changed = new Map<Id, (Entry & { text: string }) | null>()

  function entry(id: Id): (Entry & { text: string }) | null {
    const client = set().get('client', id)
    if (!client || client.mergedInto) return null
    const name = fold(client.name)
    return { id, name, text: `${name}\n${fold(textOf(set(), id))}` }
  }

  async function rebuild(): Promise<void> {
    while (!index) {
      const begun = age
      const built = await build(set(), pausing())
      if (begun === age) index = built
    }
    building = null
  }

  function drop(): void {
    index = null
    age++
    changed.clear()
  }

  return {
    async prepare() {
      if (index) return
      building ??= rebuild()
      await building
    },
    find(query) {
      if (!index) return null
      const words = fold(query).split(/\s+/).filter(Boolean)
      const found = having(index, words).filter((one) => !changed.has(one.id))
      const anew = [...changed.values()].filter((one) => one !== null)
      const also = anew.filter(({ text }) => words.every((word) => text.includes(word)))
      if (also.length > 0) found.push(...also)
      if (also.length > 0) found.sort(byName)
      return bestFirst(found, words.join(' '))
    },
    forget(clients) {
      if (!clients) return drop()
      if (!index && !building) return
      for (const id of clients) changed.set(id, entry(id))
      if (changed.size > MOST_CHANGED) drop()
    },
  }
}

const { compare } = new Intl.Collator()
const byName = (a: Entry, b: Entry): number => compare(a.name, b.name)

function bestFirst(found: readonly Entry[], query: string): Id[] {
  const ranked: [Id[], Id[], Id[]] = [[], [], []]
  for (const { id, name } of found) ranked[name.startsWith(query) ? 0 : name.includes(query) ? 1 : 2].push(id)
  return ranked.flat()
}

async function build(set: WorkingSet, pause: () => Promise<void>): Promise<Index> {
  const clients = [...set.all('client')].filter((client) => !client.mergedInto)
  const entries = clients.map(({ id, name }) => ({ id, name: fold(name) })).sort(byName)
  const numbers = new Map<string, number>()
  const places: number[][] = []
  // As it was written -> its number: a word is folded once, however often it was written.
  const written = new Map<string, number>()
  const numberOf = (word: string): number => {
    const folded = fold(word)
    const known = numbers.get(folded)
    if (known !== undefined) return known
    numbers.set(folded, places.length)
    return places.push([]) - 1
  }
  for (const [place, { id }] of entries.entries()) {
    await pause()
    const text = `${set.get('client', id)?.name}\n${textOf(set, id)}`
    for (const word of text.split(/\s+/)) {
      let number = written.get(word)
      if (number === undefined) {
        number = numberOf(word)
        written.set(word, number)
      }
      const having = places[number] as number[]
      if (having.at(-1) !== place) having.push(place)
    }
  }
  let end = 0
  const ends = [...numbers.keys()].map((word) => {
    end += word.length + 1
    return end
  })
  return { entries, vocabulary: [...numbers.keys(), ''].join('\n'), ends, places }
}

/** Those who have every word, each as a part of one of theirs. */
function having({ entries, vocabulary, ends, places }: Index, words: readonly string[]): Entry[] {
  // How many of the words each of them has, in order: who misses one is passed over by the next.
  const has = new Uint8Array(entries.length)
  for (const [n, word] of words.entries()) {
    let left = n === 0 ? entries.length : has.reduce((count, had) => count + Number(had === n), 0)
    let number = 0
    for (let at = vocabulary.indexOf(word); at >= 0 && left > 0; at = vocabulary.indexOf(word, ends[number])) {
      while ((ends[number] as number) <= at) number++
      for (const place of places[number] as number[])
        if (has[place] === n) {
          has[place] = n + 1
          left--
        }
    }
  }
  return entries.filter((_, place) => has[place] === words.length)
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
