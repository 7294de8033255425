/**
 * Everything of a workspace as one zip, made on the device without network: the backup that can be restored, a table per
 * kind of record, the files of the cases, the journal where the server gave it, and a page that explains them. Made in pieces, so that a phone
 * with ten thousand invoices still answers to taps meanwhile.
 */
import { type Kind, schemas } from '../../server/domain/records/kinds.ts'
import { kinds } from '../../server/domain/records/names.ts'
import type { Id, Instant, Language } from '../../server/domain/records/primitives.ts'
import { tables } from '../../server/domain/records/tables.ts'
import { readmeOf } from './archive-readme.ts'
import { instant } from './clock.ts'
import type { Core } from './core.ts'
import { csvHead, csvLines } from './csv.ts'
import { heldHashes, readBytes } from './files.ts'
import { openZip } from './zip.ts'

/** The chain over the facts, as the `journal` function of the database gives it (server/journal/chain.js). */
export interface Journal {
  workspace: Id
  head: { seq: number; chain: string } | null
  entries: unknown[][]
  erasures: unknown[]
}

/** Calls the `journal` function of the database; only an owner is answered. */
export type JournalCall = (p: { workspace: Id; version: number; after: number }) => Promise<Journal & { more: boolean }>

/** All pages of the journal, up to where this device stands; null on a device without an account. */
export async function collectJournal({ meta }: Pick<Core, 'meta'>, call: JournalCall): Promise<Journal | null> {
  if (!meta.account || !meta.workspaceId) return null
  const journal: Journal = { workspace: meta.workspaceId, head: null, entries: [], erasures: [] }
  for (let more = true; more; ) {
    const p = { workspace: journal.workspace, version: meta.cursor, after: journal.entries.length }
    const page = await call(p)
    journal.head = page.head
    journal.entries.push(...page.entries)
    journal.erasures.push(...page.erasures)
    more = page.more
  }
  return journal
}

export interface Archive {
  name: string
  blob: Blob
}

/** The folder of files: each in one of its own, named after its card. */
export const FILES = 'files'

/** To be called once the book is whole. */
export async function makeArchive(core: Core, language: Language, journal: Journal | null = null): Promise<Archive> {
  const madeAt = instant()
  // As it is at this moment: what is recorded while the pieces are made is not in it by halves.
  const records = new Map(kinds.map((kind): [Kind, { id: Id }[]] => [kind, [...core.set.all(kind)]]))
  const day = madeAt.slice(0, 10)
  const backup = `encaisse-${day}.json`
  const cards = [...core.set.all('attachment')]
  const held = cards.length > 0 ? await heldHashes() : new Set<string>()
  const readme = readmeOf(language, {
    workspace: [...core.set.all('workspace')][0]?.name ?? '',
    day,
    backup,
    files: {
      here: cards.filter(({ hash }) => held.has(hash)).length,
      elsewhere: cards.filter(({ hash }) => !held.has(hash)).length,
    },
    journal: journal?.head ? { entries: journal.entries.length, head: journal.head.chain } : null,
  })
  const zip = openZip(madeAt)
  await zip.add(readme.name, [readme.text])
  await zip.add(backup, backupPieces(madeAt, records))
  for (const [kind, all] of records)
    if (all.length > 0) await zip.add(`csv/${tables[kind]}.csv`, tablePieces(kind, all))
  for (const { id, name, hash } of cards) {
    const bytes = await readBytes(hash)
    if (bytes) await zip.add(`${FILES}/${id}/${name}`, [new Uint8Array(bytes)], 'stored')
  }
  if (journal) await zip.add('journal.json', journalPieces(journal))
  return { name: `encaisse-archive-${day}.zip`, blob: zip.end() }
}

/** So many records a piece: a few milliseconds of work on a phone. */
const PIECE = 200

function* slices<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < all.length; i += PIECE) yield all.slice(i, i + PIECE)
}

/** The members of a JSON array, without its brackets. */
function* arrayPieces(all: readonly unknown[]): Generator<string> {
  let first = true
  for (const slice of slices(all)) {
    yield `${first ? '' : ','}${JSON.stringify(slice).slice(1, -1)}`
    first = false
  }
}

/** The same file as a backup (backup.ts), which cannot be made in pieces; a test holds them together. */
function* backupPieces(madeAt: Instant, records: ReadonlyMap<Kind, { id: Id }[]>): Generator<string> {
  yield `{"format":"encaisse-backup","version":1,"madeAt":${JSON.stringify(madeAt)},"records":{`
  let first = true
  for (const [kind, all] of records) {
    yield `${first ? '' : ','}${JSON.stringify(kind)}:[`
    yield* arrayPieces(all)
    yield ']'
    first = false
  }
  yield '}}'
}

function* journalPieces({ workspace, head, entries, erasures }: Journal): Generator<string> {
  const start = JSON.stringify({ format: 'encaisse-journal', version: 1, workspace, head, erasures })
  yield `${start.slice(0, -1)},"entries":[`
  yield* arrayPieces(entries)
  yield ']}'
}

function* tablePieces(kind: Kind, all: readonly { id: Id }[]): Generator<string> {
  const fields = Object.keys(schemas[kind].entries)
  yield csvHead(fields)
  for (const slice of slices(all))
    yield csvLines(slice.map((record) => fields.map((field) => (record as Record<string, unknown>)[field])))
}
