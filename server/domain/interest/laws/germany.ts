/** Germany: BGB § 288. */
import { betweenBusinesses, fortyEuros, type Law, none, read } from './law.ts'

/**
 * Between businesses nine points over the base rate of the half-year (BGB § 288 Abs. 2, § 247), eight for what was due
 * before 29 July 2014; forty euros (Abs. 5). No interest on interest (§ 289). Read 2026-11-21.
 */
export const deCommercial: Law = {
  ...betweenBusinesses,
  rule: 'DE-288',
  sources: [read('BGB § 288 Abs. 2'), read('BGB § 247')],
  rate: {
    table: 'de-base',
    margin: '9',
    earlier: { dueBefore: '2014-07-29', margin: '8' },
    inForceOn: 'first-day',
    read: 'each-half-year',
  },
  indemnity: fortyEuros,
  indemnitySource: read('BGB § 288 Abs. 5', '2026-11-22'),
}

/** Consumers: five points (§ 288 Abs. 1), nothing lump-sum. Read 2026-11-21. */
export const deConsumer: Law = {
  ...deCommercial,
  sources: [read('BGB § 288 Abs. 1'), read('BGB § 247')],
  rate: { table: 'de-base', margin: '5', inForceOn: 'first-day', read: 'each-half-year' },
  contractRate: 'never',
  indemnity: none,
  indemnitySource: undefined,
}
