import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const source = readFileSync(join(import.meta.dirname, '../../../client/public/missing-entry.js'), 'utf8')
const reload = vi.fn()

/** As a page runs it, with a location whose reload is counted; the one before it is left. */
let leave = () => {}
function openPage({ isDrawn } = { isDrawn: false }): void {
  leave()
  const app = document.createElement('div')
  app.id = 'app'
  if (isDrawn) app.append(document.createElement('main'))
  document.body.replaceChildren(app)
  const listen = (name: string, hear: EventListener, capture: boolean) => {
    window.addEventListener(name, hear, capture)
    leave = () => window.removeEventListener(name, hear, capture)
  }
  new Function('location', 'addEventListener', source)({ reload }, listen)
}

function lose(tag: 'script' | 'link' | 'img'): void {
  const piece = document.createElement(tag)
  document.body.append(piece)
  piece.dispatchEvent(new Event('error'))
}

beforeEach(() => {
  vi.useFakeTimers({ now: 1_795_000_000_000 })
  sessionStorage.clear()
  reload.mockClear()
})
afterEach(() => {
  leave()
  vi.useRealTimers()
})

it.each(['script', 'link'] as const)('a page whose first %s is gone asks for itself again at once', (tag) => {
  openPage()
  lose(tag)
  vi.advanceTimersByTime(0)
  expect(reload).toHaveBeenCalledOnce()
})

it('a page that is still not whole asks every ten seconds, not without end at once', () => {
  openPage()
  lose('script')
  vi.advanceTimersByTime(0)
  openPage()
  lose('script')
  vi.advanceTimersByTime(9_999)
  expect(reload).toHaveBeenCalledOnce()
  vi.advanceTimersByTime(1)
  expect(reload).toHaveBeenCalledTimes(2)
})

it('a clock that was put back does not make it wait for that', () => {
  sessionStorage.setItem('encaisse.again', String(Date.now() + 86_400_000))
  openPage()
  lose('script')
  vi.advanceTimersByTime(10_000)
  expect(reload).toHaveBeenCalledOnce()
})

it('a picture that is gone, or a piece once the app is drawn, reloads nothing', () => {
  openPage({ isDrawn: true })
  lose('img')
  lose('script')
  vi.advanceTimersByTime(60_000)
  expect(reload).not.toHaveBeenCalled()
})
