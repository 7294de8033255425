/** Where the outcome sheet stands, and its title there. */
import type { OutcomeCode } from '../../../server/domain/records/facts.ts'
import type { Recorded } from '../../book/writes.ts'
import { rest } from '../../i18n/index.ts'
import type { Asking } from './codes.ts'

export type Stage =
  | { name: 'first' }
  | { name: 'all' }
  | { name: 'asking'; code: Asking }
  | { name: 'saved'; code: OutcomeCode; recorded: Extract<Recorded, { ok: true }> }

export function stageTitle(stage: Stage): string {
  const words = rest().outcomes
  if (stage.name === 'asking') return words.labels[stage.code]
  return stage.name === 'saved' ? words.savedAs(words.labels[stage.code]) : words.title
}
