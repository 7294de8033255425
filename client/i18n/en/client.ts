/** A client card and its contacts: create, edit, merge. */
import type { client as fr } from '../fr/client.ts'

export const client: typeof fr = {
  title: 'Client card',
}
