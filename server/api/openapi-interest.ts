/** What the description says of interest and rates: the shapes of what is sent and answered, and one example that is computed. */
import { interestCountries } from '../domain/interest/claim.ts'
import { currencyOfCountry } from '../domain/interest/laws/which-law.ts'
import { MAX_INVOICES, PERCENT } from '../domain/interest/schema.ts'
import type { InterestRule, WarningCode } from '../domain/interest/statement.ts'
import { MAX_CENTS } from '../domain/records/primitives.ts'

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const or = (schema: object, fallback: unknown) => ({ anyOf: [schema, { type: 'null' }], default: fallback })
const whole = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER }

/** An object with these members and no other; those not named in `optional` are always there. */
const exactly = (properties: Record<string, object>, optional: readonly string[] = [], description?: string) => ({
  type: 'object',
  ...(description ? { description } : {}),
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  properties,
  additionalProperties: false,
})

const list = (items: object, more: object = {}) => ({ type: 'array', items, ...more })
const nothing: unknown[] = []
const currencies = [...new Set(Object.values(currencyOfCountry))]

const sent = {
  Day: {
    type: 'string',
    format: 'date',
    pattern: '^(199\\d|20\\d\\d|21\\d\\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
    description: 'A calendar day from 1990-01-01 to 2199-12-31.',
  },
  Amount: { type: 'integer', minimum: 1, maximum: MAX_CENTS, description: 'Cents.' },
  Percent: { type: 'string', pattern: PERCENT.source, description: 'Percent a year, as decimal text.' },
  DatedAmount: exactly({ on: ref('Day'), amount: ref('Amount') }),
  ClaimedInvoice: exactly(
    {
      id: { type: 'string', minLength: 1, maxLength: 200, description: 'Unique in the request; comes back as it is.' },
      amount: { ...ref('Amount'), description: 'Cents, VAT included.' },
      dueOn: ref('Day'),
      formalNoticeOn: or(ref('Day'), null),
      contractRatePercent: or(ref('Percent'), null),
      payments: list(ref('DatedAmount'), { default: nothing }),
      creditNotes: list(ref('DatedAmount'), {
        default: nothing,
        description: 'Reduce principal only; together at most the amount.',
      }),
    },
    ['formalNoticeOn', 'contractRatePercent', 'payments', 'creditNotes'],
  ),
  Claim: exactly(
    {
      country: ref('Country'),
      creditorKind: { enum: ['business', 'individual'] },
      debtorKind: { enum: ['business', 'consumer', 'public'] },
      currency: { enum: currencies, description: 'ISO 4217; the one of the country.' },
      asOf: { ...ref('Day'), description: 'Last day of interest, counted.' },
      imputation: {
        enum: ['interest-first', 'principal-first'],
        default: 'interest-first',
        description: 'What a payment settles first.',
      },
      insolvencyOpenedOn: or(ref('Day'), null),
      compounding: or(exactly({ from: ref('Day') }), null),
      judgment: or(exactly({ servedOn: ref('Day') }), null),
      invoices: list(ref('ClaimedInvoice'), { minItems: 1, maxItems: MAX_INVOICES }),
    },
    ['imputation', 'insolvencyOpenedOn', 'compounding', 'judgment'],
    'Members that may be null, or an empty list, may be left out.',
  ),
  Country: { enum: [...interestCountries], description: 'ISO 3166-1 code of the law that applies.' },
}

/** Every one of them, or it does not compile. */
const rules = {
  'FR-L441-10': true,
  'FR-public': true,
  'FR-legal': true,
  'DE-288': true,
  'GB-1998': true,
  'IE-580': true,
  'BE-b2b': true,
  'ES-b2b': true,
  'IT-b2b': true,
  'LU-b2b': true,
  'NL-b2b': true,
  'AT-b2b': true,
  'PT-b2b': true,
  'CH-104': true,
} satisfies Record<InterestRule, true>

const warningCodes = {
  'after-as-of': true,
  'rate-below-floor': true,
  'floor-unknown': true,
  'contract-rate-not-applied': true,
  'judgment-not-applied': true,
  'compounding-not-applied': true,
  'rate-derived': true,
  'rule-ambiguous': true,
} satisfies Record<WarningCode, true>

