/** Errors of the HTTP interface as problem documents (RFC 9457). The type ends in a code that programs can rely on. */

export type ProblemCode =
  | 'malformed'
  | 'no-session'
  | 'forbidden'
  | 'sign-up-closed'
  | 'not-found'
  | 'body-too-large'
  | 'no-mail'
  | 'too-many-requests'
  | 'not-ready'
  | 'internal'

interface Problem {
  status: number
  title: string
  /** What the auth interface of Supabase calls it, where its clients look. */
  authCode?: string
  /** What its database interface calls it. */
  restCode?: string
}

const known: Record<ProblemCode, Problem> = {
  malformed: { status: 400, title: 'The request cannot be understood.', authCode: 'validation_failed' },
  'no-session': { status: 401, title: 'The session is not valid.', authCode: 'no_authorization', restCode: 'PGRST301' },
  forbidden: { status: 403, title: 'This is not allowed.', authCode: 'not_admin', restCode: '42501' },
  'sign-up-closed': {
    status: 422,
    title: 'New accounts are made here by invitation only.',
    authCode: 'signup_disabled',
  },
  'not-found': { status: 404, title: 'There is nothing at this address.' },
  'body-too-large': { status: 413, title: 'The request is larger than what is taken here.' },
  'no-mail': { status: 422, title: 'This server sends no e-mail.', authCode: 'email_provider_disabled' },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests; try again later.',
    authCode: 'over_request_rate_limit',
  },
  'not-ready': { status: 503, title: 'The server is starting.' },
  internal: { status: 500, title: 'The server made a mistake.' },
}

/** A response that says what went wrong; `detail` is for people and never repeats what was sent. */
export function problem(code: ProblemCode, detail?: string, headers: Record<string, string> = {}): Response {
  const { status, title, authCode, restCode } = known[code]
  const body = {
    type: `urn:encaisse:problem:${code}`,
    title,
    status,
    ...(detail ? { detail } : {}),
    ...(authCode ? { error_code: authCode } : {}),
    ...(restCode ? { code: restCode, message: title } : {}),
  }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  })
}

export const tooMany = (wait: number): Response =>
  problem('too-many-requests', undefined, { 'retry-after': String(wait) })
