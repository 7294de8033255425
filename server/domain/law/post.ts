/** The clock of a registered letter nobody was there for: how long the post keeps it. */
import { addDays } from '../calendar/days.ts'
import type { CaseFacts } from '../dunning/case.ts'
import { compare } from '../ledger/distinct.ts'
import { isRegistered, type Sent, trackedPapers } from '../papers/tracking.ts'
import type { LegalAct } from '../records/facts.ts'
import type { PaperState } from '../records/papers.ts'
import type { Day, Id } from '../records/primitives.ts'

/**
 * Fifteen days from the day after the letter was presented: arrêté du 7 février 2007 (CPCE art. R2-1), as an answer of the
 * minister tells it (question n° 10724, 16th legislature), and as guides of the post and of notification by letter all tell it; as many for an electronic one from the day after it was announced (CPCE
 * art. R53-3, from memory). Read on 2026-11-22.
 */
const KEPT_DAYS = 15

/** Last day on which it can be fetched. */
export const keptUntil = (presentedOn: Day): Day => addDays(presentedOn, KEPT_DAYS)

export interface Waiting {
  invoiceIds: readonly Id[]
  on: Day
}

/** Of each registered letter that was presented and of which nothing more is known. */
export const waitingAtPost = (facts: CaseFacts): Waiting[] =>
  trackedPapers(facts).flatMap(({ paper, sent }) =>
    sent
      .filter(({ last }) => last.state === 'presented')
      .map(({ last }) => ({ invoiceIds: paper.invoiceIds, on: keptUntil(last.on) })),
  )

/** What says that day: a state of the paper, a handing over without the post, or what a person wrote down of a notice of their own. */
export type ReachedBy = Exclude<PaperState['state'], 'returned'> | 'by-hand' | 'noted'

export interface Reached {
  on: Day
  by: ReachedBy
}

/**
 * The day on which a formal notice reached the debtor: interest of a consumer runs from the notice (C. civ. art. 1231-6), and for
 * the one it is addressed to a letter dates from its receipt (CPC art. 668 and 669, written for procedure; commentaries say the same of
 * the notice, some courts take the day of posting, which claims more). One that was refused or never fetched counts from the day it was
 * offered (Cass. 1re civ. 20 Jan 2021 n° 19-20.680 holds it valid; the day is the prudent reading). Null for one that came back from a
 * wrong address. Where nothing is known of its way, the day it left. Read on 2026-11-22.
 */
export function reached(facts: Pick<CaseFacts, 'papers' | 'paperStates'>, notice: LegalAct): Reached | null {
  const noted: Reached = { on: notice.on, by: 'noted' }
  if (facts.paperStates.length === 0) return noted
  // Recorded in one act with the handing over that made it a notice; one that came back may have been sent again.
  const paper = trackedPapers(facts).find(({ sent }) => sent.some(({ sending }) => sending.act === notice.act))
  if (!paper) return noted
  const [first = null] = paper.sent.flatMap((one) => receivedOn(one) ?? []).sort((a, b) => compare(a.on, b.on))
  return first
}

function receivedOn({ sending, followed, last }: Sent): Reached | null {
  if (!isRegistered(sending)) return { on: sending.on, by: sending.how === 'by-hand' ? 'by-hand' : 'sent' }
  const isOver = last.state === 'delivered' || last.state === 'returned'
  const offered = isOver ? undefined : followed.find(({ state }) => state === 'presented')
  const { on, state } = offered ?? last
  return state === 'returned' ? null : { on, by: state }
}
