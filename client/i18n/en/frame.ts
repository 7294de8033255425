/** Around every screen, when something is out of the ordinary: a screen that failed, a new version. */
import type { frame as fr } from '../fr/frame.ts'

export const frame: typeof fr = {
  backToToday: 'Back to today',
  broken: 'This screen could not be shown',
  brokenText: 'What you recorded is safe on this phone. Reload to carry on.',
  reload: 'Reload',
  insecure: 'Address not secure',
  insecureText: 'Here, the app cannot open without network, nor notify you. Open it at its https:// address.',
  updateReady: 'New version ready',
  update: 'Update',
}
