/** However often it is looked, the same is told: only an outage leaves out what is of no use any more after it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../../server/domain/calendar/days.ts'
import { isWorkingDay } from '../../../../server/domain/calendar/working-days.ts'
import type { Day, Id } from '../../../../server/domain/records/primitives.ts'
import { nextLook } from '../../../../server/domain/reminders/falling-due.ts'
import type { Reminder } from '../../../../server/domain/reminders/reminder.ts'
import type { Seen } from '../../../../server/domain/reminders/seen.ts'
import { call, callback, legalAct, pause, payment, promise } from '../facts.ts'
import { runs, timeout } from '../runs.ts'
import { debtor, dispatcher, lateInvoice, plus, seenIn, settings, toldAfter, toldBetween } from './workspace.ts'

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000]
/** A history takes a hundred looks and more. */
const numRuns = runs / 10

const zones = ['Europe/Paris', 'Indian/Reunion', 'America/Guadeloupe', 'Pacific/Auckland'] as const
/** Around both changes of time, Easter, and an ordinary fortnight. */
const starts = ['2026-03-25', '2026-10-21', '2026-09-23', '2026-06-10'] as const
const LAST = 9

interface History {
  seen: Seen
  from: string
  until: string
}

const hours = fc.integer({ min: -24, max: 24 * LAST })
const dayAfter = fc.integer({ min: -3, max: LAST })
const cents = fc.constantFrom(20_000, 120_000)

const ofDebtor = fc.record({
  assignedTo: fc.constantFrom(undefined, 'me', 'other'),
  kind: fc.constantFrom('business' as const, 'unknown' as const),
  dueOn: fc.integer({ min: -400, max: 20 }),
  callbacks: fc.array(fc.tuple(hours, hours), { maxLength: 2 }),
  calls: fc.array(fc.tuple(dayAfter, fc.constantFrom('NR' as const, 'MSG' as const)), { maxLength: 1 }),
  promises: fc.array(fc.tuple(dayAfter, dayAfter, cents), { maxLength: 2 }),
  payments: fc.array(fc.tuple(dayAfter, cents), { maxLength: 1 }),
  pauses: fc.array(fc.tuple(dayAfter, dayAfter, fc.constantFrom('pause' as const, 'snooze' as const)), {
    maxLength: 2,
  }),
  notices: fc.array(fc.tuple(dayAfter, dayAfter), { maxLength: 1 }),
})

const history: fc.Arbitrary<History> = fc
  .record({
    timeZone: fc.constantFrom(...zones),
    start: fc.constantFrom(...starts),
    debtors: fc.array(ofDebtor, { minLength: 1, maxLength: 3 }),
  })
  .map(({ timeZone, start, debtors }) => {
    const on = (days: number): Day => addDays(start, days)
    const from = `${start}T00:00:00.000Z`
    const all = debtors.map(({ assignedTo, kind, ...had }, n) => {
      const id = `debtor ${n}`
      const { client } = debtor(id, { kind, ...(assignedTo && { assignedTo }) })
      const own = { clientId: id }
      return {
        client,
        invoice: lateInvoice({ id: `invoice ${n}`, clientId: id, dueOn: on(had.dueOn), issuedOn: on(had.dueOn - 30) }),
        callback: had.callbacks.map(([made, at]) =>
          callback(start, plus(from, at * HOUR), { ...own, at: plus(from, made * HOUR) }),
        ),
        interaction: had.calls.map(([day, outcome]) => call(on(day), outcome, undefined, { ...own, invoiceIds: [] })),
        promise: had.promises.map(([made, day, amount]) => promise(on(made), on(day), amount, own)),
        payment: had.payments.map(([day, amount]) =>
          payment(on(day), amount, { ...own, allocations: [{ invoiceId: `invoice ${n}`, amount }] }),
        ),
        pause: had.pauses.map(([made, until, kind]) => pause(on(made), on(until), { ...own, kind })),
        legalAct: had.notices.map(([made, deadline]) =>
          legalAct(on(made), 'formal-notice', { ...own, deadline: on(deadline) }),
        ),
      }
    })
    const given = {
      client: all.map(({ client }) => client),
      invoice: all.map(({ invoice }) => invoice),
      callback: all.flatMap(({ callback }) => callback),
      interaction: all.flatMap(({ interaction }) => interaction),
      promise: all.flatMap(({ promise }) => promise),
      payment: all.flatMap(({ payment }) => payment),
      pause: all.flatMap(({ pause }) => pause),
      legalAct: all.flatMap(({ legalAct }) => legalAct),
    }
    return { seen: seenIn({ timeZone }, given, 'me' as Id), from, until: plus(from, LAST * DAY) }
  })

