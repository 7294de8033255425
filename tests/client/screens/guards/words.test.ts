/** Every guard has its sentence in both languages, whatever it carries. */
import { describe, expect, it } from 'vitest'
import { guards as en } from '../../../../client/i18n/en/guards.ts'
import { guards as fr } from '../../../../client/i18n/fr/guards.ts'
import type { Guard } from '../../../../server/domain/dunning/guards/guards.ts'

const amount = { currency: 'EUR', amount: 120_000 }
const day = '2026-11-14'

type Bare = Guard extends infer G ? (G extends Guard ? Omit<G, 'weight'> : never) : never

const all: Bare[] = [
  { code: 'insolvency', on: day },
  { code: 'limitation', since: day, count: 1, all: true },
  { code: 'limitation', since: day, count: 2, all: false },
  { code: 'no-mandate', endedOn: null },
  { code: 'no-mandate', endedOn: day },
  { code: 'do-not-contact', because: 'asked', note: 'conflit' },
  { code: 'do-not-contact', because: 'deceased', on: day },
  { code: 'agent-appointed', who: 'Me Roux', on: null },
  { code: 'agent-appointed', who: null, on: day },
  ...(['agency', 'written-off', 'in-court'] as const).map((as): Bare => ({ code: 'handed-over', as, on: day })),
  { code: 'disputed', amount },
  { code: 'promise-open', as: 'promise', on: '2026-11-30', amount },
  { code: 'promise-open', as: 'instalment', on: '2026-11-30', amount },
  ...(
    ['pause', 'snooze', 'callback', 'extension', 'bill', 'retention', 'formal-notice-running', 'exceptional'] as const
  ).map((because): Bare => ({ code: 'paused', because, until: '2026-11-30', note: null })),
  { code: 'paused', because: 'pause', until: '2026-11-30', note: 'Congés.' },
  { code: 'written-only', because: 'asked', on: null },
  { code: 'written-only', because: 'tense', on: day },
  { code: 'wrong-number', since: day },
  { code: 'wrong-number', since: null },
  { code: 'too-early', until: '2026-11-30', graceDays: 0 },
  { code: 'too-early', until: '2026-11-30', graceDays: 8 },
  { code: 'no-written-reminder', stage: 'formal-notice' },
  { code: 'no-written-reminder', stage: 'hand-over' },
  { code: 'too-soon-after-talk', on: day, channel: 'call', until: '2026-11-22' },
  { code: 'too-many-attempts', count: 3, most: 3 },
  { code: 'day-off', holiday: null },
  { code: 'day-off', holiday: 'christmas' },
  {
    code: 'outside-hours',
    time: '13:30',
    consumer: true,
    hours: [
      { from: '10:00', to: '13:00' },
      { from: '14:00', to: '20:00' },
    ],
  },
  { code: 'bank-not-checked', on: null, days: 3 },
  { code: 'bank-not-checked', on: day, days: 3 },
  { code: 'too-late', daysLate: 60, since: null },
  { code: 'too-late', daysLate: 60, since: day },
]

const at = { today: '2026-11-21', timeZone: 'Europe/Paris' }

describe.each([
  ['French', fr],
  ['English', en],
] as const)('a guard in %s', (_, { say }) => {
  it.each(all)('is one plain sentence: %o', (guard) => {
    const text = (say[guard.code] as (guard: Bare, now: typeof at) => string)(guard, at)
    expect(text).not.toMatch(/undefined|null|NaN|\s{2}|\s\.|\d{4}-\d{2}/)
    expect(text).toMatch(/[.?!]$|conflit$/)
  })
})

it('says the hours and the names of days as each language does', () => {
  const hours = all.find(({ code }) => code === 'outside-hours') as Parameters<(typeof fr.say)['outside-hours']>[0]
  expect(fr.say['outside-hours'](hours, at)).toBe(
    'Il est 13\u202fh\u202f30\u202f: les relances de particuliers se font de 10\u202fh à 13\u202fh et de 14\u202fh à 20\u202fh.',
  )
  expect(en.say['outside-hours'](hours, at)).toContain('from 10:00 to 13:00 and from 14:00 to 20:00')
  const soon = all.find(({ code }) => code === 'too-soon-after-talk') as Parameters<
    (typeof fr.say)['too-soon-after-talk']
  >[0]
  expect(fr.say['too-soon-after-talk'](soon, at)).toBe(
    'Dernier échange le 14 nov. (appel)\u202f: laissez du temps, relance à partir de demain.'.replace('\u00a0', ' '),
  )
})
