/** The description of the interface: valid by its own standard, and true of what is answered. */
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PushResult } from '../../../server/api/reminders/environment.ts'
import { RpcError } from '../../../server/api/reminders/rpc.ts'
import { interestCountries } from '../../../server/domain/interest/claim.ts'
import { checkClaim } from '../../../server/domain/interest/schema.ts'
import { isDay } from '../../../server/domain/records/primitives.ts'
import { claims } from '../domain/interest/random-claims.ts'
import { runs } from '../domain/runs.ts'
import { api, claim, claimOf, json } from './asking.ts'
import { reminded, subscription } from './push/reminded.ts'

interface Content {
  schema: object
  example?: unknown
}
interface Operation {
  parameters?: { name: string; in: string; example?: string }[]
  security?: object[]
  requestBody?: { content: Record<string, Content> }
  responses: Record<string, { headers?: Record<string, object>; content?: Record<string, Content> }>
}
interface Description {
  openapi: string
  info: { version: string }
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, object> }
}

const ask = api({ reminders: reminded() })
let description: Description
let ajv: Ajv2020

beforeAll(async () => {
  description = (await (await ask('/openapi.json')).json()) as Description
  ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    formats: { date: isDay, 'date-time': INSTANT, uuid: UUID, uri: URL.canParse, email: EMAIL },
  })
  ajv.addSchema({ $id: 'openapi', ...description })
})

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
const EMAIL = /^\S+@\S+$/
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

const compiled = new Map<string, ValidateFunction>()

/** The faults of a value by a schema of the description. */
function faults(schema: object, value: unknown): readonly object[] {
  const within = JSON.stringify(schema).replaceAll('"#/', '"openapi#/')
  const validate = compiled.get(within) ?? ajv.compile(JSON.parse(within) as object)
  compiled.set(within, validate)
  return validate(value) ? [] : (validate.errors ?? [])
}

/** Checks an answer against what is described for its path, method and status. */
async function isAsDescribed(path: string, method: string, answer: Response): Promise<void> {
  const described = description.paths[path]?.[method]?.responses[answer.status]
  if (!described) throw new Error(`${answer.status} of ${method} ${path} is not described`)
  for (const name of Object.keys(described.headers ?? {}))
    expect([name, answer.headers.has(name)]).toEqual([name, true])
  const type = answer.headers.get('content-type')
  expect(Object.keys(described.content ?? {})).toEqual(type ? [type] : [])
  const text = await answer.text()
  const value: unknown = type?.includes('json') ? JSON.parse(text) : text
  if (type) expect(faults(described.content?.[type]?.schema ?? {}, value)).toEqual([])
}

const isSecret = (security: object[] = []): boolean => security.some((one) => 'dispatcher' in one)

/** The request an operation gives as its example. */
function exampleOf(
  path: string,
  method: string,
  { parameters = [], security, requestBody }: Operation,
): [string, RequestInit] {
  const query = parameters.flatMap(({ name, in: place, example }) => (place === 'query' ? [`${name}=${example}`] : []))
  const filled = parameters.reduce((made, { name, example }) => made.replace(`{${name}}`, String(example)), path)
  const body = requestBody?.content['application/json']?.example
  const sent: RequestInit = body
    ? json(body)
    : isSecret(security)
      ? { headers: { authorization: 'Bearer secret' } }
      : {}
  return [`${filled}?${query.join('&')}`, { ...sent, method: method.toUpperCase() }]
}

describe('The description', () => {
  it('is valid OpenAPI 3.1', async () => {
    const found = await new Validator().validate({ ...description })
    expect([found.valid, found.errors]).toEqual([true, undefined])
    expect(description.openapi).toBe('3.1.0')
  })

  it('would be refused if it were not', async () => {
    const broken = structuredClone(description) as unknown as { paths: { '/rates': { get: { responses?: object } } } }
    broken.paths['/rates'].get.responses = { 200: { content: 'json' } }
    expect((await new Validator().validate(broken)).valid).toBe(false)
  })

  it('names no schema that is missing, and none that nothing uses', () => {
    const used = [...JSON.stringify(description).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name)
    expect([...new Set(used)].sort()).toEqual(Object.keys(description.components.schemas).sort())
  })

  it('gives an example of each operation, and it is answered as described', async () => {
    let asked = 0
    for (const [path, operations] of Object.entries(description.paths)) {
      for (const [method, operation] of Object.entries(operations)) {
        const answer = await ask(...exampleOf(path, method, operation))
        expect([path, method, [200, 204].includes(answer.status)]).toEqual([path, method, true])
        await isAsDescribed(path, method, answer)
        asked += 1
      }
    }
    expect(asked).toBe(21)
  })
})

