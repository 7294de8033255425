/** The acts that all screens share, and why one was not done. */
import type { acts as fr, notFound as frNotFound } from '../fr/acts.ts'

export const acts: typeof fr = {
  back: 'Back',
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  undone: 'Undone',
  save: 'Save',
  saved: 'Saved',
  edit: 'Edit',
  copied: 'Copied',
  more: 'More actions',
  optional: 'optional',
  /** What is wrong with a field, by the code of the book. */
  issue: {
    empty: 'Please fill this in.',
    long: 'This text is too long.',
    day: 'This date does not exist.',
    amount: 'Please check this amount.',
    currency: 'Three letters, like EUR.',
    characters: 'Some characters can’t be saved.',
    number: 'Number to be corrected.',
    time: 'Time to be corrected, like 09:00.',
    'bill-move': 'This bill cannot move to that state.',
    answers: 'These answers do not go together.',
    order: 'This date comes before the one it should follow.',
    'other-client': 'An invoice of another client is named.',
    currencies: 'Not all of these invoices are in this currency.',
    retention: 'The retention is more than the amount of the invoice.',
    percent: 'A number such as 12.15.',
    hours: 'The closing time must come after the opening time.',
    other: 'Please check this.',
  },
  /** Why nothing was recorded, by the code of the book. */
  failed: {
    invalid: 'Something is missing or wrong: nothing was changed.',
    'storage-full': 'The phone’s storage is full: nothing was saved. Free some space, then try again.',
    'storage-failed': 'Saving failed: nothing was changed. Please try again.',
    'only-looks': 'You may look at this workspace, not change it: nothing was saved.',
  },
}

export const notFound: typeof frNotFound = {
  title: 'This page does not exist',
  text: 'The link may be an old one. Your cases are all still here.',
}
