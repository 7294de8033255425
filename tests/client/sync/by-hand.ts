/** Time and locks in the hands of a test: nothing happens before the test says so. */
import type { Timing } from '../../../client/sync/scheduler.ts'

export interface HandTiming extends Timing {
  /** Delays that were asked for and not cancelled. */
  waiting(): number[]
  /** Lets the time of the only timer come. */
  ring(): void
}

export function timeByHand(random = () => 0.5): HandTiming {
  const timers = new Map<object, { delay: number; work: () => void }>()
  return {
    after(delay, work) {
      const key = {}
      timers.set(key, { delay, work })
      return () => void timers.delete(key)
    },
    random,
    waiting: () => [...timers.values()].map(({ delay }) => delay),
    ring() {
      const [first] = timers
      if (!first) throw new Error('no timer is set')
      timers.delete(first[0])
      first[1].work()
    },
  }
}

/** Web Locks between the tabs of one device, as the browser gives them. */
export function locksByHand(): Pick<LockManager, 'request'> {
  let holder: { rob: (error: unknown) => void } | null = null
  const request = async (_name: string, options: LockOptions, work: (lock: Lock | null) => unknown) => {
    if (holder && !options.steal) return work(null)
    holder?.rob(new DOMException('The lock was stolen', 'AbortError'))
    const robbed = new Promise<never>((_, rob) => {
      holder = { rob }
    })
    const mine = holder
    try {
      return await Promise.race([work({ name: _name, mode: 'exclusive' }), robbed])
    } finally {
      if (holder === mine) holder = null
    }
  }
  return { request: request as LockManager['request'] }
}

/** A promise that the test settles. */
export function gate<T = void>() {
  let open: (value: T) => void = () => {}
  const passed = new Promise<T>((resolve) => {
    open = resolve
  })
  return { passed, open }
}
