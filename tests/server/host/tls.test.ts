/** The server with a certificate of its own, as on a local network. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { get } from 'node:https'
import { join } from 'node:path'
import { afterAll, describe, expect, inject, it, vi } from 'vitest'
import { PATIENCE, startedBefore, startHost } from './process.ts'

vi.setConfig({ testTimeout: PATIENCE })

function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

describe.skipIf(!hasOpenssl())('With a certificate', () => {
  const directory = startedBefore(inject('template'))
  afterAll(directory.remove)

  it('serves over TLS and names itself so to the app', async () => {
    const [cert, key] = [join(directory.path, 'cert.pem'), join(directory.path, 'key.pem')]
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'].concat([
        '-addext',
        'subjectAltName=DNS:localhost,IP:127.0.0.1',
        '-keyout',
        key,
        '-out',
        cert,
      ]),
      { stdio: 'ignore' },
    )
    const host = await startHost({ DATA_DIR: directory.path, TLS_CERT: cert, TLS_KEY: key })
    const config = await new Promise<string>((settle, fail) => {
      get(`${host.url}/config.json`, { ca: readFileSync(cert) }, (response) => {
        let text = ''
        response.on('data', (chunk) => {
          text += chunk
        })
        response.on('end', () => settle(text))
      }).on('error', fail)
    })
    expect(host.url).toMatch(/^https:/)
    expect(JSON.parse(config)).toMatchObject({ supabaseUrl: host.url })
    expect(await host.end()).toBe(0)
  })
})
