/** Push that keeps itself right: at each opening, when keys change, when the server forgot, and when the account leaves. */
import 'fake-indexeddb/auto'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { signOut } from '../../../client/sync/account.ts'
import { renewPush, switchOn } from '../../../client/sync/push.ts'
import { forgetPush, recall } from '../../../client/sync/push-memory.ts'
import { subscribed } from '../../../client/sync/push-subscription.ts'
import { dropSession, SESSION_KEY, sessionStore } from '../../../client/sync/session-store.ts'
import { NOW, setUp } from '../screens/outcome/stage.tsx'
import { signInAs } from '../screens/privacy/server.ts'
import { apiServer, browser, keepSession, SERVER_KEY, serveApi } from '../screens/settings/push-browser.ts'

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date(NOW), toFake: ['Date'] })
  localStorage.clear()
  await forgetPush()
})
afterEach(async () => {
  vi.useRealTimers()
  await dropSession()
})
afterAll(() => void vi.unstubAllGlobals())

async function switchedOn() {
  const here = browser()
  const server = apiServer()
  const { book } = await setUp()
  await signInAs(book, 'a@exemple.fr')
  await keepSession()
  const asked = serveApi(server)
  expect(await switchOn(book, 'fr')).toBe('on')
  asked.length = 0
  return { book, here, server, asked, device: book.meta().device }
}

const later = (hours: number) => vi.setSystemTime(Date.parse(NOW) + hours * 3_600_000)
const tellings = (asked: { method: string; body?: unknown }[]) => asked.filter(({ method }) => method === 'PUT')

describe('at an opening', () => {
  it('nothing is told while all is as the server knows it', async () => {
    const { book, asked } = await switchedOn()
    await renewPush(book, 'fr')
    expect(asked).toEqual([])
  })

  it('a subscription that the browser lost is made and told again', async () => {
    const { book, here, asked } = await switchedOn()
    here.subscription = null
    await renewPush(book, 'fr')
    expect(tellings(asked)).toMatchObject([{ body: { endpoint: 'https://push.example/2' } }])
    expect(await recall('told')).toMatchObject({ endpoint: 'https://push.example/2' })
  })

  it('one made with a key that the server no longer has is replaced', async () => {
    const { book, server, asked } = await switchedOn()
    server.vapidPublicKey = `B${'B'.repeat(86)}`
    await renewPush(book, 'fr')
    expect(tellings(asked)).toMatchObject([
      { body: { endpoint: 'https://push.example/2', applicationServerKey: server.vapidPublicKey } },
    ])
  })

  it('another language is told, so that messages come in it', async () => {
    const { book, asked } = await switchedOn()
    await renewPush(book, 'en')
    expect(tellings(asked)).toMatchObject([{ body: { language: 'en', endpoint: 'https://push.example/1' } }])
  })

  it('a server that let go of the device gets a fresh subscription, asked twice a day at the most', async () => {
    const { book, server, asked } = await switchedOn()
    server.subscriptions = []
    later(11)
    await renewPush(book, 'fr')
    expect(asked).toEqual([])
    later(13)
    await renewPush(book, 'fr')
    expect(tellings(asked)).toMatchObject([{ body: { endpoint: 'https://push.example/2' } }])
  })

  it('nobody is subscribed who did not ask for it, or who took it back in the browser', async () => {
    const { book, here, asked } = await switchedOn()
    here.subscription = null
    here.permission = 'denied'
    await renewPush(book, 'fr')
    here.permission = 'granted'
    await forgetPush()
    await renewPush(book, 'fr')
    expect([asked, here.subscription]).toEqual([[], null])
  })
})

describe('the account that leaves', () => {
  it('takes the subscription with it, on the server and in the browser', async () => {
    const { book, here, asked, device } = await switchedOn()
    await signOut(book, true)
    expect(asked.some(({ method, path }) => method === 'DELETE' && path === `/push/subscriptions/${device}`)).toBe(true)
    expect([here.subscription, await recall('told'), await sessionStore.getItem(SESSION_KEY)]).toEqual([
      null,
      undefined,
      null,
    ])
  })

  it('leaves no subscription behind when the server cannot be told', async () => {
    const { book, here, server } = await switchedOn()
    server.instead = null
    await signOut(book, false)
    expect([here.subscription, await recall('told')]).toEqual([null, undefined])
  })

  it('is not taken for the next one', async () => {
    const { book, asked } = await switchedOn()
    const exchange = await book.exchange()
    await exchange.leave(false)
    await exchange.joinWithRecords({ userId: 'somebody-else', email: 'b@exemple.fr' }, book.workspace()?.id ?? '')
    await renewPush(book, 'fr')
    expect(asked).toEqual([])
  })
})

describe('a push service that never answers', () => {
  it('is given up after twenty seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const manager = { getSubscription: async () => null, subscribe: () => new Promise(() => {}) }
    const asked = subscribed(manager as unknown as PushManager, SERVER_KEY)
    const given = expect(asked).rejects.toMatchObject({ name: 'TimeoutError' })
    await vi.advanceTimersByTimeAsync(20_000)
    await given
  })
})
