/** What a creditor's mandates amount to on a day, for the list of creditors. */
import { isInForce } from '../../../server/domain/dunning/hold.ts'
import type { Mandate } from '../../../server/domain/records/cards.ts'
import type { Day, Id } from '../../../server/domain/records/primitives.ts'

export interface MandateState {
  state: 'in-force' | 'not-yet' | 'ended' | 'missing'
  /** The mandate that decides: the one in force, else the next one, else the last one. */
  mandate: Mandate | null
}

export function mandateState(mandates: readonly Mandate[], creditorId: Id, today: Day): MandateState {
  const latestFirst = mandates
    .filter((mandate) => mandate.creditorId === creditorId)
    .sort((a, b) => b.signedOn.localeCompare(a.signedOn))
  const inForce = latestFirst.find((mandate) => isInForce(mandate, today))
  if (inForce) return { state: 'in-force', mandate: inForce }
  const coming = latestFirst.findLast(({ signedOn }) => signedOn > today)
  if (coming) return { state: 'not-yet', mandate: coming }
  const last = latestFirst[0] ?? null
  return { state: last ? 'ended' : 'missing', mandate: last }
}
