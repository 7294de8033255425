/** Tables that cannot be trusted are refused, each for its own reason. */
import { describe, expect, it } from 'vitest'
import { problemsOf } from '../../../../../server/domain/interest/rates/check.ts'
import { heldRates } from '../../../../../server/domain/interest/rates/held.ts'
import { faultsOf } from '../../../../../server/domain/interest/rates/schema.ts'
import type { RateKey, RateRow, Rates, RateTable } from '../../../../../server/domain/interest/rates/tables.ts'
import { versionOf } from '../../../../../server/domain/interest/rates/version.ts'

/** The held rates with one table changed. */
const changed = (key: RateKey, change: (table: RateTable) => Partial<RateTable>): Rates => {
  const table = heldRates.tables[key]
  return { ...heldRates, tables: { ...heldRates.tables, [key]: { ...table, ...change(table) } } }
}
const rows = (key: RateKey, change: (rows: readonly RateRow[]) => RateRow[]) =>
  changed(key, (table) => ({ rows: change(table.rows) }))
const withRow = (key: RateKey, from: string, more: Partial<RateRow>) =>
  rows(key, (all) => all.map((row) => (row.from === from ? { ...row, ...more } : row)))
const without = (key: RateKey, from: string) => rows(key, (all) => all.filter((row) => row.from !== from))

const keys = Object.keys(heldRates.tables) as RateKey[]

describe('the tables of this version', () => {
  it('have nothing wrong with them', () => {
    expect(faultsOf(heldRates)).toEqual([])
    expect(keys).toHaveLength(13)
  })

  it('name a source for every row', () => {
    for (const { rows: all } of Object.values(heldRates.tables))
      for (const { source } of all) expect(source.length).toBeGreaterThan(5)
  })
})

describe('a table', () => {
  it.each(keys)('out of order is refused: %s', (key) => {
    expect(problemsOf(rows(key, ([first, second, ...rest]) => [second, first, ...rest] as RateRow[]))).toContainEqual(
      expect.stringContaining('not after the row before it'),
    )
  })

  it.each(keys)('with two rows of one day is refused: %s', (key) => {
    const [first] = heldRates.tables[key].rows
    expect(problemsOf(rows(key, (all) => [first as RateRow, ...all]))).toEqual([
      `${key} ${first?.from}: not after the row before it`,
    ])
  })

  it('without rows is refused', () => {
    expect(problemsOf(rows('gb-bank', () => []))).toEqual(['gb-bank: no rows'])
  })

  it('under the name of another is refused', () => {
    expect(problemsOf(changed('it-b2b', () => ({ key: 'es-b2b' })))).toContain('it-b2b: the table says it is es-b2b')
  })

  it('held to a day before its last row is refused', () => {
    expect(problemsOf(changed('gb-bank', () => ({ heldUntil: '2025-12-17' })))).toEqual([
      'gb-bank: held until 2025-12-17, before its last row',
    ])
  })

  it('held longer than it is known is refused', () => {
    expect(problemsOf(changed('ecb-main-refinancing', () => ({ heldUntil: '2027-01-01' })))).toEqual([
      'ecb-main-refinancing: held until 2027-01-01, known until 2026-11-21',
    ])
    expect(problemsOf(changed('de-base', () => ({ heldUntil: '2027-06-30' })))).toEqual([
      'de-base: held until 2027-06-30, known until 2026-12-31',
    ])
    expect(problemsOf(changed('fr-legal-other', () => ({ heldUntil: '2027-01-01' })))).toContain(
      'fr-legal-other: held until 2027-01-01, known until 2026-12-31',
    )
  })

  it.each(['at-base', 'be-b2b', 'es-b2b', 'it-b2b', 'lu-b2b', 'nl-b2b', 'ie-b2b', 'pt-b2b', 'fr-legal-other'] as const)(
    'that skips a half-year is refused: %s',
    (key) => {
      expect(problemsOf(without(key, '2024-07-01'))).toEqual([`${key} 2024-07-01: no row`])
    },
  )

  it('of the French legal rate may skip the half-years before 2015, and no year', () => {
    expect(problemsOf(without('fr-legal-individual', '2012-01-01'))).toEqual(['fr-legal-individual 2012-01-01: no row'])
  })

  it('with a rate of the wrong day is refused', () => {
    expect(problemsOf(withRow('pt-b2b', '2024-07-01', { from: '2024-07-02' }))).toEqual([
      'pt-b2b 2024-07-02: not the first day of a half-year',
      'pt-b2b 2024-07-01: no row',
    ])
  })
})

