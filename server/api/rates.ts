/** `GET …/rates?country=`: the rules of a country and every reference rate they read, each row with its period and source. */
import { addDays } from '../domain/calendar/days.ts'
import { type InterestCountry, interestCountries } from '../domain/interest/claim.ts'
import { ratesKnownUntilIn } from '../domain/interest/known-until.ts'
import type { Law } from '../domain/interest/laws/law.ts'
import { currencyOfCountry, lawsOfCountry, tablesOfCountry } from '../domain/interest/laws/which-law.ts'
import { heldRates } from '../domain/interest/rates/held.ts'
import type { RateTable } from '../domain/interest/rates/tables.ts'
import { problem } from './problem.ts'
import { answerHeld, type Held, held } from './unchanged.ts'

const isCountry = (text: string | undefined): text is InterestCountry => interestCountries.some((one) => one === text)

/** The tables never change while a version runs: each answer is written once. */
const written = new Map<InterestCountry, Promise<Held>>()

export async function answerRates(country: string | undefined, ifNoneMatch: string | null): Promise<Response> {
  if (!isCountry(country)) return unknownCountry()
  let answer = written.get(country)
  if (!answer) {
    answer = held(JSON.stringify(ratesOf(country)))
    written.set(country, answer)
  }
  return answerHeld(await answer, ifNoneMatch)
}

const unknownCountry = (): Response =>
  problem(
    'invalid',
    undefined,
    {},
    {
      errors: [{ path: 'country', message: `Must be one of ${interestCountries.join(', ')}.` }],
    },
  )

function ratesOf(country: InterestCountry) {
  const laws = lawsOfCountry[country]
  return {
    country,
    currency: currencyOfCountry[country],
    version: heldRates.version,
    /** The last day that every rule of the country can be answered for. */
    ratesKnownUntil: ratesKnownUntilIn(country, heldRates),
    rules: laws.map(({ creditor, debtor, law }) => ({
      rule: law.rule,
      creditorKind: creditor,
      debtorKind: debtor,
      rate: rateOf(law),
      sources: law.sources,
    })),
    tables: tablesOfCountry[country].map((key) => tableOf(heldRates.tables[key])),
  }
}

function rateOf({ rate }: Law) {
  if ('fixed' in rate) return { fixedPercent: rate.fixed }
  const { table, margin, earlier, inForceOn, read, since } = rate
  return {
    table,
    marginPoints: margin,
    ...(earlier ? { earlier: { dueBefore: earlier.dueBefore, marginPoints: earlier.margin } } : {}),
    inForceOn,
    read,
    ...(since ? { since } : {}),
  }
}

/** A row says from when; what a reader wants beside it is until when. */
function tableOf({ key, rows, heldUntil, readOn }: RateTable) {
  return {
    key,
    readOn,
    heldUntil,
    rows: rows.map(({ from, percent, source, status }, at) => {
      const next = rows[at + 1]
      return { from, to: next ? addDays(next.from, -1) : heldUntil, percent, status, source }
    }),
  }
}
