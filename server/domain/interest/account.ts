/** What is owed of one invoice while its interest runs: principal, interest, and what each sum received settles. */
import type { Cents } from '../records/primitives.ts'
import type { Imputation } from './claim.ts'

/** Cents, none ever negative. */
export interface Account {
  principal: Cents
  /** Unpaid interest that bears interest like principal; it stays interest in what is claimed. */
  joined: Cents
  /** Unpaid interest that bears none. */
  interest: Cents
  interestPaid: Cents
  overpaid: Cents
}

export const opened = (principal: Cents): Account => ({
  principal,
  joined: 0,
  interest: 0,
  interestPaid: 0,
  overpaid: 0,
})

/** What interest is counted on. */
export const bearing = ({ principal, joined }: Account): Cents => principal + joined

/** A credit note, or money that came before interest: principal only. */
export function reduce(account: Account, amount: Cents): void {
  account.overpaid += amount - takeFrom(account, 'principal', amount)
}

/**
 * A payment once interest runs. `interest-first`: C. civ. art. 1343-1 (read 2026-11-21). Interest that has joined the
 * principal is settled with it, before the rest of it or after, as the order says.
 */
export function settle(account: Account, amount: Cents, imputation: Imputation): void {
  let left = amount
  for (const part of ORDERS[imputation]) {
    const taken = takeFrom(account, part, left)
    if (part !== 'principal') account.interestPaid += taken
    left -= taken
  }
  account.overpaid += left
}

const ORDERS = {
  'interest-first': ['interest', 'joined', 'principal'],
  'principal-first': ['principal', 'joined', 'interest'],
} as const satisfies Record<Imputation, readonly (keyof Account)[]>

function takeFrom(account: Account, part: 'principal' | 'joined' | 'interest', amount: Cents): Cents {
  const taken = Math.min(amount, account[part])
  account[part] -= taken
  return taken
}

/** C. civ. art. 1343-2, BW art. 6:119a (read 2026-11-21): from now on the unpaid interest bears interest. */
export function join(account: Account): void {
  account.joined += account.interest
  account.interest = 0
}
