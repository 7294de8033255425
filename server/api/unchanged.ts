/** Answers that change with a version only: an ETag, and 304 for who has them already. */

/** An hour from any cache; then it asks whether anything changed. */
const PUBLIC = { 'cache-control': 'public, max-age=3600', 'content-type': 'application/json' }

export interface Held {
  body: string
  etag: string
}

/** Strong: the same bytes and no others. */
export async function held(body: string): Promise<Held> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body))
  const hex = [...new Uint8Array(digest, 0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return { body, etag: `"${hex}"` }
}

/** What is held, whole or 304; JSON for everybody unless its own headers say otherwise. */
export function answerHeld(
  { body, etag }: Held,
  ifNoneMatch: string | null,
  own: Record<string, string> = PUBLIC,
): Response {
  const headers: Record<string, string> = { ...own, etag }
  if (ifNoneMatch === null || !matches(ifNoneMatch, etag)) return new Response(body, { headers })
  const { 'content-type': _, ...without } = headers
  return new Response(null, { status: 304, headers: without })
}

const ENTITY_TAG = /(?:W\/)?"([\x21\x23-\x7e\x80-\xff]*)"/g

/** RFC 9110, 13.1.2: `*`, or a list compared weakly; a proxy that compresses makes a tag weak. */
function matches(ifNoneMatch: string, etag: string): boolean {
  if (ifNoneMatch.trim() === '*') return true
  return [...ifNoneMatch.matchAll(ENTITY_TAG)].some(([, tag]) => `"${tag}"` === etag)
}
