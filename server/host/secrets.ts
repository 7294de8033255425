/** Keys of this installation, made at the first start and kept in the data directory for its owner alone. */
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, linkSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
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
}

const make = (): Secrets => ({
  jwtSecret: randomBytes(32).toString('base64url'),
  publishableKey: `sb_publishable_${randomBytes(24).toString('base64url')}`,
  secretKey: `sb_secret_${randomBytes(24).toString('base64url')}`,
  vapid: webPush.generateVAPIDKeys(),
})

/** Several processes may start together on one database: the first one's keys are everybody's. */
function makeOnce(file: string): void {
  if (existsSync(file)) return
  const draft = `${file}-${process.pid}`
  writeFileSync(draft, JSON.stringify(make(), null, 2), { mode: 0o600 })
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    unlinkSync(draft)
  }
}

export function openSecrets(directory: string): Outcome<Secrets> {
  const file = join(directory, 'secrets.json')
  try {
    makeOnce(file)
    chmodSync(file, 0o600)
    const secrets = JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>
    const { jwtSecret, publishableKey, secretKey, vapid } = secrets
    if (!jwtSecret || !publishableKey || !secretKey || !vapid?.publicKey || !vapid.privateKey) {
      return cannot(`The keys in ${file} are not complete.`)
    }
    return done({ jwtSecret, publishableKey, secretKey, vapid })
  } catch (error) {
    return cannot(`The keys in ${file} cannot be read (${error instanceof SyntaxError ? 'damaged' : reason(error)}).`)
  }
}
