/** Countries as files name them, in French, in English or by code, to the ISO code. */
import { fold } from './fold.ts'

const A = 65

let known: Map<string, string> | undefined

/** Built on first use from the names the platform already carries in both languages. */
function names(): Map<string, string> {
  if (known) return known
  known = new Map([
    ['uk', 'GB'],
    ['usa', 'US'],
    ['united states of america', 'US'],
    ['angleterre', 'GB'],
    ['hollande', 'NL'],
  ])
  const languages = ['fr', 'en'].map(
    (language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }),
  )
  for (let first = A; first < A + 26; first++)
    for (let second = A; second < A + 26; second++) {
      const code = String.fromCharCode(first, second)
      // Codes of countries that are no more carry the name of the one that took their place.
      if (new Intl.Locale(`und-${code}`).region !== code) continue
      for (const language of languages) {
        const name = language.of(code)
        if (!name) continue
        known.set(code.toLowerCase(), code)
        known.set(fold(name), code)
      }
    }
  return known
}

export const countryCode = (text: string): string | null => names().get(fold(text.slice(0, 80))) ?? null
