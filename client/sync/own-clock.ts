/**
 * When a session ends, by the clock of this phone. The server's `expires_at` is by its own: a phone an hour ahead would
 * take each fresh session for an expired one, and ask for another for ever. Without it the library counts `expires_in`
 * from now. (The `Date` header of an answer would tell the difference too, but a page may not read it across origins.)
 */
export const byOwnClock: typeof fetch = async (input, init) => {
  const answer = await fetch(input, init)
  const url = input instanceof Request ? input.url : String(input)
  if (!answer.ok || !isAboutSession(new URL(url).pathname)) return answer
  const session: unknown = await answer
    .clone()
    .json()
    .catch(() => null)
  if (session === null || typeof session !== 'object' || !('expires_in' in session)) return answer
  const { status, headers } = answer
  return new Response(JSON.stringify({ ...session, expires_at: undefined }), { status, headers })
}

const isAboutSession = (path: string): boolean => /\/auth\/v1\/(token|signup|verify)$/.test(path)
