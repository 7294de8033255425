/** The way to sign-in: what of it is open here, how often it may be tried, and who may make an account. */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { problem } from '../api/problem.ts'
import type { Database } from './database.ts'
import { discreetAuth } from './discretion.ts'
import type { Limits } from './limits.ts'
import type { Mail } from './mail.ts'
import type { Settings } from './settings.ts'

/** What the app calls; the library has more doors, for ways of signing in that nobody uses here. */
const OPEN: Record<string, readonly string[]> = {
  signup: ['POST'],
  token: ['POST'],
  user: ['GET', 'PUT'],
  logout: ['POST'],
  recover: ['POST'],
  otp: ['POST'],
  verify: ['POST'],
  settings: ['GET'],
  health: ['GET'],
}
const ATTEMPTS = new Set(['signup', 'token', 'recover', 'otp', 'verify'])
/** Each one sends a mail: a success is no reason to send more of them. */
const MAILS = new Set(['recover', 'otp'])

type Body = Record<string, unknown>
type Forward = (request: Request) => Promise<Response>

export interface SignIn {
  settings: Settings
  secretKey: string
  publishableKey: string
  limits: Limits
}

const INVITED = `
select 1
from public.invitations
where token_hash = sha256(convert_to($1, 'UTF8'))
  and accepted_at is null
  and revoked_at is null
  and expires_at > now()
`

async function isInvited(database: Database, token: unknown): Promise<boolean> {
  return typeof token === 'string' && token.length < 200 && (await database.rows(INVITED, [token])).length > 0
}

const isObject = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value)

/** An absent body is an empty one; undefined when it cannot be read or a field is not text where text belongs. */
async function read(request: Request): Promise<Body | undefined> {
  const text = await request.text()
  if (text === '') return {}
  try {
    const body: unknown = JSON.parse(text)
    if (!isObject(body)) return undefined
    const texts = ['email', 'password', 'token', 'token_hash', 'type', 'refresh_token'].map((name) => body[name])
    const wrong = texts.some((value) => value !== undefined && (typeof value !== 'string' || value.includes('\0')))
    // What is nested too deep to be written again is refused here.
    return wrong || JSON.stringify(body) === '' ? undefined : body
  } catch {
    return undefined
  }
}

const again = (request: Request, body: Body | undefined): Request => {
  const headers = new Headers(request.headers)
  headers.delete('content-length')
  return new Request(request.url, { method: request.method, headers, ...(body && { body: JSON.stringify(body) }) })
}

export function signIn({ settings, secretKey, publishableKey, limits }: SignIn) {
  const isClosed = settings.signUp === 'closed'

  /** What must not go on, and otherwise what does. */
  async function admitted(door: string, body: Body, database: Database, mail: Mail): Promise<Response | Body> {
    if (MAILS.has(door) && !mail.leaves) return problem('no-mail')
    // A link in a mail signs somebody in; an account is made by signing up, in one place.
    if (door === 'otp') return { ...body, create_user: false }
    if (door !== 'signup') return body
    const { invitation, ...data } = isObject(body.data) ? body.data : {}
    if (isClosed && !(await isInvited(database, invitation))) return problem('sign-up-closed')
    return { ...body, data }
  }

  async function answer(c: Context, database: Database, mail: Mail, forward: Forward): Promise<Response> {
    const door = c.req.path.slice('/auth/v1/'.length)
    if (c.req.method !== 'OPTIONS' && !OPEN[door]?.includes(c.req.method)) return problem('not-found')
    if (c.req.method === 'GET' || c.req.method === 'OPTIONS') return discreetAuth(await forward(c.req.raw))
    const body = await read(c.req.raw)
    if (!body) return problem('malformed')
    const isRefresh = door === 'token' && c.req.query('grant_type') === 'refresh_token'
    const counted = ATTEMPTS.has(door) && !isRefresh
    const attempt = counted ? limits.attempt(c, body.email as string | undefined) : undefined
    if (attempt instanceof Response) return attempt
    const going = await admitted(door, body, database, mail)
    if (going instanceof Response) return going
    const answered = await forward(
      again(c.req.raw, door === 'logout' && Object.keys(body).length === 0 ? undefined : going),
    )
    if (answered.ok && !MAILS.has(door)) attempt?.succeeded()
    return quietAboutAccounts(door, discreetAuth(answered))
  }

  /** Asking for a link must not tell who has an account. */
  const quietAboutAccounts = (door: string, answered: Response): Response =>
    MAILS.has(door) && answered.status < 500 ? Response.json({}) : answered

  const isOurs = (header: string | undefined): boolean => {
    const digest = (text: string) => createHash('sha256').update(text).digest()
    return timingSafeEqual(digest(header ?? ''), digest(`Bearer ${secretKey}`))
  }

  /** For who holds the secret key, as on hosted Supabase: a link that opens an account once, to be handed over. */
  async function generateLink(c: Context, mail: Mail, forward: Forward, site: string): Promise<Response> {
    if (!isOurs(c.req.header('authorization'))) return problem('forbidden')
    const body = await read(c.req.raw)
    const { email, type } = body ?? {}
    if (typeof email !== 'string' || (type !== 'recovery' && type !== 'magiclink')) return problem('malformed')
    const url = new URL(type === 'recovery' ? '/auth/v1/recover' : '/auth/v1/otp', c.req.url)
    const request = new Request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', apikey: publishableKey },
      body: JSON.stringify({ email, create_user: false }),
    })
    const text = await mail.caught(() => forward(request))
    const hash = /token_hash=([0-9a-f]+)/.exec(text ?? '')?.[1]
    if (!hash) return problem('not-found', 'No account has this e-mail address.')
    const action_link = `${site}/settings/account#type=${type}&token_hash=${hash}`
    return Response.json({ action_link, hashed_token: hash, verification_type: type })
  }

  return { answer, generateLink }
}
