/** Makes a text fit to print: the spaces French typography asks for, and signs that the fonts cannot draw named and replaced. */
import type { Language } from '../../server/domain/records/primitives.ts'

const FULL = '\u202f'

/** A narrow no-break space before `; : ! ? »` and after `«`. */
const french = (text: string): string =>
  text.replace(/[ \u00a0]([;:!?»])/g, `${FULL}$1`).replace(/«[ \u00a0]/g, `«${FULL}`)

/**
 * An amount, a rate and an article are never cut. The narrow space of the fonts is too thin to part the thousands in small
 * letters, so that figures get the wide one.
 */
const held = (text: string): string =>
  text
    .replace(/(\d)[ \u00a0\u202f](?=[€£$%])/g, '$1\u00a0')
    .replace(/(\d)[\u00a0\u202f](?=\d)/g, '$1\u00a0')
    .replace(/\b(art\.|n°) (?=\S)/g, '$1\u00a0')

const spaced = (text: string, language: Language): string => held(language === 'fr' ? french(text) : text)

/** Joiners, variants and directions draw nothing by themselves. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu

export interface Typesetter {
  (text: string): string
  /** Signs that were replaced so far, each once. */
  undrawn: Set<string>
}

export function typesetter(language: Language, draws: (codePoint: number) => boolean): Typesetter {
  const undrawn = new Set<string>()
  const typeset = (text: string): string => {
    const whole = spaced(
      text
        .normalize('NFC')
        .replace(INVISIBLE, '')
        .replace(/[\t\r\f\v]+/g, ' '),
      language,
    )
    return isDrawn(whole) ? whole : Array.from(whole, (sign) => (isDrawn(sign) ? sign : unknown(sign))).join('')
  }
  const isDrawn = (text: string): boolean => {
    for (const sign of text) if (sign !== '\n' && !draws(sign.codePointAt(0) ?? 0)) return false
    return true
  }
  const unknown = (sign: string): string => {
    if (sign >= ' ') undrawn.add(sign)
    return '?'
  }
  return Object.assign(typeset, { undrawn })
}
