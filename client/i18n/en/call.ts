/** The call cockpit. */

import { formatsFor } from '../formats.ts'
import type { call as fr } from '../fr/call.ts'

const { count } = formatsFor('en')

export const call: typeof fr = {
  title: 'Call',
  unknown: 'This client is no longer here',
  openCase: 'Open the case',
  onBehalfOf: (creditor) => `for ${creditor}`,
  copyNumber: 'Copy the number',
  otherNumbers: 'Other numbers',
  since: (minutes) =>
    minutes < 1 ? 'Dialled just now' : `Dialled ${count(minutes, { one: 'min', other: 'min' })} ago`,
  visitSince: (minutes) =>
    minutes < 1 ? 'Visit begun just now' : `Visit begun ${count(minutes, { one: 'min', other: 'min' })} ago`,
  writtenOnly: 'No call to this client. Write instead, or look at the case.',
  mayNotHear: (name) => `${name} must not know of the debt: give neither amount nor reason.`,
  due: 'Remaining due',
  ofWhichLate: (amount) => `of which overdue ${amount}`,
  late: 'Late',
  days: { one: 'day', other: 'days' },
  notLate: 'Not late',
  nothing: 'Nothing',
  promised: {
    open: (day) => `Promised by ${day}`,
    kept: (day) => `Promise kept, ${day}`,
    part: (day) => `Kept in part, ${day}`,
    broken: (day) => `Promise broken, ${day}`,
  },
  lastContact: 'Last contact',
  noResult: 'No reply',
  exchanges: 'Contacts',
  none: 'None',
  counts: {
    call: { one: 'call', other: 'calls' },
    voicemail: { one: 'voicemail', other: 'voicemails' },
    sms: { one: 'text', other: 'texts' },
    email: { one: 'e-mail', other: 'e-mails' },
    messenger: { one: 'message', other: 'messages' },
    letter: { one: 'letter', other: 'letters' },
    'registered-letter': { one: 'registered letter', other: 'registered letters' },
    visit: { one: 'visit', other: 'visits' },
    note: { one: 'note', other: 'notes' },
  },
  reliability: (kept, all) => `${count(kept, { one: 'promise kept', other: 'promises kept' })} of ${all}`,
  share: (percent) => `${percent}%`,
  receivedOf: (received, promised) => `${received} received of ${promised}`,
  script: 'What you can say',
  quoted: (sentence) => `“${sentence}”`,
  noScript: 'Nothing to ask for at the moment, so no sentence is ready.',
  stage: 'Tone of the call',
  stages: {
    friendly: 'Friendly',
    firm: 'Firm',
    'promise-broken': 'Promise broken',
    voicemail: 'Voicemail',
  },
  goal: 'Your goal',
  lastNote: (day) => `Last note, ${day}`,
  invoices: { one: 'invoice to pay', other: 'invoices to pay' },
  dueOn: (day) => `due ${day}`,
  allInvoices: (total) => `See all ${total} invoices`,
  noteResult: 'Note the result',
  nothingToNote: 'Nothing to note',
  next: (name) => `Next: ${name}`,
}
