/** The list of clients: who a filter shows, and in what order. */
import { describe, expect, it } from 'vitest'
import { arrange, type ClientRow, countShown } from '../../../../client/screens/clients/rows.ts'
import type { CaseState } from '../../../../server/domain/dunning/case.ts'
import { id } from '../../book/records.ts'

const nothing = {
  open: [],
  settled: [],
  due: [],
  overdue: [],
  limited: [],
  disputed: [],
  credit: [],
  firstUnpaidSince: null,
  daysLate: 0,
  promises: [],
  contactCounts: {},
  lastContact: null,
} satisfies CaseState

const euros = (amount: number) => [{ currency: 'EUR', amount }]

function row(name: string, state: Partial<CaseState>): ClientRow {
  const client = { id: id(), creditorId: id(), name, kind: 'business' as const }
  const still = { action: null, next: null, ahead: () => [], passedOver: [], silence: { code: 'settled' as const } }
  return { client, plan: { state: { ...nothing, ...state }, ...still } }
}

const late = row('Zoé', { due: euros(5000), overdue: euros(5000), daysLate: 12 })
const later = row('Élodie', { due: euros(100), overdue: euros(100), daysLate: 40 })
const ancient = row('Vieux', { due: euros(900), limited: euros(900), daysLate: 2300 })
const names = (rows: ClientRow[]) => rows.map((one) => one.client.name)

describe('the list of clients', () => {
  it('puts what can no longer be chased after what can, however old it is', () => {
    expect(names(arrange([ancient, late, later], 'all', 'late', null))).toEqual(['Élodie', 'Zoé', 'Vieux'])
  })

  it('sorts names blind to accents, and amounts from the largest', () => {
    expect(names(arrange([late, ancient, later], 'all', 'name', null))).toEqual(['Élodie', 'Vieux', 'Zoé'])
    expect(names(arrange([later, ancient, late], 'all', 'remaining', null))).toEqual(['Zoé', 'Vieux', 'Élodie'])
  })

  it('shows what a filter asks for and counts it', () => {
    expect(names(arrange([late, ancient], 'limited', 'late', null))).toEqual(['Vieux'])
    expect(countShown([late, later, ancient])).toMatchObject({ all: 3, late: 2, limited: 1, settled: 0 })
  })

  it('keeps the order of a search, within the filter', () => {
    const found = [ancient.client.id, late.client.id]
    expect(names(arrange([late, later, ancient], 'all', 'name', found))).toEqual(['Vieux', 'Zoé'])
    expect(names(arrange([late, later, ancient], 'late', 'name', found))).toEqual(['Zoé'])
  })
})
