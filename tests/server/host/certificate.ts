/** A certificate for this machine, made on the spot with openssl. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporary } from './process.ts'

export const hasOpenssl = ((): boolean => {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

export interface Certificate {
  /** PEM, and the files they are in. */
  cert: string
  key: string
  certFile: string
  keyFile: string
  remove(): void
}

export function certificate(): Certificate {
  const { path, remove } = temporary()
  const [certFile, keyFile] = [join(path, 'cert.pem'), join(path, 'key.pem')]
  // That it is no authority is what Deno asks of a server’s own certificate.
  const says = ['subjectAltName=DNS:localhost,IP:127.0.0.1', 'basicConstraints=critical,CA:FALSE']
  const kind = [
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=localhost',
  ]
  const extensions = says.flatMap((one) => ['-addext', one])
  execFileSync('openssl', ['req', '-x509', ...kind, ...extensions, '-keyout', keyFile, '-out', certFile], {
    stdio: 'ignore',
  })
  return { cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8'), certFile, keyFile, remove }
}
