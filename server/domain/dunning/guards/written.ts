/** Before a formal notice, a court or an agency there was a plain reminder in writing (C99; field study part 3). */
import { dayIn } from '../../calendar/days.ts'
import type { Channel, Id } from '../../records/primitives.ts'
import type { CaseFacts } from '../case.ts'
import { readExchanges } from '../exchanges.ts'
import type { GuardOf } from './guard.ts'
import type { Scene } from './guards.ts'

const written: readonly Channel[] = ['email', 'sms', 'messenger', 'letter', 'registered-letter']

/**
 * A message to the client in the journal, after the due date of one of these invoices (of any when none is named) and about
 * it, or about none in particular. One that came back (NPAI) is no reminder.
 */
export function hasWrittenReminder(facts: CaseFacts, invoiceIds: readonly Id[] = []): boolean {
  const about = facts.invoices.filter(({ id }) => !invoiceIds.length || invoiceIds.includes(id))
  return readExchanges(facts).some(
    ({ fact, counts }) =>
      fact.direction === 'out' &&
      counts === 'made' &&
      written.includes(fact.channel) &&
      about.some(
        ({ id, dueOn }) =>
          dayIn(fact.at, facts.timeZone) > dueOn && (!fact.invoiceIds.length || fact.invoiceIds.includes(id)),
      ),
  )
}

export function noWrittenReminder({ facts, plan, act }: Scene): GuardOf<'no-written-reminder'> | null {
  const { stage } = act
  if (stage !== 'formal-notice' && stage !== 'hand-over') return null
  const open = plan.state.open.map(({ invoice }) => invoice.id)
  return hasWrittenReminder(facts, open) ? null : { code: 'no-written-reminder', weight: 'asks', stage }
}
