/** What every sender promises, whatever it is made of: asked of the one in Node and of the one in Deno. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MOST_BYTES } from '../../../../server/api/push/admit.ts'
import type { Vapid } from '../../../../server/api/push/send.ts'
import type { PushResult, SendPush } from '../../../../server/api/reminders/environment.ts'
import { browser } from './browser.ts'
import { openService, type Service } from './service.ts'

/** The pair of the published example of RFC 8291; any does. */
export const VAPID: Vapid = {
  subject: 'mailto:push@example.com',
  publicKey: 'BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8',
  privateKey: 'yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw',
}

/** The senders’ clock, for Retry-After as a date. */
export const NOW = Date.parse('2026-11-22T12:00:00Z')
/** Milliseconds the hasty ones wait for an answer. */
export const SHORT = 300

export interface Senders {
  /** Sends anywhere, as tests may. */
  anywhere: SendPush
  /** Waits no longer than `SHORT`. */
  hasty: SendPush
  /** Keeps to the open internet, and is told this for every name it looks up. */
  careful(addresses: string[]): SendPush
  close(): void | Promise<void>
}

const MEGABYTE = 1 << 20
/** What fits on the way, in the buffers of both sides. */
const MOST_MEGABYTES = 16

const OPTIONS = { ttl: 600, urgency: 'high', topic: 'rem_018f' } as const

const ANSWERS: [string, number, Record<string, string>, PushResult][] = [
  ['created', 201, {}, { result: 'sent' }],
  ['fine', 200, {}, { result: 'sent' }],
  ['accepted', 202, {}, { result: 'sent' }],
  ['not known', 404, {}, { result: 'gone' }],
  ['no more', 410, {}, { result: 'gone' }],
  ['later', 429, { 'retry-after': '7' }, { result: 'later', after: 7, status: 429 }],
  ['at a date', 503, { 'retry-after': 'Sun, 22 Nov 2026 12:01:30 GMT' }, { result: 'later', after: 90, status: 503 }],
  [
    'at a date gone by',
    503,
    { 'retry-after': 'Sun, 22 Nov 2026 11:00:00 GMT' },
    { result: 'later', after: 0, status: 503 },
  ],
  ['in a year', 429, { 'retry-after': '31536000' }, { result: 'later', after: 86_400, status: 429 }],
  ['at no time', 429, { 'retry-after': 'soon' }, { result: 'later', after: null, status: 429 }],
  ['broken', 500, {}, { result: 'later', after: null, status: 500 }],
  ['not so', 400, {}, { result: 'refused', status: 400 }],
  ['not you', 403, {}, { result: 'refused', status: 403 }],
  ['too large', 413, {}, { result: 'refused', status: 413 }],
]

