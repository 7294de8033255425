/**
 * When sync runs: after a write, at opening, when the page is seen or the network is back, and on a timer that waits
 * longer after each failure. One cycle at a time on this device, under a Web Lock that correctness does not need.
 */
import { createEffect, createRoot, on } from 'solid-js'
import type { Book } from '../book/book.ts'
import { joinIfReady } from './account.ts'
import { codeOf, runCycle } from './cycle.ts'
import { isSignedIn, openSession } from './session.ts'
import { hasAccount, mayBeSignedIn, type SyncState, setSyncState } from './state.ts'

export interface Sync {
  /** Asks for a cycle now. Resolves when it is over, whatever came of it. */
  now(): Promise<void>
  stop(): void
}

/** After a write: long enough to send a burst as one call, short enough to be forgotten. */
const AFTER_WRITE = 700
/** While the page is seen and all is well: how soon another device's note appears here. */
const EVERY = 30_000
const FIRST_RETRY = 2000
const LONGEST_RETRY = 300_000
/** A holder that slept this long with the lock is taken over from: a cycle does nothing twice. */
const STOLEN_AFTER = 60_000

export function startSync(book: Book): Sync {
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let running: Promise<void> | null = null

  function schedule(delay: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void now(), delay)
  }

  async function cycle(): Promise<SyncState> {
    // That there is network proves nothing; that there is none is certain, and no try is spent on it.
    if (!navigator.onLine) return book.meta().account ? 'offline' : 'alone'
    await joinIfReady(book)
    if (!book.meta().account) return 'alone'
    const session = await openSession()
    if (!session) return 'offline'
    if (!(await isSignedIn(session))) return mayBeSignedIn() ? 'offline' : 'locked'
    await runCycle(await book.exchange(), session.call)
    return 'idle'
  }

  async function guarded(): Promise<void> {
    if (book.meta().account) setSyncState('syncing')
    const next = await cycle().catch(stateAfter)
    setSyncState(next)
    failures = next === 'offline' ? failures + 1 : 0
    if (next !== 'alone') schedule(failures > 0 ? retryDelay(failures) : EVERY)
  }

  function now(): Promise<void> {
    running ??= oneAtATime(guarded).finally(() => {
      running = null
    })
    return running
  }

  const wake = () => {
    if (!document.hidden && hasAccount(book)) void now()
  }
  const offline = () => {
    if (book.meta().account) setSyncState('offline')
  }
  document.addEventListener('visibilitychange', wake)
  window.addEventListener('online', wake)
  window.addEventListener('offline', offline)
  const stopWatching = createRoot((dispose) => {
    createEffect(
      on(
        () => book.outbox().length,
        (waiting, before) => {
          if (waiting > (before ?? 0) || (before === undefined && waiting > 0)) schedule(AFTER_WRITE)
        },
      ),
    )
    createEffect(
      on(
        () => book.workspace()?.id,
        () => mayBeSignedIn() && schedule(AFTER_WRITE),
        { defer: true },
      ),
    )
    return dispose
  })
  wake()

  return {
    now,
    stop() {
      clearTimeout(timer)
      stopWatching()
      document.removeEventListener('visibilitychange', wake)
      window.removeEventListener('online', wake)
      window.removeEventListener('offline', offline)
    },
  }
}

const SIGNED_OUT = new Set(['28000', 'PGRST301', 'PGRST302', 'PGRST303', '401'])

function stateAfter(error: unknown): SyncState {
  const code = codeOf(error)
  if (code === 'not_a_member') return 'removed'
  return SIGNED_OUT.has(code) ? 'locked' : 'offline'
}

/** Exponential with full jitter: phones that lost the same network do not come back in step. */
export function retryDelay(failures: number, random: () => number = Math.random): number {
  return FIRST_RETRY / 4 + random() * Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** failures)
}

async function oneAtATime(work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work()
  const taken = await navigator.locks.request('encaisse:sync', { ifAvailable: true }, async (lock) => {
    if (!lock) return false
    await Promise.race([work(), new Promise((stuck) => setTimeout(stuck, STOLEN_AFTER))])
    return true
  })
  // Another tab of this device is at it, and tells this one what it brings.
  if (!taken) return
}
