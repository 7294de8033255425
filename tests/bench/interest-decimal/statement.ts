/**
 * Statutory interest a second time, from the contract of the function alone: clear, slow, in decimals, and sharing no line
 * with the rulebook. The two must agree to the cent; it is also what the rulebook's speed is compared with.
 */
import type { Decimal } from 'decimal.js'
import type { Claim, ClaimedInvoice, DatedAmount } from '../../../server/domain/interest/claim.ts'
import type { Rates } from '../../../server/domain/interest/rates/tables.ts'
import type { InterestRule } from '../../../server/domain/interest/statement.ts'
import {
  counted,
  earliest,
  halfYearAfter,
  halfYearName,
  halfYearStart,
  inYear,
  isLeap,
  latest,
  plus,
  plusMonths,
} from './calendar.ts'
import { indemnityOf, sum } from './indemnity.ts'
import { contractRateOf, Exact, floorOn, knownUntil, type Scheme, schemeOf } from './rates.ts'

export interface DecimalSegment {
  from: string
  to: string
  days: number
  rate: Decimal
  principal: Decimal
  interest: Decimal
}

export interface DecimalInvoice {
  id: string
  rule: InterestRule
  startsOn: string | null
  segments: DecimalSegment[]
  interestAccrued: Decimal
  interestPaid: Decimal
  interestDue: Decimal
  principalDue: Decimal
  fixedIndemnity: Decimal
  totalDue: Decimal
  overpaid: Decimal
  /** `code` or `code half-year`, sorted, each once. */
  warnings: string[]
}

export type DecimalAnswer =
  | { refused: 'rule-not-covered' }
  | { refused: 'rate-unknown'; halfYear: string }
  | { refused?: never; ratesKnownUntil: string | null; invoices: DecimalInvoice[]; totals: Record<string, Decimal> }

export function decimalInterest(claim: Claim, rates: Rates): DecimalAnswer {
  const rule = ruleOf(claim)
  if (!rule) return { refused: 'rule-not-covered' }
  const answers = claim.invoices.map((invoice) => settle(claim, rule, invoice, rates))
  const first = answers.flatMap((answer) => ('unknownOn' in answer ? [answer.unknownOn] : [])).sort()[0]
  if (first) return { refused: 'rate-unknown', halfYear: halfYearName(first) }
  const invoices = answers as DecimalInvoice[]
  const total = (name: 'principalDue' | 'interestDue' | 'fixedIndemnity' | 'totalDue') =>
    invoices.reduce((sum, invoice) => sum.plus(invoice[name]), new Exact(0))
  return {
    ratesKnownUntil: knownUntil(claim, rule, rates),
    invoices,
    totals: {
      principalDue: total('principalDue'),
      interestDue: total('interestDue'),
      fixedIndemnity: total('fixedIndemnity'),
      totalDue: total('totalDue'),
    },
  }
}

function ruleOf({ country, creditorKind, debtorKind }: Claim): InterestRule | undefined {
  const amongBusinesses = creditorKind === 'business' && debtorKind === 'business'
  if (country === 'FR') {
    if (creditorKind === 'individual') return 'FR-legal'
    return { business: 'FR-L441-10', public: 'FR-public', consumer: 'FR-legal' }[debtorKind] as InterestRule
  }
  if (country === 'CH') return 'CH-104'
  if (country === 'DE')
    return amongBusinesses || (creditorKind === 'business' && debtorKind === 'consumer') ? 'DE-288' : undefined
  if (!amongBusinesses) return undefined
  if (country === 'GB') return 'GB-1998'
  if (country === 'IE') return 'IE-580'
  return `${country}-b2b` as InterestRule
}

/** What is owed on one invoice as its days go by. Joined interest bears interest, and is counted as interest all the same. */
interface Account {
  principal: Decimal
  fresh: Decimal
  joined: Decimal
  paid: Decimal
  overpaid: Decimal
}

/** Takes as much as there is of one part of the account, and gives what is left of the money. */
function pay(account: Account, part: 'principal' | 'fresh' | 'joined', money: Decimal): Decimal {
  const taken = Exact.min(account[part], money)
  account[part] = account[part].minus(taken)
  if (part !== 'principal') account.paid = account.paid.plus(taken)
  return money.minus(taken)
}

function receive(account: Account, money: Decimal, parts: readonly ('principal' | 'fresh' | 'joined')[]): void {
  const left = parts.reduce((rest, part) => pay(account, part, rest), money)
  account.overpaid = account.overpaid.plus(left)
}

