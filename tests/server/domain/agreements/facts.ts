/** Shorthands for the records of agreements. */
import type {
  Arrangement,
  ArrangementEnd,
  InstalmentPlan,
  InstalmentPlanEnd,
} from '../../../../server/domain/records/facts.ts'
import type { Day } from '../../../../server/domain/records/primitives.ts'

let counter = 0

export const stamped = (on: Day, at = `${on}T12:00:00.000Z`) => {
  const id = `00000000-0000-7000-9000-${String(++counter).padStart(12, '0')}`
  return { id, act: id, at, device: 'device', clientId: 'client', on }
}

export const plan = (
  on: Day,
  instalments: InstalmentPlan['instalments'],
  more: Partial<InstalmentPlan> = {},
): InstalmentPlan => ({ ...stamped(on), invoiceIds: ['A'], currency: 'EUR', instalments, ...more })

export const planEnd = (on: Day, planId: string, more: Partial<InstalmentPlanEnd> = {}): InstalmentPlanEnd => ({
  ...stamped(on),
  planId,
  why: 'breach',
  ...more,
})

export const arrangement = (on: Day, until: Day, more: Partial<Arrangement> = {}): Arrangement => ({
  ...stamped(on),
  invoiceIds: ['A'],
  kind: 'extension',
  until,
  ...more,
})

export const arrangementEnd = (on: Day, arrangementId: string, how: ArrangementEnd['how']): ArrangementEnd => ({
  ...stamped(on),
  arrangementId,
  how,
})
