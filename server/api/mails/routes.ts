/** A member's own mail account: told without its password, changed, forgotten, and tried by a mail to himself. */
import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import * as v from 'valibot'
import { Id, Language } from '../../domain/records/primitives.ts'
import { invalid, readBody } from '../body.ts'
import { problem, tooMany } from '../problem.ts'
import { rateLimit } from '../rate-limit.ts'
import type { SignedIn } from '../signed-in.ts'
import { AccountSchema, keepAccount, type Member, openAccount } from './account.ts'
import type { MailEnvironment } from './environment.ts'
import { askMails } from './rpc.ts'
import type { Submitted } from './submit.ts'
import { testMail } from './test-mail.ts'

interface Place {
  now: () => number
  rateLimitPerMinute: number
}

const MAX_BODY = 8 * 1024
/** Each of them is a call to a server that the member named. */
const TESTS_PER_MINUTE = 6
const OWN = { 'cache-control': 'no-store' }
const nothing = (): Response => new Response(null, { status: 204, headers: OWN })

const TestSchema = v.strictObject({ language: Language })

type MailDoor = SignedIn & { Variables: { member: Member; mails: MailEnvironment } }

/** `members`: lets in who is signed in. The workspace is named by `?workspace=`. */
export function mailRoutes(members: MiddlewareHandler<SignedIn>, { now, rateLimitPerMinute }: Place) {
  const app = new Hono<MailDoor>()
  const tests = rateLimit(rateLimitPerMinute === 0 ? 0 : TESTS_PER_MINUTE)
  app.use(
    '/mails/*',
    members,
    bodyLimit({ maxSize: MAX_BODY, onError: () => problem('body-too-large', 'At most 8 KiB.') }),
  )
  app.use('/mails/*', async (c, next) => {
    const { mails } = c.var.reminders
    const workspace = c.req.query('workspace')
    if (!mails) return problem('not-found', 'This server sends no e-mail for its members.')
    if (!v.is(Id, workspace)) return invalid('workspace', 'Must be the id of a workspace.')
    c.set('mails', mails)
    c.set('member', { workspace: workspace as string, user: c.var.user.id })
    return next()
  })

  app.get('/mails/account', async (c) => {
    const { account } = await askMails(c.var.reminders.rpc, 'mail_account_of', c.var.member)
    if (!account) return Response.json({ account }, { headers: OWN })
    const { password: _, ...shown } = account
    return Response.json({ account: shown }, { headers: OWN })
  })

  app.put('/mails/account', async (c) => {
    const { member, mails, reminders } = c.var
    const body = await readBody(AccountSchema, c.req.raw)
    if ('refusal' in body) return body.refusal
    const kept = await keepAccount(reminders.rpc, mails.sealing, member, body.value)
    return kept ? nothing() : invalid('password', 'Is needed for a new host or user.')
  })

  app.delete('/mails/account', async (c) => {
    await askMails(c.var.reminders.rpc, 'forget_mail_account', c.var.member)
    return nothing()
  })

  app.post('/mails/test', async (c) => {
    const { member, mails, reminders } = c.var
    const body = await readBody(TestSchema, c.req.raw)
    if ('refusal' in body) return body.refusal
    const wait = tests.take(member.user, now())
    if (wait !== undefined) return tooMany(wait)
    const account = await openAccount(reminders.rpc, mails.sealing, member)
    if (!account) return problem('not-found', 'There is no mail account to try.')
    const submitted = await mails.submit(account, testMail(account, body.value.language, now()))
    if (submitted.result === 'sent') {
      await askMails(reminders.rpc, 'mail_account_tested', { ...member, at: new Date(now()).toISOString() })
    }
    return Response.json(told(submitted), { headers: OWN })
  })
  return app
}

/** Tried once: what may be cured by waiting is told as what it is. */
function told(submitted: Submitted) {
  if (submitted.result === 'sent' || submitted.result === 'uncertain') return { result: submitted.result }
  const { why, answer } = submitted
  return { result: 'failed', why, ...(answer && { answer }) }
}
