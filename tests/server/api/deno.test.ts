/** The same source in Deno and in Node: the same requests, the same bytes. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleClaim } from '../../../server/api/openapi-interest.ts'
import { interestCountries } from '../../../server/domain/interest/claim.ts'
import { claims } from '../domain/interest/random-claims.ts'
import { api, claim, claimOf, json } from './asking.ts'
import { deno, FUNCTION, type Served, served } from './deno.ts'

const PATIENCE = 120_000

/** Headers the interface sets itself; the others are the servers’ own. */
const HEADERS = [
  'content-type',
  'cache-control',
  'etag',
  'allow',
  'retry-after',
  'access-control-allow-origin',
  'access-control-allow-methods',
  'access-control-allow-headers',
  'access-control-expose-headers',
  'access-control-max-age',
]

const whole = async (answer: Response) => ({
  status: answer.status,
  headers: HEADERS.map((name) => [name, answer.headers.get(name)]),
  body: await answer.text(),
})

const requests: [string, string, RequestInit?][] = [
  ['health', '/health'],
  ['its description', '/openapi.json'],
  ['the interest of the example', '/interest', json(exampleClaim)],
  [
    'five hundred invoices',
    '/interest',
    json(claim({ invoices: Array.from({ length: 500 }, (_, at) => ({ ...exampleClaim.invoices[0], id: `é ${at}` })) })),
  ],
  ...interestCountries.map((country): [string, string] => [`the rates of ${country}`, `/rates?country=${country}`]),
  ['rates that are known', '/rates?country=FR', { headers: { 'if-none-match': '*' } }],
  ['the head of rates', '/rates?country=FR', { method: 'HEAD' }],
  ['rates of no country', '/rates'],
  ['the browser’s question', '/interest', { method: 'OPTIONS', headers: { 'access-control-request-method': 'POST' } }],
  ['a method it does not take', '/interest', { method: 'DELETE' }],
  ['an address with nothing', '/nothing'],
  ['broken JSON', '/interest', json('{')],
  ['values that cannot be', '/interest', json(claimOf({ dueOn: '2026-02-30', amount: 1.5 }))],
  ['an unknown rate', '/interest', json(claim({ asOf: '2027-01-01' }))],
  ['a rule that is none', '/interest', json(claim({ country: 'BE', debtorKind: 'consumer' }))],
  ['too much', '/interest', json(' '.repeat(256 * 1024 + 1))],
]

describe('The function in Deno', () => {
  let running: Served
  const node = api({ base: '/api', database: 'postgres' } as const)

  beforeAll(async () => {
    running = await served({ RATE_LIMIT_PER_MINUTE: '0' })
  }, PATIENCE)
  afterAll(() => running?.end())

  const inDeno = async (path: string, init?: RequestInit) => whole(await fetch(`${running.url}/api${path}`, init))

  it.each(requests)('answers %s as Node does', async (_, path, init) => {
    const expected = await whole(await node(path, init))
    expect(await inDeno(path, init)).toEqual(expected)
  })

  it('computes random claims to the same bytes', async () => {
    for (const one of fc.sample(claims, { numRuns: 200, seed: 2533 }))
      expect(await inDeno('/interest', json(one))).toEqual(await whole(await node('/interest', json(one))))
  })

  it(
    'limits the calls of the address the gateway names, and says when to come again',
    async () => {
      const limited = await served({ RATE_LIMIT_PER_MINUTE: '1', ENCAISSE_VERSION: '9.9.9' })
      try {
        const from = (address: string) =>
          fetch(`${limited.url}/api/rates?country=FR`, { headers: { 'x-forwarded-for': `203.0.113.9, ${address}` } })
        const answers = [await from('192.0.2.1'), await from('192.0.2.1'), await from('192.0.2.2')]
        expect(answers.map(({ status }) => status)).toEqual([200, 429, 200])
        expect(Number(answers[1]?.headers.get('retry-after'))).toBeGreaterThan(0)
        const health = (await (await fetch(`${limited.url}/api/health`)).json()) as { version: string }
        expect(health.version).toBe('9.9.9')
        await Promise.all(answers.map((answer) => answer.body?.cancel()))
      } finally {
        limited.end()
      }
    },
    PATIENCE,
  )

  it(
    'keeps to sixty calls a minute when the limit cannot be read',
    async () => {
      const limited = await served({ RATE_LIMIT_PER_MINUTE: 'many' })
      try {
        const statuses: number[] = []
        for (let call = 0; call < 61; call++) {
          const answer = await fetch(`${limited.url}/api/rates`)
          statuses.push(answer.status)
          await answer.body?.cancel()
        }
        expect([statuses.indexOf(429), statuses.length]).toEqual([60, 61])
      } finally {
        limited.end()
      }
    },
    PATIENCE,
  )
})

describe('What is deployed', () => {
  it(
    'maps every package it imports, to the version that is installed here',
    async () => {
      const { modules } = JSON.parse(await deno('info', '--json')) as {
        modules: { specifier: string; dependencies?: { specifier: string }[] }[]
      }
      const ours = modules.filter(({ specifier }) => !specifier.includes('/node_modules/'))
      const bare = ours.flatMap(({ dependencies = [] }) => dependencies.map(({ specifier }) => specifier))
      const packages = [...new Set(bare.filter((specifier) => !specifier.startsWith('.')))]
      const { imports } = JSON.parse(readFileSync(join(FUNCTION, '../deno.json'), 'utf8')) as {
        imports: Record<string, string>
      }
      expect(Object.keys(imports).sort()).toEqual(packages.sort())
      const { dependencies } = JSON.parse(readFileSync(join(FUNCTION, '../../../../package.json'), 'utf8')) as {
        dependencies: Record<string, string>
      }
      for (const [name, target] of Object.entries(imports)) {
        const [, packageName = '', below = ''] = /^((?:@[^/]+\/)?[^/]+)(.*)$/.exec(name) ?? []
        expect(target).toBe(`npm:${packageName}@${dependencies[packageName]}${below}`)
      }
    },
    PATIENCE,
  )

  // Ten seconds of a core, for what `tsc` looks at in every run.
  it.runIf(process.env.DEEP)(
    'has types that hold in Deno’s own compiler',
    async () => {
      await expect(deno('check')).resolves.toBeDefined()
    },
    PATIENCE,
  )
})
