import { expect, test } from 'vitest'
import { createSearch } from '../../../client/book/search.ts'
import { createWorkingSet } from '../../../client/book/working-set.ts'
import { id } from './records.ts'

function searched() {
  const set = createWorkingSet()
  const search = createSearch(() => set)
  const add = (name: string): string => {
    const clientId = id()
    set.put('client', { id: clientId, creditorId: id(), name, kind: 'business' } as { id: string }, 0)
    return clientId
  }
  return { set, search, add }
}

const names = (set: ReturnType<typeof createWorkingSet>, ids: string[]) =>
  ids.map((one) => set.get('client', one)?.name)

test('accents and case do not matter, and every word must be found', () => {
  const { set, search, add } = searched()
  add('Électricité Générale Noël')
  add('Garage du Lac')
  expect(names(set, search.find('electricite NOEL'))).toEqual(['Électricité Générale Noël'])
  expect(search.find('electricite lac')).toEqual([])
})

test('a name that begins with the query comes first', () => {
  const { set, search, add } = searched()
  add('Au Petit Martin')
  add('Martin Frères')
  expect(names(set, search.find('mart'))).toEqual(['Martin Frères', 'Au Petit Martin'])
})

test('an invoice number and a note lead to their client, and what changes is found at once', () => {
  const { set, search, add } = searched()
  const clientId = add('Mairie de Vif')
  expect(search.find('2026-077')).toEqual([])
  set.put('invoice', { id: id(), clientId, number: '2026-077' } as { id: string }, 0)
  const note = { id: id(), act: id(), clientId, note: 'Guichet n° 3, sonner' }
  set.put('interaction', note as { id: string }, 0)
  search.forget([clientId])
  expect(search.find('2026-077')).toEqual([clientId])
  expect(search.find('guichet')).toEqual([clientId])
})

test('the reference of a legal act, its trustee, and the words of an agreement lead to their client', () => {
  const { set, search, add } = searched()
  const clientId = add('Hôtel du Parc')
  const fact = () => ({ id: id(), act: id(), clientId })
  set.put('legalAct', { ...fact(), reference: 'RG 26/00123', trustee: 'Me Durand' } as { id: string }, 0)
  set.put('instalmentPlan', { ...fact(), note: 'Convenu avec la gérante' } as { id: string }, 0)
  const bill = fact()
  set.put('bill', { ...bill, reference: 'LC-77' } as { id: string }, 0)
  for (const query of ['26/00123', 'durand', 'gerante', 'lc-77']) expect(search.find(query)).toEqual([clientId])
  set.put('void', { id: id(), act: id(), undoes: 'fact', target: bill.id } as { id: string }, 0)
  search.forget([clientId])
  expect(search.find('lc-77')).toEqual([])
})

test('a merged card is found only under the card it was merged into', () => {
  const { set, search, add } = searched()
  const kept = add('Perrin')
  const twin = add('Perrin SARL')
  expect(search.find('perrin')).toHaveLength(2)
  set.apply([{ op: 'patch', kind: 'client', id: twin, fields: { mergedInto: kept } }])
  search.forget([kept, twin])
  expect(search.find('perrin')).toEqual([kept])
})