/** Late enough in the evening a digest that an hour misses is of no use any more. */
const how = fc
  .record({ hour: fc.integer({ min: 0, max: 21 }), minute: fc.constantFrom('00', '30', '17'), onDaysOff: fc.boolean() })
  .map(({ hour, minute, onDaysOff }) => settings({ digestAt: `${String(hour).padStart(2, '0')}:${minute}`, onDaysOff }))

const keysOf = (told: readonly Reminder[]) => told.map(({ key }) => key).sort()

describe('what is told', () => {
  it('is the same when it is looked every hour, at any times, or only when there is something', { timeout }, () => {
    const steps = fc.array(fc.integer({ min: 1, max: 119 }), { minLength: 5, maxLength: 20 })
    let count = 0
    fc.assert(
      fc.property(history, how, steps, ({ seen, from, until }, settings, minutes) => {
        const whenSomething = toldBetween(seen, settings, { from, until, every: 'next' })
        count += whenSomething.length
        expect(toldBetween(seen, settings, { from, until, every: HOUR })).toEqual(whenSomething)
        const { told, look } = dispatcher(from, seen.workspace.timeZone)
        let at = from
        for (let n = 0; at < until; n++) {
          at = plus(at, (minutes[n % minutes.length] ?? 60) * MINUTE)
          look(seen, settings, at < until ? at : until)
        }
        expect(keysOf(toldAfter(from, told))).toEqual(keysOf(whenSomething))
      }),
      { numRuns },
    )
    // The histories are such that there is something to tell.
    expect(count).toBeGreaterThan(numRuns)
  })

  it('is the same when it is looked every half minute', { timeout }, () => {
    fc.assert(
      fc.property(history, how, fc.integer({ min: 0, max: LAST * 24 - 7 }), ({ seen, from }, settings, hour) => {
        const part = { from: plus(from, hour * HOUR), until: plus(from, (hour + 6) * HOUR) }
        expect(toldBetween(seen, settings, { ...part, every: 30_000 })).toEqual(
          toldBetween(seen, settings, { ...part, every: 'next' }),
        )
      }),
      { numRuns: numRuns / 5 },
    )
  })

  it('after an outage of three days is what is still of use, once', { timeout }, () => {
    fc.assert(
      fc.property(history, how, fc.integer({ min: 1, max: 24 * 5 }), ({ seen, from, until }, settings, hour) => {
        const down = plus(from, hour * HOUR)
        const up = plus(down, 3 * DAY)
        const { told, look } = dispatcher(from, seen.workspace.timeZone)
        const walk = (at: string, last: string) => {
          for (let next = nextLook(seen, settings, at); next <= last; next = nextLook(seen, settings, next))
            look(seen, settings, next)
        }
        walk(from, down)
        look(seen, settings, up)
        walk(up, until)
        const whole = toldBetween(seen, settings, { from, until, every: 'next' })
        const missed = (one: { at: string; until: string }) => one.at > down && one.until <= up
        expect(keysOf(toldAfter(from, told))).toEqual(keysOf(whole.filter((one) => !missed(one))))
      }),
      { numRuns },
    )
  })
})

describe('a workspace that moves to the other end of the world and back', () => {
  it('has one digest for each of its working days', { timeout }, () => {
    const start = '2026-06-08'
    const from = `${start}T00:00:00.000Z`
    const given = { client: [debtor('debtor').client], invoice: [debtor('debtor').invoice] }
    const places = zones.map((timeZone) => seenIn({ timeZone, holidays: 'none' }, given))
    const moves = fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.constantFrom(...places)), { maxLength: 6 })
    fc.assert(
      fc.property(fc.constantFrom(...places), moves, (home, moves) => {
        const { told, look } = dispatcher(from, home.workspace.timeZone)
        let [at, here] = [from, home]
        // What is due in the very moment of a move is told where the workspace still was: a day may be over where it goes.
        const until = (end: string) => {
          for (let next = nextLook(here, settings(), at); next <= end; next = nextLook(here, settings(), next))
            look(here, settings(), next)
          at = end
        }
        for (const [hours, there] of moves) {
          until(plus(at, hours * HOUR))
          here = there
          // What was recorded is looked at: the card of the workspace names another zone.
          look(here, settings(), at)
        }
        until(plus(from, 20 * DAY))
        const days = Array.from({ length: 17 }, (_, n) => addDays(start, n + 1))
        const said = [...told.keys()].filter((key) => days.includes(key.slice('digest:'.length)))
        expect(said.sort()).toEqual(
          days.filter((day) => isWorkingDay(day, home.settings)).map((day) => `digest:${day}`),
        )
        // Each in the running day, wherever the workspace was: none is said after its day is over.
        for (const { at, until } of told.values()) expect(Date.parse(until) - Date.parse(at)).toBe(16 * HOUR)
      }),
      { numRuns },
    )
  })
})
