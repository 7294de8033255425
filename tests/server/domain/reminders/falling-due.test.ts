import { describe, expect, it } from 'vitest'
import { dueIn } from '../../../../server/domain/dunning/due.ts'
import { nextLook, remindersBetween, windowSince } from '../../../../server/domain/reminders/falling-due.ts'
import type { Seen } from '../../../../server/domain/reminders/seen.ts'
import { call, callback, interaction, invoice, legalAct, pause, payment, promise, sent } from '../facts.ts'
import { debtor, lateInvoice, seenIn, settings } from './workspace.ts'

/** A Monday; in Paris two hours ahead of UTC. */
const MONDAY = '2026-06-15'
const at = (time: string, day = MONDAY) => `${day}T${time}:00.000Z`
const between = (seen: Seen, after: string, until: string, more = {}) =>
  remindersBetween(seen, settings(more), { after, until })
const keys = (seen: Seen, after: string, until: string, more = {}) =>
  between(seen, after, until, more).map(({ key }) => key)

/** One debtor whose invoice is not due for long: nothing to do but what was agreed. */
const quiet = (given: Parameters<typeof seenIn>[1] = {}, who: string | null = null) =>
  seenIn({}, { invoice: [invoice({ dueOn: '2026-12-31', issuedOn: '2026-06-01' })], ...given }, who)

describe('the digest', () => {
  it('says how many cases Today lists, which ones come first, and how much is late', () => {
    const [a, b] = [debtor('a'), debtor('b')]
    const small = { ...b.invoice, amount: 5000 }
    const settled = debtor('c')
    const seen = seenIn(
      {},
      {
        client: [b.client, a.client, settled.client],
        invoice: [small, a.invoice, settled.invoice],
        payment: [
          payment('2026-06-01', 120_000, {
            clientId: 'c',
            allocations: [{ invoiceId: settled.invoice.id, amount: 120_000 }],
          }),
        ],
      },
    )
    const [digest] = between(seen, at('05:00'), at('06:00'))
    expect(digest).toEqual({
      kind: 'digest',
      key: `digest:${MONDAY}`,
      at: at('06:00'),
      until: at('22:00'),
      clientId: null,
      count: 2,
      names: ['Client a', 'Client b'],
      sums: [{ currency: 'EUR', amount: 125_000 }],
    })
    const plans = seen.plansOn(MONDAY).map(({ facts, plan }) => [facts.client.id, plan] as [string, typeof plan])
    const today = dueIn(plans, MONDAY, 'Europe/Paris')
    expect(today.ids).toEqual(['a', 'b'])
    expect(today.sums).toEqual([{ currency: 'EUR', amount: 125_000 }])
  })

  it('is not said when nothing is due', () => {
    expect(between(quiet(), at('00:00'), at('20:00'))).toEqual([])
  })

  it('comes at the hour the person chose, in the zone of the workspace', () => {
    const [digest] = between(seenIn({ timeZone: 'Pacific/Auckland' }), at('00:00'), at('20:00'), { digestAt: '07:15' })
    expect(digest).toMatchObject({ key: 'digest:2026-06-16', at: at('19:15') })
  })

  it('of past days is not made up for', () => {
    expect(keys(seenIn(), at('05:00', '2026-06-10'), at('09:00'))).toEqual([`digest:${MONDAY}`])
    expect(keys(seenIn(), at('05:00', '2026-06-10'), at('23:00'))).toEqual([])
  })

  it('is said on a day off only to who wants it', () => {
    const sunday = '2026-06-14'
    expect(keys(seenIn(), at('00:00', sunday), at('20:00', sunday))).toEqual([])
    expect(keys(seenIn(), at('00:00', sunday), at('20:00', sunday), { onDaysOff: true })).toEqual([`digest:${sunday}`])
    expect(keys(seenIn({ workingDays: [7] }), at('00:00', sunday), at('20:00', sunday))).toEqual([`digest:${sunday}`])
  })
})