describe('What is answered', () => {
  it('is as described for every country, and when nothing changed', async () => {
    for (const country of interestCountries) {
      await isAsDescribed('/rates', 'get', await ask(`/rates?country=${country}`))
      await isAsDescribed(
        '/rates',
        'get',
        await ask(`/rates?country=${country}`, { headers: { 'if-none-match': '*' } }),
      )
    }
  })

  it('is as described when it is a refusal', async () => {
    const limited = api({ rateLimitPerMinute: 1 })
    await limited('/rates?country=FR')
    const refusing = api({
      reminders: reminded({
        rpc: async () => {
          throw new RpcError('42501', 'not_a_member')
        },
      }),
    })
    const starting = api({ reminders: reminded(), ready: () => false })
    const eleventh = api({ reminders: reminded(), rateLimitPerMinute: 1 })
    for (let call = 0; call < 10; call++) expect((await eleventh('/push/subscriptions')).status).toBe(200)
    const refusals: [string, string, Response][] = [
      ['/interest', 'post', await ask('/interest', json('{'))],
      ['/interest', 'post', await ask('/interest', json(' '.repeat(256 * 1024 + 1)))],
      ['/interest', 'post', await ask('/interest', json({}))],
      ['/interest', 'post', await ask('/interest', json(claim({ asOf: '2027-01-01' })))],
      ['/interest', 'post', await ask('/interest', json(claim({ country: 'BE', debtorKind: 'consumer' })))],
      ['/interest', 'post', await limited('/interest', json(claim()))],
      ['/rates', 'get', await ask('/rates')],
      ['/rates', 'get', await limited('/rates?country=FR')],
      ['/openapi.json', 'get', await limited('/openapi.json')],
      ['/health', 'get', await api({ ready: () => false })('/health')],
      ['/push/subscriptions', 'put', await ask('/push/subscriptions', { ...json('{'), method: 'PUT' })],
      ['/push/subscriptions', 'put', await ask('/push/subscriptions', { ...json(' '.repeat(8193)), method: 'PUT' })],
      ['/push/subscriptions', 'put', await ask('/push/subscriptions', { ...json({}), method: 'PUT' })],
      ['/push/subscriptions', 'get', await refusing('/push/subscriptions')],
      ['/push/subscriptions', 'get', await starting('/push/subscriptions')],
      ['/push/subscriptions', 'get', await eleventh('/push/subscriptions')],
      ['/reminders/settings', 'get', await ask('/reminders/settings?device=mine')],
    ]
    expect(refusals.map(([, , { status }]) => status)).toEqual([
      400, 413, 422, 422, 422, 429, 422, 429, 429, 503, 400, 413, 422, 403, 503, 429, 422,
    ])
    for (const [path, method, answer] of refusals) await isAsDescribed(path, method, answer)
    await isAsDescribed('/reminders/dispatch', 'post', await ask('/reminders/dispatch', { method: 'POST' }))
  })

  it('is as described to who is not signed in, wherever that is asked for', async () => {
    const strangers = api({ reminders: reminded({ userOf: async () => null }) })
    const without = api()
    let asked = 0
    for (const [path, operations] of Object.entries(description.paths)) {
      for (const [method, operation] of Object.entries(operations)) {
        if (!operation.security || isSecret(operation.security)) continue
        const answers = [
          await strangers(...exampleOf(path, method, operation)),
          await without(...exampleOf(path, method, operation)),
        ]
        expect(answers.map(({ status }) => status)).toEqual([401, 404])
        for (const answer of answers) await isAsDescribed(path, method, answer)
        asked += 1
      }
    }
    expect(asked).toBe(15)
  })

  it('is as described whatever a push service says to a test', async () => {
    const results: PushResult[] = [
      { result: 'sent' },
      { result: 'gone' },
      { result: 'later', after: 30, status: 429 },
      { result: 'later', after: null, status: null },
      { result: 'refused', status: 403 },
      { result: 'forbidden' },
    ]
    for (const result of results) {
      const answer = await api({ reminders: reminded({}, result) })('/push/test', json({ device: subscription.device }))
      expect(await answer.clone().json()).toEqual(result)
      await isAsDescribed('/push/test', 'post', answer)
    }
  })

  it('is as described for random claims, and each of them is a request as described', async () => {
    const schema = description.paths['/interest']?.post?.requestBody?.content['application/json']?.schema ?? {}
    for (const one of fc.sample(claims, { numRuns: Math.min(runs, 300), seed: 1231 })) {
      expect(faults(schema, one)).toEqual([])
      await isAsDescribed('/interest', 'post', await ask('/interest', json(one)))
    }
  })
})

/** Changes of one member, most of which the contract forbids. */
const VALUES = [
  undefined,
  null,
  '',
  'FR',
  'EUR',
  '2026-02-30',
  '2026-02-28',
  '12.15',
  '1e1',
  0,
  -1,
  1.5,
  1,
  1e13,
  [],
  {},
  true,
]
const MEMBERS = [
  'country',
  'creditorKind',
  'debtorKind',
  'asOf',
  'imputation',
  'insolvencyOpenedOn',
  'compounding',
  'judgment',
  'invoices',
  'other',
]
const OF_INVOICE = [
  'id',
  'amount',
  'dueOn',
  'formalNoticeOn',
  'contractRatePercent',
  'payments',
  'creditNotes',
  'other',
]

describe('A request', () => {
  it('is by the description exactly what is taken, member by member', () => {
    const schema = description.paths['/interest']?.post?.requestBody?.content['application/json']?.schema ?? {}
    const bodies = VALUES.flatMap((value) => [
      ...MEMBERS.map((name) => claim({ [name]: value })),
      ...OF_INVOICE.map((name) => claimOf({ [name]: value })),
      claimOf({ payments: [{ on: value, amount: 1 }] }),
      claimOf({ creditNotes: [{ on: '2026-05-01', amount: value }] }),
      claim({ compounding: { from: value } }),
      claim({ judgment: { servedOn: value, other: value } }),
    ])
    const taken: boolean[] = []
    for (const body of bodies) {
      const sent = JSON.parse(JSON.stringify(body)) as unknown
      const checked = checkClaim(sent)
      // What holds between members no schema can say.
      const isBetween = !checked.ok && checked.errors.every(({ message }) => message.startsWith('Must not exceed'))
      expect([sent, faults(schema, sent).length === 0]).toEqual([sent, checked.ok || isBetween])
      taken.push(checked.ok)
    }
    expect([taken.includes(true), taken.includes(false)]).toEqual([true, true])
  })
})
