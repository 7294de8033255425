/** Shorthands for the facts the preventive part reads. */
import type { Bill, BillState } from '../../../../server/domain/records/bills.ts'
import type { Check } from '../../../../server/domain/records/facts.ts'
import type { Day } from '../../../../server/domain/records/primitives.ts'

let counter = 0

const made = (on: Day) => {
  const order = ++counter
  const id = `00000000-0000-7000-9000-${String(order).padStart(12, '0')}`
  const at = `${on}T10:${String(order % 60).padStart(2, '0')}:00.000Z`
  return { id, act: id, at, device: 'device' }
}

export const bill = (on: Day, more: Partial<Bill> = {}): Bill => ({
  ...made(on),
  clientId: 'client',
  invoiceId: 'A',
  type: 'draft',
  amount: 120_000,
  dueOn: '2026-06-30',
  ...more,
})

export const moved = (on: Day, of: Bill, state: BillState['state'], more: Partial<BillState> = {}): BillState => ({
  ...made(on),
  clientId: 'client',
  billId: of.id,
  state,
  on,
  ...more,
})

export const check = (on: Day, topic: Check['topic'], item: string, more: Partial<Check> = {}): Check => ({
  ...made(on),
  clientId: 'client',
  topic,
  item,
  result: 'yes',
  on,
  ...more,
})
