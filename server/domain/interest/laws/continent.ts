/** The other laws of the continent: the national rate between businesses, and the fixed one of Switzerland. */
import type { RateKey } from '../rates/tables.ts'
import type { InterestRule, Source } from '../statement.ts'
import { betweenBusinesses, fortyEuros, type Law, none, read } from './law.ts'

const ON_22 = '2026-11-22'

/** Where the national article was not read: what each State had to take over. */
const directive = read('Directive 2011/7/UE art. 6', ON_22)

/** The rate that is published whole, margin and all, for each half-year; forty euros. */
const national = (rule: InterestRule, table: RateKey, text: string, indemnitySource: Source): Law => ({
  ...betweenBusinesses,
  rule,
  sources: [read(text)],
  rate: { table, margin: '0', inForceOn: 'first-day', read: 'each-half-year' },
  indemnity: fortyEuros,
  indemnitySource,
})

/** ECB + 8, rounded up to the next half point by who publishes it. Read 2026-11-21. */
export const be = national('BE-b2b', 'be-b2b', 'Loi du 2 août 2002 art. 5', directive)
/** ECB + 8. Read 2026-11-21. */
export const es = national('ES-b2b', 'es-b2b', 'Ley 3/2004 art. 7', read('Ley 3/2004 art. 8', ON_22))
/** ECB + 8. Read 2026-11-21. */
export const it = national('IT-b2b', 'it-b2b', 'D.Lgs. 231/2002 art. 5', read('D.Lgs. 231/2002 art. 6'))
/** ECB + 8. Read 2026-11-21. */
export const lu = national('LU-b2b', 'lu-b2b', 'Loi modifiée du 18 avril 2004', directive)
/** ECB + 8. Read 2026-11-21. */
export const pt = national('PT-b2b', 'pt-b2b', 'DL n.º 62/2013', read('DL n.º 62/2013 art. 7', ON_22))

/**
 * ECB + 8; at the end of each year from the first day, that year’s unpaid interest bears interest too (BW art. 6:119a lid
 * 3, read 2026-11-22). That is said of the legal rate: an agreed one stays simple.
 */
export const nl: Law = {
  ...national('NL-b2b', 'nl-b2b', 'BW art. 6:119a', directive),
  sources: [read('BW art. 6:119a', ON_22), read('BW art. 6:120 lid 2')],
  compounds: 'yearly',
}

/** 9.2 points over the base rate, which moves only when the ECB’s has moved by half a point. UGB § 456, read 2026-11-21. */
export const at: Law = {
  ...national('AT-b2b', 'at-base', 'UGB § 456', read('UGB § 458', ON_22)),
  rate: { table: 'at-base', margin: '9.2', inForceOn: 'first-day', read: 'each-half-year' },
}

/** Five per cent for everybody, more where more was agreed; no interest on interest (CO art. 105). CO art. 104, read 2026-11-21. */
export const ch: Law = {
  ...betweenBusinesses,
  rule: 'CH-104',
  sources: [read('CO art. 104')],
  rate: { fixed: '5.00' },
  contractRate: 'when-higher',
  basis: 'actual',
  indemnity: none,
}
