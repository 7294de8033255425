import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSearch, fold } from '../../../client/book/search.ts'
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

test('what is found is what a look through every text finds, in the same order, whatever changed meanwhile', () => {
  const WORDS = ['Élan', 'élan', 'Martin', 'lot', 'F-12', 'F-123', '12', 'Noël', 'a', 'É']
  const texts = fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }).map((words) => words.join(' '))
  const step = fc.record({ of: fc.nat(8), name: texts, note: texts, query: texts })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const set = createWorkingSet()
      const search = createSearch(() => set)
      const ids = Array.from({ length: 9 }, () => id())
      for (const { of, name, note, query } of steps) {
        const clientId = ids[of] as string
        set.put('client', { id: clientId, name } as { id: string }, 0)
        set.put('interaction', { id: id(), act: id(), clientId, note } as { id: string }, 0)
        search.forget([clientId])
        const found = search.find(query)
        expect(new Set(found)).toEqual(new Set(lookedThrough(set, query)))
        expect(found.map((one) => place(set, one, query))).toEqual(
          found.map((one) => place(set, one, query)).sort((a, b) => a[0] - b[0] || a[1].localeCompare(b[1])),
        )
      }
    }),
  )
})

function lookedThrough(set: ReturnType<typeof createWorkingSet>, query: string): string[] {
  const words = fold(query).split(' ').filter(Boolean)
  return [...set.all('client')].flatMap(({ id: clientId, name }) => {
    const notes = set.ofClient('interaction', clientId).map((one) => one.note)
    const text = fold([name, ...notes].join(' '))
    return words.every((word) => text.includes(word)) ? [clientId] : []
  })
}

function place(set: ReturnType<typeof createWorkingSet>, clientId: string, query: string): [number, string] {
  const name = fold(set.get('client', clientId)?.name ?? '')
  const whole = fold(query).split(' ').filter(Boolean).join(' ')
  return [name.startsWith(whole) ? 0 : name.includes(whole) ? 1 : 2, name]
}
