import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { register } from '../../../client/worker/register.ts'
import { announceUpdate, applyUpdate } from '../../../client/worker/update.ts'

/** A browser's registration whose moments the test decides. */
const worker = vi.hoisted(() => ({
  heard: new Map<string, () => void>(),
  asked: 0,
  waiting: false,
  /** The installation the browser began by itself, if any, and whether a version was there before. */
  early: undefined as EventTarget | undefined,
  first: false,
}))

vi.mock('workbox-window', () => ({
  Workbox: class {
    addEventListener = (name: string, hear: () => void) => worker.heard.set(name, hear)
    messageSkipWaiting = () => {
      worker.asked += 1
    }
    register = async () => ({
      get waiting() {
        return worker.waiting ? (worker.early ?? {}) : null
      },
      installing: worker.early ?? null,
      active: worker.first ? null : {},
      update: async () => {},
    })
  },
}))

const reload = vi.fn()

/** Within it a new page has come, and taken the place of the old one with its timers. */
const SOON = 5000
const tell = (event: 'waiting' | 'controlling') => worker.heard.get(event)?.()
const openPage = () => register(reload)

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('navigator', { serviceWorker: {}, onLine: true })
  sessionStorage.clear()
  reload.mockClear()
  Object.assign(worker, { asked: 0, waiting: false, early: undefined, first: false })
  announceUpdate(() => {})
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
  vi.advanceTimersByTime(SOON)
  expect(reload).toHaveBeenCalledOnce()
})

it('a page that does not come is asked for again, as long as the old one is there to ask', async () => {
  await openPage()
  tell('waiting')
  applyUpdate()
  tell('controlling')
  vi.advanceTimersByTime(10_000)
  expect(reload).toHaveBeenCalledTimes(2)
})

it('a version that does not take over is helped by a reload, and the page that comes then is left too', async () => {
  await openPage()
  tell('waiting')
  applyUpdate()
  vi.advanceTimersByTime(SOON)
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
  vi.advanceTimersByTime(SOON)
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

/** The browser looks when a page opens, and may have begun before anybody listens. */
async function installsEarly(): Promise<void> {
  worker.early = new EventTarget()
  await openPage()
  worker.waiting = true
  worker.early.dispatchEvent(new Event('statechange'))
}

it('a version whose installation began before the page listened is offered too', async () => {
  await installsEarly()
  applyUpdate()
  expect(worker.asked).toBe(1)
})

it('the first version of all is offered to nobody', async () => {
  worker.first = true
  await installsEarly()
  applyUpdate()
  expect(worker.asked).toBe(0)
})
