/** Cards that look like the same debtor, and what merging takes over. */
import { describe, expect, it } from 'vitest'
import { likelyDuplicates } from '../../../../client/screens/client/duplicates.ts'
import { mergeInto } from '../../../../client/screens/client/merge.ts'
import type { Client } from '../../../../server/domain/records/cards.ts'

const card = (id: string, name: string, over: Partial<Client> = {}): Client => ({
  id,
  creditorId: 'k',
  name,
  kind: 'business',
  ...over,
})
const perrin = card('1', 'Perrin Rénovation', { siren: '732 829 320' })

describe('a likely duplicate', () => {
  it('has the same name but for accents, case and legal form', () => {
    expect(likelyDuplicates(perrin, [perrin, card('2', 'SARL PERRIN RENOVATION')], [])).toMatchObject([
      { client: { id: '2' }, because: 'name' },
    ])
  })

  it('has the same SIREN, which is surer than the same e-mail address, which is surer than the name', () => {
    const all = [card('2', 'Perrin Rénovation'), card('3', 'P.R.'), card('4', 'Autre', { siren: '732829320' })]
    const contacts = [
      { id: 'a', clientId: '1', emails: ['c@perrin.fr'] },
      { id: 'b', clientId: '3', emails: ['C@perrin.fr'] },
    ]
    expect(likelyDuplicates(perrin, all, contacts).map((one) => one.because)).toEqual(['siren', 'email', 'name'])
  })

  it('is never a debtor of another creditor, nor a card merged already', () => {
    const all = [
      card('2', 'Perrin Rénovation', { creditorId: 'other' }),
      card('3', 'Perrin Rénovation', { mergedInto: '1' }),
    ]
    expect(likelyDuplicates(perrin, all, [])).toEqual([])
  })

  it('is not found by names that are empty once folded', () => {
    expect(likelyDuplicates(card('1', 'SARL'), [card('2', 'SAS')], [])).toEqual([])
  })
})

describe('merging', () => {
  it('fills what the kept card lacked and changes nothing it had', () => {
    const kept = card('1', 'Perrin', { kind: 'unknown', city: 'Vif' })
    const merged = card('2', 'Perrin SARL', { siren: '732829320', city: 'Grenoble' })
    expect(mergeInto(kept, merged)).toEqual([
      { op: 'patch', kind: 'client', id: '2', fields: { mergedInto: '1' } },
      { op: 'patch', kind: 'client', id: '1', fields: { siren: '732829320', kind: 'business' } },
    ])
  })
})
