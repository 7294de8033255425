/** What a hostile caller may send, and that no answer and no line of the log tells him how the server is made. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { PATIENCE, type Running, startedBefore, startHost } from './process.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: PATIENCE })

/** Stacks, SQL, names of tables and functions of the library, files of the machine. */
const TELLING =
  /\bat .+:\d+:\d+|node_modules|\.js\b|\bselect\b|insert into|\brelation\b|\bcolumn\b|constraint|schema cache|pg_|plpgsql|sync_heads|kysely|postgrest|RangeError|TypeError|SyntaxError/i

const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`
const nested = (levels: number) => `${'{"p":'.repeat(levels)}1${'}'.repeat(levels)}`

const bodies: [string, string][] = [
  ['nothing', ''],
  ['half a document', '{"p":{"workspace":'],
  ['no object', '"text"'],
  ['null', 'null'],
  ['a list', '[1,2,3]'],
  ['a list where an object belongs', '{"p":[{"workspace":1}]}'],
  ['text where an object belongs', '{"p":"select 1"}'],
  ['numbers where ids belong', '{"p":{"workspace":1,"replica":2,"mutations":3}}'],
  ['a number no computer holds', `{"p":{"workspace":"${randomUUID()}","cursor":1e400}}`],
  ['a number the database does not hold', `{"p":{"workspace":"${randomUUID()}","cursor":99999999999999999999999}}`],
  ['a fraction where a whole belongs', `{"p":{"workspace":"${randomUUID()}","limit":0.5}}`],
  ['a list ten thousand deep', deep(10_000)],
  ['an object ten thousand deep', nested(10_000)],
  ['a NUL character', '{"p":{"workspace":"a\\u0000b"}}'],
  ['half a character', '{"p":{"workspace":"\\ud800"}}'],
  ['bytes that are no text', '\u00ff\u00fe\u0000'],
  ['SQL', `{"p":{"workspace":"'; drop table members; --"}}`],
  ['names every object has', '{"__proto__":{"p":1},"constructor":{"prototype":{"p":1}}}'],
  ['an argument nobody knows', '{"q":{}}'],
]

const doors = [
  '/rest/v1/rpc/sync',
  '/rest/v1/rpc/my_workspaces',
  '/rest/v1/rpc/create_workspace',
  '/rest/v1/rpc/sync_apply',
  '/rest/v1/rpc/pg_sleep',
  '/rest/v1/clients',
  '/auth/v1/signup',
  '/auth/v1/token?grant_type=password',
  '/auth/v1/token?grant_type=refresh_token',
  '/auth/v1/verify',
  '/auth/v1/user',
  '/functions/v1/api/openapi.json',
  '/functions/v1/api/nothing',
  '/',
]

const questions = [
  '/rest/v1/clients?select=*&name=eq.%00',
  '/rest/v1/clients?select=secret(*)',
  '/rest/v1/clients?select=*&order=name.desc;drop',
  '/rest/v1/clients?amount=gt.1e400&limit=-1',
  '/rest/v1/clients?or=(((((',
  '/rest/v1/pg_shadow?select=*',
  '/rest/v1/members?select=*,auth.users(*)',
  '/rest/v1/rpc/sync_pull?p=x',
  '/rest/v1/',
  '/rest/v1/%E0%A4%A',
  '/rest/v1/rpc/%00',
  '/auth/v1/%2e%2e/rest/v1/clients',
  '/functions/v1/api/%ff',
  '/_system/config',
  '/_system/introspect',
  '/storage/v1/bucket',
]

const strangers: Record<string, string>[] = [
  {},
  { authorization: '' },
  { authorization: 'Bearer a.b.c' },
  { apikey: 'x' },
]

describe('A hostile caller', () => {
  const directory = startedBefore(inject('template'))
  let host: Running
  let headers: Record<string, string>
  beforeAll(async () => {
    host = await startHost({ DATA_DIR: directory.path })
    const { publishableKey: apikey } = (await (await fetch(`${host.url}/config.json`)).json()) as {
      publishableKey: string
    }
    headers = { apikey, 'content-type': 'application/json' }
    const signed = await fetch(`${host.url}/auth/v1/signup`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ email: `${randomUUID()}@exemple.fr`, password: 'correct horse battery' }),
    })
    const { access_token } = (await signed.json()) as { access_token: string }
    headers.authorization = `Bearer ${access_token}`
  })
  afterAll(async () => {
    await host?.end()
    directory.remove()
  })

  async function asked(method: string, path: string, body?: string, more: Record<string, string> = {}) {
    const answer = await fetch(`${host.url}${path}`, {
      method,
      headers: { ...headers, ...more },
      ...(body === undefined ? {} : { body }),
    })
    return { what: `${method} ${path}`, status: answer.status, text: await answer.text() }
  }

  it.each(bodies)('learns nothing by sending %s', async (_, body) => {
    for (const door of doors) {
      const { what, status, text } = await asked('POST', door, body)
      // An empty call of a function without arguments is a right one.
      const isRight = door.endsWith('my_workspaces') && status === 200
      expect([what, isRight || (status >= 400 && status < 500)], text).toEqual([what, true])
      expect([what, text]).toEqual([what, expect.not.stringMatching(TELLING)])
    }
  })

  it.each(questions)('learns nothing by asking for %s', async (question) => {
    for (const who of strangers) {
      const { what, status, text } = await asked('GET', question, undefined, who)
      expect([what, status >= 400 && status < 500], text).toEqual([what, true])
      expect([what, text]).toEqual([what, expect.not.stringMatching(TELLING)])
    }
  })

  it.each(['PUT', 'PATCH', 'DELETE', 'PROPFIND'])('learns nothing by %s', async (method) => {
    for (const door of doors) {
      const { what, status, text } = await asked(method, door, '{}')
      const isRight = door === '/auth/v1/user' && method === 'PUT'
      expect([what, isRight || (status >= 400 && status < 500)], text).toEqual([what, true])
      expect([what, text]).toEqual([what, expect.not.stringMatching(TELLING)])
    }
  })

  it('is no longer heard once his session has ended', async () => {
    const gone = { ...headers }
    expect((await asked('POST', '/rest/v1/rpc/my_workspaces', '{}')).status).toBe(200)
    await fetch(`${host.url}/auth/v1/logout?scope=local`, { method: 'POST', headers: gone })
    const { status, text } = await asked('POST', '/rest/v1/rpc/my_workspaces', '{}')
    expect([status, JSON.parse(text)]).toEqual([401, expect.objectContaining({ code: 'PGRST301' })])
  })

  it('leaves in the log what he asked for as a kind, and nothing he typed', () => {
    const lines = host.errors().trimEnd().split('\n')
    expect(lines.filter((line) => !/^([A-Z]+ \/\S* \d{3} \d+ ms|Fault: \w+( \w+)?)$/.test(line))).toEqual([])
    expect(host.errors()).not.toMatch(/drop|pg_|%00|exemple/)
  })
})
