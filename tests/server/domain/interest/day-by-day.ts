/**
 * The same law, told the slow way: one day after the other, each asked for its rate in the tables, in exact fractions.
 * Nothing here is shared with the rulebook but the tables and the calendar.
 */
import { addDays, addYears } from '../../../../server/domain/calendar/days.ts'
import type { Claim, ClaimedInvoice, DatedAmount } from '../../../../server/domain/interest/claim.ts'
import type { RateKey, Rates } from '../../../../server/domain/interest/rates/tables.ts'

/** Hundred-thousandths of a percent. */
type Rate = bigint

const rate = (text: string): Rate => {
  const [whole = '', part = ''] = text.split('.')
  return BigInt(whole + part.padEnd(5, '0'))
}

const firstOfHalf = (day: string): string =>
  day.slice(5) < '07-01' ? `${day.slice(0, 4)}-01-01` : `${day.slice(0, 4)}-07-01`

function inForce(rates: Rates, key: RateKey, day: string): Rate {
  const { rows, heldUntil } = rates.tables[key]
  const row = [...rows].reverse().find(({ from }) => from <= day)
  if (!row || day > heldUntil) throw new Error(`no rate in ${key} on ${day}`)
  return rate(row.percent)
}

const national: Partial<Record<Claim['country'], RateKey>> = {
  BE: 'be-b2b',
  ES: 'es-b2b',
  IT: 'it-b2b',
  LU: 'lu-b2b',
  NL: 'nl-b2b',
  IE: 'ie-b2b',
  PT: 'pt-b2b',
}

/** The rate of a day: of the half-year it is in, or of the half-year of the first day. */
function rateOf(claim: Claim, invoice: ClaimedInvoice, day: string, firstDay: string, rates: Rates): Rate {
  const { country, creditorKind, debtorKind, judgment } = claim
  const agreed = invoice.contractRatePercent
  if (country === 'CH') return agreed && rate(agreed) > rate('5') ? rate(agreed) : rate('5')
  const businesses = creditorKind === 'business' && debtorKind === 'business'
  if (agreed && businesses) return rate(agreed)
  const half = firstOfHalf(day)
  const frozen = firstOfHalf(firstDay)
  const key = national[country]
  if (country === 'IE') return inForce(rates, 'ie-b2b', frozen)
  if (key) return inForce(rates, key, half)
  if (country === 'GB') return inForce(rates, 'gb-bank', addDays(frozen, -1)) + rate('8')
  if (country === 'AT') return inForce(rates, 'at-base', half) + rate('9.2')
  if (country === 'DE') return inForce(rates, 'de-base', half) + rate(businesses ? '9' : '5')
  if (businesses) return inForce(rates, 'ecb-main-refinancing', half) + rate('10')
  if (creditorKind === 'business' && debtorKind === 'public')
    return inForce(rates, 'ecb-main-refinancing', frozen) + rate('8')
  const legal = inForce(rates, creditorKind === 'individual' ? 'fr-legal-individual' : 'fr-legal-other', half)
  return judgment && day > twoMonthsAfter(judgment.servedOn) ? legal + rate('5') : legal
}

function twoMonthsAfter(day: string): string {
  const month = +day.slice(5, 7) + 2
  const year = +day.slice(0, 4) + (month > 12 ? 1 : 0)
  const prefix = `${year}-${String(month > 12 ? month - 12 : month).padStart(2, '0')}`
  for (let number = +day.slice(8); ; number--) {
    const wanted = `${prefix}-${String(number).padStart(2, '0')}`
    if (new Date(wanted).toISOString().startsWith(wanted)) return wanted
  }
}

const isAnniversary = (day: string, of: string): boolean =>
  day.slice(0, 4) > of.slice(0, 4) && day === addYears(of, +day.slice(0, 4) - +of.slice(0, 4))

export interface Told {
  days: number
  accrued: number
  paid: number
  due: number
  principal: number
  overpaid: number
}

const on = (list: readonly DatedAmount[], day: string): number =>
  list.filter((one) => one.on === day).reduce((sum, { amount }) => sum + amount, 0)

/** For claims whose every day has a rate. A run of days with one rate and principal is rounded as one. */
export function dayByDay(claim: Claim, invoice: ClaimedInvoice, rates: Rates): Told {
  const fromNotice = claim.country === 'FR' && (claim.creditorKind === 'individual' || claim.debtorKind === 'consumer')
  const notice = invoice.formalNoticeOn
  const firstDay = fromNotice
    ? notice && addDays(notice > invoice.dueOn ? notice : invoice.dueOn, 1)
    : addDays(invoice.dueOn, 1)
  const agreed = invoice.contractRatePercent && claim.creditorKind === 'business' && claim.debtorKind === 'business'
  const compoundsFrom =
    claim.country === 'NL' && !agreed ? firstDay : claim.country === 'FR' ? (claim.compounding?.from ?? null) : null
  const frozen =
    ['GB', 'IE'].includes(claim.country) ||
    (claim.country === 'FR' && claim.debtorKind === 'public' && claim.creditorKind === 'business')

  let [principal, joined, interest, paid, overpaid, days] = [invoice.amount, 0, 0, 0, 0, 0]
  let run = { base: 0, rate: 0n, days: 0, divisor: 365 }
  const close = () => {
    const below = 10_000_000n * BigInt(run.divisor)
    interest += Number((2n * BigInt(run.base) * run.rate * BigInt(run.days) + below) / (2n * below))
    run = { base: 0, rate: 0n, days: 0, divisor: 365 }
  }
  const earliest = [
    invoice.dueOn,
    ...invoice.payments.map((one) => one.on),
    ...invoice.creditNotes.map((one) => one.on),
  ].sort()[0]
  for (let day = earliest ?? invoice.dueOn; day <= claim.asOf; day = addDays(day, 1)) {
    const runs = firstDay !== null && day >= firstDay
    if (runs && compoundsFrom && day > firstDay && isAnniversary(day, compoundsFrom)) {
      close()
      joined += interest
      interest = 0
    }
    const stopped = claim.insolvencyOpenedOn !== null && day >= claim.insolvencyOpenedOn
    if (runs && !stopped && principal + joined > 0) {
      const wanted = rateOf(claim, invoice, day, firstDay, rates)
      const halfBegins = day === firstOfHalf(day) && !frozen && !agreed && claim.country !== 'CH'
      const yearBegins = claim.country === 'CH' && day.endsWith('-01-01')
      if (run.days && (halfBegins || yearBegins || wanted !== run.rate)) close()
      const leap = claim.country === 'CH' && new Date(`${day.slice(0, 4)}-02-29`).getUTCMonth() === 1
      run = { base: principal + joined, rate: wanted, days: run.days + 1, divisor: leap ? 366 : 365 }
      days++
    }
    const [credited, received] = [on(invoice.creditNotes, day), on(invoice.payments, day)]
    if (!credited && !received) continue
    close()
    const less = Math.min(credited, principal)
    principal -= less
    overpaid += credited - less
    let left = received
    const order =
      claim.imputation === 'interest-first' ? ['interest', 'joined', 'principal'] : ['principal', 'joined', 'interest']
    for (const part of runs ? order : ['principal']) {
      const taken = Math.min(left, part === 'interest' ? interest : part === 'joined' ? joined : principal)
      left -= taken
      if (part === 'principal') principal -= taken
      else paid += taken
      if (part === 'interest') interest -= taken
      if (part === 'joined') joined -= taken
    }
    overpaid += left
  }
  close()
  const due = interest + joined
  return { days, accrued: paid + due, paid, due, principal, overpaid }
}
