/** Where the promise can be read, if anywhere: kept in words, since the client's own writing may weigh later. */
import type { Channel, Day } from '../../../server/domain/records/primitives.ts'
import { day, rest } from '../../i18n/index.ts'
import { ChipGroup } from '../../ui/chips.tsx'

const kinds = ['none', 'sms', 'email', 'letter', 'signed'] as const
export type EvidenceKind = (typeof kinds)[number]

/** What reached us in writing is its own evidence. */
export function evidenceBy(channel: Channel, direction: 'in' | 'out'): EvidenceKind {
  if (direction === 'out') return 'none'
  if (channel === 'sms' || channel === 'messenger') return 'sms'
  return channel === 'email' ? 'email' : channel === 'letter' || channel === 'registered-letter' ? 'letter' : 'none'
}

/** "E-mail du 21 novembre 2026"; undefined where it was only said. */
export const evidenceText = (kind: EvidenceKind, today: Day): string | undefined =>
  kind === 'none' ? undefined : rest().outcomes.evidenceOf[kind](day(today, 'full'))

export function EvidenceField(props: { value: EvidenceKind; onChange: (kind: EvidenceKind) => void }) {
  return (
    <ChipGroup
      label={`${rest().outcomes.evidence} (${rest().acts.optional})`}
      choices={kinds.map((value) => ({ value, label: rest().outcomes.evidenceKinds[value] }))}
      value={props.value}
      onChange={props.onChange}
    />
  )
}
