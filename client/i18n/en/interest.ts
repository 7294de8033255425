import type { InterestCountry } from '../../../server/domain/interest/claim.ts'
import type { RateKey } from '../../../server/domain/interest/rates/tables.ts'
import type { WarningCode } from '../../../server/domain/interest/statement.ts'
import type { ReachedBy } from '../../../server/domain/law/post.ts'
import { formatsFor } from '../formats.ts'
import type { interest as french } from '../fr/interest.ts'

const { count, day } = formatsFor('en')

const countries: Record<InterestCountry, string> = {
  FR: 'France',
  BE: 'Belgium',
  CH: 'Switzerland',
  DE: 'Germany',
  ES: 'Spain',
  GB: 'United Kingdom',
  IE: 'Ireland',
  IT: 'Italy',
  LU: 'Luxembourg',
  NL: 'Netherlands',
  AT: 'Austria',
  PT: 'Portugal',
}

const references: Record<RateKey, string> = {
  'ecb-main-refinancing': 'ECB refinancing rate',
  'fr-legal-individual': 'French legal rate, individuals',
  'fr-legal-other': 'French legal rate, other cases',
  'de-base': 'German base rate',
  'gb-bank': 'Bank of England rate',
  'at-base': 'Austrian base rate',
  'be-b2b': 'Belgian legal rate',
  'es-b2b': 'Spanish legal rate',
  'it-b2b': 'Italian legal rate',
  'lu-b2b': 'Luxembourg legal rate',
  'nl-b2b': 'Dutch legal rate',
  'ie-b2b': 'Irish legal rate',
  'pt-b2b': 'Portuguese legal rate',
}

/** `2027-S1` */
const halfYear = (name: string) => `${name.endsWith('1') ? 'first' : 'second'} half of ${name.slice(0, 4)}`

const warnings: Record<WarningCode, (half: string) => string> = {
  'after-as-of': () => 'Payments and credit notes dated after this day are not counted.',
  'rate-below-floor': (half) =>
    `In the ${half} the rate of the contract is under three times the legal rate, the least the law allows. It is applied as it stands.`,
  'floor-unknown': (half) => `The legal rate of the ${half} is not known: the minimum could not be checked.`,
  'contract-rate-not-applied': () => 'The rate of the contract is not applied under this rule.',
  'judgment-not-applied': () =>
    'The five points more after a judgment are added to the legal rate only: they are not counted here.',
  'compounding-not-applied': () => 'Interest bears no interest itself under this law.',
  'rate-derived': (half) =>
    `The rate of the ${half} follows from another published rate: its own publication was not read.`,
  'rule-ambiguous': () => 'The text of this rule can be read in two ways: one of them is applied here.',
}

const noticeDays: Record<ReachedBy, string> = {
  sent: 'the day it was sent',
  presented: 'the day it was presented',
  delivered: 'the day it was received',
  refused: 'the day it was refused',
  unclaimed: 'the day it went back unclaimed',
  'by-hand': 'the day it was handed over in person',
  noted: 'the day recorded in the case',
}

