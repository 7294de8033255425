/** Puts an evidence pack together: documents printed one by one, files, the journal, then the list that names them all. */
import type { CaseFact, ServerJournal, WithoutChain } from '../../../server/domain/evidence/case-journal.ts'
import { documentsOf, numbered } from '../../../server/domain/evidence/documents.ts'
import { type Listed, listOf, packName } from '../../../server/domain/evidence/list.ts'
import { type PackInput, partsFor, penOf } from '../../../server/domain/evidence/pack.ts'
import { packReadme } from '../../../server/domain/evidence/readme.ts'
import { sha256 } from '../../../server/domain/files/sha256.ts'
import type { Paper } from '../../../server/domain/papers/paper.ts'
import type { Id, Instant } from '../../../server/domain/records/primitives.ts'
import { type Hashed, journalOf } from './journal-of.ts'
import { openPack } from './pack-file.ts'

/** A photo or a file of the case. Its bytes are read when its turn comes: one file at a time is in memory. */
export interface CaseFile {
  /** What the list calls it. */
  title: string
  /** Of the file, without the dot. */
  ending: string
  /** The invoice it is the original of. */
  invoiceId?: Id
  /** Null where they are not on this phone. */
  bytes(): Promise<Blob | null>
}

export interface Assembly {
  input: PackInput
  madeAt: Instant
  facts: readonly CaseFact[]
  /** Facts the server has not taken yet. */
  waiting: ReadonlySet<Id>
  files: readonly CaseFile[]
  /** With the bare links of other cases between those of this one. */
  links: boolean
  journal(): Promise<ServerJournal | WithoutChain>
  print(paper: Paper): Promise<{ file: Blob; undrawn: readonly string[] }>
  signal: AbortSignal
  progress(done: number, of: number, title: string): void
}

export interface Assembled {
  file: File
  /** Of the whole file: it is kept in the history, and shows that this is the pack that was handed over. */
  sha256: string
  listed: readonly Listed[]
  /** Signs that could not be printed. */
  undrawn: readonly string[]
  /** Files that are not on this phone, and so not in it. */
  absent: readonly string[]
  /** Null for who gets no journal. */
  journal: Hashed | null
}

/** Throws the reason of the signal once it is aborted, `PackTooLarge`, and what printing throws. */
export async function assemble(asked: Assembly): Promise<Assembled> {
  const { input, madeAt, signal } = asked
  const { own } = penOf(input.language)
  const parts = partsFor(input.to)
  const documents = documentsOf(input)
  const files = parts.includes('files') ? asked.files : []
  const hasJournal = parts.includes('journal')
  const step = stepping(asked, documents.length + files.length + (hasJournal ? 1 : 0) + 1)
  const pack = openPack(madeAt)
  const listed: Listed[] = []
  const undrawn = new Set<string>()
  const print = async (paper: Paper): Promise<Blob> => {
    const printed = await asked.print(paper)
    for (const sign of printed.undrawn) undrawn.add(sign)
    return printed.file
  }

  for (const { title, paper } of documents) {
    step(title)
    listed.push(await pack.addBlob(title, paper.fileName, await print(paper)))
  }
  const absent: string[] = []
  const originals = new Set<Id>()
  for (const { title, ending, invoiceId, bytes } of files) {
    step(title)
    const blob = await bytes()
    if (blob) listed.push(await pack.addBlob(title, numbered(listed.length + 1, own.files.piece, ending), blob))
    else absent.push(title)
    if (blob && invoiceId) originals.add(invoiceId)
  }
  let hashed: Hashed | null = null
  if (hasJournal) {
    step(own.journal)
    hashed = await journalOf(
      { ...asked, client: input.facts.client.id, notes: input.notes, journal: await asked.journal() },
      signal,
    )
    const name = numbered(listed.length + 1, own.files.journal, 'json')
    listed.push(await pack.addText(own.journal, name, `${JSON.stringify(hashed.journal)}\n`))
  }
  step(own.list[input.to])
  const list = listOf(input, listed, originals)
  await pack.addBlob(list.title, list.fileName, await print(list))
  const readme = readmeOf(asked, list.fileName, hashed && (listed.at(-1)?.fileName ?? null), hashed)
  await pack.addText(readme.name, readme.name, readme.text)
  const whole = await pack.end()
  const file = new File([whole], packName(input), { type: 'application/zip' })
  const fingerprint = await sha256(new Uint8Array(await whole.arrayBuffer()))
  signal.throwIfAborted()
  return { file, sha256: fingerprint, listed, undrawn: [...undrawn], absent, journal: hashed }
}

function stepping({ signal, progress }: Assembly, of: number): (title: string) => void {
  let done = 0
  return (title) => {
    signal.throwIfAborted()
    progress(done++, of, title)
  }
}

function readmeOf({ input, links }: Assembly, list: string, journal: string | null, hashed: Hashed | null) {
  const { facts, to, notes, language, today } = input
  const found = hashed?.journal
  const head = found?.chain?.head
  return packReadme(language, {
    to,
    client: facts.client.name,
    creditor: facts.creditor.name,
    made: penOf(language).day(today),
    list,
    notes,
    journal,
    chain: head ? { ...head, head: head.chain, links, same: hashed?.same ?? 0 } : (found?.withoutChain ?? null),
    waiting: hashed?.waiting ?? 0,
    different: hashed?.different ?? 0,
  })
}
