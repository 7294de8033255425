/** What was ticked becomes one act: a payment for each invoice, and that the account was looked at. */
import type { InvoiceState, Money } from '../../../server/domain/dunning/case.ts'
import { addTo } from '../../../server/domain/ledger/money.ts'
import type { Cents, Day, Id } from '../../../server/domain/records/primitives.ts'
import type { Wanted } from '../../book/writes.ts'
import { accountLooked } from './check.ts'
import type { BankRow } from './rows.ts'

/** Cents received for each ticked invoice; `undefined` while what is typed is no amount. */
export type Ticked = ReadonlyMap<Id, Cents | undefined>

export interface Received {
  row: BankRow
  amount: Cents
}

/** Why an amount cannot be recorded here: what is more than remains due belongs on the case. */
export type Fault = 'amount' | 'over'

export function faultOf(amount: Cents | undefined, { remaining }: InvoiceState): Fault | null {
  if (!amount) return 'amount'
  return amount > remaining ? 'over' : null
}

export function receivedOf(rows: readonly BankRow[], ticked: Ticked): Received[] {
  return rows.flatMap((row) => {
    const amount = ticked.get(row.state.invoice.id)
    return ticked.has(row.state.invoice.id) && amount ? [{ row, amount }] : []
  })
}

/** Per currency, never added across. */
export function sumsOf(received: readonly Received[]): Money[] {
  const sums: Money[] = []
  for (const { row, amount } of received) addTo(sums, row.state.invoice.currency, amount)
  return sums
}

/** With nothing ticked it is the look alone. */
export function actOf(received: readonly Received[], on: Day, today: Day): Wanted[] {
  return [
    ...received.map(({ row, amount }): Wanted => {
      const { id, currency } = row.state.invoice
      return {
        op: 'create',
        kind: 'payment',
        record: {
          clientId: row.client.id,
          on,
          amount,
          currency,
          method: 'transfer',
          allocations: [{ invoiceId: id, amount }],
          source: 'manual',
        },
      }
    }),
    accountLooked(today),
  ]
}

/** Whom to thank: what came from each client, per currency. */
export interface Payer {
  clientId: Id
  name: string
  sums: Money[]
}

export function payersOf(received: readonly Received[]): Payer[] {
  const payers = new Map<Id, Payer>()
  for (const { row, amount } of received) {
    const { id, name } = row.client
    const payer = payers.get(id) ?? { clientId: id, name, sums: [] }
    addTo(payer.sums, row.state.invoice.currency, amount)
    payers.set(id, payer)
  }
  return [...payers.values()]
}
