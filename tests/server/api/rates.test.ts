/** Rates over HTTP: every row that is held with its period and source, asked for again without being sent again. */
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../server/domain/calendar/days.ts'
import { interestCountries } from '../../../server/domain/interest/claim.ts'
import { tablesOfCountry } from '../../../server/domain/interest/laws/which-law.ts'
import { heldRates } from '../../../server/domain/interest/rates/held.ts'
import { api, type ProblemBody } from './asking.ts'

const ask = api()
const rates = (country: string, init?: RequestInit) => ask(`/rates?country=${country}`, init)

interface RatesBody {
  country: string
  ratesKnownUntil: string | null
  version: string
  rules: { rule: string; rate: object; sources: object[] }[]
  tables: { key: string; heldUntil: string; rows: { from: string; to: string; percent: string }[] }[]
}
const read = async (country: string) => (await (await rates(country)).json()) as RatesBody

describe('Rates over HTTP', () => {
  it('gives each country the rows its rules read, as they are held', async () => {
    for (const country of interestCountries) {
      const { tables, version } = await read(country)
      expect(version).toBe(heldRates.version)
      const rows = tables.map((table) => ({ ...table, rows: table.rows.map(({ to: _, ...row }) => row) }))
      expect(rows).toEqual(tablesOfCountry[country].map((key) => heldRates.tables[key]))
    }
  })

  it('says of each row until when it holds, without a gap and up to the last day known', async () => {
    for (const country of interestCountries) {
      for (const { rows, heldUntil } of (await read(country)).tables) {
        expect(rows.at(-1)?.to).toBe(heldUntil)
        for (const [at, { to }] of rows.slice(0, -1).entries()) expect(addDays(to, 1)).toBe(rows[at + 1]?.from)
      }
    }
  })

  it('names rule, margin and source, and until when all of them can be answered', async () => {
    const france = await read('FR')
    expect([france.country, france.ratesKnownUntil]).toEqual(['FR', '2026-12-31'])
    expect(france.rules.map(({ rule }) => rule)).toEqual(['FR-L441-10', 'FR-public', 'FR-legal', 'FR-legal'])
    expect(france.rules[0]?.rate).toMatchObject({ table: 'ecb-main-refinancing', marginPoints: '10' })
    expect(france.rules.every(({ sources }) => sources.length > 0)).toBe(true)
    const germany = await read('DE')
    expect(germany.rules[0]?.rate).toMatchObject({
      marginPoints: '9',
      earlier: { dueBefore: '2014-07-29', marginPoints: '8' },
    })
    const switzerland = await read('CH')
    expect([switzerland.ratesKnownUntil, switzerland.tables, switzerland.rules[0]?.rate]).toEqual([
      null,
      [],
      { fixedPercent: '5.00' },
    ])
  })

  it('sends nothing again to who has it, however the condition is written', async () => {
    const first = await rates('FR')
    const etag = first.headers.get('etag') ?? ''
    expect([first.status, first.headers.get('content-type')]).toEqual([200, 'application/json'])
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/)
    expect(first.headers.get('cache-control')).toBe('public, max-age=3600')
    for (const condition of [etag, `W/${etag}`, '*', ' * ', `"other", ${etag}`, `W/"a,b",W/${etag}`]) {
      const again = await rates('FR', { headers: { 'if-none-match': condition } })
      expect([condition, again.status, await again.text()]).toEqual([condition, 304, ''])
      expect([again.headers.get('etag'), again.headers.get('cache-control')]).toEqual([etag, 'public, max-age=3600'])
    }
    for (const condition of ['"other"', etag.slice(1, -1), `"x${etag.slice(1)}`, ''])
      expect((await rates('FR', { headers: { 'if-none-match': condition } })).status).toBe(200)
  })

  it('has another tag for another country', async () => {
    const tags = await Promise.all(interestCountries.map(async (country) => (await rates(country)).headers.get('etag')))
    expect(new Set(tags).size).toBe(interestCountries.length)
  })

  it('answers HEAD as GET, without the body', async () => {
    const [head, get] = await Promise.all([rates('DE', { method: 'HEAD' }), rates('DE')])
    expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', get.headers.get('etag')])
  })

  it('refuses a country it does not know, or none, without repeating it', async () => {
    for (const query of ['', '?country=', '?country=US', '?country=fr', '?country=FRDupont', '?land=FR']) {
      const answer = await ask(`/rates${query}`)
      const text = await answer.text()
      expect([answer.status, answer.headers.get('content-type')]).toEqual([422, 'application/problem+json'])
      expect((JSON.parse(text) as ProblemBody).errors?.map(({ path }) => path)).toEqual(['country'])
      expect(text).not.toContain('Dupont')
    }
  })

  it('says that it is read only', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const answer = await rates('FR', { method })
      expect([method, answer.status, answer.headers.get('allow')]).toEqual([method, 405, 'GET, HEAD, OPTIONS'])
    }
  })
})
