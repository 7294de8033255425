/**
 * What an answer of the database may say. PostgreSQL speaks of tables, constraints and values; a device needs the code, the
 * word that one of our functions raised, and nothing else.
 */
import { problem } from '../api/problem.ts'
import type { Say } from './log.ts'

/** Ours are one word: not_a_member, workspace_taken. */
const WORD = /^[a-z][a-z0-9_]{2,60}$/
const CODE = /^(PGRST\d{0,3}|[0-9A-Z]{5})$/
/** Faults of the request, whatever status they come with: values that cannot be read, too deep, too many. */
const OF_THE_REQUEST = /^(22...|54...)$/

function sentence(code: string): string {
  if (code.startsWith('PGRST3')) return 'The session is not valid.'
  if (code === '42501') return 'This is not allowed.'
  if (code.startsWith('23')) return 'The change does not fit what is stored.'
  return 'The request cannot be understood.'
}

const refusal = (status: number, code: string, message: string): Response =>
  Response.json(
    { code, message: WORD.test(message) ? message : sentence(code), details: null, hint: null },
    { status, headers: { 'cache-control': 'no-store', 'access-control-allow-origin': '*' } },
  )

/** As PostgREST gives them: a function says PT404 for 404. */
function statusOf(code: string): number {
  const own = /^PT([45]\d\d)$/.exec(code)
  if (own) return Number(own[1])
  if (code === '42501') return 403
  if (code === '23503' || code === '23505') return 409
  return /^(21|22|23|54|P0)/.test(code) ? 400 : 500
}

/** The answer to an error of the database; a fault of ours is told to the log by its code. */
export function discreetError(error: unknown, tell: Say): Response {
  const { code, message } = error as { code?: unknown; message?: unknown }
  const status = typeof code === 'string' ? statusOf(code) : 500
  if (status < 500) return refusal(status, String(code), String(message))
  tell(`Fault: ${error instanceof Error ? error.name : 'Error'} ${typeof code === 'string' ? code : ''}`.trimEnd())
  return problem('internal')
}

function read(text: string): { code: string; message: string } | undefined {
  try {
    const { code, message } = JSON.parse(text) as Record<string, unknown>
    return typeof code === 'string' && CODE.test(code) ? { code, message: String(message) } : undefined
  } catch {
    return undefined
  }
}

/** An answer of the embedded server as it may leave the house. */
export async function discreet(answer: Response): Promise<Response> {
  if (answer.status < 400) return answer
  const error = read(await answer.text())
  if (error && (answer.status < 500 || OF_THE_REQUEST.test(error.code))) {
    return refusal(answer.status < 500 ? answer.status : 400, error.code, error.message)
  }
  if (answer.status === 401) return problem('no-session')
  if (answer.status === 404) return problem('not-found')
  return problem(answer.status >= 500 ? 'internal' : 'malformed')
}

/** Sign-in answers with sentences of its own; only its faults are kept back. */
export const discreetAuth = (answer: Response): Response => (answer.status >= 500 ? problem('internal') : answer)
