/** Signs rather than words: capitals that shout, and exclamation marks where nobody is thanked. */
import { type Rule, source } from './rule.ts'

const none = { fr: [], en: [] }
const product = source('Les capitales et les points d’exclamation se lisent comme des cris', 'product')

export const shouting: Rule = {
  code: 'shouting',
  places: ['message'],
  weight: 'mild',
  sources: [product],
  why: {
    fr: 'Les capitales se lisent comme un cri. La même phrase en minuscules a plus de poids.',
    en: 'Capitals read as shouting. The same sentence in small letters carries more weight.',
  },
  patterns: none,
}

export const exclamation: Rule = {
  code: 'exclamation',
  places: ['message'],
  weight: 'mild',
  sources: [product],
  why: {
    fr: 'Un point d’exclamation durcit le ton. Un point suffit.',
    en: 'An exclamation mark hardens the tone. A full stop is enough.',
  },
  patterns: none,
}

export interface Span {
  from: number
  to: number
  instead: string
}

/** Legal forms, numbers and codes that are written in capitals. */
const codes = new Set(
  'SARL SASU EURL SCOP SCI SNC EARL GAEC SIREN SIRET IBAN SEPA BIC TVA VAT RCS TTC URSSAF CERFA EUR CHF GBP USD PDF SMS RIB LRAR MAIF RATP SNCF CPAM'.split(
    ' ',
  ),
)

const WORD = /[\p{Lu}\p{Lt}][\p{Lu}'’-]+(?![\p{L}\d])/gu

/** A word of five letters or more, or several in a row; names that are known and what goes with a legal form are let be. */
export function capitalsIn(text: string, names: readonly string[] = []): Span[] {
  const known = new Set(names.flatMap((name) => name.split(/[\s,.]+/)))
  const found = [...text.matchAll(WORD)].filter(({ 0: word, index }) => !isPartOfCode(text, word, index))
  const runs: { from: number; to: number; words: string[] }[] = []
  for (const { 0: word, index } of found) {
    const last = runs.at(-1)
    if (last && /^\s+$/.test(text.slice(last.to, index))) {
      last.to = index + word.length
      last.words.push(word)
    } else runs.push({ from: index, to: index + word.length, words: [word] })
  }
  return runs
    .filter(({ words }) => !words.some((word) => codes.has(word)))
    .filter(({ words }) => words.some((word) => !known.has(word)))
    .filter(({ words }) => words.some((word) => word.length >= 5) || words.filter((word) => word.length > 2).length > 1)
    .map(({ from, to }) => ({ from, to, instead: lowered(text, from, to) }))
}

/** Part of a number such as FAC-2026-014, or the end of a word. */
const isPartOfCode = (text: string, word: string, at: number): boolean =>
  /[\p{L}\d_/-]/u.test(text.charAt(at - 1)) || /^[-_/]?\d/.test(text.slice(at + word.length)) || word.endsWith('-')

function lowered(text: string, from: number, to: number): string {
  const low = text.slice(from, to).toLowerCase()
  return from === 0 || /[.!?\n]\s*$/.test(text.slice(0, from)) ? low.charAt(0).toUpperCase() + low.slice(1) : low
}

const KIND =
  /\b(merci|bon|bonne|belle|joyeu\w+|bienvenue|a bientot|felicitations pour|bravo pour|plaisir|thanks?|thank you|good|great|lovely|enjoy|happy|welcome|see you|congratulations on|pleasure)\b/

/** One after thanks or a good wish is let be. `plain` is the folded text. */
export function exclamationsIn(plain: string): Span[] {
  return [...plain.matchAll(/[!?]*![!?]*/g)].flatMap(({ 0: marks, index }) => {
    const start = Math.max(...['.', '!', '?'].map((mark) => plain.lastIndexOf(mark, index - 1))) + 1
    const isKind = marks === '!' && KIND.test(plain.slice(start, index))
    return isKind ? [] : [{ from: index, to: index + marks.length, instead: marks.includes('?') ? '?' : '.' }]
  })
}
