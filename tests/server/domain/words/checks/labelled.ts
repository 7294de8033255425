/** A sentence, where it is written, and every rule that a reader would find broken in it: none for most. */
import type { RuleCode } from '../../../../../server/domain/words/checks/rule.ts'
import { english } from './labelled-english.ts'
import { french } from './labelled-french.ts'

export type Labelled = readonly [
  text: string,
  place: 'late' | 'early' | 'note' | 'voicemail' | 'third-person',
  ...RuleCode[],
]

export const labelled = { fr: french, en: english }
