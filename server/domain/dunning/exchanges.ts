/** The journal read for planning: each contact with its day and what it counts as. */
import { dayIn } from '../calendar/days.ts'
import { inOrder } from '../ledger/distinct.ts'
import type { Interaction } from '../records/facts.ts'
import type { Channel, Day } from '../records/primitives.ts'
import type { CaseFacts } from './case.ts'
import { type OutcomeRule, outcomes } from './outcomes/outcomes.ts'

export interface Exchange {
  fact: Interaction
  day: Day
  /** `made`: someone was reached, or written to. `attempt`: tried in vain. */
  counts: 'made' | 'attempt' | 'none'
  rule: OutcomeRule | null
  /** Outgoing and done: it answers the step it names. */
  answers: boolean
}

const spoken: readonly Channel[] = ['call', 'visit', 'voicemail']

/** A text opened in another app counts as sent, so that nothing goes out twice; a call that was only dialled does not. */
function counted({ channel, direction, state }: Interaction): Exchange['counts'] {
  if (direction === 'in' || channel === 'note' || !state) return 'none'
  if (!spoken.includes(channel)) return 'made'
  return state !== 'sent' ? 'none' : channel === 'voicemail' ? 'attempt' : 'made'
}

function read(fact: Interaction, timeZone: string): Exchange {
  const rule = fact.outcome ? outcomes[fact.outcome] : null
  const counts = rule ? (rule.counts === 'reached' ? 'made' : rule.counts) : counted(fact)
  const answers = fact.direction === 'out' && (rule !== null || counts !== 'none')
  return { fact, day: dayIn(fact.at, timeZone), counts, rule, answers }
}

const written: readonly Channel[] = ['email', 'sms', 'messenger', 'letter', 'registered-letter']

/** Something in writing that went out. */
export const isWritten = ({ fact, counts }: Exchange): boolean =>
  counts === 'made' && fact.direction === 'out' && written.includes(fact.channel)

const texts: readonly Channel[] = ['sms', 'messenger']

/** The neutral text right after a message left on an answering machine is part of that attempt, not a contact of its own. */
const goesWithMessage = ({ fact, day }: Exchange, before: Exchange | undefined): boolean =>
  before?.fact.outcome === 'MSG' &&
  before.day === day &&
  texts.includes(fact.channel) &&
  fact.direction === 'out' &&
  !fact.outcome &&
  !fact.stepKey

const NONE: readonly Exchange[] = []

/** In the order in which they were made, each once. */
export function readExchanges(facts: Pick<CaseFacts, 'interactions' | 'timeZone'>): readonly Exchange[] {
  if (!facts.interactions.length) return NONE
  const exchanges: Exchange[] = []
  let before: Exchange | undefined
  for (const fact of inOrder(facts.interactions)) {
    const exchange = read(fact, facts.timeZone)
    if (goesWithMessage(exchange, before)) Object.assign(exchange, { counts: 'none', answers: false })
    if (fact.channel !== 'note') before = exchange
    exchanges.push(exchange)
  }
  return exchanges
}
