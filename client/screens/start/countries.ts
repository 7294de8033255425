/** Countries offered at the first run, with the money used there, and which one this device is probably in. */

/** ISO 3166-1 code to ISO 4217 code: France, and where French invoices mostly go. */
const currencies: Record<string, string> = {
  FR: 'EUR',
  BE: 'EUR',
  CH: 'CHF',
  LU: 'EUR',
  MC: 'EUR',
  GP: 'EUR',
  MQ: 'EUR',
  GF: 'EUR',
  RE: 'EUR',
  YT: 'EUR',
  NC: 'XPF',
  PF: 'XPF',
  DE: 'EUR',
  ES: 'EUR',
  IT: 'EUR',
  PT: 'EUR',
  NL: 'EUR',
  IE: 'EUR',
  GB: 'GBP',
  CA: 'CAD',
  MA: 'MAD',
  TN: 'TND',
  SN: 'XOF',
  CI: 'XOF',
}

export const currencyOf = (country: string): string => currencies[country] ?? 'EUR'

/** The first region of the browser's languages that is offered, else France. */
export const guessCountry = (tags: readonly string[]): string =>
  tags.map((tag) => /-([A-Z]{2})$/.exec(tag)?.[1] ?? '').find((region) => region in currencies) ?? 'FR'

/** France first, the others by their name in the language of the screen. */
export function countryChoices(language: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([language], { type: 'region' })
  const choices = Object.keys(currencies).map((value) => ({ value, label: names.of(value) ?? value }))
  const [france, ...others] = choices
  others.sort((a, b) => a.label.localeCompare(b.label, language))
  return france ? [france, ...others] : others
}
