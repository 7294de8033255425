/** Two cards found to be the same debtor: everything of one is shown on the other, which takes over what it lacked. */
import type { Client } from '../../../server/domain/records/cards.ts'
import type { Patch } from '../../../server/domain/records/changes.ts'
import type { Wanted } from '../../book/writes.ts'

/** What may be taken over; whose debtor it is and how it was found stay the card's own. */
const taken = [
  'number',
  'siren',
  'vatNumber',
  'street',
  'postalCode',
  'city',
  'country',
  'language',
  'address',
  'preferredChannel',
  'approver',
  'portal',
  'paymentDay',
  'exceptionalCircumstance',
  'doNotContact',
  'note',
] as const satisfies (keyof Client)[]

export function mergeInto(kept: Client, merged: Client): Wanted[] {
  const lacking = taken.filter((field) => kept[field] === undefined && merged[field] !== undefined)
  const fields: Patch<'client'> = Object.fromEntries(lacking.map((field) => [field, merged[field]]))
  if (kept.kind === 'unknown' && merged.kind !== 'unknown') fields.kind = merged.kind
  const wanted: Wanted[] = [{ op: 'patch', kind: 'client', id: merged.id, fields: { mergedInto: kept.id } }]
  if (Object.keys(fields).length > 0) wanted.push({ op: 'patch', kind: 'client', id: kept.id, fields })
  return wanted
}