export function sendsAsPromised(name: string, start: (service: Service) => Senders | Promise<Senders>): void {
  describe(name, () => {
    let service: Service
    let senders: Senders
    const receiver = browser()
    const target = (path = '/p/1') => ({ endpoint: `${service.origin}${path}`, ...receiver })
    const send = (path?: string, payload = 'Bonjour') => senders.anywhere(target(path), payload, OPTIONS)

    beforeAll(async () => {
      service = await openService()
      senders = await start(service)
    })
    beforeEach(() => {
      service.sent.length = 0
      service.answer((response) => response.writeHead(201).end())
    })
    afterAll(async () => {
      await senders?.close()
      await service?.close()
    })

    it('hands over a message that the browser can read, and says who, how long and how urgent', async () => {
      expect(await send('/p/1?x=2', 'Échéance de 1 000 € ✓')).toEqual({ result: 'sent' })
      const [one] = service.sent
      expect(one?.path).toBe('/p/1?x=2')
      expect(one?.headers).toMatchObject({
        ttl: '600',
        urgency: 'high',
        topic: 'rem_018f',
        'content-encoding': 'aes128gcm',
        authorization: expect.stringMatching(new RegExp(`^vapid t=[\\w.-]+, k=${VAPID.publicKey}$`)),
      })
      expect(receiver.read(one?.body ?? Buffer.alloc(0))).toBe('Échéance de 1 000 € ✓')
      const [, claims = ''] = one?.headers.authorization?.split('.') ?? []
      expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
        aud: service.origin,
        sub: VAPID.subject,
      })
    })

    it.each(ANSWERS)('understands “%s” (%i)', async (_, status, headers, result) => {
      service.answer((response) => response.writeHead(status, headers).end('{"reason":"because"}'))
      expect(await send()).toEqual(result)
    })

    it('follows nobody who sends it elsewhere', async () => {
      service.answer((response) => response.writeHead(307, { location: `${service.origin}/elsewhere` }).end())
      expect(await send()).toEqual({ result: 'refused', status: 307 })
      expect(service.sent.map(({ path }) => path)).toEqual(['/p/1'])
    })

    it('waits no longer than it is patient, and tries a dead address in vain', async () => {
      service.answer(() => {})
      expect(await senders.hasty(target(), 'Bonjour', OPTIONS)).toEqual({ result: 'later', after: null, status: null })
      const nobody = { ...target(), endpoint: 'https://localhost:1/p' }
      expect(await senders.anywhere(nobody, 'Bonjour', OPTIONS)).toEqual({ result: 'later', after: null, status: null })
    })

    it('does not listen to an answer without end', async () => {
      let written = 0
      const ended = new Promise<void>((end) => {
        service.answer((response) => {
          const more = () => {
            written += 1
            response.write(Buffer.alloc(MEGABYTE))
          }
          response.writeHead(201)
          response.on('drain', more).once('close', end)
          more()
        })
      })
      expect(await send()).toEqual({ result: 'sent' })
      await ended
      expect(written).toBeLessThan(MOST_MEGABYTES)
    })

    it('sends nothing that is too long, nor for keys that are none', async () => {
      expect(await send('/p/1', 'x'.repeat(MOST_BYTES))).toEqual({ result: 'sent' })
      expect(service.sent[0]?.body.length).toBe(4096)
      expect(await send('/p/1', 'x'.repeat(MOST_BYTES + 1))).toEqual({ result: 'refused', status: 413 })
      const noKey = { ...target(), p256dh: receiver.p256dh.slice(2) }
      expect(await senders.anywhere(noKey, 'x', OPTIONS)).toEqual({ result: 'refused', status: 400 })
      expect(service.sent.length).toBe(1)
    })

    it.each([
      ['this machine', ['127.0.0.1']],
      ['a private network', ['10.1.2.3']],
      ['this machine in IPv6', ['::1']],
      ['a public address and a private one', ['142.250.179.74', '192.168.1.1']],
    ])('sends nothing to a name that leads to %s', async (_, addresses) => {
      const elsewhere = { ...target(), endpoint: 'https://push.example.com/p' }
      expect(await senders.careful(addresses)(elsewhere, 'Bonjour', OPTIONS)).toEqual({ result: 'forbidden' })
    })

    it('tries again later where a name leads nowhere', async () => {
      const elsewhere = { ...target(), endpoint: 'https://push.example.com/p' }
      const result = await senders.careful([])(elsewhere, 'Bonjour', OPTIONS)
      expect(result).toEqual({ result: 'later', after: null, status: null })
    })

    it('sends nothing to this machine by its name or address, nor without TLS', async () => {
      const careful = senders.careful(['142.250.179.74'])
      const { port } = new URL(service.origin)
      for (const endpoint of [
        service.origin,
        `https://127.0.0.1:${port}/`,
        'https://[::1]/',
        'http://push.example.com/',
      ]) {
        expect([endpoint, await careful({ ...target(), endpoint }, 'x', OPTIONS)]).toEqual([
          endpoint,
          { result: 'forbidden' },
        ])
      }
      expect(service.sent).toEqual([])
    })
  })
}
