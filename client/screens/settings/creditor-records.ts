/** A creditor and its mandate as changes: made together, so that the mandate never hangs on a creditor that is not there. */
import type { Creditor, Mandate } from '../../../server/domain/records/cards.ts'
import { newId } from '../../../server/domain/records/new-id.ts'
import { now } from '../../book/clock.ts'
import type { Wanted } from '../../book/writes.ts'

type NewCreditor = Omit<Creditor, 'id'>
export type NewMandate = Omit<Mandate, 'id' | 'creditorId'>

/** `mandate` null: the creditor alone, nothing of whom is chased yet. */
export function creditorWithMandate(creditor: NewCreditor, mandate: NewMandate | null): Wanted[] {
  const creditorId = newId(now())
  const made: Wanted = { op: 'create', kind: 'creditor', record: { id: creditorId, ...creditor } }
  return mandate ? [made, { op: 'create', kind: 'mandate', record: { creditorId, ...mandate } }] : [made]
}