function startOf(rule: InterestRule, invoice: ClaimedInvoice): string | null {
  if (rule !== 'FR-legal') return plus(invoice.dueOn, 1)
  return invoice.formalNoticeOn && plus(latest(invoice.dueOn, invoice.formalNoticeOn), 1)
}

/** The day from which five points are added: after two calendar months. */
const judgmentFrom = (servedOn: string): string => plus(plusMonths(servedOn, 2), 1)

/** From when each year’s unpaid interest joins the principal. The Dutch year is that of the legal rate: an agreed one stays simple. */
function compoundsFrom({ claim, rule, invoice }: Matter, startsOn: string): string | undefined {
  if (rule === 'NL-b2b') return contractRateOf(claim, rule, invoice) ? undefined : startsOn
  return claim.country === 'FR' ? claim.compounding?.from : undefined
}

/** The days on which unpaid interest joins the principal. */
function anniversaries(from: string | undefined, startsOn: string, end: string): string[] {
  if (!from) return []
  const days: string[] = []
  for (let year = Number(from.slice(0, 4)) + 1; year <= Number(end.slice(0, 4)); year++) days.push(inYear(from, year))
  return days.filter((day) => day > startsOn && day <= end)
}

/** First days of new segments, for other reasons than money that came in. */
function cuts(claim: Claim, rule: InterestRule, scheme: Scheme, startsOn: string, end: string): string[] {
  const days: string[] = []
  for (let day = halfYearAfter(startsOn); day <= end; day = halfYearAfter(day))
    if (scheme.again || (rule === 'CH-104' && day.endsWith('-01-01'))) days.push(day)
  if (rule === 'FR-legal' && claim.judgment) days.push(judgmentFrom(claim.judgment.servedOn))
  return days
}

/** Everything that decides one invoice. */
interface Matter {
  claim: Claim
  rule: InterestRule
  invoice: ClaimedInvoice
  rates: Rates
  scheme: Scheme
  startsOn: string | null
  account: Account
  /** Up to `asOf`. */
  payments: readonly DatedAmount[]
  credits: readonly DatedAmount[]
}

/** Or the first day that bears interest and has no rate. */
function settle(
  claim: Claim,
  rule: InterestRule,
  invoice: ClaimedInvoice,
  rates: Rates,
): DecimalInvoice | { unknownOn: string } {
  const received = (list: readonly DatedAmount[]) => list.filter(({ on }) => on <= claim.asOf)
  const matter: Matter = {
    claim,
    rule,
    invoice,
    rates,
    scheme: schemeOf(claim, rule, invoice, rates),
    startsOn: startOf(rule, invoice),
    account: {
      principal: new Exact(invoice.amount),
      fresh: new Exact(0),
      joined: new Exact(0),
      paid: new Exact(0),
      overpaid: new Exact(0),
    },
    payments: received(invoice.payments),
    credits: received(invoice.creditNotes),
  }
  const { startsOn } = matter
  const events = [...new Set([...matter.payments, ...matter.credits].map(({ on }) => on))].sort()
  for (const day of events) if (!startsOn || day < startsOn) comeIn(matter, day)
  const segments = startsOn ? run(matter, startsOn, events) : []
  return 'unknownOn' in segments ? segments : answerOf(matter, segments)
}

/** What came in on a day: credit notes first. */
function comeIn({ claim, startsOn, account, payments, credits }: Matter, day: string): void {
  const order = claim.imputation === 'interest-first' ? INTEREST_FIRST : PRINCIPAL_FIRST
  const of = (list: readonly DatedAmount[]) => sum(list.filter(({ on }) => on === day))
  receive(account, of(credits), ['principal'])
  receive(account, of(payments), startsOn && day >= startsOn ? order : ['principal'])
}

function run(matter: Matter, startsOn: string, events: readonly string[]): DecimalSegment[] | { unknownOn: string } {
  const { claim, rule, scheme, account } = matter
  const end = claim.insolvencyOpenedOn ? earliest(claim.asOf, plus(claim.insolvencyOpenedOn, -1)) : claim.asOf
  const joins = new Set(anniversaries(compoundsFrom(matter, startsOn), startsOn, end))
  const reasons = [
    startsOn,
    ...cuts(claim, rule, scheme, startsOn, end),
    ...joins,
    ...events.map((day) => plus(day, 1)),
  ]
  const firsts = [...new Set(reasons)].filter((day) => day >= startsOn && day <= end).sort()
  const segments: DecimalSegment[] = []
  for (const [index, from] of firsts.entries()) {
    if (joins.has(from)) join(account)
    const to = plus(firsts[index + 1] ?? plus(end, 1), -1)
    const principal = account.principal.plus(account.joined)
    if (principal.greaterThan(0)) {
      const segment = accrue(claim, rule, scheme, { from, to, principal, startsOn })
      if (!segment) return { unknownOn: scheme.again ? from : startsOn }
      segments.push(segment)
      account.fresh = account.fresh.plus(segment.interest)
    }
    if (events.includes(to)) comeIn(matter, to)
  }
  for (const day of events) if (day > end && day >= startsOn) comeIn(matter, day)
  return segments
}

