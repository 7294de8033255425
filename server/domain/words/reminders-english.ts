/** Reminders in English: short enough for a lock screen, and silent about who and how much unless told otherwise. */
import type { ReminderWords } from './reminders.ts'

const clients = (count: number) => `${count}\u00a0${count === 1 ? 'client' : 'clients'}`
const days = (count: number) => `${count}\u00a0${count === 1 ? 'day' : 'days'}`

export const words: ReminderWords = {
  digest: {
    title: (count) => `${clients(count)} to contact`,
    open: 'Open Encaisse to see who and how.',
    named: (names, more, sum) =>
      `${names}${more > 0 ? ` and ${more}\u00a0${more === 1 ? 'other' : 'others'}` : ''}${sum && `: ${sum}`}`,
  },
  callback: {
    title: (time) => `A call agreed for ${time}`,
    named: (name, time) => `Call ${name} at ${time}`,
    body: 'The case and the number are ready.',
  },
  putOff: {
    title: 'A case put off to later',
    named: (name) => `Back to ${name}`,
    body: 'You put it off earlier today.',
  },
  promise: {
    title: (day) => (day ? `A payment promised for ${day}` : 'A payment promised for today'),
    named: (name, sum, day) => `${name}: ${sum} promised for ${day || 'today'}`,
    body: 'Has it reached your account?',
  },
  clock: {
    what: {
      limitation: 'Time to claim in court',
      'formal-notice': 'The time given by a formal notice is over',
      'order-service': 'Order to be served',
      objection: 'The time to object is over',
      execution: 'An order can be enforced',
      'claim-declaration': 'Claim to be declared',
      relief: 'Relief to be asked for',
      'post-office': 'A registered letter is no longer kept at the post office',
      'hand-over': 'Can go to an agency',
    },
    left: (what, count) => `${what}: ${count > 0 ? `${days(count)} left` : 'last day'}`,
    until: (name, day) => (name ? `${name}: until ${day}, included.` : `Until ${day}, included.`),
    next: (name) => (name ? `${name}: what comes next is for you to decide.` : 'What comes next is for you to decide.'),
  },
  actions: { call: 'Call', later: 'Later', tomorrow: 'Tomorrow', done: 'Done' },
  test: { title: 'Reminders arrive here', body: 'The server has just sent this test.' },
  calendar: {
    name: 'Encaisse',
    call: (name) => (name ? `Call ${name}` : 'A call agreed'),
    promise: (name, sum) => (name ? `${name}: ${sum} promised` : 'A payment promised'),
    clock: (what, name) => (name ? `${name}: ${what}` : what),
    open: (url) => `See it in Encaisse: ${url}`,
  },
}
