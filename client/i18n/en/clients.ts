/** The list of clients and its search. */
import type { clients as fr } from '../fr/clients.ts'

export const clients: typeof fr = {
  title: 'Your clients',
}
