/** A word after the call (field study, C84): what went well in it, by facts; nothing where nothing fits. */
import type { Money } from '../../dunning/case.ts'
import type { OutcomeCode } from '../../records/facts.ts'
import { type Aim, type Reached, reached } from './aims.ts'

export type Encouragement = Reached | 'paid' | 'dated' | 'plan' | 'tried' | 'moved' | 'heard' | 'clear' | 'calm'

const words: Partial<Record<OutcomeCode, Encouragement>> = {
  PAY: 'paid',
  PROM: 'dated',
  PROMPART: 'dated',
  ECH: 'plan',
  NR: 'tried',
  MSG: 'tried',
  ABSENT: 'tried',
  TIERS: 'tried',
  FAUX: 'tried',
  RAPPEL: 'moved',
  APPROB: 'moved',
  NRECU: 'moved',
  PAYDIT: 'moved',
  ENROUTE: 'moved',
  LITIGE: 'heard',
  DIFF: 'heard',
  INSOLV: 'heard',
  STOP: 'heard',
  AVOCAT: 'heard',
  REFUS: 'clear',
  COLERE: 'calm',
}

/** `promised` with the outcome; against the aim it says how far one came. */
export function encouragement(code: OutcomeCode, promised: readonly Money[], aim?: Aim): Encouragement | null {
  const sum = promised.reduce((total, { amount }) => total + amount, 0)
  if (aim && sum > 0) return reached(sum, aim)
  return words[code] ?? null
}
