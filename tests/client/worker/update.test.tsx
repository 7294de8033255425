import { expect, it, vi } from 'vitest'
import { announceUpdate, applyUpdate, updateReady } from '../../../client/worker/update.ts'

it('A new version that is there waits until it is asked for.', () => {
  expect(updateReady()).toBe(false)
  applyUpdate()
  const start = vi.fn()
  announceUpdate(start)
  expect(updateReady()).toBe(true)
  expect(start).not.toHaveBeenCalled()
  applyUpdate()
  expect(start).toHaveBeenCalledOnce()
})
