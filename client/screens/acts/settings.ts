/** What the workspace decided about reminders, for the days a screen offers. */
import { type Settings, settingsOf } from '../../../server/domain/dunning/settings.ts'
import type { Book } from '../../book/book.ts'

export const settingsNow = (book: Pick<Book, 'workspace'>): Settings => settingsOf(book.workspace() ?? {})
