/** Money, days and lists as a message writes them, in the language of the message. */
import type { Money } from '../dunning/case.ts'
import type { Day, Language } from '../records/primitives.ts'

const locales: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' }

/** French typography: a narrow no-break space wherever the platform writes a wide one. */
const narrow = (text: string) => text.replaceAll('\u00a0', '\u202f')

/** Cents of a currency, with its two decimals: `1 234,56 €`, `€1,234.56`. */
export function moneyText({ currency, amount }: Money, language: Language): string {
  const format = new Intl.NumberFormat(locales[language], { style: 'currency', currency })
  return narrow(format.format(amount / 100))
}

/** `1er juin 2026`, `1 June 2026`. */
export function dayText(day: Day, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' })
  const text = format.format(new Date(`${day}T00:00:00Z`))
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text
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
