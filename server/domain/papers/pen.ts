/** How a paper writes: its words, its amounts and its days, in its language. */
import type { Money } from '../dunning/case.ts'
import type { Cents, Currency, Day, Language } from '../records/primitives.ts'
import { dayText, moneyText } from '../words/format.ts'
import { words as english } from './words/english.ts'
import { words as french } from './words/french.ts'
import type { PaperWords } from './words/words.ts'

export interface Pen {
  language: Language
  words: PaperWords
  day: (day: Day) => string
  /** As tables write it: `01/06/2026`. */
  shortDay: (day: Day) => string
  money: (amount: Cents, currency: Currency) => string
  sum: (money: Money) => string
}

const dictionary: Record<Language, PaperWords> = { fr: french, en: english }

export function penOf(language: Language): Pen {
  const money = (amount: Cents, currency: Currency) => moneyText({ currency, amount }, language)
  return {
    language,
    words: dictionary[language],
    day: (day) => dayText(day, language),
    shortDay: (day) => day.split('-').reverse().join('/'),
    money,
    sum: ({ amount, currency }) => money(amount, currency),
  }
}
