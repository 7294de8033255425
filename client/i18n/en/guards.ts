/** Guards: why one should not contact somebody now, in one sentence each, and what passing over one asks. */
import type { HolidayName } from '../../../server/domain/calendar/holidays.ts'
import type { Guard, GuardOf } from '../../../server/domain/dunning/guards/guards.ts'
import type { GuardCode } from '../../../server/domain/records/facts.ts'
import type { Channel, Day } from '../../../server/domain/records/primitives.ts'
import { type At, formatsFor } from '../formats.ts'
import type { guards as fr } from '../fr/guards.ts'

type Sentences = { [C in Guard['code']]: (guard: GuardOf<C & GuardCode>, at: At) => string }

const { count, day, list, money, when } = formatsFor('en')
const on = (date: Day, at: At) => when(date, at, 'on ')
const since = (date: Day, at: At) => when(date, at, 'since ', 'since ')
const from = (date: Day, at: At) => when(date, at, 'from ', 'from ')
const days = (many: number) => count(many, { one: 'day', other: 'days' })

const channels: Record<Channel, string> = {
  call: 'a call',
  voicemail: 'a voicemail',
  sms: 'a text message',
  email: 'an e-mail',
  messenger: 'a message',
  letter: 'a letter',
  'registered-letter': 'a registered letter',
  visit: 'a visit',
  note: 'a note',
}

const holidays: Record<HolidayName, string> = {
  'new-year': 'New Year’s Day',
  'good-friday': 'Good Friday',
  'easter-monday': 'Easter Monday',
  'labour-day': 'Labour Day',
  'victory-day': '8 May',
  ascension: 'Ascension Day',
  'whit-monday': 'Whit Monday',
  'bastille-day': '14 July',
  assumption: 'Assumption',
  'all-saints': 'All Saints’ Day',
  armistice: '11 November',
  christmas: 'Christmas Day',
  'second-christmas-day': '26 December',
  abolition: 'abolition of slavery',
}

const waits: Record<GuardOf<'paused'>['because'], (until: string) => string> = {
  pause: (until) => `Reminders are paused and come back ${until}.`,
  snooze: (until) => `You had put this case off until ${until}.`,
  callback: (until) => `A callback is agreed for ${until}.`,
  extension: (until) => `More time was given: remind them ${until}.`,
  bill: (until) => `A signed bill of exchange is not due yet: remind them ${until}.`,
  retention: (until) => `Only the retention of guarantee is left: remind them ${until}.`,
  'formal-notice-running': (until) =>
    `The time given in the formal notice still runs: what comes next starts ${until}.`,
  exceptional: (until) => `Exceptional circumstance: remind them ${until}.`,
}

