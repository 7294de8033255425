/** A formal notice that was sent: while the delay it gives runs nothing is chased, and after it a decision is due. */

import { later } from '../calendar/days.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { compare } from '../ledger/distinct.ts'
import type { Invoice } from '../records/cards.ts'
import type { LegalAct } from '../records/facts.ts'
import type { Day } from '../records/primitives.ts'
import type { CaseFacts, InvoiceState } from './case.ts'
import { isAbout } from './ladder.ts'
import type { Draft } from './outcomes/follow-up.ts'
import type { Settings } from './settings.ts'
import type { Situation } from './situation.ts'
import { taskKey } from './tasks.ts'

export type Notice = LegalAct & { deadline: Day }

const isNotice = (act: LegalAct): act is Notice => act.kind === 'formal-notice' && act.deadline !== undefined

/** The last one that gave this invoice a delay; one that gives none starts no clock. */
export function noticeOf({ legalActs }: CaseFacts, invoice: Invoice): Notice | null {
  let last: Notice | null = null
  for (const act of legalActs) if (isNotice(act) && isAbout(act, invoice) && (!last || isLater(act, last))) last = act
  return last
}

const isLater = (a: LegalAct, b: LegalAct) => (compare(a.on, b.on) || compare(a.at, b.at) || compare(a.id, b.id)) > 0

/** The working day after the last day given to pay: money of that day still has to be seen. */
export const noticeEnd = ({ deadline }: Notice, settings: Settings): Day => addWorkingDays(deadline, 1, settings)

/** What comes next is for the person to decide: nothing is sent. It comes back until an exchange names it or a court is asked. */
export function expiredNoticeOn(situation: Situation, chased: readonly InvoiceState[], day: Day): Draft | null {
  const { facts, exchanges, quietUntil, deferrals } = situation
  if (!facts.legalActs.length || !deferrals) return null
  for (const { invoice } of chased) {
    const notice = deferrals.of(invoice)?.notice
    const end = notice && noticeEnd(notice, facts.settings)
    if (!notice || !end || day < end) continue
    const key = taskKey('after-notice', notice.id)
    if (exchanges.some(({ fact }) => fact.stepKey === key)) continue
    return {
      key,
      channel: 'note',
      tone: 'formal',
      stage: 'hand-over',
      dueOn: later(end, quietUntil ?? ''),
      reason: { code: 'formal-notice-expired', deadline: notice.deadline },
      invoiceId: invoice.id,
    }
  }
  return null
}
