/**
 * An evidence pack, checked without asking anybody: each file against the sums, and the facts of the case against their
 * fingerprints and against the chain of the journal. Plain JavaScript and nothing but Node, as chain.js, whose rules hold here.
 *
 * SHA256SUMS names every other file with its SHA-256. The journal of the case, where there is one, holds
 *   facts      records by kind, as the phone held them
 *   shortened  which of them lack fields that the creditor kept to himself
 *   phone      sha256(text of the record) of each fact, told or not
 *   chain      runs of entries [seq, kind, id, digest, chain, stampedAt, salt]; `before` is the hash a run goes on from.
 *              What is told whole has its salt; without salt nobody can say what an entry stands for.
 */
import { createHash } from 'node:crypto'
import { beginning, canonical, chainOf, digestOf } from './chain.js'

/** @typedef {[seq: number, kind: string, id: string, digest: string, chain: string, stampedAt: string, salt: string | null]} Entry */
/** @typedef {{ kind: string, id: string }} Named */
/** @typedef {{ before: string, entries: Entry[] }} Run */
/**
 * @typedef {{
 *   facts: Record<string, { id: string }[]>,
 *   shortened: Named[],
 *   phone: (Named & { sha256: string })[],
 *   chain: { workspace: string, head: { seq: number, chain: string }, runs: Run[] } | null,
 * }} CaseJournal
 */
/**
 * `fault`: the first thing that does not hold, in words. Else what was found: files, facts that match a sealed entry, facts
 * with the fingerprint of the phone alone, facts told in part.
 * @typedef {{ fault: string } | { fault: null, files: number, sealed: number, unsealed: number, shortened: number, links: string[] }} Found
 */

export const SUMS = 'SHA256SUMS'

/** @param {Uint8Array | string} content */
export const sha256 = (content) => createHash('sha256').update(content).digest('hex')

/** @param {string} fault @returns {Found} */
const broken = (fault) => ({ fault })

/** @param {Record<string, Uint8Array>} files @returns {Found} */
export function verifyPack(files) {
  const sums = sumsOf(files)
  if (!sums) return broken(`${SUMS} cannot be read`)
  for (const name of Object.keys(files))
    if (name !== SUMS && !sums.has(name)) return broken(`the file ${name} is not named in ${SUMS}`)
  for (const [name, sum] of sums) {
    const file = files[name]
    if (!file) return broken(`the file ${name} is missing`)
    if (sha256(file) !== sum) return broken(`the file ${name} was changed`)
  }
  const journal = journalIn(files)
  const found = journal ? verifyCase(journal) : { fault: null, sealed: 0, unsealed: 0, shortened: 0, links: [] }
  return found.fault === null ? { ...found, files: sums.size } : broken(found.fault)
}

/** Null for a text that is none. @param {Record<string, Uint8Array>} files @returns {Map<string, string> | null} */
function sumsOf(files) {
  const lines = new TextDecoder().decode(files[SUMS]).split('\n')
  /** @type {Map<string, string>} */
  const sums = new Map()
  if (lines.pop() !== '') return null
  for (const line of lines) {
    const [, sum, name] = line.match(/^([0-9a-f]{64}) {2}(.+)$/) ?? []
    if (!sum || !name || sums.has(name)) return null
    sums.set(name, sum)
  }
  return sums.size ? sums : null
}

/** @param {Record<string, Uint8Array>} files @returns {CaseJournal | null} */
function journalIn(files) {
  for (const [name, content] of Object.entries(files)) {
    if (!name.endsWith('.json')) continue
    const file = JSON.parse(new TextDecoder().decode(content))
    if (file.format === 'encaisse-case-journal') return file
  }
  return null
}

/** @param {Named} one */
const key = ({ kind, id }) => `${kind} ${id}`

/** @typedef {{ fault: string } | { fault: null, sealed: number, unsealed: number, shortened: number, links: string[] }} CaseFound */
/** Told facts by kind and id, and which were hashed whole. @typedef {{ records: Map<string, object>, sealed: Set<string> }} Told */

/** @param {CaseJournal} journal @returns {CaseFound} */
function verifyCase({ facts, shortened, phone, chain }) {
  const named = Object.entries(facts).flatMap(([kind, all]) =>
    all.map((one) => /** @type {const} */ ([key({ kind, id: one.id }), one])),
  )
  const records = new Map(named)
  const cut = new Set(shortened.map(key))
  const sums = new Map(phone.map((one) => [key(one), one.sha256]))
  for (const [name, record] of records)
    if (!cut.has(name) && sums.get(name) !== sha256(canonical(record))) return { fault: `the fact ${name} was changed` }
  /** @type {Told} */
  const told = { records, sealed: new Set() }
  let last = { seq: 0, chain: beginning(chain?.workspace ?? '') }
  /** @type {string[]} */
  const links = []
  for (const run of chain?.runs ?? []) {
    for (const [at, entry] of run.entries.entries()) {
      const before = at > 0 || entry[0] === 1 ? last : { seq: entry[0] - 1, chain: run.before }
      const fault = entry[0] <= last.seq ? 'is doubled or moved' : entryFault(entry, before, told)
      if (fault) return { fault: `entry ${entry[0]} (${entry[1]} ${entry[2]}) ${fault}` }
      last = { seq: entry[0], chain: entry[4] }
      links.push(last.chain)
    }
  }
  if (chain && last.seq === chain.head.seq && last.chain !== chain.head.chain)
    return { fault: 'the chain ends otherwise than its head says' }
  if (chain) links.push(chain.head.chain)
  const unsealed = records.size - told.sealed.size - cut.size
  return { fault: null, sealed: told.sealed.size, unsealed, shortened: cut.size, links }
}

/** @param {Entry} entry @param {{ seq: number, chain: string }} before @param {Told} told @returns {string | null} */
function entryFault([seq, kind, id, digest, chain, stampedAt, salt], before, { records, sealed }) {
  if (seq !== before.seq + 1) return 'follows an entry that is missing'
  if (chainOf(before.chain, [seq, kind, id, digest, chain, stampedAt, salt, null]) !== chain) return 'was changed'
  if (salt === null) return null
  const record = records.get(key({ kind, id }))
  if (!record) return 'stands for a fact that is missing'
  if (digestOf(salt, canonical(record)) !== digest) return 'stands for another fact than the one that is told'
  sealed.add(key({ kind, id }))
  return null
}
