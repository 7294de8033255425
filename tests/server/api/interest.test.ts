/** Interest over HTTP: what is answered, what is refused and where the fault is, and that nothing sent comes back in a refusal. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { exampleClaim } from '../../../server/api/openapi-interest.ts'
import type { Claim } from '../../../server/domain/interest/claim.ts'
import { computeInterest } from '../../../server/domain/interest/compute.ts'
import { heldRates } from '../../../server/domain/interest/rates/held.ts'
import type { Statement } from '../../../server/domain/interest/statement.ts'
import { api, claim, claimOf, invoice, json, type ProblemBody } from './asking.ts'

const ask = api()
const send = (body: unknown) => ask('/interest', json(body))

async function refused(body: unknown): Promise<[number, string, string[]]> {
  const answer = await send(body)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  const problem = (await answer.json()) as ProblemBody
  expect(problem.status).toBe(answer.status)
  return [
    answer.status,
    problem.type.replace('urn:encaisse:problem:', ''),
    problem.errors?.map(({ path }) => path) ?? [],
  ]
}

/** Filled in as the contract says for what may be left out. */
const whole = {
  ...exampleClaim,
  imputation: 'interest-first',
  insolvencyOpenedOn: null,
  compounding: null,
  judgment: null,
  invoices: exampleClaim.invoices.map((one) => ({ ...one, formalNoticeOn: null, contractRatePercent: null })),
} as Claim

describe('Interest over HTTP', () => {
  it('answers the statement the rulebook gives on the phone, and keeps it out of caches', async () => {
    const answer = await send(exampleClaim)
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      200,
      'application/json',
      'no-store',
    ])
    expect(await answer.json()).toEqual(computeInterest(whole, heldRates))
  })

  it('computes the example of the contract: 104 days at 12.15 % on ten thousand euros', async () => {
    const { invoices, totals } = (await (await send(exampleClaim)).json()) as Statement
    expect(invoices[0]?.segments[0]).toEqual({
      from: '2026-02-01',
      to: '2026-05-15',
      days: 104,
      ratePercent: '12.15',
      principal: 1_000_000,
      interest: 34_619,
    })
    expect(totals.fixedIndemnity).toBe(4000)
  })

  it('takes null or an empty list for what may be left out', async () => {
    const [short, long] = await Promise.all([
      send(claimOf({ payments: undefined, creditNotes: undefined })),
      send({
        ...whole,
        invoices: whole.invoices.map((one) => ({ ...one, payments: [], creditNotes: [] })),
      }),
    ])
    expect([short.status, await short.text()]).toEqual([200, await long.text()])
  })

  it('takes five hundred invoices, and an id of any characters', async () => {
    const many = Array.from({ length: 500 }, (_, at) => ({ ...invoice, id: `é\u{1f4b6} ${at}` }))
    const answer = await send(claim({ invoices: many }))
    const statement = (await answer.json()) as Statement
    expect([answer.status, statement.invoices.map(({ id }) => id)]).toEqual([200, many.map(({ id }) => id)])
  })

  it('answers what the README sends', async () => {
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')
    const [, body = ''] = /api\/interest .*-d '(\{.*?\n\})'/s.exec(readme) ?? []
    expect(JSON.parse(body)).toEqual(exampleClaim)
    expect((await send(body)).status).toBe(200)
  })

  it('says that it takes POST only', async () => {
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH']) {
      const answer = await ask('/interest', { method })
      expect([method, answer.status, answer.headers.get('allow')]).toEqual([method, 405, 'POST, OPTIONS'])
    }
  })
})

const two = (change: object) => claim({ invoices: [invoice, { ...invoice, ...change }] })

