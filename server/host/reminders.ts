/** What push and reminders need of this machine: the database as the service, the sessions, and the sender of Node. */
import { filesOfInvoices } from '../api/files/of-invoices.ts'
import { sealing } from '../api/mails/seal.ts'
import type { ReminderEnvironment } from '../api/reminders/environment.ts'
import { createMemory } from '../api/reminders/memory.ts'
import { type Rpc, RpcError } from '../api/reminders/rpc.ts'
import type { Callers } from './callers.ts'
import type { Database } from './database.ts'
import { nodeSender } from './push.ts'
import type { Secrets } from './secrets.ts'
import type { Settings } from './settings.ts'
import { smtpSender } from './smtp.ts'

/** Ended at the end of the transaction, whatever comes. */
const AS_SERVICE = "select set_config('role', 'service_role', true)"
const STANDS = 'select 1 from auth.sessions where id = $1::text::uuid and user_id::text = $2'
const NAME = /^[a-z][a-z_]{2,62}$/

/** Our functions, called as with the service key; one transaction each, so that nobody waits longer than for one. */
export function serviceRpc(database: () => Pick<Database, 'within'>): Rpc {
  return async (name, p) => {
    if (!NAME.test(name)) throw new RpcError('42883', 'undefined_function')
    try {
      return await database().within(async (query) => {
        await query(AS_SERVICE, [])
        const [row] = await query(`select public.${name}($1::text::jsonb)::text as answer`, [JSON.stringify(p)])
        return JSON.parse(String(row?.answer ?? 'null')) as unknown
      })
    } catch (error) {
      const { code, message } = error as { code?: unknown; message?: unknown }
      throw typeof code === 'string' ? new RpcError(code, String(message)) : error
    }
  }
}

/** Push services want to know whom to write to when something goes wrong; those of Apple refuse what is none. */
const subjectOf = ({ vapidSubject, publicUrl }: Settings): string =>
  vapidSubject ?? (publicUrl?.startsWith('https:') ? publicUrl : 'mailto:nobody@encaisse.invalid')

interface Place {
  settings: Settings
  secrets: Secrets
  sessionOf: Callers['sessionOf']
  /** Once it is open: nothing is asked before. */
  database: () => Database
  appUrl: () => string
  apiUrl: ReminderEnvironment['apiUrl']
}

export function openReminders({ settings, secrets, sessionOf, database, appUrl, apiUrl }: Place): ReminderEnvironment {
  const rpc = serviceRpc(database)
  const files = { quota: settings.fileQuota }
  const vapid = { subject: subjectOf(settings), ...secrets.vapid }
  return {
    rpc,
    memory: createMemory(),
    async userOf(request) {
      const session = await sessionOf(request)
      if (!session) return null
      const [stands] = await database().rows(STANDS, [session.session, session.user])
      return stands ? { id: session.user } : null
    },
    dispatchSecret: secrets.dispatchSecret,
    send: nodeSender({ vapid, anywhere: settings.pushTest }),
    mails: {
      sealing: sealing(secrets.mailKey),
      submit: smtpSender({ anywhere: settings.pushTest }),
      filesOf: filesOfInvoices(rpc, files),
    },
    files,
    vapidPublicKey: vapid.publicKey,
    pushAnywhere: settings.pushTest,
    get appUrl() {
      return appUrl()
    },
    apiUrl,
  }
}
