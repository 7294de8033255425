/** What a call script may quote at each stage, and how it reads once filled in, on a case that nobody has. */
import type { Script, ScriptStage } from '../../../server/domain/records/cards.ts'
import type { Language } from '../../../server/domain/records/primitives.ts'
import { checkWords, type Finding } from '../../../server/domain/words/checks/check.ts'
import { fill } from '../../../server/domain/words/fill.ts'
import { callValues, noCall } from '../../../server/domain/words/scripts/call-facts.ts'
import { isDiscreet } from '../../../server/domain/words/scripts/speak.ts'
import { exampleSubject, type Whose } from './example-case.ts'

const always = ['me', 'who'] as const
const owed = ['client', 'number', 'dueOn', 'amount', 'total'] as const
const late = [...owed, 'late'] as const
const promised = ['promiseMadeOn', 'promiseAmount', 'promiseOn'] as const

export type ScriptPlace = (typeof always | typeof late | typeof promised)[number] | 'wanted'

/** To an answering machine or a third person the debt is never named: anybody may hear it. */
export const placesAt: Record<ScriptStage | 'excuse', readonly ScriptPlace[]> = {
  preventive: [...always, ...owed],
  friendly: [...always, ...late],
  firm: [...always, ...late],
  'promise-broken': [...always, ...late, ...promised],
  dispute: always,
  anger: always,
  hardship: [...always, ...late],
  voicemail: always,
  gatekeeper: ['me', 'wanted'],
  closing: always,
  visit: [...always, ...late],
  excuse: always,
}

export type Checked =
  | { ok: true; example: string[]; findings: Finding[] }
  | { ok: false; unknown: string[]; names: 'unknown' | 'debt' }

/** Every line of it as it would be said, or the places that would stay empty at this stage. */
export function checkScript(
  lines: readonly string[],
  stage: Script['stage'],
  language: Language,
  whose: Whose,
): Checked {
  const quoted = lines.flatMap((line) => [...line.matchAll(/\{\??(\w+)\??\}/g)].map(([, name]) => name ?? ''))
  const discreet = stage !== 'excuse' && isDiscreet(stage)
  const allowed: readonly string[] = [...placesAt[stage], ...(stage === 'gatekeeper' ? ['who'] : [])]
  const debt = quoted.filter((name) => discreet && !allowed.includes(name))
  if (debt.length > 0) return { ok: false, unknown: [...new Set(debt)], names: 'debt' }
  const values = callValues(exampleSubject(whose, language, stage === 'promise-broken'), noCall, {})
  const said = lines.map((line) => fill(line, values, 'vous'))
  // A place that may be empty hides its sentence: a mistyped one would hide it for ever.
  const strange = quoted.filter((name) => !Object.hasOwn(values, name))
  const unknown = [...said.flatMap((one) => (one.ok ? [] : one.missing)), ...strange]
  if (unknown.length > 0) return { ok: false, unknown: [...new Set(unknown)], names: 'unknown' }
  const example = said.flatMap((one) => (one.ok && one.text.trim() ? [one.text] : []))
  const findings = checkWords({
    text: example.join('\n'),
    language,
    place: stage === 'voicemail' ? 'voicemail' : stage === 'gatekeeper' ? 'third-person' : 'message',
    late: stage !== 'preventive',
  })
  if (findings.some(({ code }) => code === 'debt-named')) return { ok: false, unknown: [], names: 'debt' }
  return { ok: true, example, findings }
}
