/** A pack leaves the phone, and the history keeps for whom it was made, with the fingerprint of the file. */
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import { newId } from '../../../server/domain/records/new-id.ts'
import type { Book } from '../../book/book.ts'
import { now } from '../../book/clock.ts'
import { mayWrite } from '../../book/rights.ts'
import { rest } from '../../i18n/index.ts'
import { recordWithUndo } from '../acts/record.ts'
import { MOST_INVOICES } from '../papers/keep.ts'
import { canShareFile, saveFile, shareFile } from '../settings/save-file.ts'
import type { Assembled } from './assemble.ts'
import type { Chosen } from './make.ts'

export const canSharePack = (): boolean => canShareFile('dossier.zip', 'application/zip')

/** Call it inside the tap. The same pack handed out twice is noted once. */
export async function handOver(
  book: Book,
  { client, invoices, papers }: CaseFacts,
  { file, sha256 }: Assembled,
  { to }: Chosen,
): Promise<void> {
  if (!canSharePack()) saveFile(file)
  else if (!(await shareFile(file))) return
  if (!mayWrite(book) || papers.some(({ fileHash }) => fileHash === sha256)) return
  const record = {
    id: newId(now()),
    clientId: client.id,
    invoiceIds: invoices.length > MOST_INVOICES ? [] : invoices.map(({ id }) => id),
    kind: 'hand-over' as const,
    on: book.today(),
    title: rest().evidence.title,
    recipient: to,
    fileHash: sha256,
  }
  await recordWithUndo(book, [{ op: 'create', kind: 'paper', record }], rest().evidence.recorded)
}
