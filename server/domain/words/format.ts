/** Money, days and lists as a message writes them, in the language of the message. */
import type { Money } from '../dunning/case.ts'
import type { Day, Language, WallTime } from '../records/primitives.ts'

const locales: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' }

/** French typography: a narrow no-break space wherever the platform writes a wide one. */
const narrow = (text: string) => text.replaceAll('\u00a0', '\u202f')

/** Making a format costs more than using it: a table of a hundred invoices needs three of them, not six hundred. */
const moneyFormats = new Map<string, Intl.NumberFormat>()
const dayFormats = new Map<Language, Intl.DateTimeFormat>()

function kept<K, F>(formats: Map<K, F>, key: K, make: () => F): F {
  const format = formats.get(key) ?? make()
  formats.set(key, format)
  return format
}

/** Cents of a currency, with its two decimals: `1 234,56 €`, `€1,234.56`. */
export function moneyText({ currency, amount }: Money, language: Language): string {
  const format = kept(
    moneyFormats,
    `${language} ${currency}`,
    () => new Intl.NumberFormat(locales[language], { style: 'currency', currency }),
  )
  return narrow(format.format(amount / 100))
}

/** `1er juin 2026`, `1 June 2026`. */
export function dayText(day: Day, language: Language): string {
  const format = kept(
    dayFormats,
    language,
    () => new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }),
  )
  const text = format.format(new Date(`${day}T00:00:00Z`))
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text
}

/** `13 h 16`, `13 h`, `13:16`. */
export function timeText(time: WallTime, language: Language): string {
  if (language !== 'fr') return time
  const [hour = '', minute = ''] = time.split(':')
  return [String(+hour), 'h', ...(minute === '00' ? [] : [minute])].join('\u202f')
}

/** `a, b et c`. */
export function listText(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(items)
}

/** Several currencies stand side by side. */
export function totalText(sums: readonly Money[], language: Language): string {
  return listText(
    sums.map((sum) => moneyText(sum, language)),
    language,
  )
}

/** A rate as a message writes it: `12,15 %`, `12.15%`. */
export const percentText = (percent: string, language: Language): string =>
  language === 'fr' ? `${percent.replace('.', ',')}\u202f%` : `${percent}%`

/** Both days counted: `du 1er février au 15 mai 2026`; the year once where it is one. */
export function periodText({ from, to }: { from: Day; to: Day }, language: Language): string {
  const last = dayText(to, language)
  const whole = dayText(from, language)
  const first = from.slice(0, 4) === to.slice(0, 4) ? whole.replace(/ \d{4}$/, '') : whole
  if (from === to) return language === 'fr' ? `le ${last}` : `on ${last}`
  return language === 'fr' ? `du ${first} au ${last}` : `from ${first} to ${last}`
}
