/** What has to be said beside the figures: what was left out, what was not applied, and where a rate is doubtful. */
import type { ClaimedInvoice } from './claim.ts'
import { daysOf, type HalfYear, halfYearOf, nameOf } from './half-years.ts'
import type { Terms } from './invoice.ts'
import { isAfter } from './movements.ts'
import { compare, type ExactPercent, percent } from './percent.ts'
import { readingsOf } from './readings.ts'
import type { Segment, Warning, WarningCode } from './statement.ts'
import type { RateCourse } from './walk.ts'

const messages: Record<WarningCode, string> = {
  'after-as-of': 'Payments and credit notes dated after the day of the statement are left out.',
  'rate-below-floor': 'The contract rate is below three times the French legal rate of this half-year.',
  'floor-unknown':
    'The French legal rate of this half-year is not held: the contract rate cannot be compared with the floor.',
  'contract-rate-not-applied': 'The contract rate is not applied under this rule.',
  'judgment-not-applied': 'The five points after a judgment are added to the French legal rate only.',
  'compounding-not-applied': 'Interest is not compounded on request under this law.',
  'rate-derived': 'The rate of this half-year was worked out from another one: no publication of it was read.',
  'rule-ambiguous': 'The text of this rule can be read in more than one way.',
}

/** Those of a half-year are few and the same for every invoice: made once. */
const ofHalfYears = new Map<WarningCode, Warning[]>()

function warning(code: WarningCode, half?: HalfYear): Warning {
  const message = messages[code]
  if (half === undefined) return { code, message }
  let made = ofHalfYears.get(code)
  if (!made) {
    made = []
    ofHalfYears.set(code, made)
  }
  made[half] ??= { code, halfYear: nameOf(half), message }
  return made[half]
}

export interface Computed {
  invoice: ClaimedInvoice
  terms: Terms
  course: RateCourse
  /** The contract rate where it is applied. */
  agreed: ExactPercent | null
  segments: readonly Segment[]
}

/** What concerns the whole invoice first, then half-year by half-year, each once. */
export function warningsOf(computed: Computed): Warning[] {
  const { invoice, course, segments } = computed
  const { claim, law } = computed.terms
  const found: Warning[] = []
  if (isAfter(invoice, claim.asOf)) found.push(warning('after-as-of'))
  if (contractRateLost(computed)) found.push(warning('contract-rate-not-applied'))
  if (claim.judgment && !law.judgmentPoints) found.push(warning('judgment-not-applied'))
  if (claim.compounding && law.compounds !== 'on-request') found.push(warning('compounding-not-applied'))
  if (law.ambiguous && segments.length && 'readings' in course)
    found.push({ code: 'rule-ambiguous', message: law.ambiguous })
  return [...found, ...floorWarnings(computed), ...derivedRates(computed)]
}

/** An agreed rate that is worth what the law gives anyway is not lost. */
function contractRateLost({ invoice, terms: { law }, agreed }: Computed): boolean {
  if (invoice.contractRatePercent === null || agreed) return false
  return !('fixed' in law.rate) || compare(percent(invoice.contractRatePercent), percent(law.rate.fixed)) !== 0
}

/** C. com. art. L441-10 II: three times the legal rate, half-year by half-year; the rate itself is left as it was agreed. */
function floorWarnings({ terms: { law, rates }, agreed, segments }: Computed): Warning[] {
  if (!law.floor || !agreed) return []
  const floors = readingsOf(rates, { table: law.floor, inForceOn: 'first-day' }, '0', 3)
  return halfYearsOf(segments).flatMap((half) => {
    const floor = floors.rates[half]
    if (!floor) return [warning('floor-unknown', half)]
    return compare(agreed, floor) < 0 ? [warning('rate-below-floor', half)] : []
  })
}

function derivedRates({ course, segments }: Computed): Warning[] {
  if (!('readings' in course) || !segments.length) return []
  const { derived } = course.readings
  if (!derived.size) return []
  const halves = 'frozenAt' in course ? [course.frozenAt] : halfYearsOf(segments)
  return halves.filter((half) => derived.has(half)).map((half) => warning('rate-derived', half))
}

/** The half-years with days that bear interest, in order, each once. */
function halfYearsOf(segments: readonly Segment[]): HalfYear[] {
  const halves: HalfYear[] = []
  let half = halfYearOf(segments[0]?.from ?? '')
  for (const { from, to } of segments) {
    while (from > daysOf(half).last) half++
    if (halves.at(-1) !== half) halves.push(half)
    while (to > daysOf(half).last) halves.push(++half)
  }
  return halves
}
