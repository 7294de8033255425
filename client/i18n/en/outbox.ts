/** Changes that wait for the network. */
import type { outbox as fr } from '../fr/outbox.ts'

export const outbox: typeof fr = {
  title: 'To send',
}
