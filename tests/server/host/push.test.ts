/** The sender of push messages in Node, against a service over TLS. */
import type { LookupAddress } from 'node:dns'
import { describe, expect, it } from 'vitest'
import { nodeSender } from '../../../server/host/push.ts'
import { browser } from '../api/push/browser.ts'
import { NOW, SHORT, sendsAsPromised, VAPID } from '../api/push/sending.ts'
import { openService } from '../api/push/service.ts'
import { hasOpenssl } from './certificate.ts'

const now = () => NOW
const family = (address: string): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 })

describe.skipIf(!hasOpenssl)('In Node', () => {
  sendsAsPromised('the sender', (service) => ({
    anywhere: nodeSender({ vapid: VAPID, anywhere: true }, { trusted: service.own.cert, now }),
    hasty: nodeSender({ vapid: VAPID, anywhere: true }, { trusted: service.own.cert, patience: SHORT }),
    careful: (addresses) =>
      nodeSender(
        { vapid: VAPID, anywhere: false },
        { resolve: (_name, _options, callback) => callback(null, addresses.map(family)) },
      ),
    close: () => {},
  }))

  it('keeps its connections, and opens no more than it keeps', async () => {
    const service = await openService()
    const send = nodeSender({ vapid: VAPID, anywhere: true }, { trusted: service.own.cert })
    const target = { endpoint: `${service.origin}/p`, ...browser() }
    const results = await Promise.all(
      Array.from({ length: 200 }, () => send(target, 'Bonjour', { ttl: 60, urgency: 'normal', topic: 't' })),
    )
    expect(results.every(({ result }) => result === 'sent')).toBe(true)
    expect(service.sent.length).toBe(200)
    expect(service.connections().opened).toBeLessThanOrEqual(32)
    await service.close()
  })

  it('trusts no certificate that it was not told of', async () => {
    const service = await openService()
    const send = nodeSender({ vapid: VAPID, anywhere: true })
    const target = { endpoint: `${service.origin}/p`, ...browser() }
    expect(await send(target, 'Bonjour', { ttl: 60, urgency: 'normal', topic: 't' })).toEqual({
      result: 'later',
      after: null,
      status: null,
    })
    expect(service.sent).toEqual([])
    await service.close()
  })
})