describe('tables that the law ties together', () => {
  it.each([
    ['de-base', '2024-07-01', '3.38', '3.37'],
    ['be-b2b', '2024-07-01', '12.00', '12.50'],
    ['es-b2b', '2024-07-01', '12.52', '12.25'],
    ['at-base', '2026-07-01', '1.78', '1.53'],
  ] as const)('%s of %s may not be %s, but %s', (key, from, percent, expected) => {
    const [problem, ...others] = problemsOf(withRow(key, from, { percent }))
    expect(problem).toMatch(new RegExp(`^${key} ${from}: ${percent}, but .* is ${expected}$`))
    expect(others).toEqual([])
  })

  it('disagree when the ECB rate itself is wrong', () => {
    const problems = problemsOf(withRow('ecb-main-refinancing', '2024-06-12', { percent: '4.52' }))
    expect(problems.length).toBeGreaterThan(6)
    expect(problems.every((problem) => problem.includes('2024-07-01'))).toBe(true)
  })

  it('disagree when a change of the ECB rate is dated a day late for a half-year', () => {
    const late = withRow('ecb-main-refinancing', '2026-06-17', { from: '2026-07-02' })
    expect(problemsOf(late).map((problem) => problem.split(':')[0])).toContain('de-base 2026-07-01')
  })
})

describe('rates from the server', () => {
  it.each([
    ['no object', null],
    ['a table less', { ...heldRates, tables: { ...heldRates.tables, 'gb-bank': undefined } }],
    ['a percentage with a comma', withRow('gb-bank', '2025-12-18', { percent: '3,75' })],
    ['a percentage as it is not written', withRow('gb-bank', '2025-12-18', { percent: '3.7' })],
    ['a number', withRow('gb-bank', '2025-12-18', { percent: 3.75 as unknown as string })],
    ['a day that is none', withRow('gb-bank', '2025-12-18', { from: '2025-12-32' })],
    ['a row without source', withRow('gb-bank', '2025-12-18', { source: ' ' })],
    ['a row without standing', withRow('gb-bank', '2025-12-18', { status: 'guessed' as 'derived' })],
    ['no version', { ...heldRates, version: '' }],
    ['a hole', without('nl-b2b', '2025-01-01')],
  ])('with %s are refused', (_what, rates) => {
    expect(faultsOf(rates)).toHaveLength(1)
  })

  it('may bring tables this version does not know', () => {
    expect(faultsOf({ ...heldRates, tables: { ...heldRates.tables, 'pl-b2b': {} } })).toEqual([])
  })
})

describe('the version', () => {
  const version = versionOf(heldRates.tables)

  it('is the day of the last reading and a fingerprint', () => expect(version).toMatch(/^2026-11-21-[0-9a-f]{8}$/))

  it.each(keys)('differs when a rate, a date, a source or a standing of %s does', (key) => {
    const last = heldRates.tables[key].rows.at(-1)?.from ?? ''
    const others = [
      withRow(key, last, { percent: '9.99' }),
      withRow(key, last, { source: 'elsewhere' }),
      withRow(key, last, { status: heldRates.tables[key].rows.at(-1)?.status === 'derived' ? 'published' : 'derived' }),
      withRow(key, last, { from: '2030-01-01' }),
      changed(key, () => ({ heldUntil: '2030-01-01' })),
      changed(key, () => ({ readOn: '2026-11-20' })),
    ]
    const versions = others.map(({ tables }) => versionOf(tables))
    expect(new Set([version, ...versions]).size).toBe(others.length + 1)
  })

  it('is the same whatever the order of the tables', () => {
    expect(versionOf(Object.fromEntries(Object.entries(heldRates.tables).reverse()) as Rates['tables'])).toBe(version)
  })
})
