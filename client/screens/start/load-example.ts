/**
 * Puts the example on the device. Its facts happened in the weeks before, which recording could not say (the book dates
 * what it records now), so the example comes in the way a backup does: checked record by record, whole or not at all.
 */
import { newId } from '../../../server/domain/records/new-id.ts'
import type { Language } from '../../../server/domain/records/primitives.ts'
import type { Restored } from '../../book/backup.ts'
import type { Book } from '../../book/book.ts'
import { deviceTimeZone, now } from '../../book/clock.ts'
import { exampleRecords } from './example.ts'

export async function loadExample(book: Book, language: Language): Promise<Restored> {
  const device = book.meta().device || newId(now())
  const records = exampleRecords({ today: book.today(), language, device, timeZone: deviceTimeZone() })
  const { text } = await book.backup()
  const empty: object = JSON.parse(text)
  return book.restore(new Blob([JSON.stringify({ ...empty, records })]))
}
