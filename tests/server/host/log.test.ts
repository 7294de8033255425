/** What may appear in the log of somebody's business. */
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { logFailures, routePattern } from '../../../server/host/log.ts'

describe('The log', () => {
  it.each([
    ['/rest/v1/rpc/sync', '/rest/v1/rpc/sync'],
    ['/rest/v1/rpc/jean.dupont@exemple.fr', '/rest/v1/rpc/*'],
    ['/rest/v1/clients', '/rest/v1/*'],
    ['/auth/v1/token', '/auth/v1/token'],
    ['/auth/v1/admin/users/0190', '/auth/v1/*'],
    ['/functions/v1/api/health', '/functions/v1/api/health'],
    ['/functions/v1/api/calendar/abc.ics', '/functions/v1/api/*'],
    ['/assets/x.js', '/assets/*'],
    ['/clients/0190', '/*'],
  ])('shows %s as %s', (path, pattern) => {
    expect(routePattern(path)).toBe(pattern)
  })

  it.each([
    ['/rest/v1/rpc/sync', 500, 'GET /rest/v1/rpc/sync 500 N ms'],
    ['/rest/v1/rpc/sync', 401, undefined],
    ['/rest/v1/clients', 404, 'GET /rest/v1/* 404 N ms'],
    ['/assets/missing.js', 404, undefined],
    ['/nowhere.png', 404, undefined],
    ['/config.json', 200, undefined],
  ])('tells of %s with %i: %s', async (path, status, line) => {
    const lines: string[] = []
    const app = new Hono()
    app.use(logFailures((text) => lines.push(text)))
    app.all('*', () => new Response(null, { status }))
    await app.request(`${path}?email=a@exemple.fr`)
    expect(lines.map((text) => text.replace(/\d+ ms$/, 'N ms'))).toEqual(line ? [line] : [])
  })
})
