/** A browser with push, and the server behind it, as far as a screen can tell: what each answers is the test's to say. */
import { vi } from 'vitest'
import type { KnownSettings } from '../../../../client/sync/reminders.ts'
import { SESSION_KEY, sessionStore } from '../../../../client/sync/session-store.ts'

/** Of a real server, in base64url: 65 bytes. */
export const SERVER_KEY = `B${'A'.repeat(86)}`

interface FakeSubscription {
  endpoint: string
  options: { applicationServerKey: ArrayBuffer }
  toJSON: () => object
  unsubscribe: () => Promise<boolean>
}

export interface PushBrowser {
  permission: NotificationPermission
  /** What the person answers when the browser asks. */
  answers: NotificationPermission
  subscription: FakeSubscription | null
  /** False for one whose push service gives none. */
  gives: boolean
}

/** A browser of a phone; `without` push for those that have none. */
export function browser(
  state: Partial<PushBrowser> = {},
  has: { push?: boolean; userAgent?: string } = {},
): PushBrowser {
  const one: PushBrowser = { permission: 'default', answers: 'granted', subscription: null, gives: true, ...state }
  let made = 0
  const pushManager = {
    getSubscription: async () => one.subscription,
    async subscribe({ applicationServerKey }: { applicationServerKey: Uint8Array<ArrayBuffer> }) {
      if (!one.gives) throw new DOMException('no push service', 'AbortError')
      made += 1
      const endpoint = `https://push.example/${made}`
      one.subscription = {
        endpoint,
        options: { applicationServerKey: applicationServerKey.buffer },
        toJSON: () => ({ endpoint, keys: { p256dh: 'p', auth: 'a' } }),
        async unsubscribe() {
          one.subscription = null
          return true
        },
      }
      return one.subscription
    },
  }
  vi.stubGlobal('isSecureContext', true)
  vi.stubGlobal('Notification', {
    get permission() {
      return one.permission
    },
    async requestPermission() {
      if (one.permission === 'default') one.permission = one.answers
      return one.permission
    },
  })
  if (has.push === false) Reflect.deleteProperty(globalThis, 'PushManager')
  else vi.stubGlobal('PushManager', class {})
  vi.stubGlobal('navigator', {
    onLine: true,
    language: 'fr-FR',
    languages: ['fr-FR'],
    maxTouchPoints: 5,
    userAgent: has.userAgent ?? 'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36',
    clipboard: { writeText: async () => {} },
    serviceWorker: { getRegistration: async () => ({ pushManager }), addEventListener() {} },
  })
  return one
}

export interface ApiCall {
  method: string
  path: string
  body?: unknown
}

export interface ApiServer {
  settings: KnownSettings
  /** Devices the server knows. */
  subscriptions: { device: string; createdAt: string; deliveredAt: string | null; failure: string | null }[]
  /** What a test push comes to. */
  tested: string
  vapidPublicKey: string
  /** Answers all that is asked with this instead; `null` for a server that is not there. */
  instead?: number | null
}

export const apiServer = (more: Partial<ApiServer> = {}): ApiServer => ({
  settings: { digestAt: '08:00', onDaysOff: false, showsNames: false, mailDigest: false, calendarSince: null },
  subscriptions: [],
  tested: 'sent',
  vapidPublicKey: SERVER_KEY,
  ...more,
})

/** What was asked of the server, in order. */
export function serveApi(server: ApiServer): ApiCall[] {
  const asked: ApiCall[] = []
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init: RequestInit = {}) => {
    const url = new URL(String(input instanceof Request ? input.url : input), 'https://encaisse.example')
    if (url.pathname === '/config.json') {
      const { vapidPublicKey } = server
      return Response.json({ supabaseUrl: url.origin, publishableKey: 'key', vapidPublicKey, version: '1' })
    }
    const call: ApiCall = { method: init.method ?? 'GET', path: url.pathname.replace('/functions/v1/api', '') }
    if (init.body) call.body = JSON.parse(String(init.body))
    asked.push(call)
    if (server.instead === null) throw new TypeError('Failed to fetch')
    if (server.instead) return Response.json({}, { status: server.instead })
    return answer(server, call)
  })
  return asked
}

function answer(server: ApiServer, { method, path, body }: ApiCall): Response {
  if (path === '/reminders/settings') {
    if (method === 'PUT') Object.assign(server.settings, body)
    return Response.json(server.settings)
  }
  if (path === '/push/test') return Response.json({ result: server.tested })
  if (path === '/calendar') {
    server.settings.calendarSince = method === 'POST' ? '2026-11-21T09:00:00.000Z' : null
    return method === 'POST'
      ? Response.json({ url: 'https://encaisse.example/secret.ics' })
      : new Response(null, { status: 204 })
  }
  if (method === 'GET') return Response.json({ subscriptions: server.subscriptions })
  const device = method === 'DELETE' ? path.split('/').at(-1) : (body as { device: string }).device
  server.subscriptions = server.subscriptions.filter((one) => one.device !== device)
  if (method === 'PUT')
    server.subscriptions.push({
      device: device ?? '',
      createdAt: '2026-11-21T09:00:00.000Z',
      deliveredAt: null,
      failure: null,
    })
  return new Response(null, { status: 204 })
}

/** As the library keeps it: good for longer than any test. */
export const keepSession = (): Promise<void> =>
  sessionStore.setItem(
    SESSION_KEY,
    JSON.stringify({
      access_token: 'token',
      refresh_token: 'refresh',
      token_type: 'bearer',
      expires_in: 3600,
      expires_at: 4_102_444_800,
      user: { id: '0199-user', email: 'a@exemple.fr' },
    }),
  )