export const interest: typeof french = {
  title: 'Interest and indemnity',
  countries,
  what: { interest: 'Interest', indemnity: 'Indemnity' },
  warning: (code, half) => warnings[code](half ? halfYear(half) : ''),

  row: {
    sums: (interest, indemnity) =>
      indemnity ? `${interest} interest · ${indemnity} indemnity` : `${interest} interest`,
    settled: (sum) => `of which ${sum} on invoices paid late`,
    counting: 'Counting…',
    decided: 'All claimed or waived to this day',
    noNotice: 'None without a formal notice',
    refused: 'To look at: a rate is missing',
  },

  asOf: (on) => `To claim as of ${on}`,
  interest: 'Interest',
  indemnity: 'Recovery indemnities',
  apart: 'On top of the invoices: these sums do not change what remains due of each.',
  rule: {
    business:
      'Between businesses interest runs from the day after the due date, without a reminder. The indemnity is €40 an invoice; higher costs are asked for apart, with proof.',
    consumer: 'Of a consumer: no indemnity of €40, and interest at the legal rate from the formal notice only.',
    public: 'A public buyer owes interest and €40 an invoice from the day after the time to pay, without a reminder.',
    other: (country) => `Counted by the law of this country: ${countries[country]}.`,
  },
  noNotice: 'No formal notice is recorded: nothing runs for now.',
  notice: (on, by) => `Formal notice counted from ${on}, ${noticeDays[by]}: interest runs from the day after.`,
  noteNotice: 'Record a formal notice',
  elsewhere: 'The client is in another country: check which law applies.',
  more: 'What the law says',
  all: (n) => `Show all ${count(n, { one: 'invoice', other: 'invoices' })}`,

  invoice: (number) => `Invoice ${number}`,
  dueOn: (on) => `Due ${on}`,
  aside: 'Given up, handed over, or too old for a court: nothing is proposed.',
  byInvoice: 'By invoice',
  settledTitle: 'Invoices paid late',
  asideTitle: 'Invoices set aside',
  decidedUntil: (on) => `Interest already decided to ${on}.`,
  decidedIndemnity: { claimed: 'Indemnity already claimed.', waived: 'Indemnity waived.' },
  nothingNew: 'Nothing new to this day.',
  twice: 'Two statements overlap, made on two devices no doubt: undo one of them in the history.',
  contested: 'Part of this invoice is contested.',
  retained: (sum) => `Without the retention of guarantee of ${sum}.`,
  received: (sum) => `${sum} already received beyond the invoice.`,
  interestFirst:
    'A payment settles interest first, then the invoice: that is why what bears interest may be more than what remains due.',
  untilKnown: (half, on) =>
    `The rate of the ${halfYear(half)} is not published yet. Counting stops at ${on}; nothing is guessed.`,

  decision: {
    label: (what, number) => `${what === 'interest' ? 'Interest' : 'Indemnity'}, invoice ${number}`,
    claimed: 'Claim',
    waived: 'Waive',
    later: 'Later',
  },
  reason: 'Why waive it',
  reasonMissing: 'Say why: what is waived is waived for good.',
  reasons: ['First time late', 'Gesture', 'Too small a sum', 'Shared fault'],
  allLater: 'All is left for later',
  claim: (sum) => `Claim ${sum}`,
  waive: (sum) => `Waive ${sum}`,
  saved: {
    claimed: (sum) => `Saved: ${sum} claimed`,
    waived: (sum) => `Saved: ${sum} waived`,
  },

  calculation: 'The figures',
  segment: ({ from, to, days, percent, principal, sum }) =>
    `${period(from, to)}, ${count(days, { one: 'day', other: 'days' })} at ${percent} on ${principal}: ${sum}`,
  percent: (text) => `${text}%`,
  origin: {
    contract: 'Rate of the contract',
    law: 'Rate the law gives',
    table: (key, percent, from, points) =>
      `After the ${references[key]}: ${percent} since ${from}${points && `, and ${points} points`}`,
    read: (key, on) => `Read on ${on}: ${references[key]}`,
  },
  sources: 'Texts and sources',
  textRead: (text, on) => `${text}, read on ${on}`,
  rates: {
    held: (on) => `Rates of the app, read on ${on}`,
    updated: (when) => `Rates updated on ${when}`,
  },

  whatIf: {
    title: 'What if payment arrives on…',
    date: 'Date of the payment',
    invoices: 'Remaining due',
    total: 'In all',
    past: 'Choose a day to come.',
  },

  earlier: {
    title: 'Already decided',
    asOf: (on) => `Statement to ${on}`,
    claimed: (sum) => `${sum} claimed`,
    waived: (sum) => `${sum} waived`,
    send: 'E-mail',
    share: 'Share',
    copy: 'Copy',
    line: (what, number, from, to) =>
      from && to
        ? `Interest ${number}, ${period(from, to)}`
        : `${what === 'interest' ? 'Interest' : 'Indemnity'} ${number}`,
    void: 'Undo this statement',
    voided: 'Statement undone',
  },

  empty: {
    none: 'Nothing is late',
    noneText: 'Interest is counted from the day after a due date.',
    country: 'Not counted for this country',
    countryText: (list) => `Late-payment interest is counted for: ${list}. Nothing is guessed for others.`,
    kind: 'Who is this client?',
    kindText: 'The law is not the same for a business, a consumer or a public body.',
  },
  refused: {
    'rate-unknown': (number, refusal) =>
      `Invoice ${number}: the rate of the ${'halfYear' in refusal ? halfYear(refusal.halfYear) : ''} is not known. Nothing is guessed.`,
    'rule-not-covered': (number) => `Invoice ${number}: no known rule between these parties in this country.`,
    currency: (number) => `Invoice ${number}: not counted in its currency.`,
  },

  creditor: {
    title: 'Terms for late payment',
    text: 'What your general terms say. Left empty, the law applies.',
    rate: 'Late rate a year, in %',
    rateHint: 'For instance 12 or 10.5. A monthly rate is multiplied by twelve.',
    rateClientHint: 'Empty: that of the creditor, else the law.',
    imputation: 'A part payment settles first',
    imputations: { 'interest-first': 'Interest (the law)', 'principal-first': 'The invoice' },
  },
}

/** `from 1 February to 15 May 2026`: the year once where it is one. */
function period(from: string, to: string): string {
  if (from === to) return `on ${day(to, 'full')}`
  const first = day(from, 'full')
  return `from ${from.slice(0, 4) === to.slice(0, 4) ? first.replace(/ \d{4}$/, '') : first} to ${day(to, 'full')}`
}
