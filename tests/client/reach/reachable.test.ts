import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readable, toE164 } from '../../../client/reach/phone-number.ts'
import { reachableBy } from '../../../client/reach/reachable.ts'
import type { Contact } from '../../../server/domain/records/cards.ts'

const contact = (over: Partial<Contact>): Contact => ({ id: over.lastName ?? 'x', clientId: 'c', ...over })

test('the person who pays is called before the one who decides, and the desk last', () => {
  const phones = (number: string) => [{ number }]
  const contacts = [
    contact({ lastName: 'Accueil', role: 'desk', phones: phones('+33100000001') }),
    contact({ lastName: 'Gérante', role: 'decides', phones: phones('+33100000002') }),
    contact({ lastName: 'Comptable', role: 'pays', phones: phones('+33100000003') }),
  ]
  expect(reachableBy('call', contacts).map((one) => one.contact.lastName)).toEqual(['Comptable', 'Gérante', 'Accueil'])
})

test('a number known to be wrong is not proposed again', () => {
  const phones = [{ number: '+33100000001', wrongSince: '2026-11-01' }, { number: '+33600000002' }]
  expect(reachableBy('call', [contact({ phones })]).map((one) => one.address)).toEqual(['+33600000002'])
})

test('an SMS goes to a mobile, and to no French landline', () => {
  const phones = [{ number: '+33123456789' }, { number: '+33612345678' }]
  expect(reachableBy('sms', [contact({ phones })])[0]?.address).toBe('+33612345678')
  expect(reachableBy('sms', [contact({ phones: phones.slice(0, 1) })])).toEqual([])
  expect(reachableBy('call', [contact({ phones })])[0]?.address).toBe('+33123456789')
})

test('a letter needs no number', () => {
  expect(reachableBy('letter', [contact({ phones: [{ number: '+33612345678' }] })])).toEqual([])
})

test('numbers as they are typed in France become E.164, those of overseas included', () => {
  expect(toE164('06 12 34 56 78', 'FR')).toBe('+33612345678')
  expect(toE164('0690 12 34 56', 'FR')).toBe('+590690123456')
  expect(toE164('01.23.45.67.89', 'FR')).toBe('+33123456789')
  expect(toE164('+44 20 7946 0018', 'FR')).toBe('+442079460018')
  expect(toE164('pas un numéro', 'FR')).toBeNull()
  expect(toE164('12', 'FR')).toBeNull()
  expect(readable('+33612345678', 'FR')).toBe('06 12 34 56 78')
})

const examples = '../shared/data/phone/validatorjs-mobile-fr.json'

test.skipIf(!existsSync(examples))('real French mobile numbers are read and wrong ones are not', () => {
  const vectors = JSON.parse(readFileSync(examples, 'utf8')) as Record<string, { valid: string[]; invalid: string[] }>
  const { valid, invalid } = vectors['["fr-FR"]'] ?? { valid: [], invalid: [] }
  expect(valid.length).toBeGreaterThan(3)
  for (const number of valid) expect(toE164(number, 'FR'), number).not.toBeNull()
  expect(invalid.filter((number) => toE164(number, 'FR')?.match(/^\+33[67]/))).toEqual([])
})
