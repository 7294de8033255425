/** Until when the rates a law needs are held. */
import type { Day } from '../records/primitives.ts'
import type { InterestCountry } from './claim.ts'
import { daysOf } from './half-years.ts'
import type { Law } from './laws/law.ts'
import { lawsOfCountry } from './laws/which-law.ts'
import type { Rates } from './rates/tables.ts'
import { readingsOf } from './readings.ts'

/** Last day, counted, of the last half-year whose rate is held; null for a law that needs none. */
export function ratesKnownUntil({ rate }: Law, rates: Rates): Day | null {
  if ('fixed' in rate) return null
  const last = readingsOf(rates, rate, rate.margin).rates.length - 1
  return last < 0 ? null : daysOf(last).last
}

/** Of the law of the country that is known for the shortest time; null where none needs a rate. */
export function ratesKnownUntilIn(country: InterestCountry, rates: Rates): Day | null {
  const days = lawsOfCountry[country].map(({ law }) => ratesKnownUntil(law, rates)).filter((day) => day !== null)
  return days.sort()[0] ?? null
}
