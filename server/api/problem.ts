/** Errors of the HTTP interface as problem documents (RFC 9457). The type ends in a code that programs can rely on. */

export type ProblemCode = 'not-found' | 'body-too-large' | 'too-many-requests' | 'not-ready' | 'internal'

const known: Record<ProblemCode, { status: number; title: string }> = {
  'not-found': { status: 404, title: 'There is nothing at this address.' },
  'body-too-large': { status: 413, title: 'The request is larger than what is taken here.' },
  'too-many-requests': { status: 429, title: 'Too many requests from this address.' },
  'not-ready': { status: 503, title: 'The server is starting.' },
  internal: { status: 500, title: 'The server made a mistake.' },
}

/** A response that says what went wrong; `detail` is for people and never repeats what was sent. */
export function problem(code: ProblemCode, detail?: string, headers: Record<string, string> = {}): Response {
  const { status, title } = known[code]
  const body = { type: `urn:encaisse:problem:${code}`, title, status, ...(detail ? { detail } : {}) }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  })
}
