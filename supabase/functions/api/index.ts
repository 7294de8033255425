/** Hands the HTTP interface to the edge runtime. Deployed with `supabase functions deploy api --no-verify-jwt`. */
import { createApi } from '../../../server/api/app.ts'
import { ORDINARY_QUOTA } from '../../../server/api/files/environment.ts'
import { hostedStore } from '../../../server/api/files/hosted-store.ts'
import { webCryptoSender } from '../../../server/api/push/web-crypto.ts'
import type { ReminderEnvironment } from '../../../server/api/reminders/environment.ts'
import { hostedRpc, hostedUser } from '../../../server/api/reminders/hosted.ts'

declare const Deno: {
  env: { get(name: string): string | undefined }
  resolveDns(name: string, type: 'A' | 'AAAA'): Promise<string[]>
  serve(handler: (request: Request) => Response | Promise<Response>): unknown
}

const text = (name: string, fallback: string) => Deno.env.get(name) || fallback

/** A limit that cannot be read is the ordinary one: a slip of the pen must not switch it off. */
const perMinute = (written: string): number => (/^\d+$/.test(written) ? Number(written) : 60)

/** Of the files of one workspace. */
const megabytes = (written: string): number => (/^\d+$/.test(written) ? Number(written) * 1_000_000 : ORDINARY_QUOTA)

/** A name has addresses of one form, of the other, or of both. */
async function resolve(name: string): Promise<string[]> {
  const found = await Promise.allSettled([Deno.resolveDns(name, 'A'), Deno.resolveDns(name, 'AAAA')])
  return found.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
}

/** The platform gives address and key of the project; the rest is set by whoever deploys. Nothing is sent by half of it. */
function reminders(): ReminderEnvironment | undefined {
  const [url, serviceKey, dispatchSecret, publicKey, privateKey, subject, appUrl] = [
    'SUPABASE_URL',
    'SUPABASE_SERVICE_ROLE_KEY',
    'DISPATCH_SECRET',
    'VAPID_PUBLIC_KEY',
    'VAPID_PRIVATE_KEY',
    'VAPID_SUBJECT',
    'PUBLIC_URL',
  ].map((name) => text(name, ''))
  if (!url || !serviceKey || !dispatchSecret || !publicKey || !privateKey || !subject || !appUrl) return undefined
  const anywhere = text('PUSH_TEST', '') === '1'
  return {
    rpc: hostedRpc({ url, serviceKey }),
    userOf: hostedUser({ url, serviceKey }),
    dispatchSecret,
    send: webCryptoSender({ vapid: { subject, publicKey, privateKey }, anywhere, resolve, now: Date.now }),
    vapidPublicKey: publicKey,
    pushAnywhere: anywhere,
    files: { quota: megabytes(text('FILE_QUOTA_MB', '')), store: hostedStore({ url, serviceKey }) },
    appUrl: appUrl.replace(/\/+$/, ''),
    apiUrl: () => `${url}/functions/v1/api`,
  }
}

const api = createApi({
  // The gateway takes /functions/v1 away before it calls a function.
  base: '/api',
  version: text('ENCAISSE_VERSION', '0.1.0'),
  database: 'postgres',
  ready: () => true,
  rateLimitPerMinute: perMinute(text('RATE_LIMIT_PER_MINUTE', '')),
  // The gateway is the only way in and writes the caller's address itself, last.
  addressOf: (request) => request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown',
  now: Date.now,
  reminders: reminders(),
})

Deno.serve((request) => api.fetch(request))
