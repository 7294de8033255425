import type { notices as french } from '../fr/notices.ts'

export const notices: typeof french = {
  title: 'Encaisse',
  unreadable: 'Open the app to see what is to be done.',
  late: 'A reminder arrived late. Open the app to see what remains to be done.',
  signedOut: 'A reminder arrived for an account that is not open here any more.',
  laterToday: 'Put off to later today',
  laterText: 'The case stays on today’s list.',
  putOff: (day) => `Put off to ${day}`,
  undo: 'Undo',
  undone: 'Put back',
  undoneText: 'The case is back on your list.',
  notKept: 'It could not be put off',
  notKeptText: 'Tap here to open the case.',
}
