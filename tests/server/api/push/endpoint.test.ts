/** Where messages may be sent: nowhere that only this server can reach. */
import { describe, expect, it } from 'vitest'
import { endpointUrl, isPublic, MAX_ENDPOINT } from '../../../../server/api/push/endpoint.ts'

const PUBLIC = ['142.250.179.74', '1.1.1.1', '2a00:1450:4007:80e::200a', '::ffff:142.250.179.74', '64:ff9b::8.8.8.8']
const PRIVATE = [
  '0.0.0.0',
  '0.1.2.3',
  '10.0.0.1',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.8',
  '192.0.2.1',
  '192.168.1.1',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '239.255.255.250',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::127.0.0.1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '::ffff:a9fe:a9fe',
  '64:ff9b::127.0.0.1',
  '64:ff9b::a00:1',
  '64:ff9b:1::7f00:1',
  '100::1',
  '2001::1',
  '2001:db8::1',
  '2002:7f00:1::',
  '3fff::1',
  '4000::1',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'ff02::1',
  '',
  'localhost',
]

describe('An address', () => {
  it.each(PUBLIC)('%s is of the open internet', (address) => expect(isPublic(address)).toBe(true))
  it.each(PRIVATE)('“%s” is not', (address) => expect(isPublic(address)).toBe(false))
})

describe('An endpoint', () => {
  const refused = (endpoint: string) => endpointUrl(endpoint, false) === undefined

  it.each([
    'https://fcm.googleapis.com/fcm/send/dpH5lCsTSSM:APA91bHqjZxM0VImWWqDRN7U0a3AycjUf4O',
    'https://updates.push.services.mozilla.com/wpush/v2/gAAAAABn',
    'https://web.push.apple.com/QGuQyavXutnMH_t2',
    'https://wns2-par02p.notify.windows.com/w/?token=BQYAAAD',
    'https://push.example.com:443/x',
    'https://142.250.179.74/x',
  ])('of a push service is taken: %s', (endpoint) => expect(refused(endpoint)).toBe(false))

  it.each([
    '',
    'push',
    '/push',
    'http://push.example.com/x',
    'ftp://push.example.com/x',
    'data:text/plain,x',
    'https://user@push.example.com/x',
    'https://:secret@push.example.com/x',
    'https://push.example.com/x#y',
    'https://push.example.com:8443/x',
    'https://localhost/x',
    'https://localhost./x',
    'https://a.localhost/x',
    'https://router/x',
    'https://printer.local/x',
    'https://db.internal/x',
    'https://db.internal./x',
    'https://nas.home.arpa/x',
    'https://127.0.0.1/x',
    'https://127.1/x',
    'https://2130706433/x',
    'https://0x7f.0.0.1/x',
    'https://0177.0.0.1/x',
    'https://10.0.0.1/x',
    'https://10.0.0.1./x',
    'https://169.254.169.254/latest/meta-data/',
    'https://[::1]/x',
    'https://[::ffff:127.0.0.1]/x',
    'https://[fd00::1]/x',
    'https://１２７.0.0.1/x',
  ])('that leads elsewhere is refused: %s', (endpoint) => expect(refused(endpoint)).toBe(true))

  it('has an end', () => {
    const start = 'https://push.example.com/'
    const longest = start + 'x'.repeat(MAX_ENDPOINT - start.length)
    expect([refused(longest), refused(`${longest}x`)]).toEqual([false, true])
  })

  it('of this machine is taken in tests only, and over TLS even there', () => {
    expect(endpointUrl('https://localhost:4433/x', true)?.port).toBe('4433')
    expect(endpointUrl('http://localhost:4433/x', true)).toBeUndefined()
  })
})
