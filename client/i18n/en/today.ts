/** What the Today screen says. */
import { formatsFor } from '../formats.ts'
import type { today as fr } from '../fr/today.ts'

const { count } = formatsFor('en')

export const today: typeof fr = {
  title: 'Today',
  toChase: (clients) => `to chase today, from ${count(clients, { one: 'client', other: 'clients' })}`,
}