/** What is sent, and the members the answer must point at. */
const invalid: [string, unknown, string[]][] = [
  ['no object', [], ['country', 'creditorKind', 'debtorKind', 'currency', 'asOf', 'invoices']],
  ['null', null, ['']],
  ['a text', '"FR"', ['']],
  ['an unknown member', claim({ interest: 1 }), ['interest']],
  ['an unknown member of a long name', claim({ ['x'.repeat(500)]: 1 }), ['x'.repeat(60)]],
  [
    'an unknown member that objects inherit',
    '{"__proto__":{"country":"FR"}}',
    ['country', 'creditorKind', 'debtorKind', 'currency', 'asOf', 'invoices', '__proto__'],
  ],
  ['an unknown member of an invoice', claimOf({ vat: 20 }), ['invoices.0.vat']],
  [
    'an unknown member of a payment',
    claimOf({ payments: [{ on: '2026-05-15', amount: 1, by: 'card' }] }),
    ['invoices.0.payments.0.by'],
  ],
  [
    'an unknown member of compounding',
    claim({ compounding: { from: '2026-01-01', until: null } }),
    ['compounding.until'],
  ],
  ['no country', claim({ country: undefined }), ['country']],
  ['a country outside the table', claim({ country: 'US' }), ['country']],
  ['a country in small letters', claim({ country: 'fr' }), ['country']],
  ['a creditor of no kind', claim({ creditorKind: 'public' }), ['creditorKind']],
  ['a debtor of no kind', claim({ debtorKind: 'individual' }), ['debtorKind']],
  ['another currency', claim({ currency: 'USD' }), ['currency']],
  ['the currency of another country', claim({ country: 'GB' }), ['currency']],
  ['a currency in small letters', claim({ currency: 'eur' }), ['currency']],
  ['no currency', claim({ currency: null }), ['currency']],
  ['no day to count to', claim({ asOf: undefined }), ['asOf']],
  ['a day that does not exist', claim({ asOf: '2026-02-30' }), ['asOf']],
  ['29 February of a common year', claimOf({ dueOn: '2025-02-29' }), ['invoices.0.dueOn']],
  ['a day before 1990', claimOf({ dueOn: '1989-12-31' }), ['invoices.0.dueOn']],
  ['a day after 2199', claim({ asOf: '2200-01-01' }), ['asOf']],
  ['an instant', claimOf({ dueOn: '2026-01-31T00:00:00Z' }), ['invoices.0.dueOn']],
  ['a day as a number', claimOf({ dueOn: 20260131 }), ['invoices.0.dueOn']],
  ['a day as French people write it', claimOf({ dueOn: '31/01/2026' }), ['invoices.0.dueOn']],
  ['no due date', claimOf({ dueOn: null }), ['invoices.0.dueOn']],
  ['an order of imputation that is none', claim({ imputation: 'capital-first' }), ['imputation']],
  ['null for what has a default of its own', claim({ imputation: null }), ['imputation']],
  ['an impossible day of insolvency', claim({ insolvencyOpenedOn: '2026-13-01' }), ['insolvencyOpenedOn']],
  ['compounding without a day', claim({ compounding: {} }), ['compounding.from']],
  ['compounding as a day', claim({ compounding: '2026-01-01' }), ['compounding']],
  ['a judgment as a list', claim({ judgment: ['2026-01-01'] }), ['judgment.servedOn', 'judgment.0']],
  ['a judgment served on no day', claim({ judgment: { servedOn: 'yesterday' } }), ['judgment.servedOn']],
  ['no invoices', claim({ invoices: [] }), ['invoices']],
  ['invoices that are no list', claim({ invoices: { 0: invoice } }), ['invoices']],
  ['an invoice that is none', claim({ invoices: [null] }), ['invoices.0']],
  [
    '501 invoices',
    claim({ invoices: Array.from({ length: 501 }, (_, at) => ({ ...invoice, id: `${at}` })) }),
    ['invoices'],
  ],
  ['an id twice', two({}), ['invoices.1.id']],
  ['an empty id', claimOf({ id: '' }), ['invoices.0.id']],
  ['an id of 201 characters', claimOf({ id: 'x'.repeat(201) }), ['invoices.0.id']],
  ['an id that is a number', claimOf({ id: 14 }), ['invoices.0.id']],
  ['an amount of zero', claimOf({ amount: 0, creditNotes: [] }), ['invoices.0.amount']],
  ['a negative amount', claimOf({ amount: -1 }), ['invoices.0.amount']],
  ['half a cent', claimOf({ amount: 100.5 }), ['invoices.0.amount']],
  ['an amount as text', claimOf({ amount: '1000000' }), ['invoices.0.amount']],
  [
    'an amount without end',
    JSON.stringify(claimOf({ amount: 1234567 })).replace('1234567', '1e400'),
    ['invoices.0.amount'],
  ],
  ['an amount above ten billion', claimOf({ amount: 1_000_000_000_001 }), ['invoices.0.amount']],
  ['a payment of zero', claimOf({ payments: [{ on: '2026-05-15', amount: 0 }] }), ['invoices.0.payments.0.amount']],
  ['a negative payment', claimOf({ payments: [{ on: '2026-05-15', amount: -5 }] }), ['invoices.0.payments.0.amount']],
  ['a payment on no day', claimOf({ payments: [{ on: '2026-06-31', amount: 5 }] }), ['invoices.0.payments.0.on']],
  ['null for a list', claimOf({ payments: null }), ['invoices.0.payments']],
  [
    'a negative credit note',
    claimOf({ creditNotes: [{ on: '2026-05-15', amount: -5 }] }),
    ['invoices.0.creditNotes.0.amount'],
  ],
  [
    'credit notes above the amount',
    claimOf({
      amount: 100,
      creditNotes: [
        { on: '2026-02-01', amount: 60 },
        { on: '2026-03-01', amount: 41 },
      ],
    }),
    ['invoices.0.creditNotes'],
  ],
  ['a rate as a number', claimOf({ contractRatePercent: 12.15 }), ['invoices.0.contractRatePercent']],
  ['a rate with a comma', claimOf({ contractRatePercent: '12,15' }), ['invoices.0.contractRatePercent']],
  ['a rate with its sign', claimOf({ contractRatePercent: '12.15 %' }), ['invoices.0.contractRatePercent']],
  ['a negative rate', claimOf({ contractRatePercent: '-1' }), ['invoices.0.contractRatePercent']],
  ['a rate that ends in a point', claimOf({ contractRatePercent: '12.' }), ['invoices.0.contractRatePercent']],
  ['an empty rate', claimOf({ contractRatePercent: '' }), ['invoices.0.contractRatePercent']],
  ['a rate with an exponent', claimOf({ contractRatePercent: '1e1' }), ['invoices.0.contractRatePercent']],
  ['a notice on no day', claimOf({ formalNoticeOn: '' }), ['invoices.0.formalNoticeOn']],
]

