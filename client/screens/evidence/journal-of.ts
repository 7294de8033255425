/** The journal of a case for its pack: every fact hashed on this phone, and held against what the server stamped. */
import { canonical } from '../../../server/domain/evidence/canonical.ts'
import { type CaseJournal, caseJournal, type JournalInput } from '../../../server/domain/evidence/case-journal.ts'
import { bytesOfHex, sha256 } from '../../../server/domain/files/sha256.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'

export interface Hashed {
  journal: CaseJournal
  /** Facts that are what the server stamped, those that are not, and those it has not taken. */
  same: number
  different: number
  waiting: number
}

export async function journalOf(asked: Omit<JournalInput, 'hashes'>, signal: AbortSignal): Promise<Hashed> {
  const texts = new Map(asked.facts.map(({ record }) => [record.id, canonical(record)]))
  const hashes = new Map<Id, string>()
  for (const [id, text] of texts) {
    signal.throwIfAborted()
    hashes.set(id, await sha256(text))
  }
  const found = await compared(asked.journal, texts)
  const waiting = asked.facts.filter(({ record }) => asked.waiting.has(record.id)).length
  return { journal: caseJournal({ ...asked, hashes }), ...found, waiting }
}

async function compared(
  journal: JournalInput['journal'],
  texts: ReadonlyMap<Id, string>,
): Promise<{ same: number; different: number }> {
  const found = { same: 0, different: 0 }
  if (typeof journal === 'string') return found
  for (const [, , id, digest, , , salt] of journal.entries) {
    const text = texts.get(id)
    if (text === undefined) continue
    const same = salt !== null && (await sha256(bytesOfHex(salt), text)) === digest
    found[same ? 'same' : 'different'] += 1
  }
  return found
}
