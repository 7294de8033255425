/** What a page of another origin needs: a browser hides from it every answer that does not say it may be read. */
import { describe, expect, it } from 'vitest'
import { exampleClaim } from '../../../server/api/openapi-interest.ts'
import { api, json } from './asking.ts'

const origin = 'https://app.example.org'
const ask = api()

describe('A page of another origin', () => {
  it.each([
    ['/interest', 'POST', 'POST, OPTIONS'],
    ['/rates?country=FR', 'GET', 'GET, HEAD, OPTIONS'],
  ])('asks the browser’s question about %s and may send %s', async (path, method, allowed) => {
    const answer = await ask(path, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': method,
        'access-control-request-headers': 'apikey,authorization,content-type,x-client-info',
      },
    })
    expect([answer.status, await answer.text()]).toEqual([204, ''])
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(answer.headers.get('access-control-allow-methods')).toBe(allowed)
    expect(answer.headers.get('allow')).toBe(allowed)
    const headers = answer.headers.get('access-control-allow-headers')?.split(', ') ?? []
    for (const name of ['apikey', 'authorization', 'content-type', 'if-none-match', 'x-client-info'])
      expect(headers).toContain(name)
    expect(Number(answer.headers.get('access-control-max-age'))).toBeGreaterThan(0)
  })

  it('may read every kind of answer, and the headers it acts on', async () => {
    const limited = api({ rateLimitPerMinute: 1 })
    await limited('/rates?country=FR')
    const broken = api({
      addressOf: () => {
        throw new Error('broken')
      },
    })
    const answers: [number, Response][] = [
      [200, await ask('/interest', json(exampleClaim))],
      [200, await ask('/rates?country=FR')],
      [304, await ask('/rates?country=FR', { headers: { 'if-none-match': '*' } })],
      [400, await ask('/interest', json('{'))],
      [404, await ask('/nothing')],
      [405, await ask('/interest')],
      [413, await ask('/interest', json(' '.repeat(256 * 1024 + 1)))],
      [422, await ask('/interest', json({}))],
      [429, await limited('/rates?country=FR')],
      [500, await broken('/rates?country=FR')],
    ]
    for (const [status, answer] of answers) {
      expect([status, answer.status]).toEqual([status, status])
      expect([status, answer.headers.get('access-control-allow-origin')]).toEqual([status, '*'])
      expect(answer.headers.get('access-control-expose-headers')).toBe('content-range, etag, retry-after')
      expect(answer.headers.get('access-control-allow-credentials')).toBeNull()
    }
  })

  it('does not use up its calls by the browser’s questions', async () => {
    const limited = api({ rateLimitPerMinute: 1 })
    for (let turn = 0; turn < 5; turn++) await limited('/interest', { method: 'OPTIONS' })
    expect((await limited('/interest', json(exampleClaim))).status).toBe(200)
    const after = await limited('/interest', json(exampleClaim))
    expect([after.status, after.headers.get('retry-after')]).toEqual([429, '60'])
  })
})
