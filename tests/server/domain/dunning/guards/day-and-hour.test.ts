/** The guards of the calendar and the clock: days off and hours, by channel and kind of client. */
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../../../../server/domain/dunning/settings.ts'
import type { Day } from '../../../../../server/domain/records/primitives.ts'
import { call, callback, client, late } from '../../facts.ts'
import { codes, D7, one } from './asking.ts'

describe('day and hour', () => {
  const SATURDAY = late(12)

  it.each(['call', 'sms', 'visit', 'messenger'] as const)('asks before a %s on a Saturday', (channel) => {
    expect(one('day-off', SATURDAY, {}, { channel })).toMatchObject({ weight: 'asks', holiday: null })
  })

  it('mentions it for an e-mail, and says nothing for a letter', () => {
    expect(one('day-off', SATURDAY, {}, { channel: 'email' })?.weight).toBe('tells')
    expect(codes(SATURDAY, {}, { channel: 'letter' })).toEqual([])
  })

  it('names a public holiday of the region of the workspace', () => {
    const day: Day = '2026-07-14'
    const settings = { ...defaultSettings, holidays: 'metropole' as const }
    expect(one('day-off', day, { settings })).toMatchObject({ holiday: 'bastille-day' })
    expect(codes(day)).not.toContain('day-off')
  })

  it('follows the working days that the workspace chose', () => {
    expect(codes(SATURDAY, { settings: { ...defaultSettings, workingDays: [1, 2, 3, 4, 5, 6] } })).toEqual([])
  })

  it.each([
    ['06:59', true],
    ['07:00', false],
    ['16:59', false],
    ['17:00', true],
  ])('looks at the wall of the workspace: %s UTC in summer', (time, outside) => {
    const now = `${D7}T${time}:00.000Z`
    expect(codes(D7, {}, { now }).includes('outside-hours')).toBe(outside)
  })

  it('leaves consumers in peace at lunch', () => {
    const consumer = { client: client({ kind: 'consumer' }) }
    const lunch = { now: `${D7}T11:30:00.000Z` }
    expect(one('outside-hours', D7, consumer, lunch)).toMatchObject({ weight: 'asks', time: '13:30', consumer: true })
    expect(codes(D7, {}, lunch)).toEqual([])
  })

  it('lets the moment stand that the client chose, on whatever day and hour', () => {
    const now = `${SATURDAY}T18:00:00.000Z`
    const more = { interactions: [call(late(8), 'RAPPEL')], callbacks: [callback(late(8), now)] }
    expect(codes(SATURDAY, more, { now })).toEqual([])
  })
})
