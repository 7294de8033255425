/** How often a caller may do something: windows, what is given back, and a memory that nobody can fill. */
import { describe, expect, it } from 'vitest'
import { rateLimit } from '../../../server/api/rate-limit.ts'

describe('A limit', () => {
  it('lets so many calls through in a window, says how long to wait, and begins anew', () => {
    const limit = rateLimit(2, 10_000)
    expect([limit.take('a', 0), limit.take('a', 1000), limit.take('a', 4000)]).toEqual([undefined, undefined, 6])
    expect([limit.take('b', 4000), limit.take('a', 10_000)]).toEqual([undefined, undefined])
  })

  it('does not count what is given back', () => {
    const limit = rateLimit(1)
    for (let turn = 0; turn < 3; turn++) {
      expect(limit.take('a', turn)).toBeUndefined()
      limit.giveBack('a')
    }
    expect([limit.take('a', 3), limit.take('a', 3)]).toEqual([undefined, 60])
  })

  it('forgets the caller counted longest when there are too many, and no other', () => {
    const limit = rateLimit(1)
    limit.take('first', 0)
    limit.take('second', 0)
    for (let n = 0; n < 49_999; n++) limit.take(`other ${n}`, 1)
    expect([limit.take('second', 2), limit.take('first', 2)]).toEqual([60, undefined])
  })

  it('limits nothing at 0', () => {
    const limit = rateLimit(0)
    expect(Array.from({ length: 100 }, () => limit.take('a', 0)).some(Boolean)).toBe(false)
  })
})
