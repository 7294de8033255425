/** The frame around every screen. */
import type { shell as fr } from '../fr/shell.ts'

export const shell: typeof fr = {
  today: 'Today',
  clients: 'Clients',
  settings: 'Settings',
  places: 'Places',
  messages: 'Notices',
  unreached: 'The server does not answer. Try again',
}
