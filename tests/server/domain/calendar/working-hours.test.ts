/** Hours of contact: those of the workspace for businesses, later and with a break for consumers. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hoursFor, isWithinHours, wallTimeIn } from '../../../../server/domain/calendar/working-hours.ts'
import { defaultSettings } from '../../../../server/domain/dunning/settings.ts'
import { ClientKind } from '../../../../server/domain/records/cards.ts'
import { runs } from '../runs.ts'

const hours = (opensAt: string, closesAt: string) => ({ opensAt, closesAt })
const minute = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((at) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`)

describe('Hours of contact', () => {
  it('contacts businesses from nine to seven unless told otherwise', () => {
    expect(isWithinHours('08:59', defaultSettings, 'business')).toBe(false)
    expect(isWithinHours('09:00', defaultSettings, 'business')).toBe(true)
    expect(isWithinHours('18:59', defaultSettings, 'public')).toBe(true)
    expect(isWithinHours('19:00', defaultSettings, 'business')).toBe(false)
  })

  it('contacts consumers from ten to one and from two to eight unless told otherwise', () => {
    expect(['09:59', '10:00', '12:59', '13:00', '13:59', '14:00', '19:59', '20:00'].map(asConsumer)).toEqual([
      false,
      true,
      true,
      false,
      false,
      true,
      true,
      false,
    ])
  })

  it('narrows the hours of consumers to those the workspace chose', () => {
    expect(hoursFor(hours('11:00', '17:00'), 'consumer')).toEqual([
      { from: '11:00', to: '13:00' },
      { from: '14:00', to: '17:00' },
    ])
    expect(hoursFor(hours('08:00', '12:00'), 'consumer')).toEqual([{ from: '10:00', to: '12:00' }])
  })

  it('keeps some hours when the chosen ones close before they open', () => {
    expect(isWithinHours('10:00', hours('19:00', '09:00'), 'business')).toBe(true)
  })

  it('leaves every kind of client some hours, never at night with usual hours, whatever was chosen', () => {
    fc.assert(
      fc.property(minute, minute, fc.constantFrom(...ClientKind.options), (opensAt, closesAt, kind) => {
        const open = hoursFor(hours(opensAt, closesAt), kind)
        expect(open.length).toBeGreaterThan(0)
        for (const { from, to } of open) expect(from < to).toBe(true)
        if (kind === 'consumer') for (const { from, to } of open) expect(from >= '10:00' && to <= '20:00').toBe(true)
      }),
      { numRuns: runs },
    )
  })

  it('reads the clock on the wall of the workspace, in summer, in winter and overseas', () => {
    expect(wallTimeIn('2026-07-01T07:30:00.000Z', 'Europe/Paris')).toBe('09:30')
    expect(wallTimeIn('2026-11-21T23:05:00.000Z', 'Europe/Paris')).toBe('00:05')
    expect(wallTimeIn('2026-11-21T12:00:00.000Z', 'Indian/Reunion')).toBe('16:00')
  })
})

const asConsumer = (time: string) => isWithinHours(time, defaultSettings, 'consumer')
