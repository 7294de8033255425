/** Read back by another library than the one it is written with. */
import fc from 'fast-check'
import { convertIcsCalendar, type IcsEvent } from 'ts-ics'
import { describe, expect, it } from 'vitest'
import { calendarFile } from '../../../../server/domain/reminders/calendar-file.ts'
import type { Seen } from '../../../../server/domain/reminders/seen.ts'
import { call, callback, invoice, legalAct, promise } from '../facts.ts'
import { runs, timeout } from '../runs.ts'
import { debtor, seenIn, settings } from './workspace.ts'

/** In Paris it is eleven. */
const now = '2026-06-15T09:00:00.000Z'
const appUrl = 'https://app.example'
const fileOf = (seen: Seen, more = {}, at = now) => calendarFile(seen, settings(more), { now: at, appUrl })
const eventsOf = (seen: Seen, more = {}, at = now): IcsEvent[] =>
  convertIcsCalendar(undefined, fileOf(seen, more, at)).events ?? []

const agreed = callback('2026-06-12', '2026-06-17T12:30:00.000Z')
const promised = promise('2026-06-12', '2026-06-20', 50_000)
const notice = legalAct('2026-06-10', 'formal-notice', { deadline: '2026-06-26' })

/** Nothing to do today about the first, a formal notice running for the second, and something for the third. */
const [quiet, noticed, late] = [debtor('quiet'), debtor('noticed'), debtor('late')]
const seen = (more: Parameters<typeof seenIn>[1] = {}) =>
  seenIn(
    {},
    {
      client: [quiet.client, noticed.client, late.client],
      invoice: [
        invoice({ id: quiet.invoice.id, clientId: 'quiet', dueOn: '2026-12-31', issuedOn: '2026-06-01' }),
        noticed.invoice,
        late.invoice,
      ],
      callback: [{ ...agreed, clientId: 'quiet' }],
      promise: [{ ...promised, clientId: 'quiet' }],
      legalAct: [{ ...notice, clientId: 'noticed' }],
      ...more,
    },
  )

const startOf = ({ start }: IcsEvent) => start.date.toISOString().replace(start.type === 'DATE' ? /T.*/ : '', '')
const told = (events: readonly IcsEvent[]) => events.map((one) => `${startOf(one)} ${one.summary}`)

