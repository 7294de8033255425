/**
 * The journal of a workspace, checked against the records of an archive without asking anybody. Plain JavaScript and
 * nothing but Node, so that an expert can read all of it and run it years later.
 *
 * An entry is [seq, kind, id, digest, chain, stampedAt, salt, erasureId].
 *   digest = sha256(salt as 32 bytes, text of the record)
 *   chain  = sha256(chain of the entry before \n seq \n kind \n id \n digest \n stampedAt)
 * The first entry follows sha256('encaisse-journal-1' \n workspace). Hashes are lower-case hex, texts are UTF-8.
 * A record whose debtor was erased has no salt any more: its entry names the erasure, an entry itself, which says so.
 */
import { createHash } from 'node:crypto'

/** @typedef {[seq: number, kind: string, id: string, digest: string, chain: string, stampedAt: string, salt: string | null, erasureId: string | null]} Entry */
/** @typedef {{ id: string, entries: number[] }} Erasure */
/** @typedef {{ workspace: string, head: { seq: number, chain: string } | null, entries: Entry[], erasures: Erasure[] }} Journal */
/** @typedef {Record<string, { id: string }[] | undefined>} Records */
/**
 * What does not hold: `order` an entry is missing, doubled or moved; `chain` an entry was changed; `record` what it stands
 * for is not there; `payload` it is another; `not-erased` it is said to be erased, and no erasure tells so; `kept` it is
 * said to be erased, and is there; `head` the journal ends before, or otherwise than, the head that is known.
 * @typedef {'order' | 'chain' | 'record' | 'payload' | 'not-erased' | 'kept' | 'head'} Fault
 */
/** @typedef {{ intact: true, entries: number, erased: number, unstamped: { kind: string, id: string }[] }} Intact */
/** @typedef {{ intact: false, seq: number, kind: string, id: string, fault: Fault }} Broken */

/** @param {...(string | Uint8Array)} parts */
function sha256(...parts) {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

/** @param {string} a @param {string} b */
const byBytes = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))

/**
 * The one way to write a value: no spaces, names in the order of their UTF-8 bytes, whole numbers.
 * @param {unknown} value @returns {string}
 */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError('a number of a fact is whole')
  if (typeof value !== 'object' || value === null) return JSON.stringify(value === 0 ? 0 : value)
  const members = Object.entries(value).sort(([a], [b]) => byBytes(a, b))
  return `{${members.map(([name, held]) => `${JSON.stringify(name)}:${canonical(held)}`).join(',')}}`
}

/** @param {string} workspace */
export const beginning = (workspace) => sha256(`encaisse-journal-1\n${workspace}`)

/** @param {string} salt @param {string} text */
export const digestOf = (salt, text) => sha256(Buffer.from(salt, 'hex'), text)

/** @param {string} before @param {Entry} entry */
export const chainOf = (before, [seq, kind, id, digest, , stampedAt]) =>
  sha256([before, seq, kind, id, digest, stampedAt].join('\n'))

/** Facts by kind and id; an erasure is a record of the journal's own. @param {Journal} journal @param {Records} records */
function recordsById(journal, records) {
  /** @type {Map<string, unknown>} */
  const found = new Map(journal.erasures.map((erasure) => [`erasure ${erasure.id}`, erasure]))
  for (const [kind, all] of Object.entries(records)) for (const one of all ?? []) found.set(`${kind} ${one.id}`, one)
  return found
}

/** @param {string | null} salt @param {string} digest @param {unknown} record @returns {Fault | null} */
function payloadFault(salt, digest, record) {
  if (record === undefined) return 'record'
  try {
    return salt !== null && digestOf(salt, canonical(record)) === digest ? null : 'payload'
  } catch {
    return 'payload'
  }
}

/**
 * What an entry is about: as it was stamped, or erased by an erasure of the journal.
 * @param {Entry} entry @param {Map<string, unknown>} found @param {Set<string>} stampedErasures @returns {Fault | null}
 */
function recordFault([seq, kind, id, digest, , , salt, erasureId], found, stampedErasures) {
  const record = found.get(`${kind} ${id}`)
  if (erasureId === null) return payloadFault(salt, digest, record)
  const erasure = /** @type {Erasure | undefined} */ (found.get(`erasure ${erasureId}`))
  if (!stampedErasures.has(erasureId) || !erasure?.entries.includes(seq)) return 'not-erased'
  return record === undefined ? null : 'kept'
}

/**
 * Says that the journal is intact, with the facts it does not know (never sent, or put there by somebody), or names its
 * first entry that does not hold. `known` is the head as it was written down elsewhere: only that shows a cut end.
 * @param {Journal} journal @param {Records} records @param {string} [known] @returns {Intact | Broken}
 */
export function verifyJournal(journal, records, known = journal.head?.chain) {
  const found = recordsById(journal, records)
  const stampedErasures = new Set(journal.entries.filter((entry) => entry[1] === 'erasure').map((entry) => entry[2]))
  let before = beginning(journal.workspace)
  let next = 1
  let seen = known === undefined || known === before
  let erased = 0
  for (const entry of journal.entries) {
    const [seq, kind, id, , chain, , , erasureId] = entry
    const fault =
      seq !== next ? 'order' : chainOf(before, entry) !== chain ? 'chain' : recordFault(entry, found, stampedErasures)
    if (fault) return { intact: false, seq, kind, id, fault }
    if (erasureId !== null) erased += 1
    if (chain === known) seen = true
    found.delete(`${kind} ${id}`)
    before = chain
    next += 1
  }
  const head = journal.head ?? { seq: 0, chain: beginning(journal.workspace) }
  if (!seen || head.seq !== next - 1 || head.chain !== before)
    return { intact: false, seq: next, kind: '', id: '', fault: 'head' }
  return { intact: true, entries: next - 1, erased, unstamped: unstamped(found, records) }
}

/** Facts that no entry stands for: facts are known by their act. @param {Map<string, unknown>} found @param {Records} records */
const unstamped = (found, records) =>
  Object.entries(records).flatMap(([kind, all]) =>
    (all ?? []).filter((one) => 'act' in one && found.has(`${kind} ${one.id}`)).map(({ id }) => ({ kind, id })),
  )
