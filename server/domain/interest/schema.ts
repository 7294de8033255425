/** What a claim must be before anything is computed from it: one schema, for requests and for whatever else comes from outside. */
import * as v from 'valibot'
import { type Fault, faultOf } from '../records/faults.ts'
import { isDay, MAX_CENTS } from '../records/primitives.ts'
import { type Claim, interestCountries } from './claim.ts'
import { currencyOfCountry } from './laws/which-law.ts'

/** Most invoices of one claim. */
export const MAX_INVOICES = 500

/** At most 999.99…: what is agreed for a year, written as people write it. */
export const PERCENT = /^(0|[1-9]\d{0,2})(\.\d{1,10})?$/

const Day = v.pipe(
  v.string('Must be a day as text, YYYY-MM-DD.'),
  v.check(isDay, 'Must be a calendar day from 1990-01-01 to 2199-12-31.'),
)
const Amount = v.pipe(
  v.number('Must be a whole number of cents.'),
  v.integer('Must be a whole number of cents.'),
  v.minValue(1, 'Must be positive.'),
  v.maxValue(MAX_CENTS, `Must be at most ${MAX_CENTS} cents.`),
)
const Percent = v.pipe(
  v.string('Must be a percentage as decimal text, such as "12.15".'),
  v.regex(PERCENT, 'Must be a percentage as decimal text, such as "12.15".'),
)
const Id = v.pipe(
  v.string('Must be text.'),
  v.minLength(1, 'Must not be empty.'),
  v.maxLength(200, 'Must have at most 200 characters.'),
)

/** Left out or null. */
const none = <T extends v.GenericSchema>(schema: T) => v.nullish(schema, null)

const DatedAmounts = v.optional(
  v.array(v.strictObject({ on: Day, amount: Amount }, 'Must be an object.'), 'Must be a list.'),
  [],
)

const Invoice = v.strictObject(
  {
    id: Id,
    amount: Amount,
    dueOn: Day,
    formalNoticeOn: none(Day),
    contractRatePercent: none(Percent),
    payments: DatedAmounts,
    creditNotes: DatedAmounts,
  },
  'Must be an object.',
)

/** What each member may be by itself. */
export const ClaimSchema = v.strictObject(
  {
    country: v.picklist(interestCountries, `Must be one of ${interestCountries.join(', ')}.`),
    creditorKind: v.picklist(['business', 'individual'], 'Must be business or individual.'),
    debtorKind: v.picklist(['business', 'consumer', 'public'], 'Must be business, consumer or public.'),
    currency: v.string('Must be an ISO 4217 code.'),
    asOf: Day,
    imputation: v.optional(
      v.picklist(['interest-first', 'principal-first'], 'Must be interest-first or principal-first.'),
      'interest-first',
    ),
    insolvencyOpenedOn: none(Day),
    compounding: none(v.strictObject({ from: Day }, 'Must be an object.')),
    judgment: none(v.strictObject({ servedOn: Day }, 'Must be an object.')),
    invoices: v.pipe(
      v.array(Invoice, 'Must be a list.'),
      v.minLength(1, 'Must name at least one invoice.'),
      v.maxLength(MAX_INVOICES, `Must name at most ${MAX_INVOICES} invoices.`),
    ),
  },
  'Must be an object.',
)

/** Beyond this many nobody reads on, and an answer must not grow far beyond what was sent. */
const MOST_ERRORS = 100

/**
 * A claim of unknown origin, whole and with what may be left out filled in, or what is wrong with it: at most a hundred
 * errors, those of single members first, then those between members (looked for only when each by itself is right).
 */
export function checkClaim(value: unknown): { ok: true; claim: Claim } | { ok: false; errors: Fault[] } {
  const result = v.safeParse(ClaimSchema, value, { abortPipeEarly: true })
  if (!result.success) return { ok: false, errors: result.issues.slice(0, MOST_ERRORS).map(faultOf) }
  const errors = between(result.output)
  return errors.length > 0 ? { ok: false, errors: errors.slice(0, MOST_ERRORS) } : { ok: true, claim: result.output }
}

/** What holds between members: the currency of the law, each id once, credit notes within the amount. */
function between(claim: Claim): Fault[] {
  const errors: Fault[] = []
  const currency = currencyOfCountry[claim.country]
  if (claim.currency !== currency)
    errors.push({ path: 'currency', message: `Must be ${currency} under the law of ${claim.country}.` })
  const seen = new Set<string>()
  for (const [at, invoice] of claim.invoices.entries()) {
    if (seen.has(invoice.id))
      errors.push({ path: `invoices.${at}.id`, message: 'Must not be that of another invoice.' })
    seen.add(invoice.id)
    const credited = invoice.creditNotes.reduce((sum, { amount }) => sum + amount, 0)
    if (credited > invoice.amount)
      errors.push({ path: `invoices.${at}.creditNotes`, message: 'Must not exceed the amount of the invoice.' })
  }
  return errors
}