describe('A claim that cannot be', () => {
  it.each(invalid)('%s is refused where it is', async (_, body, paths) => {
    expect(await refused(body)).toEqual([422, 'invalid', paths])
  })

  it('has the faults of all its members named, a hundred at most', async () => {
    expect(await refused(claim({ asOf: '2026-02-30', invoices: [{ ...invoice, amount: 0, dueOn: null }] }))).toEqual([
      422,
      'invalid',
      ['asOf', 'invoices.0.amount', 'invoices.0.dueOn'],
    ])
    const [, , paths] = await refused(claim({ invoices: Array.from({ length: 5000 }, () => 0) }))
    expect(paths).toHaveLength(100)
  })

  it('is told no value that it sent, and no stack', async () => {
    const secret = 'Dupont-4711'
    for (const body of [
      claim({ currency: secret }),
      claim({ asOf: secret }),
      claimOf({ vat: secret }),
      claimOf({ contractRatePercent: secret }),
      claim({ invoices: [invoice, invoice].map((one) => ({ ...one, id: secret })) }),
      claim({ country: 'DE', debtorKind: 'public', invoices: [{ ...invoice, id: secret }] }),
      `{"${secret}":`,
    ]) {
      const answer = await send(body)
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(await answer.text()).not.toMatch(/Dupont|\bat .*:\d+|valibot|Error:/)
    }
  })
})

describe('A body that cannot be read', () => {
  it.each([
    ['nothing', ''],
    ['half of an object', '{"country":"FR"'],
    ['single quotes', "{'country':'FR'}"],
    ['two values', '{}{}'],
    ['a comma at the end', '{"country":"FR",}'],
    ['a value JSON does not know', '{"amount":NaN}'],
    ['a form', 'country=FR&currency=EUR'],
  ])('%s is malformed', async (_, body) => {
    expect(await refused(body)).toEqual([400, 'malformed', []])
  })

  it('in another encoding is malformed: an id would come back as another one', async () => {
    const latin = Uint8Array.from(JSON.stringify(claimOf({ id: 'é' })), (character) => character.charCodeAt(0))
    const answer = await ask('/interest', { method: 'POST', body: latin })
    expect([answer.status, ((await answer.json()) as ProblemBody).type]).toEqual([
      400,
      'urn:encaisse:problem:malformed',
    ])
  })

  it('over 256 KiB is too large, and exactly 256 KiB is read', async () => {
    const text = JSON.stringify(exampleClaim)
    const exact = text + ' '.repeat(256 * 1024 - text.length)
    expect((await send(exact)).status).toBe(200)
    expect((await refused(`${exact} `)).slice(0, 2)).toEqual([413, 'body-too-large'])
  })
})

describe('What the rulebook does not answer', () => {
  it('is not covered for parties the table does not name', async () => {
    for (const parties of [
      { country: 'DE', debtorKind: 'public' },
      { country: 'BE', debtorKind: 'consumer' },
      { country: 'GB', currency: 'GBP', creditorKind: 'individual' },
    ])
      expect(await refused(claim(parties))).toEqual([422, 'rule-not-covered', []])
  })

  it('names the half-year whose rate is not held, and guesses nothing', async () => {
    const answer = await send(claim({ asOf: '2027-01-01' }))
    expect([answer.status, await answer.json()]).toEqual([
      422,
      {
        type: 'urn:encaisse:problem:rate-unknown',
        title: 'A rate that is needed is not held here; nothing is guessed.',
        status: 422,
        halfYear: '2027-S1',
      },
    ])
    const early = (await (await send(claimOf({ dueOn: '2012-05-01' }))).json()) as ProblemBody
    expect(early.halfYear).toBe('2012-S1')
  })

  it('is refused when it comes to more than a number holds to the cent', async () => {
    const grown = claim({
      asOf: '2199-12-31',
      compounding: { from: '2026-01-31' },
      invoices: [{ ...invoice, contractRatePercent: '999' }],
    })
    expect(await refused(grown)).toEqual([422, 'invalid', ['invoices.0']])
  })
})
