import { expect, it, vi } from 'vitest'

it('A new version that is there waits until it is asked for.', async () => {
  // An app that was just started: no other test has announced one.
  vi.resetModules()
  const { announceUpdate, applyUpdate, updateReady } = await import('../../../client/worker/update.ts')
  expect(updateReady()).toBe(false)
  applyUpdate()
  const start = vi.fn()
  announceUpdate(start)
  expect(updateReady()).toBe(true)
  expect(start).not.toHaveBeenCalled()
  applyUpdate()
  expect(start).toHaveBeenCalledOnce()
})
