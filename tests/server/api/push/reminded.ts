/** What push needs of the place it runs in, for a person who is always Anna: the database’s answers as it gives them, and no network. */

import type { FileFunctions } from '../../../../server/api/files/rpc.ts'
import { mailPaths } from '../../../../server/api/mails/openapi.ts'
import type { MailFunctions } from '../../../../server/api/mails/rpc.ts'
import { sealing } from '../../../../server/api/mails/seal.ts'
import type { MailAccount } from '../../../../server/api/mails/submit.ts'
import { pushPaths } from '../../../../server/api/push/openapi.ts'
import type { PushResult, ReminderEnvironment } from '../../../../server/api/reminders/environment.ts'
import type { RecordRows, ReminderFunctions } from '../../../../server/api/reminders/rpc.ts'

export const subscription = pushPaths['/push/subscriptions'].put.requestBody.content['application/json']
  .example as unknown as {
  device: string
  endpoint: string
  keys: { p256dh: string; auth: string }
  applicationServerKey: string
}

const since = '2026-11-22T08:00:00.000Z'
const workspace = '01912d68-783e-7a03-8467-5661c1243ad5'
const anna = '0190163d-8694-7391-8277-5b6d3b4d4c3a'
const told = { digestAt: '08:00', onDaysOff: false, showsNames: false, mailDigest: false }
const settings = { workspace, ...told }

/** The card of a workspace, as a row. */
const card: RecordRows = {
  kind: 'workspace',
  columns: ['version', 'deleted', 'id', 'name', 'kind', 'country', 'language', 'currency', 'timeZone'],
  rows: [[1, false, workspace, 'Atelier Roche', 'own', 'FR', 'fr', 'EUR', 'Europe/Paris']],
}

type All = ReminderFunctions & MailFunctions & FileFunctions
type Answers = { [Name in keyof All]?: All[Name][1] }

export const answers: Answers = {
  push_subscribe: { workspace },
  push_subscriptions_of: {
    subscriptions: [
      {
        device: subscription.device,
        endpoint: subscription.endpoint,
        ...subscription.keys,
        serverKey: subscription.applicationServerKey,
        createdAt: since,
        deliveredAt: null,
        failure: 'refused 403',
      },
    ],
  },
  push_unsubscribe: { removed: true },
  push_delivered: {},
  reminder_settings_of: { ...settings, calendarSince: since },
  keep_reminder_settings: settings,
  calendar_keep: { workspace },
  calendar_revoke: { revoked: true },
  calendar_owner: { owner: { workspace, user: anna, settings: { ...told, language: 'fr' } } },
  reminder_records: { epoch: '', whole: true, head: 1, cursor: 1, base: 1, more: false, changes: [card] },
  look_lease: { looks: [] },
  delivery_lease: { deliveries: [], expired: 0, givenUp: 0 },
  reminders_purge: { purged: 0 },
  keep_mail_account: {},
  forget_mail_account: {},
  mail_lease: { mails: [] },
  mail_account_tested: {},
  files_expire: { expired: 0 },
  files_standing: { used: 9, wanted: [{ id: subscription.device, received: 0 }] },
  file_card: { id: subscription.device, name: 'F-1.pdf', type: 'application/pdf', size: 9, place: 'database' },
  file_bytes: { bytes: btoa('%PDF-1.7\n') },
  file_write: { received: 9, size: 9, stored: true, type: 'application/pdf' },
}

const seal = sealing('the key of the server')
const { password, ...account } = mailPaths['/mails/account'].put.requestBody.content['application/json']
  .example as unknown as MailAccount
/** The account as the database holds it: sealed for her, in the workspace that the examples name. */
const workspaceNamed = mailPaths['/mails/account'].get.parameters[0]?.example
const owner = [workspaceNamed, anna, account.host, account.username].join('\n')
const sealed = seal.seal(password, owner)

/** `result`: what the push service says to everything. */
export const reminded = (
  change: Partial<ReminderEnvironment> = {},
  result: PushResult = { result: 'sent' },
): ReminderEnvironment => ({
  rpc: async (name) => {
    if (name === 'mail_account_of') return { account: { ...account, password: await sealed, testedAt: null } }
    const answer = answers[name as keyof Answers]
    if (!answer) throw new Error(`nobody answers ${name}`)
    return structuredClone(answer)
  },
  userOf: async () => ({ id: anna }),
  dispatchSecret: 'secret',
  send: async () => result,
  mails: { sealing: seal, submit: async () => ({ result: 'sent', answer: '250 taken' }) },
  files: { quota: 1_000_000 },
  vapidPublicKey: subscription.applicationServerKey,
  pushAnywhere: false,
  appUrl: 'https://encaisse.example',
  apiUrl: () => 'https://encaisse.example/functions/v1/api',
  ...change,
})
