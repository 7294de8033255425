/** Every strategy by its key, ready-made or own, with the name people know it by, and which one is followed. */

import { settingsOf } from '../../../server/domain/dunning/settings.ts'
import { type ReadyKey, readyStrategies, readyStrategy } from '../../../server/domain/dunning/strategies/ready.ts'
import type { Strategy } from '../../../server/domain/records/cards.ts'
import type { StrategyStep } from '../../../server/domain/records/strategy.ts'
import type { Book } from '../../book/book.ts'
import { rest } from '../../i18n/index.ts'

export interface Known {
  /** Key of a ready-made one, with its first channel, or id of an own one. */
  key: string
  name: string
  steps: readonly StrategyStep[]
  own: Strategy | null
}

/** The ready-made key without its first channel. */
export const baseKey = (key: string): ReadyKey => (key.split(':')[0] ?? '') as ReadyKey

function readyName(key: string): string {
  const { names, firstChannels } = rest().strategies
  const first = key.split(':')[1] as keyof typeof firstChannels | undefined
  return first ? `${names[baseKey(key)]} · ${firstChannels[first]}` : names[baseKey(key)]
}

/** By key; `null` for one that does not exist, or no longer. */
export function knownStrategy(book: Book, key: string): Known | null {
  const own = book.all('strategy').find(({ id }) => id === key)
  if (own) return { key, name: own.name, steps: own.steps, own }
  const ready = readyStrategy(key)
  return ready && { key, name: readyName(key), steps: ready.steps, own: null }
}

export const ownStrategies = (book: Book): Strategy[] =>
  book.all('strategy').sort((a, b) => a.name.localeCompare(b.name))

/** What the workspace follows where nothing else was chosen: the standard one when its choice is gone. */
export function defaultKey(book: Book): string {
  const workspace = book.workspace()
  const chosen = workspace && settingsOf(workspace).defaultStrategy
  return chosen && knownStrategy(book, chosen) ? chosen : 'standard'
}

/** For a list to choose from: own ones, then the ready-made, and the chosen variant of one where there is a first channel. */
export function strategyChoices(book: Book, chosen: string): { value: string; label: string }[] {
  const choices = [
    ...ownStrategies(book).map(({ id, name }) => ({ value: id, label: name })),
    ...readyStrategies.map(({ key }) => ({ value: key as string, label: readyName(key) })),
  ]
  const variant = chosen.includes(':') && knownStrategy(book, chosen)
  return variant ? [{ value: chosen, label: variant.name }, ...choices] : choices
}
