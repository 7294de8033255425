/** Makes the facts that start, stop or interrupt a legal clock, for the tests of the law. */
import type { InstalmentPlan, LegalAct, LegalActKind } from '../../../../server/domain/records/facts.ts'
import type { Day } from '../../../../server/domain/records/primitives.ts'

let counter = 0

const made = (on: Day) => {
  const id = `00000000-0000-7000-8001-${String(++counter).padStart(12, '0')}`
  return { id, act: id, at: `${on}T10:00:00.000Z`, device: 'device' }
}

export const act = (kind: LegalActKind, on: Day, more: Partial<LegalAct> = {}): LegalAct => ({
  ...made(on),
  clientId: 'client',
  invoiceIds: [],
  kind,
  on,
  ...more,
})

export const plan = (on: Day, more: Partial<InstalmentPlan> = {}): InstalmentPlan => ({
  ...made(on),
  clientId: 'client',
  invoiceIds: ['A'],
  on,
  currency: 'EUR',
  instalments: [{ on, amount: 10_000 }],
  ...more,
})
