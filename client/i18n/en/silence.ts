/** Why nothing is to do for a case, and what comes next, in a few words. */
import type { Channel, Day } from '../../../server/domain/records/primitives.ts'
import { type At, formatsFor } from '../formats.ts'
import type { silence as fr } from '../fr/silence.ts'
import { wallTime } from '../wall-time.ts'

const formats = formatsFor('en')
const { moment, money, when } = formats
const on = (date: Day, at: At) => when(date, at, 'on ')
const before = (date: Day, at: At) => when(date, at, 'before ', 'before ')
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const years = { 'L110-4': 'five years', 'L218-2': 'two years', 'L133-6': 'a year', 'loi-68-1250': 'four years' }

const why: (typeof fr)['why'] = {
  'no-invoice': () => 'No invoice',
  settled: () => 'All settled',
  'not-due': ({ until: date }, at) => `Not due yet, nothing ${before(date, at)}`,
  'not-yet': ({ until: date }, at) => `Next reminder ${on(date, at)}`,
  'all-steps-made': () => 'All planned steps are done',
  promise: ({ on: date, amount }, at) =>
    `Promise of ${money(amount.amount, amount.currency)} ${when(date, at, 'for ', 'for ')}`,
  callback: ({ at: instant }, at) => `Call back · ${moment(instant, at)}`,
  paused: ({ kind, until: date, note }, at) => {
    const text =
      kind === 'snooze' ? `Snoozed ${when(date, at, 'to ', 'to ')}` : `Paused ${when(date, at, 'until ', 'until ')}`
    return note ? `${text}: ${note}` : text
  },
  disputed: () => 'Disputed: reminders frozen',
  'no-mandate': () => 'No mandate in force: no reminders',
  limitation: ({ article }) => `Over ${years[article]} old: not chased`,
  'do-not-contact': ({ note }) => `Do not contact: ${note}`,
  insolvency: ({ on: date }, at) => `Insolvency reported ${on(date, at)}`,
  agent: ({ on: date, who }, at) =>
    date ? `Agent or lawyer appointed, reported ${on(date, at)}` : `Agent or lawyer appointed: ${who ?? ''}`,
  'in-court': ({ on: date }, at) => `In court since ${when(date, at, '')}`,
  instalments: ({ on: date, amount }, at) =>
    `Instalments: ${money(amount.amount, amount.currency)} ${when(date, at, 'for ', 'for ')}`,
  extension: ({ until: date }, at) => `More time given: nothing ${before(date, at)}`,
  bill: ({ until: date }, at) => `Bill of exchange running: nothing ${before(date, at)}`,
  retention: ({ until: date }, at) => `Retention of guarantee ${when(date, at, 'until ', 'until ')}`,
  'formal-notice-running': ({ deadline }, at) => `Formal notice: time ${when(deadline, at, 'until ', 'until ')}`,
  exceptional: ({ until: date, note }, at) =>
    `Exceptional circumstance: nothing ${before(date, at)}${note ? ` · ${note}` : ''}`,
  deceased: ({ on: date }, at) => `Death or long absence, reported ${on(date, at)}`,
  agency: ({ on: date }, at) => `Handed over ${on(date, at)}`,
  'written-off': ({ on: date }, at) => `Written off ${on(date, at)}`,
  waiting: ({ on: date, until: end }, at, result) => `${capital(result)} ${on(date, at)}: nothing ${before(end, at)}`,
  'recent-contact': ({ on: date, until: end }, at) => `Contact ${on(date, at)}: nothing ${before(end, at)}`,
  approved: ({ on: date, time }, at) => `E-mail approved: leaves ${on(date, at)} at ${wallTime(formats, time)}`,
}

const verbs: Record<Channel, string> = {
  call: 'call',
  voicemail: 'call',
  sms: 'send a text message',
  email: 'send an e-mail',
  messenger: 'send a message',
  letter: 'send a letter',
  'registered-letter': 'send a registered letter',
  visit: 'visit',
  note: 'ask where it stands',
}

export const silence: typeof fr = {
  why,
  toDo: (channel, date, at) => `${verbs[channel]} ${on(date, at)}`,
}
