/**
 * `node server/journal/verify.js ARCHIVE [HEAD]`: checks the journal in an archive against the records in it. HEAD is the
 * last hash as it was noted elsewhere. Ends with 0 when everything holds, 1 when something does not, 2 when the file
 * cannot be read.
 */
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { verifyJournal } from './chain.js'

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

function main() {
  const [path, head] = process.argv.slice(2)
  if (!path) {
    process.stderr.write('usage: node server/journal/verify.js ARCHIVE [HEAD]\n')
    process.exit(2)
  }
  const { code, lines } = verifyArchive(readFileSync(path), head)
  process.stdout.write(`${lines.join('\n')}\n`)
  process.exitCode = code
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main()