function join(account: Account): void {
  account.joined = account.joined.plus(account.fresh)
  account.fresh = new Exact(0)
}

function answerOf(matter: Matter, segments: DecimalSegment[]): DecimalInvoice {
  const { claim, rule, invoice, startsOn, account } = matter
  const due = account.fresh.plus(account.joined)
  const indemnity = new Exact(indemnityOf(claim, rule, invoice))
  const warnings = [
    ...(startsOn ? rateWarnings(matter, segments, startsOn) : []),
    ...otherWarnings(claim, rule, invoice),
  ]
  return {
    id: invoice.id,
    rule,
    startsOn,
    segments,
    interestAccrued: segments.reduce((total, { interest }) => total.plus(interest), new Exact(0)),
    interestPaid: account.paid,
    interestDue: due,
    principalDue: account.principal,
    fixedIndemnity: indemnity,
    totalDue: account.principal.plus(due).plus(indemnity),
    overpaid: account.overpaid,
    warnings: [...new Set(warnings)].sort(),
  }
}

const INTEREST_FIRST = ['fresh', 'joined', 'principal'] as const
const PRINCIPAL_FIRST = ['principal', 'joined', 'fresh'] as const

function accrue(
  claim: Claim,
  rule: InterestRule,
  scheme: Scheme,
  { from, to, principal, startsOn }: { from: string; to: string; principal: Decimal; startsOn: string },
): DecimalSegment | undefined {
  const read = scheme.rateOn(scheme.again ? from : startsOn)?.percent
  if (!read) return undefined
  const isJudged = rule === 'FR-legal' && claim.judgment && from >= judgmentFrom(claim.judgment.servedOn)
  const rate = isJudged ? read.plus(5) : read
  const days = counted(from, to)
  const basis = rule === 'CH-104' && isLeap(Number(from.slice(0, 4))) ? 366 : 365
  const interest = principal.times(rate).times(days).dividedBy(100).dividedBy(basis).toDecimalPlaces(0)
  return { from, to, days, rate, principal, interest }
}

/** First days of the half-years in which some day bears interest. */
function halfYearsOf(segments: readonly DecimalSegment[]): string[] {
  const starts = new Set<string>()
  for (const { from, to } of segments)
    for (let day = halfYearStart(from); day <= to; day = halfYearAfter(day)) starts.add(day)
  return [...starts]
}

function rateWarnings(
  { claim, rule, invoice, scheme, rates }: Matter,
  segments: readonly DecimalSegment[],
  startsOn: string,
): string[] {
  if (segments.length === 0) return []
  const contract = contractRateOf(claim, rule, invoice)
  if (rule === 'FR-L441-10' && contract)
    return halfYearsOf(segments).flatMap((day) => {
      const floor = floorOn(rates, day)
      if (!floor) return [`floor-unknown ${halfYearName(day)}`]
      return contract.lessThan(floor) ? [`rate-below-floor ${halfYearName(day)}`] : []
    })
  const read = scheme.again ? halfYearsOf(segments) : [startsOn]
  const derived = read.filter((day) => scheme.rateOn(day)?.derived).map((day) => `rate-derived ${halfYearName(day)}`)
  return rule === 'IE-580' && !contract ? [...derived, 'rule-ambiguous'] : derived
}

function otherWarnings(claim: Claim, rule: InterestRule, invoice: ClaimedInvoice): string[] {
  const warnings: string[] = []
  if ([...invoice.payments, ...invoice.creditNotes].some(({ on }) => on > claim.asOf)) warnings.push('after-as-of')
  if (invoice.contractRatePercent !== null && !contractRateOf(claim, rule, invoice))
    warnings.push('contract-rate-not-applied')
  if (claim.judgment && rule !== 'FR-legal') warnings.push('judgment-not-applied')
  if (claim.compounding && claim.country !== 'FR') warnings.push('compounding-not-applied')
  return warnings
}
