/** Which outcomes the sheet shows first for a channel, and how the others are grouped behind "Other". */
import { outcomeButtons } from '../../../server/domain/dunning/outcomes/buttons.ts'
import type { OutcomeCode } from '../../../server/domain/records/facts.ts'
import type { Channel } from '../../../server/domain/records/primitives.ts'
import type { Icon } from '../../ui/icon.tsx'
import {
  CallbackIcon,
  ClockIcon,
  EuroIcon,
  MailIcon,
  PhoneIcon,
  PromiseIcon,
  VoicemailIcon,
  WarningIcon,
} from '../../ui/icons.tsx'
import type { Tone } from '../../ui/tone.ts'

/** By how often a collector hears them. */
const frequent: readonly OutcomeCode[] = [
  'PROM',
  'MSG',
  'NR',
  'RAPPEL',
  'NRECU',
  'PAYDIT',
  'PAY',
  'LITIGE',
  'ENROUTE',
  'APPROB',
  'NPAI',
  'ABSENT',
  'PROMPART',
  'TIERS',
  'FAUX',
]

const FIRST = 8

export const firstCodes = (channel: Channel): readonly OutcomeCode[] =>
  frequent.filter((code) => outcomeButtons[code].offered.includes(channel)).slice(0, FIRST)

/** Every code a person can choose. A broken promise is not among them: it follows from the payments. */
const groups = {
  money: ['PAY', 'PAYDIT', 'ENROUTE', 'PROM', 'PROMPART', 'ECH'],
  reach: ['MSG', 'NR', 'RAPPEL', 'ABSENT', 'TIERS', 'FAUX', 'NPAI'],
  obstacle: ['NRECU', 'APPROB', 'LITIGE', 'REFUS', 'DIFF', 'COLERE', 'STOP'],
  end: ['INSOLV', 'AVOCAT', 'DECES', 'AGENCE', 'PERTE'],
} as const satisfies Record<string, readonly OutcomeCode[]>

export type Group = keyof typeof groups

export function otherCodes(channel: Channel): { group: Group; codes: readonly OutcomeCode[] }[] {
  const first = firstCodes(channel)
  return (Object.keys(groups) as Group[]).map((group) => ({
    group,
    codes: groups[group].filter((code) => !first.includes(code)),
  }))
}

/** Outcomes that need something before they can be saved. The others are saved by their tap. */
export type Asking = 'PAY' | 'PROM' | 'PROMPART' | 'ECH' | 'LITIGE' | 'RAPPEL' | 'ABSENT' | 'APPROB'

export const asks = (code: OutcomeCode): code is Asking => outcomeButtons[code].asks.length > 0

export const marks: Partial<Record<OutcomeCode, { icon: Icon; tone: Tone }>> = {
  PROM: { icon: PromiseIcon, tone: 'promised' },
  MSG: { icon: VoicemailIcon, tone: 'neutral' },
  NR: { icon: PhoneIcon, tone: 'neutral' },
  RAPPEL: { icon: CallbackIcon, tone: 'action' },
  NRECU: { icon: MailIcon, tone: 'late1' },
  PAYDIT: { icon: ClockIcon, tone: 'paid' },
  PAY: { icon: EuroIcon, tone: 'paid' },
  LITIGE: { icon: WarningIcon, tone: 'frozen' },
}
