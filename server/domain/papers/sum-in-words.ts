/** A sum in letters, as C. civ. art. 1376 wants it beside the figures, in French and in English; and whether two say the same. */
import type { Cents, Currency, Language } from '../records/primitives.ts'

const units = {
  fr: 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  ),
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  ),
} as const

const tens = {
  fr: ['', '', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante', 'soixante', 'quatre-vingt', 'quatre-vingt'],
  en: ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
} as const

/** `last`: nothing follows it, so that `vingt` and `cent` take their s. */
function frenchBelowHundred(n: number, last: boolean): string {
  if (n < 20) return units.fr[n] ?? ''
  const ten = Math.floor(n / 10)
  const base = tens.fr[ten] ?? ''
  const rest = ten === 7 || ten === 9 ? n - (ten - 1) * 10 : n % 10
  if (rest === 0) return n === 80 && last ? 'quatre-vingts' : base
  const joint = (rest === 1 || rest === 11) && n < 80 ? ' et ' : '-'
  return `${base}${joint}${units.fr[rest]}`
}

function frenchBelowThousand(n: number, last: boolean): string {
  const [hundreds, rest] = [Math.floor(n / 100), n % 100]
  if (hundreds === 0) return frenchBelowHundred(rest, last)
  const head = hundreds === 1 ? 'cent' : `${units.fr[hundreds]} cent${rest === 0 && last ? 's' : ''}`
  return rest === 0 ? head : `${head} ${frenchBelowHundred(rest, last)}`
}

function french(n: number): string {
  if (n < 1000) return frenchBelowThousand(n, true)
  const parts: string[] = []
  for (const [size, name] of [
    [1_000_000_000, 'milliard'],
    [1_000_000, 'million'],
  ] as const) {
    const many = Math.floor(n / size) % 1000
    if (many > 0) parts.push(`${frenchBelowThousand(many, true)} ${name}${many > 1 ? 's' : ''}`)
  }
  const thousands = Math.floor(n / 1000) % 1000
  // `mille` never takes an s, and nothing before it does.
  if (thousands > 0) parts.push(thousands === 1 ? 'mille' : `${frenchBelowThousand(thousands, false)} mille`)
  if (n % 1000 > 0) parts.push(frenchBelowThousand(n % 1000, true))
  return parts.join(' ')
}

function englishBelowThousand(n: number): string {
  const [hundreds, rest] = [Math.floor(n / 100), n % 100]
  const low =
    rest < 20
      ? units.en[rest]
      : [tens.en[Math.floor(rest / 10)], rest % 10 ? units.en[rest % 10] : ''].filter(Boolean).join('-')
  if (hundreds === 0) return low ?? ''
  return `${units.en[hundreds]} hundred${rest ? ` and ${low}` : ''}`
}

function english(n: number): string {
  if (n < 1000) return englishBelowThousand(n)
  const parts: string[] = []
  for (const [size, name] of [
    [1_000_000_000, 'billion'],
    [1_000_000, 'million'],
    [1000, 'thousand'],
  ] as const) {
    const many = Math.floor(n / size) % 1000
    if (many > 0) parts.push(`${englishBelowThousand(many)} ${name}`)
  }
  if (n % 1000 > 0)
    parts.push(n % 1000 < 100 ? `and ${englishBelowThousand(n % 1000)}` : englishBelowThousand(n % 1000))
  return parts.join(' ')
}

/** Euros by name; any other currency by its code. */
const names = {
  fr: { unit: ['euro', 'euros'], part: ['centime', 'centimes'], and: 'et' },
  en: { unit: ['euro', 'euros'], part: ['cent', 'cents'], and: 'and' },
} as const

/** `mille deux cents euros et cinquante centimes`. */
export function sumInWords(amount: Cents, currency: Currency, language: Language): string {
  const spelt = language === 'fr' ? french : english
  const [whole, cents] = [Math.floor(amount / 100), amount % 100]
  const { unit, part, and } = names[language]
  const one = (many: number, [single, plural]: readonly [string, string]) =>
    (language === 'fr' ? many < 2 : many === 1) ? single : plural
  // A round million is followed by `d’euros`.
  const of = language === 'fr' && whole >= 1_000_000 && whole % 1_000_000 === 0 ? ' d’' : ' '
  const unitName = currency === 'EUR' ? `${of}${one(whole, unit)}` : ` ${currency}`
  const partName = currency === 'EUR' ? one(cents, part) : ''
  const units = `${spelt(whole)}${unitName}`
  if (cents === 0) return units
  const parts = `${spelt(cents)}${partName && ` ${partName}`}`
  return whole === 0 ? parts : `${units} ${and} ${parts}`
}

/** Accents, hyphens, capitals, plural endings and the small words between numbers are no difference. */
const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .replace(/\b(et|and|d|de)\b/g, ' ')
    .replace(/s\b/g, '')
    .replace(/\s+/g, '')

/** False for words that do not say that sum; the words win against the figures (C. civ. art. 1376). */
export const saysSum = (words: string, amount: Cents, currency: Currency): boolean =>
  (['fr', 'en'] as const).some((language) => bare(words) === bare(sumInWords(amount, currency, language)))

/** False for figures that are not that sum: `1 200,50 €`, `EUR 1,200.50`. */
export function showsSum(figures: string, amount: Cents): boolean {
  const digits = figures.replace(/[^\d.,]/g, '')
  const [, whole = '', cents = ''] = digits.match(/^([\d.,]*?)(?:[.,](\d{1,2}))?$/) ?? []
  return Number(`${whole.replace(/[.,]/g, '') || '0'}${cents.padEnd(2, '0')}`) === amount
}
