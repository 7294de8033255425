/** Great Britain and Ireland: one rate for the whole life of the debt, and a sum that grows with it. */
import type { Cents } from '../../records/primitives.ts'
import { betweenBusinesses, type Law, read } from './law.ts'

/** Late Payment of Commercial Debts (Interest) Act 1998: under 1,000, under 10,000, or more. */
const british = (principal: Cents): Cents => (principal < 1_000_00 ? 40_00 : principal < 10_000_00 ? 70_00 : 100_00)

/** S.I. 580/2012: up to 1,000, up to 10,000, or more; the bounds belong to the lower sum. */
const irish = (principal: Cents): Cents => (principal <= 1_000_00 ? 40_00 : principal <= 10_000_00 ? 70_00 : 100_00)

/**
 * Eight points over the Bank Rate in force on the 30 June or 31 December before the day interest starts; it is never read
 * again (SI 2002/1675 art. 4). Read 2026-11-21.
 */
export const gb: Law = {
  ...betweenBusinesses,
  rule: 'GB-1998',
  sources: [read('Late Payment of Commercial Debts (Interest) Act 1998'), read('SI 2002/1675 art. 4')],
  rate: { table: 'gb-bank', margin: '8', inForceOn: 'eve', read: 'once' },
  indemnity: british,
}

/**
 * The ECB rate of the half-year and eight points, one rate for the debt: of the day it became overdue on one line of the
 * department’s page, of the day of payment on another. The first is taken. S.I. 580/2012, read 2026-11-21.
 */
export const ie: Law = {
  ...gb,
  rule: 'IE-580',
  sources: [read('S.I. No. 580/2012')],
  rate: { table: 'ie-b2b', margin: '0', inForceOn: 'first-day', read: 'once' },
  indemnity: irish,
  ambiguous:
    'One rate applies to the whole debt; that of the first day is taken, the text can also mean that of the day of payment.',
}
