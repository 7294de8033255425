/** The thirteen excuses: how each is called, what one may answer, and what follows from it. */
import { formatsFor } from '../formats.ts'
import type { reasons as fr } from '../fr/reasons.ts'

const { number } = formatsFor('en')

export const reasons: typeof fr = {
  title: 'The reason given',
  answer: 'You may answer',
  note: (outcome) => `Save as: ${outcome}`,
  chosen: (label) => `Reason noted: ${label}`,
  labels: {
    'not-received': 'Never got the invoice',
    'signatory-absent': 'Signatory away',
    'cheque-sent': 'Cheque in the post',
    'already-paid': 'Already paid',
    'waiting-for-money': 'Waits to be paid',
    technical: 'Technical trouble',
    'wrong-invoice': 'Invoice is wrong',
    unsatisfied: 'Not satisfied',
    'no-money': 'No money',
    insolvency: 'Says it is insolvent',
    harassed: 'Feels harassed',
    soon: 'Says “soon”',
    'gesture-wanted': 'Wants a gesture',
  },
  consequences: {
    'not-received': 'Send it at once, have its receipt confirmed, then ask for a day.',
    'signatory-absent': 'Call on the day they are back. After three absences, write to the manager.',
    'cheque-sent': 'Nothing within five days? Propose a transfer instead.',
    'already-paid': 'Look at the account, then call on the day you said.',
    'waiting-for-money': 'Do not tie your payment to somebody else’s: ask for a deposit.',
    technical: 'Propose another way to pay and write down a day.',
    'wrong-invoice': 'Only the contested part is frozen. If it is wrong indeed: a credit note and an agreed day.',
    unsatisfied: 'Note the dispute, ask for photos, promise an answer by a day.',
    'no-money': 'A first payment, however small, then instalments in writing.',
    insolvency: 'Stop the reminders, look it up in the BODACC and think of declaring the claim.',
    harassed: 'See how many exchanges there were, propose to write, and keep to it.',
    soon: 'Without a day it is no promise: propose one.',
    'gesture-wanted': 'A gesture only against payment at once, and confirmed in writing.',
  },
  heard: 'Reasons heard',
  times: (label, times) => `${label}, ${times === 1 ? 'once' : times === 2 ? 'twice' : `${number(times)}\u00a0times`}`,
  toManager: 'The signatory is away for at least the third time: write to the manager.',
}
