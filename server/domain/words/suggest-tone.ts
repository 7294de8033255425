/** A tone for the next message, with the facts it rests on and what the client answered last: the person decides. */
import { dayIn } from '../calendar/days.ts'
import type { CaseFacts, CasePlan } from '../dunning/case.ts'
import { profileFacts } from '../preventive/profiles.ts'
import type { Interaction } from '../records/facts.ts'
import type { Day } from '../records/primitives.ts'
import type { Profile, Tone } from '../records/strategy.ts'
import { remindedOn } from './reminded-on.ts'

/** What speaks for it, as a fact that can be shown and checked; never a judgement (CNIL, délib. 2021-130). */
export type ToneFact =
  | { code: 'not-late' }
  | { code: 'days-late'; days: number }
  /** Written to so many times since the due date of the oldest invoice. */
  | { code: 'reminders'; times: number; last: Day }
  | { code: 'no-reminder' }
  | { code: 'promises-broken'; times: number }
  | { code: 'refused'; on: Day }
  /** The client said that money is short. */
  | { code: 'short-of-money'; on: Day }
  | { code: 'pays-usually'; late: number; of: number }
  | { code: 'profile'; profile: Profile }
  /** The strategy gives it. */
  | { code: 'step'; tone: Tone }

export interface ToneSuggestion {
  tone: Tone
  because: ToneFact[]
  /** The last answers of the client, the latest first. */
  replies: Interaction[]
}

const REPLIES = 3

/** From so many reminders, or so late, a friendly word is not enough. */
const limits = { reminders: 2, daysLate: 30 } as const

export function suggestTone(facts: CaseFacts, plan: Pick<CasePlan, 'state' | 'action'>, today: Day): ToneSuggestion {
  const { tone, because } = read(facts, plan, today)
  return { tone, because, replies: repliesOf(facts) }
}

function read(facts: CaseFacts, { state, action }: Pick<CasePlan, 'state' | 'action'>, today: Day) {
  const known = profileFacts(facts, today)
  const reminded = remindedOn(facts, state)
  const broken = state.promises.filter((one) => one.state === 'broken' || one.state === 'part').length
  const refused = lastRefusal(facts)
  const lateness: ToneFact[] =
    state.daysLate > 0 ? [{ code: 'days-late', days: state.daysLate }] : [{ code: 'not-late' }]
  const last = reminded.at(-1)
  const told: ToneFact[] = last ? [{ code: 'reminders', times: reminded.length, last }] : [{ code: 'no-reminder' }]
  if (state.daysLate <= 0) return { tone: 'friendly' as const, because: lateness }
  if (known.shortOfMoneyOn)
    return {
      tone: 'friendly' as const,
      because: [...lateness, { code: 'short-of-money' as const, on: known.shortOfMoneyOn }],
    }
  const hard: ToneFact[] = [
    ...(broken > 0 ? [{ code: 'promises-broken' as const, times: broken }] : []),
    ...(refused ? [{ code: 'refused' as const, on: refused }] : []),
  ]
  const usual = known.settled >= 3 && known.late.many * 4 <= known.late.of
  const soft: ToneFact[] = [
    ...(usual ? [{ code: 'pays-usually' as const, late: known.late.many, of: known.late.of }] : []),
    ...(facts.client.profile ? [{ code: 'profile' as const, profile: facts.client.profile }] : []),
  ]
  const step: ToneFact[] = action ? [{ code: 'step', tone: action.tone }] : []
  const tone = action?.tone ?? (isFirm(reminded.length, state.daysLate, hard, usual) ? 'firm' : 'friendly')
  return { tone, because: [...step, ...lateness, ...told, ...hard, ...soft] }
}

/** Never firm before a first reminder, whatever happened before; later for who pays on time as a rule. */
function isFirm(reminders: number, daysLate: number, hard: readonly ToneFact[], usual: boolean): boolean {
  if (reminders === 0) return false
  return hard.length > 0 || (!usual && (reminders >= limits.reminders || daysLate > limits.daysLate))
}

function lastRefusal({ interactions, timeZone }: CaseFacts): Day | null {
  const days = interactions.filter(({ outcome }) => outcome === 'REFUS').map(({ at }) => dayIn(at, timeZone))
  return days.sort().at(-1) ?? null
}

/** What came in, and what was said in a talk. */
function repliesOf({ interactions }: CaseFacts): Interaction[] {
  const said = interactions.filter(
    ({ direction, channel, text, note, outcome }) =>
      channel !== 'note' && (direction === 'in' || outcome !== undefined) && (text ?? note ?? outcome) !== undefined,
  )
  return said.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).slice(0, REPLIES)
}
