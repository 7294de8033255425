/** The small rules behind the settings: account numbers, mandates, what a script may quote. */
import { expect, test } from 'vitest'
import { isIban, plainIban } from '../../../../client/screens/settings/iban.ts'
import { mandateState } from '../../../../client/screens/settings/mandate-state.ts'
import { checkScript, placesAt } from '../../../../client/screens/settings/script-check.ts'
import { stages } from '../../../../client/screens/settings/stages.ts'
import { readyScript } from '../../../../server/domain/words/scripts/speak.ts'

test('an IBAN with two digits swapped is not one', () => {
  expect(isIban('FR76 3000 6000 0112 3456 7890 189')).toBe(true)
  expect(isIban('FR76 3000 6000 0112 3456 7809 189')).toBe(false)
  expect(isIban('FR76')).toBe(false)
  expect(plainIban('fr76 3000-6000')).toBe('FR7630006000')
})

const mandate = (signedOn: string, endsOn?: string) => ({
  id: signedOn,
  creditorId: 'c',
  signedOn,
  mayReceive: false,
  ...(endsOn ? { endsOn } : {}),
})

test('a mandate is in force from the day it is signed to the day it ends, both included', () => {
  const state = (today: string) => mandateState([mandate('2026-01-10', '2026-06-30')], 'c', today).state
  expect(['2026-01-09', '2026-01-10', '2026-06-30', '2026-07-01'].map(state)).toEqual([
    'not-yet',
    'in-force',
    'in-force',
    'ended',
  ])
})

test('of several mandates the one in force counts, and that of another creditor never does', () => {
  const several = [mandate('2025-01-01', '2025-12-31'), mandate('2026-01-01')]
  expect(mandateState(several, 'c', '2026-11-21')).toMatchObject({ state: 'in-force', mandate: { id: '2026-01-01' } })
  expect(mandateState(several, 'other', '2026-11-21')).toEqual({ state: 'missing', mandate: null })
})

const whose = {
  workspace: { kind: 'own' as const, name: 'Menuiserie Perrin' },
  creditor: { id: 'c', name: 'Menuiserie Perrin' },
  today: '2026-11-21',
}

test.each(stages.flatMap((stage) => [[stage, 'fr'] as const, [stage, 'en'] as const]))(
  'the ready-made script %s (%s) and each place offered there can be filled in',
  (stage, language) => {
    expect(checkScript([readyScript(stage, language).opening], stage, language, whose)).toMatchObject({ ok: true })
    for (const place of placesAt[stage])
      expect(checkScript([`{${place}}`], stage, language, whose)).toMatchObject({ ok: true })
  },
)

test('a place that nobody knows is named, and a voicemail that quotes the debt is refused', () => {
  expect(checkScript(['Bonjour {prenom}'], 'friendly', 'fr', whose)).toEqual({
    ok: false,
    unknown: ['prenom'],
    names: 'unknown',
  })
  expect(checkScript(['Bonjour, {amount} à régler'], 'voicemail', 'fr', whose)).toMatchObject({
    ok: false,
    names: 'debt',
  })
  expect(checkScript(['Le {promiseOn}…'], 'friendly', 'fr', whose)).toMatchObject({ ok: false, unknown: ['promiseOn'] })
})