describe('the file of a calendar', () => {
  it('holds agreed calls at their instant; promises, days of the law and the cases of each day as whole days', () => {
    expect(told(eventsOf(seen()))).toEqual([
      '2026-06-15 1\u00a0client à contacter',
      '2026-06-17T12:30:00.000Z Un appel convenu',
      '2026-06-17 1\u00a0client à contacter',
      // Promised for a Saturday: no bank books before the Monday.
      '2026-06-22 Un règlement promis',
      '2026-06-29 Le délai d’une mise en demeure est passé',
      '2026-06-29 1\u00a0client à contacter',
    ])
    expect(told(eventsOf(seen(), { language: 'en' }))).toContain('2026-06-22 A payment promised')
  })

  it('shows names and amounts only where the person allows them', () => {
    expect(fileOf(seen())).not.toMatch(/Client|500/)
    const named = told(eventsOf(seen(), { showsNames: true }))
    expect(named).toContain('2026-06-17T12:30:00.000Z Appeler Client quiet')
    expect(named).toContain('2026-06-22 Client quiet\u202f: 500,00\u202f€ promis')
    expect(eventsOf(seen(), { showsNames: true })[0]?.description).toContain('Client late')
  })

  it('leads to the app from every entry', () => {
    expect(new Set(eventsOf(seen()).map(({ url }) => url))).toEqual(
      new Set([`${appUrl}/`, `${appUrl}/clients/quiet/call`, `${appUrl}/clients/quiet`, `${appUrl}/clients/noticed`]),
    )
  })

  it('rings at the agreed moment, and for a day at the hour of the digest', () => {
    const rings = (events: readonly IcsEvent[]) =>
      Object.fromEntries(
        events.map(({ uid, alarms }) => [uid.split(/:\d|@/)[0], alarms?.map(({ trigger }) => trigger.value)]),
      )
    expect(rings(eventsOf(seen(), { digestAt: '07:30' }))).toMatchObject({
      callback: [{ seconds: 0 }],
      digest: [{ hours: 7, minutes: 30 }],
    })
  })

  it('names the last day of a time of the law, and rings a month and a week before it', () => {
    const order = legalAct('2026-06-10', 'order')
    const [event] = eventsOf(seen({ legalAct: [{ ...order, clientId: 'noticed' }] })).filter(({ uid }) =>
      uid.startsWith('clock:order'),
    )
    expect(event && told([event])).toEqual(['2026-12-10 Ordonnance à faire signifier\u202f: dernier jour'])
    // At eight in the morning: 29 days and 16 hours before that day begins.
    expect(event?.alarms?.map(({ trigger }) => trigger.value)).toEqual([
      { hours: 8 },
      { before: true, days: 29, hours: 16 },
      { before: true, days: 6, hours: 16 },
    ])
  })

  it('leaves out what is over, answered, or of a colleague', () => {
    const answered = seen({ interaction: [call('2026-06-13', 'NR', undefined, { clientId: 'quiet' })] })
    expect(eventsOf(answered).some(({ uid }) => uid.startsWith('callback'))).toBe(false)
    expect(eventsOf(seen(), {}, '2026-06-18T09:00:00.000Z').some(({ uid }) => uid.startsWith('callback'))).toBe(false)
    const others = { client: [debtor('quiet', { assignedTo: 'you' }).client] }
    expect(
      eventsOf(seenIn({}, { ...others, invoice: [], callback: [{ ...agreed, clientId: 'quiet' }] }, 'me')),
    ).toEqual([])
  })

  it('is the same to the byte all day long, and again from the same records in another order', () => {
    const file = fileOf(seen())
    expect(fileOf(seen(), {}, '2026-06-15T15:00:00.000Z')).toBe(file)
    expect(fileOf(seen({ client: [late.client, quiet.client, noticed.client] }))).toBe(file)
  })

  it('keeps its names from day to day, and says that an entry is newer when a fact was added', () => {
    const nameOf = (events: IcsEvent[], kind: string) =>
      events.filter(({ uid }) => uid.startsWith(kind)).map(({ uid }) => uid)
    for (const kind of ['callback', 'promise', 'clock'])
      expect(nameOf(eventsOf(seen(), {}, '2026-06-16T09:00:00.000Z'), kind)).toEqual(nameOf(eventsOf(seen()), kind))
    const today = (given: Parameters<typeof seen>[0]) =>
      eventsOf(seen(given)).find(({ uid }) => uid.startsWith('digest:2026-06-15'))
    const [before, after] = [
      today({}),
      today({ interaction: [call('2026-06-13', 'NR', undefined, { clientId: 'late' })] }),
    ]
    expect(after?.stamp.date.toISOString()).toBe('2026-06-13T10:00:00.000Z')
    expect((after?.sequence ?? 0) > (before?.sequence ?? 0)).toBe(true)
  })

  it('is well formed whatever the names are', { timeout }, () => {
    const name = fc.string({
      unit: fc.constantFrom('a', 'é', '€', '👩‍👩‍👧‍👦', '"', '\\', ',', ';', ':', '\n', '\r', '\t', '\u2028', '\u0000'),
      minLength: 1,
      maxLength: 60,
    })
    fc.assert(
      fc.property(name, (name) => {
        const file = fileOf(seen({ client: [{ ...quiet.client, name }, noticed.client, { ...late.client, name }] }), {
          showsNames: true,
        })
        expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
        const lines = file.split('\r\n')
        for (const line of lines) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
          expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
        }
        const unfolded = file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)
        expect(unfolded.filter((line) => !/^[A-Z-]+(;[A-Z]+=[A-Z]+)*:/.test(line))).toEqual([])
        expect(unfolded.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(6)
        expect(convertIcsCalendar(undefined, file).events).toHaveLength(6)
      }),
      { numRuns: runs / 20 },
    )
  })
})
