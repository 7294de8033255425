import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { register } from '../../../client/worker/register.ts'
import { applyUpdate } from '../../../client/worker/update.ts'

/** A browser's registration whose moments the test decides. */
const worker = vi.hoisted(() => ({
  heard: new Map<string, () => void>(),
  asked: 0,
  waiting: false,
}))

vi.mock('workbox-window', () => ({
  Workbox: class {
    addEventListener = (name: string, hear: () => void) => worker.heard.set(name, hear)
    messageSkipWaiting = () => {
      worker.asked += 1
    }
    register = async () => ({ waiting: worker.waiting ? {} : null, update: async () => {} })
  },
}))

const reload = vi.fn()
const tell = (event: 'waiting' | 'controlling') => worker.heard.get(event)?.()
const openPage = () => register(reload)

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('navigator', { serviceWorker: {}, onLine: true })
  sessionStorage.clear()
  reload.mockClear()
  Object.assign(worker, { asked: 0, waiting: false })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('the page is reloaded once, when the version that was asked for takes over', async () => {
  await openPage()
  tell('waiting')
  applyUpdate()
  expect(worker.asked).toBe(1)
  expect(reload).not.toHaveBeenCalled()
  tell('controlling')
  vi.advanceTimersByTime(60_000)
  expect(reload).toHaveBeenCalledOnce()
})

it('a version that does not take over is helped by a reload, and the page that comes then is left too', async () => {
  await openPage()
  tell('waiting')
  applyUpdate()
  vi.advanceTimersByTime(60_000)
  expect(reload).toHaveBeenCalledOnce()
  worker.waiting = true
  await openPage()
  expect(reload).toHaveBeenCalledOnce()
  tell('controlling')
  expect(reload).toHaveBeenCalledTimes(2)
})

it('a page of the old version whose worker left between two pages reloads, and only once', async () => {
  await openPage()
  tell('waiting')
  applyUpdate()
  vi.advanceTimersByTime(60_000)
  await openPage()
  expect(reload).toHaveBeenCalledTimes(2)
  await openPage()
  expect(reload).toHaveBeenCalledTimes(2)
})

it('what another tab accepted takes no page away from this one', async () => {
  await openPage()
  tell('waiting')
  tell('controlling')
  vi.advanceTimersByTime(60_000)
  expect(reload).not.toHaveBeenCalled()
})
