/** The HTTP interface by itself: the same Request and Response it meets in Node and in the edge runtime. */
import { describe, expect, it } from 'vitest'
import { createApi } from '../../../server/api/app.ts'
import { api } from './asking.ts'

describe('The HTTP interface', () => {
  it('answers health with version and database once it is ready, and 503 before', async () => {
    let ready = false
    const ask = api({ ready: () => ready })
    const before = await ask('/health')
    expect([before.status, before.headers.get('content-type'), before.headers.get('retry-after')]).toEqual([
      503,
      'application/problem+json',
      '1',
    ])
    ready = true
    const after = await ask('/health')
    expect([after.status, await after.json()]).toEqual([200, { status: 'ok', version: '0.1.0', database: 'pglite' }])
    expect(after.headers.get('cache-control')).toBe('no-store')
  })

  it('describes every path it answers at', async () => {
    const routes = createApi({
      base: '',
      version: '',
      database: 'pglite',
      ready: () => true,
      rateLimitPerMinute: 0,
      addressOf: () => '',
      now: () => 0,
    }).routes.filter(({ method }) => method !== 'ALL')
    const { paths } = (await (await api()('/openapi.json')).json()) as { paths: Record<string, object> }
    const answered = new Set(routes.map(({ path }) => path.replace(/:(\w+)/g, '{$1}')))
    expect([...answered].sort()).toEqual(Object.keys(paths).sort())
  })

  it('answers with a problem document where there is nothing', async () => {
    const answer = await api()('/nothing?email=a@exemple.fr')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
    const text = await answer.text()
    expect(JSON.parse(text)).toMatchObject({ type: 'urn:encaisse:problem:not-found', status: 404 })
    expect(text).not.toContain('exemple')
  })

  it('answers a mistake of its own with a problem document that gives nothing away', async () => {
    const ask = api({
      addressOf: () => {
        throw new Error('password=geheim')
      },
    })
    const answer = await ask('/openapi.json')
    expect([answer.status, await answer.json()]).toEqual([
      500,
      { type: 'urn:encaisse:problem:internal', title: 'The server made a mistake.', status: 500 },
    ])
  })

  it('refuses a body over 256 KiB, announced or streamed', async () => {
    const ask = api()
    const exact = 'x'.repeat(256 * 1024)
    const post = (body: BodyInit) => ask('/openapi.json', { method: 'POST', body, duplex: 'half' } as RequestInit)
    expect((await post(exact)).status).toBe(404)
    expect((await post(`${exact}x`)).status).toBe(413)
    const streamed = new ReadableStream({
      start(controller) {
        for (let part = 0; part < 5; part++) controller.enqueue(new TextEncoder().encode('x'.repeat(64 * 1024)))
        controller.close()
      },
    })
    expect((await post(streamed)).status).toBe(413)
  })

  it('limits the calls of one address in a minute, not those of another, and never health', async () => {
    let now = 0
    const ask = api({ rateLimitPerMinute: 2, now: () => now })
    const call = async (address: string, path = '/openapi.json') => {
      const answer = await ask(path, { headers: { 'x-address': address } })
      return [answer.status, answer.headers.get('retry-after')]
    }
    expect([await call('a'), await call('a'), await call('b')].map(([status]) => status)).toEqual([200, 200, 200])
    now = 15_500
    expect(await call('a')).toEqual([429, '45'])
    expect(await call('a', '/health')).toEqual([200, null])
    now = 60_000
    expect((await call('a'))[0]).toBe(200)
  })
})
