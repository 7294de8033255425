/** Whatever is sent, the function says what is wrong with it: it never breaks, and never takes long. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../../server/domain/interest/claim.ts'
import { claims } from '../domain/interest/random-claims.ts'
import { timeout } from '../domain/runs.ts'
import { api, claimOf, json, type ProblemBody } from './asking.ts'

const ask = api()
/** Seconds by itself; minutes beside everything else on a busy machine. */
const PATIENCE = Math.max(timeout, 180_000)
const RUNS = 10_000

const strange = fc.oneof(
  fc.constantFrom<unknown>(null, true, -0, -1, 0.1, 2 ** 53, 1e300, '', '\u0000', '\ud800', '__proto__', [], {}, [[]]),
  fc.constantFrom<unknown>(
    '2026-02-29',
    '2199-12-31',
    '1990-01-01',
    '+002026-01-01',
    '2026-01-31\n',
    '0',
    '999.9999999999',
  ),
  fc.jsonValue({ maxDepth: 3 }),
)

/** Somewhere in a value, by turns at each level. */
function replaced(value: unknown, turns: readonly number[], by: unknown): unknown {
  const [turn = 0, ...rest] = turns
  if (turns.length === 0 || typeof value !== 'object' || value === null) return by
  const entries = Object.entries(value)
  // Beyond the last member a new one is added; one of the members is left out.
  const at = turn % (entries.length + 2)
  if (Array.isArray(value))
    return at >= value.length ? [...value, by] : value.map((one, i) => (i === at ? replaced(one, rest, by) : one))
  if (at === entries.length + 1) return Object.fromEntries(entries.slice(1))
  if (at === entries.length) return { ...value, [String(by)]: by }
  return Object.fromEntries(entries.map(([name, one], i) => [name, i === at ? replaced(one, rest, by) : one]))
}

const changedMember = fc
  .tuple(claims, fc.array(fc.nat(40), { minLength: 1, maxLength: 5 }), strange)
  .map(([claim, turns, by]) => JSON.stringify(replaced(claim, turns, by)) ?? '')

/** As a bad line, a broken program or an attacker would write it. */
const changedText = fc
  .tuple(
    claims,
    fc.nat(),
    fc.nat(30),
    fc.oneof(fc.string(), fc.constantFrom('{', '[', '"', '\\u', ',', '1e999', '\u0000')),
  )
  .map(([claim, at, length, text]) => spliced(claim, at, length, text))

function spliced(claim: Claim, at: number, length: number, inserted: string): string {
  const text = JSON.stringify(claim)
  const start = at % text.length
  return text.slice(0, start) + inserted + text.slice(start + length)
}

const bodies: fc.Arbitrary<string | Uint8Array> = fc.oneof(
  { weight: 5, arbitrary: changedMember },
  { weight: 3, arbitrary: changedText },
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
)

const EXPECTED: Record<number, string[]> = {
  400: ['malformed'],
  422: ['invalid', 'rate-unknown', 'rule-not-covered'],
}

describe('Thousands of bodies that nobody should send', () => {
  it(
    'are answered or refused for a reason, never with a mistake of the server',
    async () => {
      const met: Record<string, number> = {}
      for (const body of fc.sample(bodies, { numRuns: RUNS, seed: 4711 })) {
        const answer = await ask('/interest', { method: 'POST', body: body as BodyInit })
        const text = await answer.text()
        const code = answer.status === 200 ? 'answered' : (JSON.parse(text) as ProblemBody).type.split(':').at(-1)
        const isExpected = code === 'answered' || EXPECTED[answer.status]?.includes(code ?? '')
        if (!isExpected) expect([body, answer.status, code]).toEqual([body, 'one of those the contract names', ''])
        met[code ?? ''] = (met[code ?? ''] ?? 0) + 1
      }
      expect(Object.keys(met).sort()).toEqual(['answered', 'invalid', 'malformed', 'rate-unknown', 'rule-not-covered'])
    },
    PATIENCE,
  )
})

const FULL = 256 * 1024
const filled = (open: string, one: string, close: string): string =>
  open + one.repeat(Math.floor((FULL - open.length - close.length) / one.length)) + close

describe('A body as large as one may be', () => {
  it.each([
    ['lists within lists', '['.repeat(FULL)],
    ['closed lists within lists', '['.repeat(FULL / 2) + ']'.repeat(FULL / 2)],
    ['objects within objects', filled('', '{"a":', '')],
    ['unknown members', filled('{"a":0', ',"a":0', '}')],
    ['invoices that are none', filled('{"invoices":[0', ',0', ']}')],
    ['a long text', JSON.stringify(claimOf({ id: 'x'.repeat(200_000) }))],
  ])('of %s is refused', async (_, body) => {
    const answer = await ask('/interest', json(body))
    expect([400, 422]).toContain(answer.status)
    expect((await answer.text()).length).toBeLessThan(20_000)
  })

  it('of payments and credit notes of one invoice is answered in the time that others are', async () => {
    const days = Array.from({ length: 2900 }, (_, at) => new Date(Date.UTC(2016, 0, at + 1)).toISOString().slice(0, 10))
    const list = days.map((on) => ({ on, amount: 1 }))
    const body = claimOf({ dueOn: '2015-12-31', amount: 1_000_000, payments: list, creditNotes: list })
    const began = performance.now()
    const answer = await ask('/interest', json(body))
    expect([answer.status, performance.now() - began < 5000]).toEqual([200, true])
  })

  it('of invoices over two centuries of calendar years is answered too', async () => {
    const swiss = { country: 'CH', currency: 'CHF', asOf: '2199-12-31' }
    const invoices = Array.from({ length: 500 }, (_, at) => ({ id: `${at}`, amount: 100_000, dueOn: '1990-01-01' }))
    const answer = await ask('/interest', json({ ...claimOf({}), ...swiss, invoices }))
    expect(answer.status).toBe(200)
  })
})