describe('a callback', () => {
  const agreed = callback('2026-06-12', at('12:30'))
  const key = `callback:${agreed.id}:${at('12:30')}`

  it('is told in its own minute and for two hours', () => {
    const seen = quiet({ callback: [agreed] })
    expect(between(seen, at('12:29'), at('12:30'))).toEqual([
      {
        kind: 'callback',
        key,
        at: at('12:30'),
        until: at('14:30'),
        clientId: 'client',
        name: 'Menuiserie Perrin',
        time: '14:30',
        putOff: false,
        count: 1,
      },
    ])
    expect(keys(seen, at('12:30'), at('12:31'))).toEqual([])
    expect(keys(seen, at('11:00'), at('14:29'))).toEqual([key])
    expect(keys(seen, at('11:00'), at('14:30'))).toEqual([])
  })

  it('is told on a day off too: the client expects it', () => {
    const saturday = callback('2026-06-12', at('12:30', '2026-06-13'))
    expect(keys(quiet({ callback: [saturday] }), at('12:00', '2026-06-13'), at('13:00', '2026-06-13'))).toHaveLength(1)
  })

  it.each([
    ['answered', { interaction: [call(MONDAY, 'NR')] }],
    [
      'undone',
      { void: [{ id: 'v', act: 'v', at: at('08:00'), device: 'd', undoes: 'fact' as const, target: agreed.id }] },
    ],
    ['put off', { pause: [pause('2026-06-14', '2026-06-20', { kind: 'snooze' })] }],
    ['paid for', { payment: [payment(MONDAY, 120_000)] }],
    ['with a client nobody may contact', { client: [debtor('client', { doNotContact: 'Avocat' }).client] }],
  ])('says nothing once %s', (_, given) => {
    expect(keys(quiet({ callback: [agreed], ...given }), at('12:00'), at('13:00'))).toEqual([])
  })

  it('that was moved is told at the new moment only', () => {
    const again = interaction('2026-06-13', { outcome: 'RAPPEL' })
    const moved = callback('2026-06-13', at('15:00'), { act: again.act })
    const seen = quiet({ callback: [agreed, moved], interaction: [again] })
    expect(keys(seen, at('12:00'), at('13:00'))).toEqual([])
    expect(keys(seen, at('14:00'), at('15:00'))).toEqual([`callback:${moved.id}:${at('15:00')}`])
  })

  it('of the same client later on is told as well', () => {
    const later = callback('2026-06-12', at('15:00'))
    expect(keys(quiet({ callback: [agreed, later] }), at('14:45'), at('15:00'))).toEqual([
      `callback:${later.id}:${at('15:00')}`,
    ])
  })

  it('of a card that was merged is told under the name that is left', () => {
    const double = debtor('double', { mergedInto: 'client' })
    const seen = quiet({
      client: [debtor('client', { name: 'Perrin' }).client, double.client],
      callback: [{ ...agreed, clientId: 'double' }],
    })
    expect(between(seen, at('12:00'), at('13:00'))).toMatchObject([{ key, clientId: 'client', name: 'Perrin' }])
  })

  it('is told to whom the client is assigned, and to all when it is nobody’s in particular', () => {
    const of = (assignedTo: string | undefined, who: string | null) =>
      keys(
        quiet({ callback: [agreed], client: [debtor('client', assignedTo ? { assignedTo } : {}).client] }, who),
        at('12:00'),
        at('13:00'),
      ).length
    expect([of('me', 'me'), of('you', 'me'), of(undefined, 'me'), of('you', null)]).toEqual([1, 0, 1, 1])
  })

  it('that a phone brings late is told within two hours', () => {
    const seen = quiet({ callback: [agreed] })
    const last = { at: at('13:10'), timeZone: 'Europe/Paris' }
    const told = (now: string) => remindersBetween(seen, settings(), windowSince(last, seen, now)).map((one) => one.key)
    expect(told(at('13:11'))).toEqual([key])
    expect(told(at('14:31'))).toEqual([])
  })
})

describe('a case put off to later today', () => {
  const later = pause(MONDAY, MONDAY, { kind: 'snooze', at: at('08:05') })
  const key = `callback:${later.id}:${at('10:05')}`
  const given = { invoice: [lateInvoice()], pause: [later] }

  it('comes back two hours later', () => {
    expect(between(seenIn({}, given), at('10:00'), at('10:05'))).toMatchObject([{ key, putOff: true, time: '12:05' }])
    expect(nextLook(seenIn({}, given), settings(), at('08:05'))).toBe(at('10:05'))
  })

  it.each([
    ['was answered since', { interaction: [call(MONDAY, 'NR', undefined, { at: at('09:00') })] }],
    ['was put off again', { pause: [later, pause(MONDAY, '2026-06-16', { kind: 'snooze', at: at('09:00') })] }],
    ['has nothing to do any more', { payment: [payment(MONDAY, 120_000)] }],
  ])('does not when it %s', (_, more) => {
    expect(keys(seenIn({}, { ...given, ...more }), at('10:00'), at('10:05'))).toEqual([])
  })

  it('does not on the next day', () => {
    const night = pause(MONDAY, MONDAY, { kind: 'snooze', at: at('21:00') })
    expect(keys(seenIn({}, { invoice: [lateInvoice()], pause: [night] }), at('22:30'), at('23:30'))).toEqual([])
  })
})

