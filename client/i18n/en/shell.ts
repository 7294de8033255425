/** The frame around every screen, and the acts that all of them share. */
import type { acts as frActs, shell as frShell } from '../fr/shell.ts'

export const shell: typeof frShell = {
  today: 'Today',
  clients: 'Clients',
  report: 'Report',
  settings: 'Settings',
  places: 'Places',
  notFound: 'This page does not exist',
  notFoundText: 'The link may be an old one. Your cases are all still here.',
  backToToday: 'Back to today',
  broken: 'This screen could not be shown',
  brokenText: 'What you recorded is safe on this phone. Reload to carry on.',
  reload: 'Reload',
  messages: 'Notices',
  updateReady: 'New version ready',
  update: 'Update',
  updateWaits: 'Something is being typed: finish it, then update.',
}

export const acts: typeof frActs = {
  back: 'Back',
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  undone: 'Undone',
  save: 'Save',
  saved: 'Saved',
  add: 'Add',
  edit: 'Edit',
  remove: 'Remove',
  copy: 'Copy',
  copied: 'Copied',
  share: 'Share',
  search: 'Search',
  clearSearch: 'Clear the search',
  more: 'More actions',
  continue: 'Continue',
  later: 'Later',
  optional: 'optional',
  /** What is wrong with a field, by the code of the book. */
  issue: {
    empty: 'Please fill this in.',
    long: 'This text is too long.',
    day: 'This date does not exist.',
    amount: 'Please check this amount.',
    currency: 'Three letters, like EUR.',
    other: 'Please check this.',
  },
  /** Why nothing was recorded, by the code of the book. */
  failed: {
    invalid: 'Something is missing or wrong: nothing was changed.',
    'storage-full': 'The phone’s storage is full: nothing was saved. Free some space, then try again.',
    'storage-failed': 'Saving failed: nothing was changed. Please try again.',
  },
}
