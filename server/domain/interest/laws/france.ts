/** France: between businesses, of public buyers, and the general law of who pays late. */
import { betweenBusinesses, fortyEuros, type Law, none, read } from './law.ts'

/** One of the two columns of the legal rate: whom it is of follows the creditor (arrêté of 15 December 2025, read 2026-11-21). */
type LegalRate = 'fr-legal-individual' | 'fr-legal-other'

/**
 * Between businesses: the ECB’s main refinancing rate in force on 1 January or 1 July, for the whole half-year, and ten
 * points; no reminder is needed. C. com. art. L441-10 II; the half-year since 1 January 2013 (loi n° 2012-387 art. 121):
 * before, the text had no such day. A rate agreed upon may not be under three times the legal rate. Read 2026-11-21.
 */
export const frCommercial: Law = {
  ...betweenBusinesses,
  rule: 'FR-L441-10',
  sources: [read('C. com. art. L441-10 II')],
  rate: {
    table: 'ecb-main-refinancing',
    margin: '10',
    inForceOn: 'first-day',
    read: 'each-half-year',
    since: '2013-01-01',
  },
  floor: 'fr-legal-other',
  compounds: 'on-request',
  indemnity: fortyEuros,
  indemnitySource: read('C. com. art. D441-5'),
}

/** Public buyers: eight points, and the rate of the half-year in which interest began. CCP art. R2192-31, read 2026-11-21. */
export const frPublic: Law = {
  ...frCommercial,
  rule: 'FR-public',
  sources: [read('CCP art. R2192-31')],
  rate: { table: 'ecb-main-refinancing', margin: '8', inForceOn: 'first-day', read: 'once' },
  contractRate: 'never',
  floor: undefined,
  indemnitySource: read('CCP art. D2192-35', '2026-11-22'),
}

/**
 * Everybody else: the legal rate from the formal notice. C. civ. art. 1231-6, CMF art. L313-2; five points more two months
 * after a judgment that can be enforced, CMF art. L313-3. Read 2026-11-21.
 */
const legal = (table: LegalRate): Law => ({
  ...frCommercial,
  rule: 'FR-legal',
  sources: [read('C. civ. art. 1231-6'), read('CMF art. L313-2')],
  rate: { table, margin: '0', inForceOn: 'first-day', read: 'each-half-year' },
  starts: 'from-notice',
  contractRate: 'never',
  floor: undefined,
  judgmentPoints: true,
  indemnity: none,
  indemnitySource: undefined,
})

export const frLegalOther = legal('fr-legal-other')
export const frLegalIndividual = legal('fr-legal-individual')