describe('a promise', () => {
  const promised = promise('2026-06-10', MONDAY, 50_000)
  const day = (given: Parameters<typeof seenIn>[1], on = MONDAY, more = {}) =>
    keys(seenIn({}, given), at('05:00', on), at('07:00', on), more).filter((key) => key.startsWith('promise:'))

  it('is told on its day at the hour of the digest, with what is still awaited', () => {
    const seen = seenIn({}, { promise: [promised], payment: [payment('2026-06-12', 20_000)] })
    expect(between(seen, at('05:00'), at('06:00'))).toMatchObject([
      {
        key: `promise:${promised.id}:${MONDAY}`,
        at: at('06:00'),
        until: at('22:00'),
        on: MONDAY,
        isToday: true,
        amount: { currency: 'EUR', amount: 30_000 },
      },
    ])
  })

  it('for a day off is told on the next working day, and on its own day to who wants it', () => {
    const sunday = promise('2026-06-10', '2026-06-14', 50_000)
    expect(day({ promise: [sunday] })).toEqual([`promise:${sunday.id}:${MONDAY}`])
    expect(day({ promise: [sunday] }, '2026-06-14')).toEqual([])
    expect(day({ promise: [sunday] }, '2026-06-14', { onDaysOff: true })).toEqual([`promise:${sunday.id}:2026-06-14`])
  })

  it.each([
    ['kept', { payment: [payment('2026-06-12', 50_000)] }],
    ['replaced by another', { promise: [promised, promise('2026-06-14', '2026-06-20', 50_000)] }],
    ['of an insolvent client', { legalAct: [legalAct('2026-06-11', 'insolvency')] }],
    ['of a case that is paused', { pause: [pause('2026-06-11', '2026-07-01')] }],
  ])('says nothing when %s', (_, given) => {
    expect(day({ promise: [promised], ...given })).toEqual([])
  })
})

describe('a day of the law', () => {
  const clocks = (given: Parameters<typeof seenIn>[1], on: string, more = {}) =>
    between(seenIn({}, given), at('05:00', on), at('07:00', on), more).filter(({ kind }) => kind === 'clock')

  it('tells that the time given by a formal notice is over, on the working day after it', () => {
    const notice = legalAct('2026-06-01', 'formal-notice', { deadline: '2026-06-12' })
    expect(clocks({ legalAct: [notice] }, MONDAY)).toMatchObject([
      { key: `clock:formal-notice:${notice.id}:${MONDAY}`, code: 'formal-notice', on: '2026-06-12', days: -3 },
    ])
    expect(clocks({ legalAct: [notice] }, '2026-06-12')).toEqual([])
    expect(clocks({ legalAct: [notice, legalAct('2026-06-13', 'claim')] }, MONDAY)).toEqual([])
  })

  it('tells thirty days, seven days and on the day before the time to claim runs out', () => {
    // A consumer: two years (C. conso. art. L218-2).
    const consumer = {
      client: [debtor('client', { kind: 'consumer' }).client],
      invoice: [invoice({ dueOn: '2024-09-01', issuedOn: '2024-09-01' })],
    }
    const [clock] = seenIn({}, consumer).plansOn(MONDAY)[0]?.plan.state.open ?? []
    const last = clock?.limitation.lastDay ?? ''
    expect(last).toBe('2026-09-01')
    // 2 August is a Sunday: said on the Friday before. 25 August and 1 September are Tuesdays.
    expect(clocks(consumer, '2026-07-31')).toMatchObject([{ code: 'limitation', on: last, days: 32 }])
    expect(clocks(consumer, '2026-07-31', { onDaysOff: true })).toEqual([])
    expect(clocks(consumer, '2026-08-02', { onDaysOff: true })).toMatchObject([{ days: 30 }])
    expect(clocks(consumer, '2026-08-24')).toEqual([])
    expect(clocks(consumer, '2026-08-25')).toMatchObject([{ code: 'limitation', days: 7 }])
    expect(clocks(consumer, last)).toMatchObject([{ code: 'limitation', days: 0 }])
    expect(clocks(consumer, '2026-09-02')).toEqual([])
  })

  it('is told once for all invoices that run out on it', () => {
    const given = {
      client: [debtor('client', { kind: 'consumer' }).client],
      invoice: ['A', 'B'].map((id) => invoice({ id, number: id, dueOn: '2024-09-01', issuedOn: '2024-09-01' })),
    }
    expect(clocks(given, '2026-08-25').map(({ key }) => key)).toEqual(['clock:limitation:A:2026-08-25'])
  })

  it('says nothing of a client whose kind is not known', () => {
    const given = {
      client: [debtor('client', { kind: 'unknown' }).client],
      legalAct: [legalAct('2026-06-01', 'formal-notice', { deadline: '2026-06-12' })],
    }
    expect(clocks(given, MONDAY)).toEqual([])
  })
})

describe('when to look again', () => {
  it('is the next morning on which something may be said', () => {
    expect(nextLook(seenIn(), settings(), at('05:00'))).toBe(at('06:00'))
    expect(nextLook(seenIn(), settings(), at('06:00', '2026-06-12'))).toBe(at('06:00'))
    expect(nextLook(seenIn(), settings({ onDaysOff: true }), at('06:00', '2026-06-12'))).toBe(at('06:00', '2026-06-13'))
  })

  it('is the next agreed moment when that comes first', () => {
    const seen = quiet({ callback: [callback('2026-06-12', at('12:30')), callback('2026-06-12', at('09:15'))] })
    expect(nextLook(seen, settings(), at('06:00'))).toBe(at('09:15'))
    expect(nextLook(seen, settings(), at('09:15'))).toBe(at('12:30'))
  })
})

it('a step answered yesterday is not due today', () => {
  const seen = seenIn({}, { interaction: [sent('2026-06-14', 'd30')] })
  expect(keys(seen, at('05:00'), at('07:00'))).toEqual([])
})
