/** The script of a call, its live figures filled in: the opening, then one sentence after the other. Own scripts take its place. */
import type { Script, ScriptStage } from '../../records/cards.ts'
import type { OutcomeCode, ReasonCode } from '../../records/facts.ts'
import type { Language } from '../../records/primitives.ts'
import type { Profile } from '../../records/strategy.ts'
import { fill } from '../fill.ts'
import { addressOf, type Subject, valuesOf } from '../values.ts'
import { type Agreed, type CallFacts, callValues, noCall } from './call-facts.ts'
import type { Ask, Line, ReadyScript } from './script.ts'
import { scriptWords } from './words.ts'

/** The ready-made script, its places not yet filled: what a workspace starts from to write its own. */
export const readyScript = (stage: ScriptStage, language: Language): ReadyScript => scriptWords[language].scripts[stage]

/** To whoever answers, nothing of the debt and never `tu`: it may be anybody. */
export const isDiscreet = (stage: ScriptStage): boolean => stage === 'voicemail' || stage === 'gatekeeper'

/** Of several own ones, made on several devices, the latest counts. */
export const ownScriptOf = (
  own: readonly Script[],
  stage: Script['stage'],
  language: Language,
  reason?: ReasonCode,
): Script | null =>
  own
    .filter((one) => one.stage === stage && one.language === language && one.reason === reason)
    .reduce<Script | null>((latest, one) => (latest && latest.id > one.id ? latest : one), null)

/** One card of the cockpit: what to say, after which question about who is there, and what it asks. */
export interface Sentence {
  /** Checking who is there: nothing is said of the debt before the answer. */
  greeting?: string
  say: string
  asks: readonly Ask[]
  /** A question of the workspace's own: its answer is kept in words. */
  own?: true
}

export interface Spoken {
  sentences: Sentence[]
  goal: string
  least: string
  advice: string
  /** Written by the workspace: goal and advice are in its words. */
  own: boolean
}

/** Scripts in which the last word and the profile are taken up. */
const takesUp: readonly ScriptStage[] = ['friendly', 'firm', 'hardship', 'visit']

/** Whatever a script says of the last word already. */
const saidAlready: Partial<Record<ScriptStage, readonly OutcomeCode[]>> = {
  dispute: ['LITIGE'],
  anger: ['COLERE'],
}

function takenUp(stage: ScriptStage, language: Language, call: CallFacts, profile: Profile | undefined): Line[] {
  const words = scriptWords[language]
  const last = call.last?.outcome
  const word = last && !saidAlready[stage]?.includes(last) ? words.byOutcome[last] : undefined
  const manner = profile && words.byProfile[profile]
  const softens = stage === 'hardship' && profile === 'difficulty'
  if (!takesUp.includes(stage)) return []
  return [word, softens ? undefined : manner].filter((line) => line !== undefined)
}

/** The greeting and what follows it: a question in the first half of the opening checks who is there. */
export function splitGreeting(opening: string): { greeting?: string; say: string } {
  const end = opening.indexOf('?') + 1
  const greeting = opening.slice(0, end).trim()
  const say = opening.slice(end).trim()
  return end > 0 && say && end < opening.length * 0.7 ? { greeting, say } : { say: opening }
}

const linesOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

type OwnLine = Line & Pick<Sentence, 'own'>

/** What is said, in its order; an own script brings its own sentences and questions, and may bring none. */
function bodyOf({ lines }: ReadyScript, mine: Script | null): OwnLine[] {
  const said = mine?.sentences === undefined ? lines : linesOf(mine.sentences).map((say) => ({ say }))
  return [...said, ...linesOf(mine?.questions).map((say) => ({ say, own: true as const }))]
}

/**
 * The workspace's own script of that stage and language, else the ready-made one, filled in; or what its opening is missing.
 * A sentence that lacks a figure is left out, never said half.
 */
export function scriptFor(
  stage: ScriptStage,
  language: Language,
  own: readonly Script[],
  subject: Subject,
  call: CallFacts = noCall,
  agreed: Agreed = {},
): ({ ok: true } & Spoken) | { ok: false; missing: string[] } {
  const mine = ownScriptOf(own, stage, language)
  const ready = readyScript(stage, language)
  const values = callValues({ ...subject, language }, call, agreed, isDiscreet(stage))
  const address = isDiscreet(stage) ? 'vous' : addressOf(subject.client)
  const opening = fill((mine ?? ready).opening, values, address)
  if (!opening.ok) return opening
  const lines: OwnLine[] = [...takenUp(stage, language, call, subject.client.profile), ...bodyOf(ready, mine)]
  const first: Sentence = { ...splitGreeting(opening.text), asks: ready.asks }
  const others = lines.flatMap(({ say, asks = [], own }): Sentence[] => {
    const filled = fill(say, values, address)
    return filled.ok && filled.text.trim() ? [{ say: filled.text, asks, ...(own && { own }) }] : []
  })
  return {
    ok: true,
    sentences: [first, ...others],
    goal: mine?.goal ?? ready.goal,
    least: ready.least,
    advice: mine?.advice ?? ready.advice,
    own: mine !== null,
  }
}

/** The answer to an excuse, the workspace's own where there is one, and what it asks. */
export function answerTo(
  reason: ReasonCode,
  language: Language,
  own: readonly Script[],
  subject: Subject,
): { answer: string; asks: readonly Ask[] } {
  const ready = scriptWords[language].excuses[reason]
  const mine = ownScriptOf(own, 'excuse', language, reason)
  const values = valuesOf({ ...subject, language })
  const wanted = mine ? fill(mine.opening, values, addressOf(subject.client)) : null
  const filled = wanted?.ok ? wanted : fill(ready.answer, values, addressOf(subject.client))
  return { answer: filled.ok ? filled.text : '', asks: ready.asks }
}

/** The ready-made answer as it is written, with both ways to address the client. */
export const readyAnswer = (reason: ReasonCode, language: Language): string =>
  scriptWords[language].excuses[reason].answer