const say: Sentences = {
  insolvency: ({ on: date }, at) =>
    `Insolvency proceedings ${since(date, at)}: what was owed before the judgment is no longer asked of the client but declared to the trustee.`,
  limitation: ({ since: date, count: many, all }) =>
    all
      ? `The time to claim this in court ran out on ${day(date, 'full')}: this debt is no longer chased.`
      : `${count(many, { one: 'invoice is', other: 'invoices are' })} too old to be claimed: leave ${many > 1 ? 'them' : 'it'} out.`,
  'no-mandate': ({ endedOn }) =>
    endedOn
      ? `This creditor’s mandate ended on ${day(endedOn, 'full')}: no reminder without a written one.`
      : 'No written mandate of this creditor is in force: no reminder without one.',
  'do-not-contact': (guard, at) =>
    guard.because === 'asked' ? `Do not contact: ${guard.note}` : `Death or long absence reported ${on(guard.on, at)}.`,
  'agent-appointed': ({ who, on: date }, at) =>
    who
      ? `${who} acts for this client: speak to them.`
      : `Somebody acts for this client${date ? ` ${since(date, at)}` : ''}: speak to their lawyer or agent.`,
  'handed-over': ({ as, on: date }, at) =>
    ({
      agency: `Handed to a third party ${on(date, at)}: your reminder would cross theirs.`,
      'written-off': `Written off ${on(date, at)}.`,
      'in-court': `Proceedings are under way ${since(date, at)}: your reminder would cross them.`,
    })[as],
  disputed: ({ amount }) =>
    `Everything that is late is contested (${money(amount.amount, amount.currency)}): answer the dispute first.`,
  'promise-open': ({ as, on: date, amount }, at) => {
    const sum = money(amount.amount, amount.currency)
    return as === 'promise'
      ? `The client promised ${sum} for ${when(date, at, '')}: give them until then.`
      : `The instalment plan is kept: the next ${sum} is due ${on(date, at)}.`
  },
  paused: ({ because, until, note }, at) =>
    [
      waits[because](
        because === 'snooze' || because === 'callback'
          ? when(until, at, '')
          : because === 'pause'
            ? on(until, at)
            : from(until, at),
      ),
      note,
    ]
      .filter(Boolean)
      .join(' '),
  'written-only': ({ because, on: date }, at) =>
    because === 'asked'
      ? 'This client asked to be contacted in writing.'
      : `The last talk${date ? ` ${on(date, at)}` : ''} was tense: what follows had better be in writing.`,
  'wrong-number': ({ since: date }, at) => `This number is marked as wrong${date ? ` ${since(date, at)}` : ''}.`,
  'too-early': ({ until, graceDays }, at) =>
    graceDays > 0
      ? `Nothing is late yet, ${days(graceDays)} of grace included: remind them ${from(until, at)}.`
      : `Nothing is late yet: remind them ${from(until, at)}.`,
  'no-written-reminder': ({ stage }) =>
    stage === 'formal-notice'
      ? 'There is no written reminder in the history: one usually comes before a formal notice.'
      : 'There is no written reminder in the history: one usually comes before handing the case over.',
  'too-soon-after-talk': ({ on: date, channel, until }, at) =>
    `Last contact ${on(date, at)} (${channels[channel]}): leave some time, remind them ${from(until, at)}.`,
  'too-many-attempts': ({ count: many, most }) =>
    `${count(many, { one: 'attempt', other: 'attempts' })} in seven days; your settings allow ${most}.`,
  'day-off': ({ holiday }) =>
    holiday ? `Today is a public holiday (${holidays[holiday]}).` : 'Today is not one of your working days.',
  'outside-hours': ({ time, hours, consumer }) =>
    `It is ${time}: ${consumer ? 'private individuals' : 'clients'} are contacted ${list(hours.map((one) => `from ${one.from} to ${one.to}`))}.`,
  'bank-not-checked': ({ on: date }, at) =>
    date
      ? `You last looked at your account ${on(date, at)}: this client may have paid since.`
      : 'Have you looked at your account? This client may have paid already.',
  'too-late': ({ daysLate, since: date }, at) =>
    date
      ? `${days(daysLate)} late and no contact ${since(date, at)}: the longer one waits, the harder it is to be paid.`
      : `${days(daysLate)} late and no contact yet: the longer one waits, the harder it is to be paid.`,
}

export const guards: typeof fr = {
  say,
  holidays,
  blockedTitle: 'This case is not chased',
  information: 'General information, not legal advice. A payment that comes by itself can always be recorded.',
  act: {
    call: {
      before: 'Before you call',
      anyway: 'Call anyway',
      looked: 'I looked, nothing came: call',
      unlooked: 'Call without looking',
    },
    write: {
      before: 'Before you write',
      anyway: 'Write anyway',
      looked: 'I looked, nothing came: write',
      unlooked: 'Write without looking',
    },
    visit: {
      before: 'Before you go',
      anyway: 'Go anyway',
      looked: 'I looked, nothing came: go',
      unlooked: 'Go without looking',
    },
  },
  looked: 'I looked, nothing came',
  tick: 'Tick the payments received',
  why: {
    label: 'Why now?',
    usual: {
      agreed: 'Agreed with the client',
      asked: 'The client asked me to',
      news: 'Something new',
      urgent: 'A deadline is near',
      outdated: 'Case not up to date',
    },
    own: 'In your own words',
    kept: 'Kept in the history: the client may ask to read it.',
    missing: 'Choose a reason, or write your own.',
  },
  instead: {
    declare: 'Record the proceedings',
    mandate: 'See the mandate',
    payment: 'Record a payment',
    file: 'See the case',
  },
}
