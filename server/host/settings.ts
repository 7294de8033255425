/** The environment, read once and checked: what is wrong is said before anything is opened. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { ORDINARY_QUOTA } from '../api/files/environment.ts'
import { isOpenName } from '../api/push/endpoint.ts'
import { cannot, done, type Outcome, reason } from './outcome.ts'

export interface Settings {
  host: string
  port: number
  /** Origin the app is reached under, without a slash at the end; undefined: that of each request. */
  publicUrl: string | undefined
  tls: { cert: Buffer; key: Buffer } | undefined
  dataDirectory: string
  databaseUrl: string | undefined
  vapidSubject: string | undefined
  /** Keys of push messages to be used instead of those in the data directory. */
  vapid: { publicKey: string; privateKey: string } | undefined
  /** Instead of the secret in the data directory. */
  dispatchSecret: string | undefined
  /** For tests only: push services and mail servers in private networks are called too. */
  pushTest: boolean
  rateLimitPerMinute: number
  /** The most bytes that the files of one workspace may have. */
  fileQuota: number
  trustProxy: boolean
  /** Closed: only who holds an invitation may make an account. */
  signUp: 'open' | 'closed'
  /** Where mails of sign-in leave through; undefined: none do. */
  smtp: { url: URL; from: string } | undefined
}

type Environment = Record<string, string | undefined>

function whole(environment: Environment, name: string, fallback: number, max: number): Outcome<number> {
  const text = environment[name]?.trim()
  if (!text) return done(fallback)
  const number = Number(text)
  if (!/^\d+$/.test(text) || number > max) return cannot(`${name} must be a whole number from 0 to ${max}.`)
  return done(number)
}

function origin(text: string | undefined): Outcome<string | undefined> {
  if (!text) return done(undefined)
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash) {
    return cannot('PUBLIC_URL must be an origin such as https://encaisse.example.')
  }
  return done(url.origin)
}

function certificate(environment: Environment): Outcome<Settings['tls']> {
  const { TLS_CERT: cert, TLS_KEY: key } = environment
  if (!cert && !key) return done(undefined)
  if (!cert || !key) return cannot('TLS_CERT and TLS_KEY go together: two paths to PEM files.')
  try {
    return done({ cert: readFileSync(cert), key: readFileSync(key) })
  } catch (error) {
    return cannot(`The TLS certificate or key cannot be read (${reason(error)}).`)
  }
}

function smtp({ SMTP_URL: text, MAIL_FROM: from, PUBLIC_URL: site }: Environment): Outcome<Settings['smtp']> {
  if (!text && !from) return done(undefined)
  if (!text || !from) return cannot('SMTP_URL and MAIL_FROM go together.')
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url?.hostname || !/^smtps?:$/.test(url.protocol)) {
    return cannot('SMTP_URL must be like smtps://user:password@host:465.')
  }
  if (!/^\S+@\S+$/.test(from)) return cannot('MAIL_FROM must be an e-mail address.')
  if (!site) return cannot('SMTP_URL needs PUBLIC_URL: the links in the mails lead there.')
  return done({ url, from })
}

/** A point of 65 bytes and a number of 32, in base64url. */
function vapid({
  VAPID_PUBLIC_KEY: publicKey,
  VAPID_PRIVATE_KEY: privateKey,
}: Environment): Outcome<Settings['vapid']> {
  if (!publicKey && !privateKey) return done(undefined)
  if (!/^[\w-]{87}$/.test(publicKey ?? '') || !/^[\w-]{43}$/.test(privateKey ?? '')) {
    return cannot('VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY go together: 87 and 43 characters, as web-push makes them.')
  }
  return done({ publicKey: String(publicKey), privateKey: String(privateKey) })
}

const MB = 1_000_000

const SHORTEST_SECRET = 32

function dispatchSecret(text: string | undefined): Outcome<string | undefined> {
  if (!text || (text.length >= SHORTEST_SECRET && !/\s/.test(text))) return done(text || undefined)
  return cannot(`DISPATCH_SECRET must be at least ${SHORTEST_SECRET} characters without a space.`)
}

/** One push service takes no message at all from who cannot be written to; better said now than by silence on every iPhone. */
function vapidSubject(text: string | undefined): Outcome<string | undefined> {
  if (!text) return done(undefined)
  const [, domain = ''] = /^mailto:[^\s@]+@([^\s@]+)$/.exec(text) ?? []
  const host = text.startsWith('https://') && URL.canParse(text) ? new URL(text).hostname : domain
  if (host && isOpenName(host)) return done(text)
  return cannot('VAPID_SUBJECT must be a mailto: or https: address that others can reach.')
}

function signUp(text: string | undefined): Outcome<Settings['signUp']> {
  if (!text || text === 'open') return done('open')
  return text === 'closed' ? done('closed') : cannot('SIGNUP must be open or closed.')
}

export function readSettings(root: string, environment: Environment): Outcome<Settings> {
  const port = whole(environment, 'PORT', 8787, 65_535)
  if (!port.ok) return port
  const rate = whole(environment, 'RATE_LIMIT_PER_MINUTE', 60, 1_000_000)
  if (!rate.ok) return rate
  const quota = whole(environment, 'FILE_QUOTA_MB', ORDINARY_QUOTA / MB, 1_000_000)
  if (!quota.ok) return quota
  const publicUrl = origin(environment.PUBLIC_URL)
  if (!publicUrl.ok) return publicUrl
  const tls = certificate(environment)
  if (!tls.ok) return tls
  const mail = smtp(environment)
  if (!mail.ok) return mail
  const accounts = signUp(environment.SIGNUP)
  if (!accounts.ok) return accounts
  const keys = vapid(environment)
  if (!keys.ok) return keys
  const secret = dispatchSecret(environment.DISPATCH_SECRET)
  if (!secret.ok) return secret
  const subject = vapidSubject(environment.VAPID_SUBJECT)
  if (!subject.ok) return subject
  const { DATABASE_URL: databaseUrl } = environment
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    return cannot('DATABASE_URL must begin with postgres://.')
  }
  return done({
    host: environment.HOST || '127.0.0.1',
    port: port.value,
    publicUrl: publicUrl.value,
    tls: tls.value,
    dataDirectory: resolve(root, environment.DATA_DIR || '.data'),
    databaseUrl: databaseUrl || undefined,
    vapidSubject: subject.value,
    vapid: keys.value,
    dispatchSecret: secret.value,
    pushTest: environment.PUSH_TEST === '1',
    rateLimitPerMinute: rate.value,
    fileQuota: quota.value * MB,
    trustProxy: environment.TRUST_PROXY === '1',
    signUp: accounts.value,
    smtp: mail.value,
  })
}
