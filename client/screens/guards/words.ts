/** A guard in one sentence. */
import type { Guard } from '../../../server/domain/dunning/guards/guards.ts'
import type { Book } from '../../book/book.ts'
import type { At } from '../../i18n/formats.ts'
import { rest } from '../../i18n/index.ts'

export function sayGuard(guard: Guard, book: Pick<Book, 'today' | 'workspace'>): string {
  const at: At = { today: book.today(), timeZone: book.workspace()?.timeZone }
  const said = (rest().guards.say[guard.code] as (guard: Guard, at: At) => string)(guard, at)
  // A short month or a note of one's own may end with its own full stop.
  return said.replace(/\.\.+/g, '.')
}
