/** Puts a file on a case: made ready, durable on the device, then its card, with undo. */
import type { Attachment } from '../../../server/domain/records/attachments.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import type { Book } from '../../book/book.ts'
import { instant } from '../../book/clock.ts'
import { keepBytes } from '../../book/files.ts'
import type { Recorded, Wanted } from '../../book/writes.ts'
import { rest } from '../../i18n/index.ts'
import { type TakeOptions, takeFile } from '../../intake/attach/take-file.ts'
import { tellFilesChanged } from '../../sync/files.ts'
import { recordWithUndo } from '../acts/record.ts'

export type Refused = keyof ReturnType<typeof rest>['files']['refused']

/** What the files are added to. */
export interface About {
  clientId: Id
  invoiceId?: Id
  /** The fact it proves or illustrates. */
  factId?: Id
}

type Ready = { ok: true; card: Omit<Attachment, 'id'> } | { ok: false; code: Refused }

/** The bytes are on the device once it resolves; the card is still to be recorded. */
export async function readyFile(about: About, file: File, options: TakeOptions = {}): Promise<Ready> {
  const taken = await takeFile(file, options)
  if (!taken.ok) return taken
  const kept = await keepBytes(taken.bytes)
  if (!kept.ok) return kept
  const { name, type, bytes, placed } = taken
  return {
    ok: true,
    card: {
      ...about,
      kind: kindOf(type, about),
      name,
      type,
      size: bytes.byteLength,
      hash: kept.hash,
      at: instant(),
      ...(placed && { placed }),
    },
  }
}

/** Added from an invoice, a paper is that invoice; anything else is what it looks like. */
function kindOf(type: Attachment['type'], { invoiceId }: About): Attachment['kind'] {
  if (type === 'image/jpeg') return 'photo'
  if (type.startsWith('audio/')) return 'voice'
  return invoiceId && (type === 'application/pdf' || type === 'application/xml') ? 'invoice' : 'file'
}

export const created = (card: Omit<Attachment, 'id'>): Wanted => ({ op: 'create', kind: 'attachment', record: card })

/** Those that can be taken are, in one act; the first refusal is told. */
export async function addFiles(
  book: Book,
  about: About,
  files: readonly File[],
  options: TakeOptions,
): Promise<Refused | null> {
  const ready: Ready[] = []
  // One after the other: two large photos at once are too much for a small phone.
  for (const file of files) ready.push(await readyFile(about, file, options))
  const cards = ready.flatMap((one) => (one.ok ? [one.card] : []))
  const words = rest().files
  if (cards.length > 0) {
    const said = cards.length === 1 ? words.added(cards[0]?.name ?? '') : words.addedMany(cards.length)
    const recorded: Recorded = await recordWithUndo(book, cards.map(created), said)
    tellFilesChanged()
    if (!recorded.ok) return null
  }
  return ready.flatMap((one) => (one.ok ? [] : [one.code]))[0] ?? null
}