const halfYear = { type: 'string', pattern: '^\\d{4}-S[12]$' }
const decimal = { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' }
const dueTogether = {
  principalDue: whole,
  interestDue: whole,
  fixedIndemnity: whole,
  totalDue: { ...whole, description: 'principalDue + interestDue + fixedIndemnity.' },
}

const answered = {
  Source: exactly({ text: { type: 'string', minLength: 1 }, readOn: ref('Day') }),
  Segment: exactly(
    {
      from: ref('Day'),
      to: ref('Day'),
      days: { type: 'integer', minimum: 1 },
      ratePercent: decimal,
      principal: whole,
      interest: whole,
    },
    [],
    'Both days counted; interest rounded half-up to the cent.',
  ),
  Warning: exactly(
    {
      code: { enum: Object.keys(warningCodes) },
      halfYear,
      message: { type: 'string', minLength: 1 },
    },
    ['halfYear'],
  ),
  InvoiceStatement: exactly({
    id: { type: 'string' },
    rule: ref('Rule'),
    startsOn: { anyOf: [ref('Day'), { type: 'null' }], description: 'First day that bears interest.' },
    segments: list(ref('Segment')),
    interestAccrued: { ...whole, description: 'interestPaid + interestDue.' },
    interestPaid: whole,
    ...dueTogether,
    overpaid: whole,
    warnings: list(ref('Warning')),
    sources: list(ref('Source'), { minItems: 1 }),
  }),
  Statement: exactly({
    asOf: ref('Day'),
    ratesKnownUntil: { anyOf: [ref('Day'), { type: 'null' }] },
    invoices: list(ref('InvoiceStatement'), { minItems: 1 }),
    totals: exactly(dueTogether),
  }),
  Rule: { enum: Object.keys(rules) },
}

const rates = {
  RateRow: exactly({
    from: ref('Day'),
    to: ref('Day'),
    percent: decimal,
    status: { enum: ['published', 'derived'] },
    source: { type: 'string', minLength: 1 },
  }),
  RateTable: exactly({
    key: { type: 'string' },
    readOn: ref('Day'),
    heldUntil: { ...ref('Day'), description: 'Last day the last row is known for, counted.' },
    rows: list(ref('RateRow'), { minItems: 1 }),
  }),
  ReferenceRate: exactly(
    {
      table: { type: 'string' },
      marginPoints: decimal,
      earlier: exactly({ dueBefore: ref('Day'), marginPoints: decimal }),
      inForceOn: { enum: ['first-day', 'eve'], description: 'Of the half-year.' },
      read: { enum: ['each-half-year', 'once'] },
      since: ref('Day'),
    },
    ['earlier', 'since'],
  ),
  RatesOfCountry: exactly({
    country: ref('Country'),
    currency: { enum: currencies },
    version: { type: 'string', description: 'Differs when any rate held here does.' },
    ratesKnownUntil: { anyOf: [ref('Day'), { type: 'null' }] },
    rules: list(
      exactly({
        rule: ref('Rule'),
        creditorKind: { enum: ['business', 'individual', 'any'] },
        debtorKind: { enum: ['business', 'consumer', 'public', 'any'] },
        rate: { oneOf: [ref('ReferenceRate'), exactly({ fixedPercent: decimal })] },
        sources: list(ref('Source'), { minItems: 1 }),
      }),
      { minItems: 1 },
    ),
    tables: list(ref('RateTable')),
  }),
}

/** A problem of one code, with the members that go with it. */
const problemOf = (code: string, status: number, members: Record<string, object> = {}) =>
  exactly({
    type: { const: `urn:encaisse:problem:${code}` },
    title: { type: 'string' },
    status: { const: status },
    ...members,
  })

const problems = {
  Invalid: problemOf('invalid', 422, {
    errors: list(exactly({ path: { type: 'string' }, message: { type: 'string' } }), { minItems: 1, maxItems: 100 }),
  }),
  RuleNotCovered: problemOf('rule-not-covered', 422),
  RateUnknown: problemOf('rate-unknown', 422, { halfYear }),
}

export const interestSchemas = { ...sent, ...answered, ...rates, ...problems }

/** Ten thousand euros, a payment and a credit note; the README sends it too. */
export const exampleClaim = {
  country: 'FR',
  creditorKind: 'business',
  debtorKind: 'business',
  currency: 'EUR',
  asOf: '2026-09-30',
  invoices: [
    {
      id: 'F-2026-014',
      amount: 1000000,
      dueOn: '2026-01-31',
      payments: [{ on: '2026-05-15', amount: 400000 }],
      creditNotes: [{ on: '2026-06-01', amount: 50000 }],
    },
  ],
}
