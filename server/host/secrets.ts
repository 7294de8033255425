/** Keys of this installation, made at the first start and kept in the data directory for its owner alone. */
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, linkSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import webPush from 'web-push'
import { cannot, done, type Outcome, reason } from './outcome.ts'

export interface Secrets {
  /** Signs sessions. */
  jwtSecret: string
  /** Named by every device; opens nothing without a session. */
  publishableKey: string
  /** Passes over row level security: never leaves the server. */
  secretKey: string
  vapid: { publicKey: string; privateKey: string }
  /** Has what is due sent, by whoever calls from outside. */
  dispatchSecret: string
  /** Seals the passwords of mail accounts: without it none of them can be opened again. */
  mailKey: string
}

const make = (): Secrets => ({
  jwtSecret: randomBytes(32).toString('base64url'),
  publishableKey: `sb_publishable_${randomBytes(24).toString('base64url')}`,
  secretKey: `sb_secret_${randomBytes(24).toString('base64url')}`,
  vapid: webPush.generateVAPIDKeys(),
  dispatchSecret: randomBytes(32).toString('base64url'),
  mailKey: randomBytes(32).toString('base64url'),
})

/** Several processes may start together on one database: the first one's keys are everybody's. */
function writeOnce(file: string, secrets: Partial<Secrets>): void {
  const draft = `${file}-${process.pid}`
  writeFileSync(draft, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    unlinkSync(draft)
  }
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>

/** A key that came with a later version joins those of before: the file is replaced whole, by one process. */
function complete(file: string): void {
  const { dispatchSecret, mailKey } = read(file)
  if (dispatchSecret && mailKey) return
  const grown = `${file}-grown`
  writeOnce(grown, { ...make(), ...read(file) })
  try {
    renameSync(grown, file)
  } catch (error) {
    // Another process has just put its own in place.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

export function openSecrets(directory: string): Outcome<Secrets> {
  const file = join(directory, 'secrets.json')
  try {
    if (!existsSync(file)) writeOnce(file, make())
    chmodSync(file, 0o600)
    const { jwtSecret, publishableKey, secretKey, vapid } = read(file)
    if (!jwtSecret || !publishableKey || !secretKey || !vapid?.publicKey || !vapid.privateKey) {
      return cannot(`The keys in ${file} are not complete.`)
    }
    complete(file)
    const { dispatchSecret, mailKey } = read(file)
    if (!dispatchSecret || !mailKey) return cannot(`The keys in ${file} are not complete.`)
    return done({ jwtSecret, publishableKey, secretKey, vapid, dispatchSecret, mailKey })
  } catch (error) {
    return cannot(`The keys in ${file} cannot be read (${error instanceof SyntaxError ? 'damaged' : reason(error)}).`)
  }
}
