/** Reads what somebody is about to send, say or note, and says what is better put otherwise: where, why and how. */
import type { Language } from '../../records/primitives.ts'
import { exposure, order, undueFees } from './demands.ts'
import { folded } from './fold.ts'
import { debtNamed, health, privateLife, tooEarly } from './privacy.ts'
import type { Place, Rule, RuleCode } from './rule.ts'
import { capitalsIn, exclamation, exclamationsIn, type Span, shouting } from './signs.ts'
import { enforcement, threat } from './threats.ts'
import { blame, insult, sarcasm } from './tone.ts'

export const rules: readonly Rule[] = [
  threat,
  enforcement,
  exposure,
  undueFees,
  insult,
  health,
  privateLife,
  debtNamed,
  order,
  blame,
  sarcasm,
  tooEarly,
  shouting,
  exclamation,
]

export interface Reading {
  text: string
  language: Language
  place: Place
  /** Something the message is about is past its due date. */
  late: boolean
  /** Of client, creditor and people: they may be written in capitals. */
  names?: readonly string[]
}

export interface Finding extends Span {
  code: RuleCode
  weight: Rule['weight']
  /** What was written. */
  quote: string
  /** In the language of whoever reads it. */
  why: Rule['why']
  sources: Rule['sources']
}

/** In the order of the text; of one rule, places that overlap are one. */
export function checkWords(reading: Reading): Finding[] {
  const plain = folded(reading.text)
  return rules
    .filter((rule) => applies(rule, reading))
    .flatMap((rule) => apart(spansOf(rule, plain, reading)).map((span) => finding(rule, span, reading)))
    .sort((a, b) => a.from - b.from || rank(a) - rank(b))
}

const rank = ({ weight }: Finding): number => (weight === 'grave' ? 0 : 1)

const applies = ({ code, places }: Rule, { place, late }: Reading): boolean =>
  places.includes(place) && !(code === 'too-early' && late)

function spansOf({ code, patterns }: Rule, plain: string, { text, language, names }: Reading): Span[] {
  if (code === 'shouting') return capitalsIn(text, names)
  if (code === 'exclamation') return exclamationsIn(plain)
  return patterns[language].flatMap(([find, instead]) =>
    [...plain.matchAll(find)].map(({ 0: hit, index }) => ({ from: index, to: index + hit.length, instead })),
  )
}

function apart(spans: Span[]): Span[] {
  const kept: Span[] = []
  for (const span of spans.sort((a, b) => a.from - b.from)) {
    const last = kept.at(-1)
    if (last && span.from < last.to) last.to = Math.max(last.to, span.to)
    else kept.push({ ...span })
  }
  return kept
}

const finding = ({ code, weight, why, sources }: Rule, span: Span, { text }: Reading): Finding => ({
  ...span,
  code,
  weight,
  quote: text.slice(span.from, span.to),
  why,
  sources,
})
