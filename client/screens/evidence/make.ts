/** A pack of a case of this phone: what the book knows, the chain where the server gives it, and the worker that prints. */
import type { CaseFacts, CasePlan } from '../../../server/domain/dunning/case.ts'
import type { Entry, ServerJournal, WithoutChain } from '../../../server/domain/evidence/case-journal.ts'
import type { PackInput } from '../../../server/domain/evidence/pack.ts'
import { interestCountryOf } from '../../../server/domain/interest/claim-of-case.ts'
import { statedOf } from '../../../server/domain/interest/stated.ts'
import type { Recipient } from '../../../server/domain/papers/paper.ts'
import type { Book } from '../../book/book.ts'
import { instant } from '../../book/clock.ts'
import { type Press, startPress } from '../../papers/client.ts'
import { callJournal, journalFault } from '../privacy/make-archive.ts'
import { type Assembled, type Assembly, assemble } from './assemble.ts'
import { caseRecords, waitingIds } from './case-records.ts'
import { piecesOf } from './pieces.ts'

export interface Chosen {
  to: Recipient
  notes: boolean
  links: boolean
}

export interface Making extends Pick<Assembly, 'signal' | 'progress'> {
  /** Another one in tests, where there are no workers. */
  start?: (() => Press) | undefined
}

/** Null while there is no workspace. Throws what `assemble` throws. */
export async function makePack(
  book: Book,
  { facts, plan }: { facts: CaseFacts; plan: CasePlan },
  { to, notes, links }: Chosen,
  { signal, progress, start = startPress }: Making,
): Promise<Assembled | null> {
  const input = await inputOf(book, facts, plan)
  if (!input) return null
  const press = start()
  // A paper that is being laid out is let go of, not waited for.
  signal.addEventListener('abort', () => press.close(), { once: true })
  try {
    return await assemble({
      input: { ...input, to, notes },
      madeAt: instant(),
      facts: caseRecords(book, facts.client.id),
      waiting: waitingIds(book),
      files: piecesOf(book, facts, notes, input.language),
      links,
      journal: () => withPatience(journalFor(book), signal),
      print: (paper) => press.print(paper),
      signal,
      progress,
    })
  } finally {
    press.close()
  }
}

async function inputOf(
  book: Book,
  facts: CaseFacts,
  { state }: CasePlan,
): Promise<Omit<PackInput, 'to' | 'notes'> | null> {
  const workspace = book.workspace()
  if (!workspace) return null
  const country = interestCountryOf(workspace.country)
  const { interestStatements } = facts
  const rates = country && interestStatements.length > 0 ? (await book.rates()).rates() : null
  const states = [...state.open, ...state.settled]
  return {
    facts,
    state,
    workspace,
    contact: null,
    language: facts.client.language ?? workspace.language,
    today: book.today(),
    stated:
      country && rates
        ? interestStatements.map((statement) => ({
            statement,
            stated: statedOf(facts, states, statement, country, rates),
          }))
        : [],
  }
}

async function journalFor(book: Book): Promise<ServerJournal | WithoutChain> {
  const meta = book.meta()
  if (!meta.account) return 'alone'
  try {
    const { collectJournal } = await import('../../book/archive.ts')
    const journal = await collectJournal({ meta }, callJournal)
    return journal ? { ...journal, entries: journal.entries as Entry[] } : 'alone'
  } catch (error) {
    return journalFault(error)
  }
}

/** A network that is there and answers nothing must not hold up a pack that can be made without it. */
const PATIENCE_MS = 30_000

function withPatience<T>(answer: Promise<T | 'unreachable'>, signal: AbortSignal): Promise<T | 'unreachable'> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve('unreachable'), PATIENCE_MS)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    void answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
