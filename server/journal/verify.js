/**
 * `node server/journal/verify.js FILE [HASH]`: checks the journal in an archive against the records in it, or an evidence pack
 * against its fingerprints. HASH is what was noted elsewhere: the last hash of the journal or, of a pack, its own fingerprint.
 * Ends with 0 when everything holds, 1 when something does not, 2 when the file cannot be read.
 */
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { verifyJournal } from './chain.js'
import { SUMS, sha256, verifyPack } from './pack.js'

/** @typedef {{ code: 0 | 1 | 2, lines: string[] }} Finding */

const MEANING = {
  order: 'an entry before it is missing, doubled or moved',
  chain: 'the entry was changed',
  record: 'the record it stands for is missing',
  payload: 'the record it stands for was changed',
  'not-erased': 'it is said to be erased, and no erasure tells so',
  kept: 'it is said to be erased, and is there',
  head: 'the journal ends otherwise than its head says: entries are missing at the end',
}

/** @param {Uint8Array} bytes @returns {{ journal: import('./chain.js').Journal, records: import('./chain.js').Records } | null} */
export function readArchive(bytes) {
  try {
    const files = unzipSync(bytes)
    /** @type {Record<string, any>} */
    const byFormat = {}
    for (const [name, content] of Object.entries(files)) {
      if (!name.endsWith('.json')) continue
      const file = JSON.parse(strFromU8(content))
      byFormat[file.format] = file
    }
    const [journal, backup] = [byFormat['encaisse-journal'], byFormat['encaisse-backup']]
    const whole = Array.isArray(journal?.entries) && Array.isArray(journal.erasures) && backup?.records
    return whole ? { journal, records: backup.records } : null
  } catch {
    return null
  }
}

/** @param {Uint8Array} bytes @param {string} [head] @returns {Finding} */
export function verifyArchive(bytes, head) {
  const archive = readArchive(bytes)
  if (!archive) return { code: 2, lines: ['This is no archive with a journal in it.'] }
  const found = verifyJournal(archive.journal, archive.records, head)
  if (!found.intact) {
    const what = found.fault === 'head' ? '' : ` (${found.kind} ${found.id})`
    return { code: 1, lines: [`Entry ${found.seq}${what} does not hold: ${MEANING[found.fault]}.`] }
  }
  const lines = [`Intact: ${found.entries} entries, ${found.erased} of them erased.`]
  for (const { kind, id } of found.unstamped)
    lines.push(`Not in the journal, so nothing is said about it: ${kind} ${id}`)
  if (archive.journal.head) lines.push(`Head: ${archive.journal.head.chain}`)
  return { code: 0, lines }
}

/** An archive or a pack, whichever it is. @param {Uint8Array} bytes @param {string} [known] @returns {Finding} */
export function verifyFile(bytes, known) {
  const files = filesOf(bytes)
  if (!files) return { code: 2, lines: ['This file is no archive and no pack.'] }
  return files[SUMS] ? packFinding(files, sha256(bytes), known) : verifyArchive(bytes, known)
}

/** @param {Uint8Array} bytes @returns {Record<string, Uint8Array> | null} */
function filesOf(bytes) {
  try {
    return unzipSync(bytes)
  } catch {
    return null
  }
}

/** @param {Record<string, Uint8Array>} files @param {string} own @param {string} [known] @returns {Finding} */
function packFinding(files, own, known) {
  const found = verifyPack(files)
  if (found.fault !== null) return { code: 1, lines: [`This pack does not hold: ${found.fault}.`] }
  if (known && known !== own && !found.links.includes(known))
    return { code: 1, lines: ['This pack does not hold: that hash is neither its fingerprint nor a link in it.'] }
  const { files: count, sealed, unsealed, shortened } = found
  return {
    code: 0,
    lines: [
      `Intact: ${count} files, ${sealed} facts as the server sealed them.`,
      ...(unsealed ? [`With the fingerprint of the phone alone: ${unsealed} facts.`] : []),
      ...(shortened
        ? [`Told without the creditor’s notes, so that nothing is said about them: ${shortened} facts.`]
        : []),
      `Fingerprint of this file: ${own}`,
    ],
  }
}

function main() {
  const [path, known] = process.argv.slice(2)
  if (!path) {
    process.stderr.write('usage: node server/journal/verify.js FILE [HASH]\n')
    process.exit(2)
  }
  const { code, lines } = verifyFile(readFileSync(path), known)
  process.stdout.write(`${lines.join('\n')}\n`)
  process.exitCode = code
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main()
