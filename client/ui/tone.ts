/** The colours that carry state, by role. A tone never speaks alone: words stand beside it. */
import css from './tone.module.css'

export type Tone =
  | 'neutral'
  | 'ink'
  | 'action'
  | 'danger'
  | 'late1'
  | 'late2'
  | 'late3'
  | 'promised'
  | 'frozen'
  | 'paid'

export const toneClass = (tone: Tone | undefined): string => (tone ? (css[tone] ?? '') : '')
