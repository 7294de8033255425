import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSearch, fold } from '../../../client/book/search.ts'
import { createWorkingSet } from '../../../client/book/working-set.ts'
import { id } from './records.ts'

function searched() {
  const set = createWorkingSet()
  const looking = createSearch(() => set)
  const search = {
    forget: looking.forget,
    async find(query: string): Promise<string[]> {
      await looking.prepare()
      return looking.find(query) ?? []
    },
  }
  const add = (name: string): string => {
    const clientId = id()
    set.put('client', { id: clientId, creditorId: id(), name, kind: 'business' } as { id: string }, 0)
    return clientId
  }
  return { set, search, add }
}

const names = (set: ReturnType<typeof createWorkingSet>, ids: string[]) =>
  ids.map((one) => set.get('client', one)?.name)

test('accents and case do not matter, and every word must be found', async () => {
  const { set, search, add } = searched()
  add('Électricité Générale Noël')
  add('Garage du Lac')
  expect(names(set, await search.find('electricite NOEL'))).toEqual(['Électricité Générale Noël'])
  expect(await search.find('electricite lac')).toEqual([])
})

test('a name that begins with the query comes first', async () => {
  const { set, search, add } = searched()
  add('Au Petit Martin')
  add('Martin Frères')
  expect(names(set, await search.find('mart'))).toEqual(['Martin Frères', 'Au Petit Martin'])
})

test('an invoice number and a note lead to their client, and what changes is found at once', async () => {
  const { set, search, add } = searched()
  const clientId = add('Mairie de Vif')
  expect(await search.find('2026-077')).toEqual([])
  set.put('invoice', { id: id(), clientId, number: '2026-077' } as { id: string }, 0)
  const note = { id: id(), act: id(), clientId, note: 'Guichet n° 3, sonner' }
  set.put('interaction', note as { id: string }, 0)
  search.forget([clientId])
  expect(await search.find('2026-077')).toEqual([clientId])
  expect(await search.find('guichet')).toEqual([clientId])
})

test('the reference of a legal act, its trustee, and the words of an agreement lead to their client', async () => {
  const { set, search, add } = searched()
  const clientId = add('Hôtel du Parc')
  const fact = () => ({ id: id(), act: id(), clientId })
  set.put('legalAct', { ...fact(), reference: 'RG 26/00123', trustee: 'Me Durand' } as { id: string }, 0)
  set.put('instalmentPlan', { ...fact(), note: 'Convenu avec la gérante' } as { id: string }, 0)
  const bill = fact()
  set.put('bill', { ...bill, reference: 'LC-77' } as { id: string }, 0)
  for (const query of ['26/00123', 'durand', 'gerante', 'lc-77']) expect(await search.find(query)).toEqual([clientId])
  set.put('void', { id: id(), act: id(), undoes: 'fact', target: bill.id } as { id: string }, 0)
  search.forget([clientId])
  expect(await search.find('lc-77')).toEqual([])
})

test('a merged card is found only under the card it was merged into', async () => {
  const { set, search, add } = searched()
  const kept = add('Perrin')
  const twin = add('Perrin SARL')
  expect(await search.find('perrin')).toHaveLength(2)
  set.apply([{ op: 'patch', kind: 'client', id: twin, fields: { mergedInto: kept } }])
  search.forget([kept, twin])
  expect(await search.find('perrin')).toEqual([kept])
})

test('what is found is what a look through every text finds, in the same order, whatever changed meanwhile', async () => {
  const WORDS = ['Élan', 'élan', 'Martin', 'lot', 'F-12', 'F-123', '12', 'Noël', 'a', 'É']
  const texts = fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }).map((words) => words.join(' '))
  const step = fc.record({ of: fc.nat(8), name: texts, note: texts, query: texts })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const set = createWorkingSet()
      const search = createSearch(() => set)
      const ids = Array.from({ length: 9 }, () => id())
      for (const { of, name, note, query } of steps) {
        const clientId = ids[of] as string
        set.put('client', { id: clientId, name } as { id: string }, 0)
        set.put('interaction', { id: id(), act: id(), clientId, note } as { id: string }, 0)
        search.forget([clientId])
        await search.prepare()
        const found = search.find(query) ?? []
        expect(new Set(found)).toEqual(new Set(lookedThrough(set, query)))
        expect(found.map((one) => place(set, one, query))).toEqual(
          found.map((one) => place(set, one, query)).sort((a, b) => a[0] - b[0] || a[1].localeCompare(b[1])),
        )
      }
    }),
  )
})

test('nothing is said before everything was looked through, and what changes meanwhile is found with the rest', async () => {
  const { set, add } = searched()
  const [first, ...others] = Array.from({ length: 300 }, (_, n) => add(`Atelier ${n}`))
  let pauses = 0
  const named = (name: string, ids: (string | undefined)[]) => {
    for (const one of ids) set.put('client', { id: one ?? '', name } as { id: string }, 0)
    search.forget(ids.map((one) => one ?? ''))
  }
  const search = createSearch(
    () => set,
    () => async () => {
      pauses++
      expect(search.find('atelier')).toBeNull()
      // One that was looked through already; then, once, so many that it is done anew.
      if (pauses === 200) named('Menuiserie', [first])
      if (pauses === 250) named('Garage', others.slice(0, 250))
    },
  )
  await search.prepare()
  expect(pauses).toBe(300 + 300)
  expect(search.find('menuiserie')).toEqual([first])
  expect(search.find('garage')).toHaveLength(250)
  expect(search.find('atelier')).toHaveLength(49)
  search.forget(null)
  expect(search.find('garage')).toBeNull()
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
