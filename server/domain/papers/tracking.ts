/** Where each paper stands: made, handed over how, and what became of it. */
import type { CaseFacts } from '../dunning/case.ts'
import { compare } from '../ledger/distinct.ts'
import type { PaperMade, PaperState } from '../records/papers.ts'
import type { Id } from '../records/primitives.ts'

/** One handing over and what followed. */
export interface Sent {
  sending: PaperState
  /** In the order of their days. */
  followed: readonly PaperState[]
  /** The latest of them; the handing over itself where nothing followed. */
  last: PaperState
}

export interface Tracked {
  paper: PaperMade
  /** The first one first. */
  sent: readonly Sent[]
}

/** What the post does comes in this order, whenever a person noted it; one of the last four ends it. */
const COURSE: Record<PaperState['state'], number> = {
  sent: 0,
  presented: 1,
  delivered: 2,
  refused: 2,
  unclaimed: 2,
  returned: 2,
}

const inOrder = (a: PaperState, b: PaperState): number =>
  compare(a.on, b.on) || COURSE[a.state] - COURSE[b.state] || compare(a.at, b.at) || compare(a.id, b.id)

/** The newest first. One that was kept for its signatures alone left the phone as another one, with a hash. */
export function trackedPapers({ papers, paperStates }: Pick<CaseFacts, 'papers' | 'paperStates'>): Tracked[] {
  return papers
    .filter(({ kind, fileHash }) => kind !== 'instalments' || fileHash)
    .map((paper) => ({ paper, sent: sentOf(paper, paperStates) }))
    .sort((a, b) => compare(b.paper.on, a.paper.on) || compare(b.paper.at, a.paper.at))
}

function sentOf({ id }: PaperMade, states: readonly PaperState[]): Sent[] {
  const own = states.filter(({ paperId }) => paperId === id).sort(inOrder)
  return own
    .filter(({ state }) => state === 'sent')
    .map((sending) => {
      const followed = own.filter(({ sendingId }) => sendingId === sending.id)
      return { sending, followed, last: followed.at(-1) ?? sending }
    })
}

export const isRegistered = ({ how }: PaperState): boolean =>
  how === 'registered-letter' || how === 'electronic-registered'

/** Where the post still has something to tell. */
export const isUnderway = ({ sending, last }: Sent): boolean =>
  isRegistered(sending) && (last.state === 'sent' || last.state === 'presented')

/** What a registered letter may still come to: none once it was fetched, refused or came back. */
export function nextStates({ sending, last }: Sent): PaperState['state'][] {
  if (!isRegistered(sending)) return []
  if (last.state === 'sent') return ['presented', 'delivered', 'refused', 'returned']
  return last.state === 'presented' ? ['delivered', 'unclaimed', 'refused', 'returned'] : []
}

/**
 * What shows that a paper went out and arrived: the slip of the deposit, the acknowledgement that the addressee signed for the post,
 * the envelope that came back, or what was signed by hand for the one who brought it.
 */
export type Proof = 'slip' | 'receipt' | 'envelope' | 'discharge'

/** Which proofs there are to keep of a handing over, each with the fact it belongs to. */
export function proofsOf({ sending, last }: Sent): { proof: Proof; factId: Id }[] {
  if (sending.how === 'by-hand') return [{ proof: 'discharge', factId: sending.id }]
  if (!isRegistered(sending)) return []
  const slip = { proof: 'slip' as const, factId: sending.id }
  if (last.state === 'delivered') return [slip, { proof: 'receipt', factId: last.id }]
  const cameBack = COURSE[last.state] === COURSE.returned && sending.how === 'registered-letter'
  return cameBack ? [slip, { proof: 'envelope', factId: last.id }] : [slip]
}
