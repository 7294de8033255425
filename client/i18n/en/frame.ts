/** Around every screen, when something is out of the ordinary: a screen that failed, a new version. */
import type { frame as fr } from '../fr/frame.ts'

export const frame: typeof fr = {
  backToToday: 'Back to today',
  broken: 'This screen could not be shown',
  brokenText: 'What you recorded is safe on this phone. Reload to carry on.',
  reload: 'Reload',
  unreadable: 'Part of the data cannot be read',
  unreadableText: 'The rest is there. Save a backup before you carry on, or get everything back from your account.',
  toData: 'See my data',
  newer: 'A newer version has opened this data',
  newerText: 'Nothing is lost. Close the other tabs of Encaisse, then reload with network to update.',
  unopened: 'The data could not be opened',
  unopenedText: 'Nothing was erased. Reload; if it happens again, restart the device and check how much space is left.',
  insecure: 'Address not secure',
  insecureText: 'Here, the app cannot open without network, nor notify you. Open it at its https:// address.',
  updateReady: 'New version ready',
  update: 'Update',
}
