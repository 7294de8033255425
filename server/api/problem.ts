/** Errors of the HTTP interface as problem documents (RFC 9457). The type ends in a code that programs can rely on. */

export type ProblemCode =
  | 'malformed'
  | 'no-session'
  | 'forbidden'
  | 'sign-up-closed'
  | 'not-found'
  | 'method-not-allowed'
  | 'invalid'
  | 'rule-not-covered'
  | 'rate-unknown'
  | 'body-too-large'
  | 'no-mail'
  | 'quota-full'
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
  'method-not-allowed': { status: 405, title: 'This address does not take that method.' },
  invalid: { status: 422, title: 'The request holds values that cannot be.' },
  'rule-not-covered': { status: 422, title: 'No rule for these parties under that law is held here.' },
  'rate-unknown': { status: 422, title: 'A rate that is needed is not held here; nothing is guessed.' },
  'body-too-large': { status: 413, title: 'The request is larger than what is taken here.' },
  'quota-full': { status: 507, title: 'The files of this workspace take all the room they have here.' },
  'no-mail': { status: 422, title: 'This server sends no e-mail.', authCode: 'email_provider_disabled' },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests; try again later.',
    authCode: 'over_request_rate_limit',
  },
  'not-ready': { status: 503, title: 'The server is starting.' },
  internal: { status: 500, title: 'The server made a mistake.' },
}

/**
 * A response that says what went wrong; `detail` is for people and never repeats what was sent. `members` are those a
 * program needs beside the code.
 */
export function problem(
  code: ProblemCode,
  detail?: string,
  headers: Record<string, string> = {},
  members: Record<string, unknown> = {},
): Response {
  const { status, title, authCode, restCode } = known[code]
  const body = {
    type: `urn:encaisse:problem:${code}`,
    title,
    status,
    ...(detail ? { detail } : {}),
    ...members,
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
