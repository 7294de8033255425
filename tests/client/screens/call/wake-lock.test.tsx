/** The screen stays lit during a call, also after somebody left and came back. */
import { cleanup, render } from '@solidjs/testing-library'
import { afterEach, expect, it, vi } from 'vitest'
import { keepScreenOn } from '../../../../client/screens/call/wake-lock.ts'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function locks() {
  const held: { released: boolean; release: () => Promise<void> }[] = []
  const request = vi.fn(async () => {
    const lock = {
      released: false,
      release: async () => {
        lock.released = true
      },
    }
    held.push(lock)
    return lock
  })
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { wakeLock: { request } }))
  return { held, request }
}

function Lit() {
  keepScreenOn()
  return null
}

const comeBack = () => document.dispatchEvent(new Event('visibilitychange'))

it('is asked for at once, again when the phone took it away, and let go in the end', async () => {
  const { held, request } = locks()
  const { unmount } = render(() => <Lit />)
  await vi.waitFor(() => expect(held).toHaveLength(1))
  comeBack()
  await Promise.resolve()
  expect(request).toHaveBeenCalledTimes(1)
  if (held[0]) held[0].released = true
  comeBack()
  await vi.waitFor(() => expect(held).toHaveLength(2))
  unmount()
  await vi.waitFor(() => expect(held[1]?.released).toBe(true))
})

it('is no reason to fail where the phone refuses it', async () => {
  vi.stubGlobal(
    'navigator',
    Object.assign(Object.create(navigator), { wakeLock: { request: () => Promise.reject(new Error('low battery')) } }),
  )
  render(() => <Lit />)
  comeBack()
  await Promise.resolve()
})
