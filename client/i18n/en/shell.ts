/** The frame around every screen. */
import type { shell as fr } from '../fr/shell.ts'

export const shell: typeof fr = {
  today: 'Today',
  clients: 'Clients',
  settings: 'Settings',
  places: 'Places',
  backToToday: 'Back to today',
  broken: 'This screen could not be shown',
  brokenText: 'What you recorded is safe on this phone. Reload to carry on.',
  reload: 'Reload',
  messages: 'Notices',
  updateReady: 'New version ready',
  update: 'Update',
  updateWaits: 'Something is being typed: finish it, then update.',
}
