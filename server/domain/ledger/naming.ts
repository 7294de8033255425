/** Which invoices a fact names: asked for each invoice of a case, of each of its facts. */
import type { Id } from '../records/primitives.ts'

/** So few are walked faster than a set or a map is asked. */
const FEW = 8

/** Of the long lists: a letter may name three hundred invoices, and be asked about each of them. */
const sets = new WeakMap<readonly Id[], ReadonlySet<Id>>()

/** `ids` is the list of a record, which nobody changes. */
export function names(ids: readonly Id[], id: Id): boolean {
  return ids.length > FEW ? setOf(ids).has(id) : ids.includes(id)
}

function setOf(ids: readonly Id[]): ReadonlySet<Id> {
  const known = sets.get(ids)
  if (known) return known
  const made = new Set(ids)
  sets.set(ids, made)
  return made
}

/** Whether two lists have one in common. */
export const shareOne = (a: readonly Id[], b: readonly Id[]): boolean => a.some((id) => names(b, id))

/**
 * Narrows a list down to what may be about one invoice, in the order of the list: what names it, and what names none. A
 * short list is given as it is, so whoever asks looks at the names again.
 */
export function mayConcern<T>(all: readonly T[], namesOf: (one: T) => readonly Id[]): (id: Id) => readonly T[] {
  if (all.length <= FEW) return () => all
  const unnamed: number[] = []
  const places = new Map<Id, number[]>()
  for (const [place, one] of all.entries()) {
    const ids = namesOf(one)
    if (!ids.length) unnamed.push(place)
    for (const id of ids) {
      const known = places.get(id)
      if (known) known.push(place)
      else places.set(id, [place])
    }
  }
  const every = unnamed.map((place) => all[place] as T)
  return (id) => {
    const own = places.get(id)
    if (!own) return every
    const both = unnamed.length ? [...own, ...unnamed].sort((a, b) => a - b) : own
    return both.map((place) => all[place] as T)
  }
}
