/** The server with a certificate of its own, as on a local network. */
import { get } from 'node:https'
import { afterAll, describe, expect, inject, it, vi } from 'vitest'
import { certificate, hasOpenssl } from './certificate.ts'
import { PATIENCE, startedBefore, startHost } from './process.ts'

vi.setConfig({ testTimeout: PATIENCE })

describe.skipIf(!hasOpenssl)('With a certificate', () => {
  const directory = startedBefore(inject('template'))
  const own = certificate()
  afterAll(() => {
    directory.remove()
    own.remove()
  })

  it('serves over TLS and names itself so to the app', async () => {
    const host = await startHost({ DATA_DIR: directory.path, TLS_CERT: own.certFile, TLS_KEY: own.keyFile })
    const config = await new Promise<string>((settle, fail) => {
      get(`${host.url}/config.json`, { ca: own.cert }, (response) => {
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
