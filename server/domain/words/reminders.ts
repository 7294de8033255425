/** What a notification, a calendar entry and the digest say, in both languages. Without names unless they are given. */
import type { ClockCode } from '../law/clocks.ts'
import type { Language } from '../records/primitives.ts'
import { words as english } from './reminders-english.ts'
import { words as french } from './reminders-french.ts'

/** What may be shown of a client; empty where the person does not want names on a lock screen. */
type Name = string | null

export interface ReminderWords {
  digest: {
    title: (count: number) => string
    open: string
    named: (names: string, more: number, sum: string) => string
  }
  callback: { title: (time: string) => string; named: (name: string, time: string) => string; body: string }
  putOff: { title: string; named: (name: string) => string; body: string }
  promise: {
    /** `day` is empty when it is the day itself. */
    title: (day: string) => string
    named: (name: string, sum: string, day: string) => string
    body: string
  }
  clock: {
    what: Record<ClockCode, string>
    /** The last day is so many days away; 0 for the day itself. */
    left: (what: string, days: number) => string
    until: (name: Name, day: string) => string
    /** What comes next is for the person to decide. */
    next: (name: Name) => string
  }
  actions: { call: string; later: string; tomorrow: string; done: string }
  test: { title: string; body: string }
  calendar: {
    name: string
    call: (name: Name) => string
    /** `sum` goes with a name only. */
    promise: (name: Name, sum: string) => string
    clock: (what: string, name: Name) => string
    /** All there is to know is in the app: an entry leads there. */
    open: (url: string) => string
  }
}

const languages: Record<Language, ReminderWords> = { fr: french, en: english }

export const reminderWords = (language: Language): ReminderWords => languages[language]
