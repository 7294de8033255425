/** A source of chance that a seed decides: the same seed gives the same history. */
import type { Id } from '../../server/domain/records/primitives.ts'

export interface Random {
  /** From 0, below 1. */
  next(): number
  int(below: number): number
  pick<T>(all: readonly T[]): T
  chance(likely: number): boolean
  id(): Id
  fill(bytes: Uint8Array): Uint8Array
}

/** mulberry32: small, and good enough to choose with. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (below: number): number => Math.floor(next() * below)
  const fill = (bytes: Uint8Array): Uint8Array => {
    for (let i = 0; i < bytes.length; i++) bytes[i] = int(256)
    return bytes
  }
  return {
    next,
    int,
    pick: <T>(all: readonly T[]): T => all[int(all.length)] as T,
    chance: (likely) => next() < likely,
    id() {
      const hex = Buffer.from(fill(new Uint8Array(16))).toString('hex')
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
    },
    fill,
  }
}
