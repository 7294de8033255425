/**
 * Our functions of the database, called the short way: whether the session still stands, and the function itself, in one
 * transaction, under the role and claims that PostgREST gives it. The embedded server sets each of some ten settings by a
 * question of its own first, and PGlite answers one question at a time.
 */
import { problem } from '../api/problem.ts'
import type { Session } from './callers.ts'
import type { Database } from './database.ts'
import { discreetError } from './discretion.ts'
import type { Say } from './log.ts'

export interface Functions {
  /** Undefined where this is not one of ours. */
  call(name: string, session: Session, request: Request): Promise<Response | undefined>
}

/** All of ours take one object named p, or nothing. */
const OURS = `
select p.proname as name, p.pronargs = 0 as plain
from pg_proc p
where p.pronamespace = 'public'::regnamespace
  and p.prokind = 'f'
  and p.prorettype = 'jsonb'::regtype
  and (p.pronargs = 0 or p.proargtypes::text = 'jsonb'::regtype::oid::text and p.proargnames[1] = 'p')
`

/** A session that was ended gives no row and changes no setting; those of an account that is gone went with it. */
const BECOME = `
select
  set_config('request.jwt.claims', $3, true),
  set_config('request.jwt.claim.sub', $2, true),
  set_config('request.jwt.claim.role', 'authenticated', true),
  set_config('request.headers', $4, true),
  set_config('role', 'authenticated', true)
from auth.sessions
where id = $1::text::uuid
  and user_id::text = $2
`

const statement = (name: string, plain: boolean): string =>
  plain ? `select public.${name}()::text as answer` : `select public.${name}($1::text::jsonb)::text as answer`

/** The argument as it goes to the database, or undefined when the body is not one object named p, or too deep. */
async function argument(request: Request): Promise<string | undefined> {
  try {
    const { p } = JSON.parse(await request.text()) as { p?: unknown }
    return typeof p === 'object' && p !== null ? JSON.stringify(p) : undefined
  } catch {
    return undefined
  }
}

/** What PostgREST hands on, as far as the database asks for it: by its browser an owner knows one device from another. */
const headersOf = (request: Request): string =>
  JSON.stringify({ 'user-agent': request.headers.get('user-agent') ?? '' })

const answered = (text: string): Response =>
  new Response(text, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      // By it a short answer, as most are, is known to be not worth compressing.
      'content-length': String(Buffer.byteLength(text)),
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
    },
  })

export async function openFunctions(database: Database, tell: Say): Promise<Functions> {
  const ours = new Map((await database.rows(OURS)).map(({ name, plain }) => [String(name), plain === true]))

  async function run(
    sql: string,
    values: string[],
    { user, session, claims }: Session,
    headers: string,
  ): Promise<Response> {
    return database.within(async (query) => {
      const [stands] = await query(BECOME, [session, user, JSON.stringify(claims), headers])
      if (!stands) return problem('no-session')
      const [row] = await query(sql, values)
      return answered(String(row?.answer ?? 'null'))
    })
  }

  return {
    async call(name, session, request) {
      const plain = ours.get(name)
      if (plain === undefined) return undefined
      const p = plain ? '' : await argument(request)
      if (p === undefined) return problem('malformed')
      try {
        return await run(statement(name, plain), plain ? [] : [p], session, headersOf(request))
      } catch (error) {
        return discreetError(error, tell)
      }
    },
  }
}
