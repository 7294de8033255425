import { describe, expect, it, vi } from 'vitest'
import { announceUpdate, applyUpdate, beforeUpdate, updateReady } from '../../../client/worker/update.ts'

describe('a new version', () => {
  it('that is not there cannot be started', () => {
    expect(updateReady()).toBe(false)
    expect(applyUpdate()).toBe('none')
  })

  it('waits while a screen holds unsaved work, and starts once it no longer does', () => {
    const start = vi.fn()
    announceUpdate(start)
    expect(updateReady()).toBe(true)
    const release = beforeUpdate(() => false)
    expect(applyUpdate()).toBe('blocked')
    expect(start).not.toHaveBeenCalled()
    release()
    expect(applyUpdate()).toBe('started')
    expect(start).toHaveBeenCalledOnce()
  })

  it('is held by one screen even when another would let it go', () => {
    announceUpdate(() => {
      throw new Error('started over unsaved work')
    })
    const releases = [beforeUpdate(() => true), beforeUpdate(() => false), beforeUpdate(() => true)]
    expect(applyUpdate()).toBe('blocked')
    for (const release of releases) release()
  })
})
