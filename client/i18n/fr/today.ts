/** What the Today screen says. */
import { formatsFor } from '../formats.ts'

const { count } = formatsFor('fr')

export const today = {
  title: 'Aujourd’hui',
  /** Under the sum at the top. */
  toChase: (clients: number) => `à relancer aujourd’hui, chez ${count(clients, { one: 'client', other: 'clients' })}`,
}
