/** One running server: files, headers, configuration, sign-up and sync through supabase-js. */
import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { exampleClaim } from '../../../server/api/openapi-interest.ts'
import { PATIENCE, type Running, startedBefore, startHost, supabaseOf } from './process.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: PATIENCE })

const client = () => ({ id: randomUUID(), creditorId: randomUUID(), name: 'Dupont', kind: 'business' })
const workspaceRecord = (id: string) => ({
  id,
  name: 'Plomberie Martin',
  kind: 'own',
  country: 'FR',
  language: 'fr',
  currency: 'EUR',
  timeZone: 'Europe/Paris',
})

/** fetch() decodes and normalises: this shows the bytes and sends the path as it is. */
function raw(url: string, path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { hostname, port } = new URL(url)
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((settle, fail) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () =>
        settle({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    sent.on('error', fail)
    sent.end()
  })
}

describe('A running server', () => {
  const directory = startedBefore(inject('template'))
  let host: Running
  let script: string
  beforeAll(async () => {
    host = await startHost({ DATA_DIR: directory.path })
    const page = (await raw(host.url, '/')).body.toString()
    script = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1] ?? ''
  })
  afterAll(async () => {
    await host?.end()
    directory.remove()
  })

  it('says that it is ready, once, and nothing else', () => {
    expect(host.output().trimEnd().split('\n').at(-1)).toBe(`Encaisse is ready at ${host.url}`)
  })

  it('answers health with version and database', async () => {
    const answer = await fetch(`${host.url}/functions/v1/api/health`)
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok', version: '0.1.0', database: 'pglite' }])
  })

  it('gives the public part of the configuration, never to be kept by HTTP, and no secret', async () => {
    const answer = await fetch(`${host.url}/config.json`)
    const config = (await answer.json()) as Record<string, string>
    expect(Object.keys(config).sort()).toEqual([
      'mail',
      'publishableKey',
      'signUp',
      'supabaseUrl',
      'vapidPublicKey',
      'version',
    ])
    expect(config.supabaseUrl).toBe(host.url)
    expect(config.publishableKey).toMatch(/^sb_publishable_/)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it('serves the page of the app for every route a person goes to, and nothing for a missing file', async () => {
    const page = await raw(host.url, '/', { accept: 'text/html' })
    const route = await raw(host.url, '/clients/123?x=1', { accept: 'text/html,*/*' })
    expect([route.status, route.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(route.body.equals(page.body)).toBe(true)
    expect((await raw(host.url, '/assets/none.js', { accept: 'text/html' })).status).toBe(404)
    expect((await raw(host.url, '/clients/123', { accept: 'application/json' })).status).toBe(404)
  })

  it('sends compressed what the browser takes compressed, and the same content whichever way', async () => {
    const plain = await raw(host.url, script)
    const brotli = await raw(host.url, script, { 'accept-encoding': 'gzip, deflate, br' })
    const gzipped = await raw(host.url, script, { 'accept-encoding': 'gzip, br;q=0' })
    expect([plain, brotli, gzipped].map(({ headers }) => headers['content-encoding'])).toEqual([
      undefined,
      'br',
      'gzip',
    ])
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true)
    expect(gunzipSync(gzipped.body).equals(plain.body)).toBe(true)
    expect(brotli.headers['content-length']).toBe(String(brotli.body.length))
    expect(brotli.headers.vary).toContain('accept-encoding')
  })

  it('answers interest and rates, compressed, and rates once only to who keeps them', async () => {
    const api = '/functions/v1/api'
    const rates = await raw(host.url, `${api}/rates?country=FR`, { 'accept-encoding': 'gzip' })
    expect([rates.status, rates.headers['content-encoding'], rates.headers.vary]).toEqual([
      200,
      'gzip',
      'Accept-Encoding',
    ])
    const { ratesKnownUntil, tables } = JSON.parse(gunzipSync(rates.body).toString())
    expect([ratesKnownUntil, tables.length]).toEqual(['2026-12-31', 3])
    const etag = String(rates.headers.etag)
    expect(etag).toMatch(/^W\//)
    const again = await raw(host.url, `${api}/rates?country=FR`, { 'accept-encoding': 'gzip', 'if-none-match': etag })
    expect([again.status, again.body.length]).toEqual([304, 0])
    const answer = await fetch(`${host.url}${api}/interest`, { method: 'POST', body: JSON.stringify(exampleClaim) })
    expect([answer.status, ((await answer.json()) as { totals: object }).totals]).toMatchObject([
      200,
      { fixedIndemnity: 4000 },
    ])
  })

  it('lets hashed files be kept for ever and asks again for the page and the worker', async () => {
    expect((await raw(host.url, script)).headers['cache-control']).toBe('public, max-age=31536000, immutable')
    for (const path of ['/', '/sw.js', '/manifest.webmanifest']) {
      const first = await raw(host.url, path)
      expect([path, first.status, first.headers['cache-control']]).toEqual([path, 200, 'no-cache'])
      const again = await raw(host.url, path, { 'if-none-match': String(first.headers.etag) })
      expect([path, again.status, again.body.length]).toEqual([path, 304, 0])
    }
  })

  it('answers HEAD as GET without a body', async () => {
    const answer = await raw(host.url, script, {}, 'HEAD')
    expect([answer.status, answer.body.length]).toEqual([200, 0])
    expect(Number(answer.headers['content-length'])).toBeGreaterThan(100)
  })

  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/assets/../../package.json',
    '/assets/..%5c..%5cpackage.json',
    '/.data/secrets.json',
    '//etc/passwd',
    '/%ff',
    '/index.html%00.js',
  ])('gives nothing outside the app for %s', async (path) => {
    const answer = await raw(host.url, path)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.body.toString()).not.toMatch(/dependencies|root:|jwtSecret/)
  })

  it('puts a strict policy on every answer', async () => {
    for (const path of ['/', script, '/config.json', '/functions/v1/api/health', '/auth/v1/settings', '/nowhere.js']) {
      const { headers } = await raw(host.url, path)
      const policy = String(headers['content-security-policy'])
      expect([path, policy]).toEqual([path, expect.stringContaining("default-src 'none'; script-src 'self'")])
      expect([path, policy]).toEqual([path, expect.not.stringMatching(/unsafe|\*/)])
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      })
    }
  })

  it('takes a sign-up at once and brings a change from one device to another', async () => {
    const email = `${randomUUID()}@exemple.fr`
    const password = 'correct horse battery'
    const first = await supabaseOf(host.url)
    const signed = await first.auth.signUp({ email, password })
    expect([signed.error, Boolean(signed.data.session)]).toEqual([null, true])
    const workspace = randomUUID()
    const made = await first.rpc('create_workspace', { p: { workspace: workspaceRecord(workspace) } })
    expect([made.error, made.data]).toEqual([null, { id: workspace, role: 'owner' }])
    const debtor = client()
    const sent = {
      id: randomUUID(),
      at: new Date().toISOString(),
      changes: [{ op: 'create', kind: 'client', record: debtor }],
    }
    const pushed = await first.rpc('sync', { p: { workspace, replica: randomUUID(), mutations: [sent] } })
    expect([pushed.error, pushed.data?.settled]).toEqual([null, [{ id: sent.id, verdict: 'applied' }]])

    const second = await supabaseOf(host.url)
    await second.auth.signInWithPassword({ email, password })
    const found = await second.rpc('my_workspaces')
    expect(found.data).toEqual({
      workspaces: [{ id: workspace, name: 'Plomberie Martin', kind: 'own', role: 'owner' }],
    })
    const pulled = await second.rpc('sync', { p: { workspace, replica: randomUUID(), cursor: 0 } })
    const rows = (pulled.data.changes as { kind: string; columns: string[]; rows: unknown[][] }[]).find(
      ({ kind }) => kind === 'client',
    )
    expect(rows?.rows[0]?.[rows.columns.indexOf('name')]).toBe('Dupont')
    const empty = await second.rpc('sync', {
      p: {
        workspace,
        replica: randomUUID(),
        cursor: pulled.data.cursor,
        epoch: pulled.data.epoch,
        base: pulled.data.base,
      },
    })
    expect(JSON.stringify(empty.data).length).toBeLessThan(300)
  })

  it('shows nothing to somebody without session and lets no account write past sync', async () => {
    const visitor = await supabaseOf(host.url)
    expect((await visitor.from('clients').select('id')).error?.code).toBe('42501')
    expect((await visitor.rpc('my_workspaces')).error).not.toBeNull()
    const account = await supabaseOf(host.url)
    await account.auth.signUp({ email: `${randomUUID()}@exemple.fr`, password: 'correct horse battery' })
    const refused = await Promise.all([
      account.from('clients').insert({ ...client() }),
      account.from('members').update({ role: 'owner' }).neq('role', 'owner'),
      account.from('clients').delete().neq('name', ''),
      account.from('sync_heads').update({ head: 0 }).gte('head', 0),
    ])
    expect(refused.map(({ error }) => error !== null)).toEqual([true, true, true, true])
    expect(refused.slice(1).map(({ error }) => error?.code)).toEqual(['42501', '42501', '42501'])
    const stranger = await account.rpc('sync', { p: { workspace: randomUUID(), replica: randomUUID() } })
    expect(stranger.error).toMatchObject({ code: '42501', message: 'not_a_member' })
  })

  it('logs a failed request by method, route, status and time, without what was typed', async () => {
    const before = host.errors().length
    await fetch(`${host.url}/rest/v1/rpc/madame.dupont@exemple.fr?secret=1`, { method: 'POST', body: '{}' })
    const visitor = await supabaseOf(host.url)
    await visitor.auth.signInWithPassword({ email: 'quelquun@exemple.fr', password: 'wrong password' })
    // What it says comes through a pipe, in order: once the last failure is told, so is all before it.
    const told = () => expect(host.errors().slice(before)).toMatch(/^POST \/auth\/v1\/token 400 \d+ ms$/m)
    await vi.waitFor(told, PATIENCE)
    expect(host.errors()).not.toMatch(/exemple|secret|wrong password|dupont/)
    const lines = host.errors().trimEnd().split('\n')
    expect(lines.filter((line) => !/^([A-Z]+ \/\S* \d{3} \d+ ms|Fault: .*)$/.test(line))).toEqual([])
  })

  it('refuses a body larger than what is taken', async () => {
    const answer = await fetch(`${host.url}/functions/v1/api/openapi.json`, {
      method: 'POST',
      body: 'x'.repeat(262_145),
    })
    expect([answer.status, ((await answer.json()) as { type: string }).type]).toEqual([
      413,
      'urn:encaisse:problem:body-too-large',
    ])
    const auth = await fetch(`${host.url}/auth/v1/signup`, { method: 'POST', body: 'x'.repeat(70_000) })
    expect(auth.status).toBe(413)
  })
})
