import { beforeEach, expect, it, vi } from 'vitest'
import { reloadWhenPiecesAreGone } from '../../../client/worker/missing-piece.ts'

const reload = vi.fn()
reloadWhenPiecesAreGone(reload)
const miss = () => window.dispatchEvent(new Event('vite:preloadError'))

beforeEach(() => {
  reload.mockClear()
  sessionStorage.clear()
  vi.restoreAllMocks()
})

it('a piece that is gone reloads the page once, and not again at once when that did not help', () => {
  miss()
  miss()
  expect(reload).toHaveBeenCalledOnce()
})

it('a later version that is replaced too reloads again', () => {
  vi.spyOn(Date, 'now').mockReturnValue(1_000_000)
  miss()
  vi.spyOn(Date, 'now').mockReturnValue(1_061_000)
  miss()
  expect(reload).toHaveBeenCalledTimes(2)
})

it('without network nothing is reloaded', () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  miss()
  expect(reload).not.toHaveBeenCalled()
})
