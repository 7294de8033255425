/** A client card as a form, and back. */
import { describe, expect, it } from 'vitest'
import { changed, created, emptyContact, emptyForm, formOf } from '../../../../client/screens/client/form.ts'
import { sirenDigits, sirenDoubt } from '../../../../client/screens/client/siren.ts'
import type { Client, Contact } from '../../../../server/domain/records/cards.ts'

const client: Client = { id: 'c', creditorId: 'k', name: 'Perrin', kind: 'business', city: 'Vif', address: 'tu' }
const contact: Contact = {
  id: 'p',
  clientId: 'c',
  lastName: 'Perrin',
  mayHear: false,
  phones: [{ number: '+33612345678', label: 'portable', wrongSince: '2026-11-01' }],
}

const start = formOf(client, [contact])

describe('the form of a client', () => {
  it('records nothing when nothing was changed', () => {
    expect(changed(formOf(client, [contact]), start, 'c')).toEqual([])
  })

  it('sends only the fields that were changed, and null for what was cleared', () => {
    const form = { ...formOf(client, [contact]), city: ' ', portal: 'Chorus Pro ' }
    expect(changed(form, start, 'c')).toEqual([
      { op: 'patch', kind: 'client', id: 'c', fields: { city: null, portal: 'Chorus Pro' } },
    ])
  })

  it('keeps the label and the wrong mark of a number beside another one that is added', () => {
    const form = formOf(client, [contact])
    form.contacts[0]?.phones.push({ number: '+33476000000' })
    expect(changed(form, start, 'c')).toEqual([
      {
        op: 'patch',
        kind: 'contact',
        id: 'p',
        fields: { phones: [...(contact.phones ?? []), { number: '+33476000000' }] },
      },
    ])
  })

  it('deletes a contact that was removed or emptied, and leaves out one that was never filled in', () => {
    const form = { ...formOf(client, [contact]), contacts: [emptyContact('p'), emptyContact('new')] }
    expect(changed(form, start, 'c')).toEqual([{ op: 'delete', kind: 'contact', id: 'p' }])
    expect(changed({ ...form, contacts: [] }, start, 'c')).toEqual([{ op: 'delete', kind: 'contact', id: 'p' }])
    expect(created({ ...emptyForm('k', 'blank'), name: 'Neuf' }, 'n')).toHaveLength(1)
  })
})

describe('the reminders of a client', () => {
  it('records what was chosen, in numbers where the record has numbers', () => {
    const form = { ...start, profile: 'reliable' as const, sector: 'trade', graceDays: ' 12 ', writtenOnly: true }
    expect(changed(form, start, 'c')).toEqual([
      {
        op: 'patch',
        kind: 'client',
        id: 'c',
        fields: { profile: 'reliable', sector: 'trade', graceDays: 12, writtenOnly: true },
      },
    ])
  })

  it('clears what was taken back', () => {
    const before = formOf({ ...client, graceDays: 5, writtenOnly: true, strategy: 'tight' }, [contact])
    const form = { ...before, graceDays: '', writtenOnly: false, strategy: '' }
    expect(changed(form, before, 'c')).toEqual([
      { op: 'patch', kind: 'client', id: 'c', fields: { graceDays: null, writtenOnly: null, strategy: null } },
    ])
  })

  it('leaves days of grace that are no number to be refused rather than guessed', () => {
    const [patch] = changed({ ...start, graceDays: 'dix' }, start, 'c')
    expect(patch).toMatchObject({ fields: { graceDays: Number.NaN } })
  })
})

describe('a SIREN', () => {
  it('is doubted when its digits do not check or are not nine, and never otherwise', () => {
    expect(sirenDoubt('732 829 320')).toBe(null)
    expect(sirenDoubt('73282932000074')).toBe(null)
    expect(sirenDoubt('732 829 321')).toBe('digits')
    expect(sirenDoubt('73282')).toBe('length')
    expect(sirenDoubt('')).toBe(null)
  })

  it('is the front of a SIRET', () => {
    expect(sirenDigits('732 829 320 00074')).toBe('732829320')
  })
})
