/**
 * `node server/host/reset-password.js person@example.org`: a link that opens that account once, within an hour, to choose
 * a new password; for whoever runs the server, to be handed over in person. Asks the server that is running, with the same
 * environment, and proves by the secret key of the data directory that it may.
 */
import { readFileSync } from 'node:fs'
import { request as overHttp } from 'node:http'
import { request as overTls } from 'node:https'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const { HOST, PORT, DATA_DIR, TLS_CERT } = process.env

/** @param {string} line @returns {never} */
function stop(line) {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

function secretKey() {
  const file = resolve(root, DATA_DIR || '.data', 'secrets.json')
  try {
    return JSON.parse(readFileSync(file, 'utf8')).secretKey
  } catch {
    return stop(`The keys in ${file} cannot be read: run this as the user of the server, with its DATA_DIR.`)
  }
}

/** The server's own certificate is known here, whatever name it bears. */
const pinned = () => ({ ca: readFileSync(String(TLS_CERT)), checkServerIdentity: () => undefined })

/** @param {string} email @returns {Promise<{ status: number, body: any }>} */
function ask(email) {
  const host = !HOST || HOST === '0.0.0.0' || HOST === '::' ? '127.0.0.1' : HOST
  const options = {
    host,
    port: PORT || '8787',
    method: 'POST',
    path: '/auth/v1/admin/generate_link',
    headers: { authorization: `Bearer ${secretKey()}`, 'content-type': 'application/json' },
  }
  return new Promise((settle, fail) => {
    const asked = TLS_CERT ? overTls({ ...options, ...pinned() }) : overHttp(options)
    asked.on('response', (answer) => {
      let text = ''
      answer.on('data', (chunk) => {
        text += chunk
      })
      answer.on('end', () => settle({ status: answer.statusCode ?? 0, body: JSON.parse(text) }))
    })
    asked.on('error', fail)
    asked.end(JSON.stringify({ type: 'recovery', email }))
  })
}

const [email] = process.argv.slice(2)
if (!email?.includes('@')) stop('Say whose: node server/host/reset-password.js person@example.org')
try {
  const { status, body } = await ask(email)
  if (status !== 200) stop(body.detail ?? body.title ?? `The server answered ${status}.`)
  process.stdout.write(`${body.action_link}\n`)
} catch (error) {
  const why = error instanceof Error && 'code' in error ? String(error.code) : 'no answer'
  stop(`The server cannot be reached (${why}): start it first, and give HOST and PORT as it has them.`)
}
