/** Numbers as people type them become E.164. Loaded with the forms only: the rules of the world's numbers weigh a lot. */
import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max'

/** The library calls numbers of the French overseas departments invalid for FR: they have codes of their own. */
const FRENCH_OVERSEAS: CountryCode[] = ['GP', 'RE', 'MQ', 'GF', 'YT']

/** E.164 for a number of the country (or written with `+`), else null. A range opened since the rules were written still counts. */
export function toE164(typed: string, country: string): string | null {
  const home: CountryCode = isSupportedCountry(country) ? country : 'FR'
  const codes = home === 'FR' ? [home, ...FRENCH_OVERSEAS] : [home]
  const parsed = codes.map((code) => parsePhoneNumberFromString(typed, code))
  const number = parsed.find((one) => one?.isValid()) ?? (parsed[0]?.isPossible() ? parsed[0] : undefined)
  if (!number) return null
  return number.ext ? `${number.number} ext. ${number.ext}` : number.number
}

/** A number as people read it: national form at home, international elsewhere. */
export function readable(number: string, country: string): string {
  const parsed = parsePhoneNumberFromString(number)
  if (!parsed) return number
  return parsed.country === country ? parsed.formatNational() : parsed.formatInternational()
}
