/** Sentences of the plan: why a case is shown now, and what was done last. */
import type { OutcomeCode } from '../../../server/domain/records/facts.ts'
import type { Channel, Day } from '../../../server/domain/records/primitives.ts'
import { type At, formatsFor } from '../formats.ts'
import type { plan as fr } from '../fr/plan.ts'

const { count, moment, money, when } = formatsFor('en')
const on = (date: Day, at: At) => when(date, at, 'on ')
const nth = (number: number) => `${number}${['st', 'nd', 'rd'][number - 1] ?? 'th'}`
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const daysLate = (days: number) => `${count(days, { one: 'day', other: 'days' })} late`

/** Short results of an exchange, as they follow "call of 13 Nov:". */
const results: Record<OutcomeCode, string> = {
  PAY: 'paid',
  PAYDIT: 'said it is paid',
  ENROUTE: 'payment announced',
  PROM: 'promise',
  PROMPART: 'part payment promised',
  ECH: 'instalments asked for',
  ROMPU: 'promise broken',
  LITIGE: 'dispute',
  NRECU: 'invoice not received',
  APPROB: 'waiting for approval',
  ABSENT: 'contact away',
  RAPPEL: 'call back',
  MSG: 'message left',
  NR: 'no answer',
  FAUX: 'wrong number',
  TIERS: 'someone else answered',
  REFUS: 'refused to pay',
  DIFF: 'short of cash',
  INSOLV: 'insolvency announced',
  AVOCAT: 'agent appointed',
  COLERE: 'tense exchange',
  STOP: 'asked for writing only',
  DECES: 'death or long absence',
  NPAI: 'message returned',
  AGENCE: 'handed over',
  PERTE: 'written off',
}

const channels: Record<Channel, string> = {
  call: 'call',
  voicemail: 'voice message',
  sms: 'text message',
  email: 'e-mail',
  messenger: 'message',
  letter: 'letter',
  'registered-letter': 'registered letter',
  visit: 'visit',
  note: 'note',
}

const written = (callsFull?: number) =>
  callsFull === undefined
    ? ''
    : ` · in writing: ${count(callsFull, { one: 'call', other: 'calls' })} already planned today`

/** Why now. */
const reasons: (typeof fr)['reasons'] = {
  step: ({ level, daysLate: days, caughtUp, callsFull }) =>
    `${nth(level)} reminder${caughtUp ? ', catching up' : ''} · ${daysLate(days)}${written(callsFull)}`,
  preventive: ({ dueOn, callsFull }, at) =>
    `Before it falls due ${on(dueOn, at)}: check that all is well${written(callsFull)}`,
  'hand-over': ({ daysLate: days }) => `Reminders exhausted: hand it over? · ${daysLate(days)}`,
  'formal-notice': ({ because, daysLate: days }) =>
    ({
      late: `Consider a formal notice · ${daysLate(days)}`,
      'promises-broken': 'Promises broken: consider a formal notice',
      refused: 'Refused to pay: consider a formal notice',
    })[because],
  'promise-broken': ({ on: date, amount, received, times }, at) => {
    const promised = money(amount.amount, amount.currency)
    if (received > 0)
      return `Promise kept in part: ${money(received, amount.currency)} of ${promised} received, due ${on(date, at)}`
    return `${times > 1 ? `${nth(times)} promise` : 'Promise'} broken: ${promised} expected ${on(date, at)}`
  },
  'promise-tomorrow': ({ on: date, amount }, at) =>
    `Promise of ${money(amount.amount, amount.currency)} ${when(date, at, 'for ', 'for ')}: a friendly reminder`,
  'instalment-missed': ({ on: date, amount, received, times, mayEnd }, at) => {
    const which = times > 1 ? `${nth(times)} instalment missed` : 'Instalment missed'
    const part = received > 0 ? `, ${money(received, amount.currency)} received` : ''
    const text = `${which}: ${money(amount.amount, amount.currency)} expected ${on(date, at)}${part}`
    return mayEnd ? `${text} · the plan may be ended` : text
  },
  'formal-notice-expired': ({ deadline }, at) => `Formal notice ran out ${on(deadline, at)}: decide what comes next`,
  callback: ({ at: instant, reached, note }, at) =>
    `${reached ? 'Callback agreed' : 'Call back'} · ${moment(instant, at)}${note ? ` · ${note}` : ''}`,
  'check-payment': ({ outcome, on: date }, at) =>
    ({
      PAY: `Payment seen ${on(date, at)}: record it`,
      PAYDIT: `Said ${on(date, at)} that it is paid: no payment recorded`,
      ENROUTE: `Payment announced ${on(date, at)}: none recorded`,
    })[outcome],
  'not-received': () => 'Did not get the invoice: send it again',
  resent: ({ on: date }, at) => `Invoice sent again ${on(date, at)}: did it arrive?`,
  retry: ({ outcome, attempts, on: date }, at) => {
    const tries = attempts > 1 ? `, ${count(attempts, { one: 'try', other: 'tries' })}` : ''
    return `${capital(results[outcome])} ${on(date, at)}${tries}: try again`
  },
  'dispute-answer': ({ on: date }, at) => `Disputed ${on(date, at)}: an answer is expected`,
  refused: ({ on: date }, at) => `Refused to pay ${on(date, at)}`,
  returned: ({ on: date }, at) => `Message returned ${on(date, at)}: find the right address`,
  'follow-up': ({ outcome, on: date }, at) => `${capital(results[outcome])} ${on(date, at)}: ask where it stands`,
}

export const plan: typeof fr = {
  daysLate,
  reasons,
  results,
  channels,
  contactOf: (channel, date, at) => `${channels[channel]} ${when(date, at, 'of ')}`,
  withResult: (what, result) => `${what}: ${result}`,
  received: (channel, date, at) => `${channels[channel]} received ${on(date, at)}`,
  act: {
    call: (who) => (who ? `Call ${who}` : 'Call'),
    write: (who) => (who ? `Write to ${who}` : 'Write'),
    letter: 'Prepare the letter',
    visit: (who) => (who ? `Visit ${who}` : 'Visit'),
    look: 'Open the case',
    pay: 'Record the payment',
    addPhone: 'Add a number',
    addEmail: 'Add an e-mail address',
  },
  civility: { mme: 'Ms', m: 'Mr' },
}
