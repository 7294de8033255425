/** The way to sign-in on running servers: limits, a closed door with invitations, forgotten passwords with and without mail. */
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { freePort } from '../../supabase/engines.ts'
import { type Mailbox, openMailbox } from './mailbox.ts'
import { PATIENCE, type Running, startedBefore, startHost, supabaseOf } from './process.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: PATIENCE })

const PASSWORD = 'correct horse battery'
const somebody = () => `${randomUUID()}@exemple.fr`
const command = fileURLToPath(new URL('../../../server/host/reset-password.js', import.meta.url))

const workspaceRecord = (id: string) => ({
  id,
  name: 'Plomberie Martin',
  kind: 'own',
  country: 'FR',
  language: 'fr',
  currency: 'EUR',
  timeZone: 'Europe/Paris',
})

/** Signs up from an address of its own, as a proxy tells it: the limits of one address are another test. */
async function signUp(url: string, email: string, data: object = {}) {
  const { publishableKey } = (await (await fetch(`${url}/config.json`)).json()) as { publishableKey: string }
  return ask(url, 'signup', { email, password: PASSWORD, data }, publishableKey)
}

let addresses = 0
async function ask(url: string, door: string, body: unknown, apikey: string, address = `198.51.100.${++addresses}`) {
  const answer = await fetch(`${url}/auth/v1/${door}`, {
    method: 'POST',
    headers: { apikey, 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify(body),
  })
  const text = await answer.text()
  return { status: answer.status, body: text ? JSON.parse(text) : {}, retryAfter: answer.headers.get('retry-after') }
}

describe('Sign-in', () => {
  const directory = startedBefore(inject('template'))
  const owner = somebody()
  const invitations: string[] = []
  let open: Running
  let closed: Running
  let mailbox: Mailbox
  let apikey: string

  /** Invitations as an owner makes them, and a workspace they lead to. */
  async function prepare(url: string): Promise<void> {
    const supabase = await supabaseOf(url)
    await supabase.auth.signUp({ email: owner, password: PASSWORD })
    const workspace = randomUUID()
    await supabase.rpc('create_workspace', { p: { workspace: workspaceRecord(workspace) } })
    for (const role of ['collector', 'viewer']) {
      const { data, error } = await supabase.rpc('invite_member', { p: { workspace, role } })
      if (error) throw error
      invitations.push(data.token)
    }
    const second = await supabase.rpc('invitations', { p: { workspace } })
    await supabase.rpc('revoke_invitation', { p: { workspace, id: second.data.invitations[0].id } })
    const revoked = second.data.invitations[0].role === 'viewer' ? 1 : 0
    invitations.push(...invitations.splice(revoked, 1))
  }

  beforeAll(async () => {
    const port = String(await freePort())
    open = await startHost({ DATA_DIR: directory.path, PORT: port })
    apikey = ((await (await fetch(`${open.url}/config.json`)).json()) as { publishableKey: string }).publishableKey
    await prepare(open.url)
  })
  afterAll(async () => {
    await (closed ?? open)?.end()
    await mailbox?.close()
    directory.remove()
  })

  it('says that there is no mail instead of promising one', async () => {
    const asked = [await ask(open.url, 'recover', { email: owner }, apikey)]
    asked.push(await ask(open.url, 'otp', { email: owner }, apikey))
    expect(asked.map(({ status, body }) => [status, body.error_code])).toEqual([
      [422, 'email_provider_disabled'],
      [422, 'email_provider_disabled'],
    ])
    expect(await (await fetch(`${open.url}/config.json`)).json()).toMatchObject({ mail: false, signUp: 'open' })
  })

  it('gives whoever runs the server a link that opens an account once, and nobody else', async () => {
    const run = (...words: string[]) =>
      spawnSync(process.execPath, [command, ...words], {
        encoding: 'utf8',
        env: { PATH: process.env.PATH, DATA_DIR: directory.path, PORT: new URL(open.url).port },
      })
    const { stdout, status } = run(owner.toUpperCase())
    expect(status).toBe(0)
    const [, token_hash] = /#type=recovery&token_hash=([0-9a-f]{64})\n$/.exec(stdout) ?? []
    expect(stdout.startsWith(`${open.url}/settings/account#`)).toBe(true)
    const used = await ask(open.url, 'verify', { type: 'recovery', token_hash }, apikey)
    expect([used.status, used.body.user.email]).toEqual([200, owner])
    expect((await ask(open.url, 'verify', { type: 'recovery', token_hash }, apikey)).status).toBe(403)
    const nobody = run(somebody())
    expect([nobody.status, nobody.stderr]).toEqual([1, 'No account has this e-mail address.\n'])
    const { secretKey } = JSON.parse(readFileSync(join(directory.path, 'secrets.json'), 'utf8'))
    const asked = await ask(open.url, 'admin/generate_link', { type: 'recovery', email: owner }, apikey)
    expect([asked.status, JSON.stringify(asked.body)]).toEqual([403, expect.not.stringContaining(secretKey)])
    expect(run('').status).toBe(1)
  })

  it('says in one line that the server does not run', () => {
    const { status, stderr } = spawnSync(process.execPath, [command, owner], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, DATA_DIR: directory.path, PORT: '1' },
    })
    expect([status, stderr.trimEnd().split('\n')]).toEqual([1, [expect.stringContaining('ECONNREFUSED')]])
  })

  it('opens no door the app does not use', async () => {
    for (const door of ['magiclink', 'authorize', 'callback', 'admin/users', 'resend', 'nonexistent']) {
      expect([door, (await ask(open.url, door, { email: owner }, apikey)).status]).toEqual([door, 404])
    }
  })

  describe('closed, with mail and limits', () => {
    beforeAll(async () => {
      await open.end()
      mailbox = await openMailbox()
      closed = await startHost({
        DATA_DIR: directory.path,
        PORT: new URL(open.url).port,
        PUBLIC_URL: open.url,
        SIGNUP: 'closed',
        SMTP_URL: mailbox.url,
        MAIL_FROM: 'encaisse@exemple.fr',
        TRUST_PROXY: '1',
        RATE_LIMIT_PER_MINUTE: '60',
      })
    })

    it('makes an account only for who holds an invitation that still stands', async () => {
      const [good, revoked] = invitations
      const wrong = [
        {},
        { invitation: 'x' },
        { invitation: revoked },
        { invitation: 1 },
        { invitation: good?.slice(1) },
      ]
      for (const data of wrong) {
        const refused = await signUp(closed.url, somebody(), data)
        expect([data, refused.status, refused.body.error_code]).toEqual([data, 422, 'signup_disabled'])
      }
      const let_in = await signUp(closed.url, somebody(), { invitation: good, name: 'Léa' })
      expect([let_in.status, let_in.body.user.user_metadata]).toEqual([200, expect.objectContaining({ name: 'Léa' })])
      expect(JSON.stringify(let_in.body)).not.toContain(good)
    })

    it('sends a code that opens the account to choose a new password', async () => {
      await ask(closed.url, 'recover', { email: owner }, apikey)
      const mail = await mailbox.next()
      expect(mail).toMatch(/^To: .*@exemple\.fr/m)
      expect(mail).toContain(`${open.url}/settings/account#type=recovery&token_hash=`)
      const token = /Encaisse : (\d{10})/.exec(mail)?.[1]
      const { status, body } = await ask(closed.url, 'verify', { type: 'recovery', email: owner, token }, apikey)
      expect(status).toBe(200)
      const changed = await fetch(`${closed.url}/auth/v1/user`, {
        method: 'PUT',
        headers: { apikey, authorization: `Bearer ${body.access_token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ password: 'another battery staple' }),
      })
      expect(changed.status).toBe(200)
      const signedIn = await ask(
        closed.url,
        'token?grant_type=password',
        { email: owner, password: 'another battery staple' },
        apikey,
      )
      expect(signedIn.status).toBe(200)
    })

    it('signs in by a link, and makes no account by one', async () => {
      const stranger = somebody()
      const asked = [await ask(closed.url, 'otp', { email: stranger, create_user: true }, apikey)]
      asked.push(await ask(closed.url, 'otp', { email: owner }, apikey))
      expect(asked.map(({ status, body }) => [status, body])).toEqual([
        [200, {}],
        [200, {}],
      ])
      const mail = await mailbox.next()
      expect(mail).not.toContain(stranger)
      const token_hash = /token_hash=([0-9a-f]{64})/.exec(mail)?.[1]
      const used = await ask(closed.url, 'verify', { type: 'magiclink', token_hash }, apikey)
      expect([used.status, used.body.user.email]).toEqual([200, owner])
    })

    it('takes ten wrong passwords for one e-mail address, wherever they come from, and other people as before', async () => {
      const victim = somebody()
      const guess = () => ask(closed.url, 'token?grant_type=password', { email: victim, password: 'no' }, apikey)
      for (let turn = 0; turn < 10; turn++) expect((await guess()).status).toBe(400)
      const refused = await guess()
      expect([refused.status, refused.body.error_code]).toEqual([429, 'over_request_rate_limit'])
      expect(Number(refused.retryAfter)).toBeGreaterThan(600)
      const other = { email: somebody(), password: 'no' }
      expect((await ask(closed.url, 'token?grant_type=password', other, apikey)).status).toBe(400)
    })

    it('takes twenty attempts a minute from one address, whoever they name', async () => {
      const guess = () =>
        ask(closed.url, 'verify', { type: 'recovery', token_hash: randomUUID() }, apikey, '203.0.113.5')
      const statuses = []
      for (let turn = 0; turn < 21; turn++) statuses.push((await guess()).status)
      expect(statuses.slice(0, 20).every((status) => status === 403)).toBe(true)
      expect(statuses[20]).toBe(429)
    })

    it('leaves no address, password, code or token in the log', () => {
      expect(closed.errors() + closed.output() + open.errors()).not.toMatch(/exemple|battery|token_hash|\d{10}/)
    })
  })
})
