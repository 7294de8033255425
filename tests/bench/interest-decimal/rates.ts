/** Which rate a day bears, read from the contract of the function and in decimals; undefined where it is not held. */
import { Decimal } from 'decimal.js'
import type { Claim, ClaimedInvoice } from '../../../server/domain/interest/claim.ts'
import type { RateKey, RateRow, Rates } from '../../../server/domain/interest/rates/tables.ts'
import type { InterestRule } from '../../../server/domain/interest/statement.ts'
import { halfYearAfter, halfYearEnd, halfYearStart, plus } from './calendar.ts'

/** Sixty digits: no quotient of cents, percents and days comes near a half that it is not. */
export const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP })

export interface DayRate {
  percent: Decimal
  derived: boolean
}

type RateOn = (day: string) => DayRate | undefined

/** What decides the rate of an invoice. `again`: read once for each half-year; otherwise once, on the first day. */
export interface Scheme {
  again: boolean
  rateOn: RateOn
}

function rowOn(rates: Rates, key: RateKey, day: string): RateRow | undefined {
  const { rows, heldUntil } = rates.tables[key]
  return day > heldUntil ? undefined : rows.filter(({ from }) => from <= day).at(-1)
}

function read(rates: Rates, key: RateKey, day: string, margin: string): DayRate | undefined {
  const row = rowOn(rates, key, day)
  return row && { percent: new Exact(row.percent).plus(margin), derived: row.status === 'derived' }
}

const anchored =
  (rates: Rates, key: RateKey, margin: string): RateOn =>
  (day) =>
    read(rates, key, halfYearStart(day), margin)

/** Loi 2012-387: the half-year counts since 2013. */
const frenchDefault =
  (rates: Rates): RateOn =>
  (day) =>
    day < '2013-01-01' ? undefined : anchored(rates, 'ecb-main-refinancing', '10')(day)

/** The last day of June or December before the day on which interest begins. */
const british =
  (rates: Rates): RateOn =>
  (day) =>
    read(rates, 'gb-bank', plus(halfYearStart(day), -1), '8')

const whole: Partial<Record<InterestRule, RateKey>> = {
  'BE-b2b': 'be-b2b',
  'ES-b2b': 'es-b2b',
  'IT-b2b': 'it-b2b',
  'LU-b2b': 'lu-b2b',
  'NL-b2b': 'nl-b2b',
  'PT-b2b': 'pt-b2b',
}

const SWISS = '5'

/** The contract rate where it is what applies. */
export function contractRateOf(claim: Claim, rule: InterestRule, invoice: ClaimedInvoice): Decimal | undefined {
  if (invoice.contractRatePercent === null) return undefined
  const rate = new Exact(invoice.contractRatePercent)
  if (rule === 'CH-104') return rate.greaterThanOrEqualTo(SWISS) ? rate : undefined
  const amongBusinesses = claim.creditorKind === 'business' && claim.debtorKind === 'business'
  return amongBusinesses ? rate : undefined
}

export function schemeOf(claim: Claim, rule: InterestRule, invoice: ClaimedInvoice, rates: Rates): Scheme {
  const contract = contractRateOf(claim, rule, invoice)
  if (contract) return { again: false, rateOn: () => ({ percent: contract, derived: false }) }
  const key = whole[rule]
  if (key) return { again: true, rateOn: anchored(rates, key, '0') }
  switch (rule) {
    case 'FR-L441-10':
      return { again: true, rateOn: frenchDefault(rates) }
    case 'FR-public':
      return { again: false, rateOn: anchored(rates, 'ecb-main-refinancing', '8') }
    case 'FR-legal':
      return {
        again: true,
        rateOn: anchored(rates, claim.creditorKind === 'business' ? 'fr-legal-other' : 'fr-legal-individual', '0'),
      }
    case 'DE-288': {
      const amongBusinesses = invoice.dueOn < '2014-07-29' ? '8' : '9'
      return {
        again: true,
        rateOn: anchored(rates, 'de-base', claim.debtorKind === 'business' ? amongBusinesses : '5'),
      }
    }
    case 'AT-b2b':
      return { again: true, rateOn: anchored(rates, 'at-base', '9.2') }
    case 'GB-1998':
      return { again: false, rateOn: british(rates) }
    case 'IE-580':
      return { again: false, rateOn: anchored(rates, 'ie-b2b', '0') }
    default:
      return { again: false, rateOn: () => ({ percent: new Exact(SWISS), derived: false }) }
  }
}

/** Three times the legal rate of a half-year; undefined where it is not published. */
export function floorOn(rates: Rates, day: string): Decimal | undefined {
  const row = rowOn(rates, 'fr-legal-other', halfYearStart(day))
  return row && new Exact(row.percent).times(3)
}

/** End of the last half-year that can be answered; null where the law needs no table. */
export function knownUntil(claim: Claim, rule: InterestRule, rates: Rates): string | null {
  if (rule === 'CH-104') return null
  const invoice = { dueOn: '2026-01-01', contractRatePercent: null } as ClaimedInvoice
  const { rateOn } = schemeOf(claim, rule, invoice, rates)
  let known = ''
  for (let day = '2013-01-01'; day < '2200'; day = halfYearAfter(day)) {
    if (rateOn(day)) known = halfYearEnd(day)
    else if (known) break
  }
  return known
}
