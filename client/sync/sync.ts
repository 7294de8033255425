/**
 * Sync on a page: when the phone tells of a write, of being seen or of network, a cycle runs, and the screens are told how
 * it stands. One tab of the device syncs, the others hear of it at once.
 */
import { createEffect, createRoot, on } from 'solid-js'
import type { Id } from '../../server/domain/records/primitives.ts'
import type { Book } from '../book/book.ts'
import { joinIfReady } from './account.ts'
import { askWorker, SYNC_CHANNEL } from './background.ts'
import { LARGEST_PAGE, runCycle, SMALLEST_PAGE } from './cycle.ts'
import { createCycleLock } from './lock.ts'
import { createScheduler, type Outcome } from './scheduler.ts'
import { codeOf, isShutOut, isSignedOut } from './server-error.ts'
import { isSignedIn, openSession } from './session.ts'
import { dropSession } from './session-store.ts'
import {
  hasAccount,
  mayBeSignedIn,
  type SyncState,
  setShutOut,
  setSyncReceived,
  setSyncState,
  shutOut,
  syncState,
} from './state.ts'
import { askMembers } from './team.ts'

export interface Sync {
  /** Asks for a cycle now. Resolves when it is over, whatever came of it. */
  now(): Promise<void>
  stop(): void
}

const OUTCOMES: Record<SyncState, Outcome> = {
  idle: 'well',
  syncing: 'well',
  offline: 'failed',
  behind: 'failed',
  alone: 'rest',
  locked: 'rest',
}

const byTimer = {
  after(delay: number, work: () => void) {
    const timer = setTimeout(work, delay)
    return () => clearTimeout(timer)
  },
  random: Math.random,
}

/** A colleague who comes in is known this long after at the latest, in milliseconds. */
const NAMES_HOLD = 15 * 60_000

/** Rates change twice a year: a server that has new ones is asked this often at the most, in milliseconds. */
const RATES_HOLD = 6 * 3_600_000

export function startSync(book: Book): Sync {
  let page = LARGEST_PAGE
  let ratesAskedAt = Number.NEGATIVE_INFINITY
  let namesAskedAt = Number.NEGATIVE_INFINITY
  const channel = new BroadcastChannel(SYNC_CHANNEL)
  const lock = createCycleLock(navigator.locks, () => performance.now())
  const scheduler = createScheduler(guarded, lock, byTimer)

  async function cycle(): Promise<SyncState> {
    // That there is network proves nothing; that there is none is certain, and no try is spent on it.
    if (!navigator.onLine) return book.meta().account ? 'offline' : 'alone'
    await joinIfReady(book)
    if (!book.meta().account) return 'alone'
    const session = await openSession()
    if (!session) return 'offline'
    const signedIn = await isSignedIn(session)
    if (signedIn !== 'yes') return signedIn === 'no' ? 'locked' : 'offline'
    const exchange = await book.exchange()
    await runCycle(exchange, session.call, { page, onReceived: setSyncReceived })
    askNames()
    askForRates()
    sendFiles()
    return 'idle'
  }

  /** Who is in the workspace, beside the cycle: a failure costs nothing but a name. */
  function askNames(): void {
    if (performance.now() - namesAskedAt < NAMES_HOLD && book.meta().team?.length) return
    namesAskedAt = performance.now()
    void askMembers(book).catch(() => {})
  }

  /** Reference rates of interest, beside the cycle as well. */
  function askForRates(): void {
    if (performance.now() - ratesAskedAt < RATES_HOLD) return
    ratesAskedAt = performance.now()
    const again = () => {
      ratesAskedAt += NAMES_HOLD - RATES_HOLD
    }
    void import('./rates.ts').then(({ askRates }) => askRates(book)).catch(again)
  }

  /** Bytes of files, beside the cycle: the cards they belong to have arrived. */
  function sendFiles(): void {
    if (book.all('attachment').length > 0) void import('./files.ts').then(({ syncFiles }) => syncFiles(book))
  }

  async function stateAfter(error: unknown, device: Id): Promise<SyncState> {
    const code = codeOf(error)
    if (isShutOut(code)) {
      await leaveFor(book, code, device)
      return 'alone'
    }
    // Somebody else signed in on this phone before: this device begins under an id of its own.
    if (code === 'replica_taken') await (await book.exchange()).renew()
    if (code === 'schema_too_new') return 'behind'
    if (code === 'unreachable') page = Math.max(SMALLEST_PAGE, Math.floor(page / 4))
    return isSignedOut(code) ? 'locked' : 'offline'
  }

  async function guarded(): Promise<Outcome> {
    if (book.meta().account) setSyncState('syncing')
    const { device } = book.meta()
    const state = await cycle().catch((error) => stateAfter(error, device))
    setSyncReceived(null)
    setSyncState(state)
    channel.postMessage(state)
    if (state === 'offline' && book.outbox().length > 0) void askWorker()
    return OUTCOMES[state]
  }

  /** Reads where the device stands. False when this page has to leave, as another tab was shut out. */
  async function lookAgain(): Promise<boolean> {
    const had = book.meta().account !== null
    await (await book.exchange()).follow()
    if (!had || !shutOut()) return true
    location.replace(EXPLAINED)
    return false
  }

  async function follow(state: SyncState): Promise<void> {
    if (!(await lookAgain())) return
    setSyncState(book.meta().account ? state : 'alone')
    if (state !== 'idle') return
    scheduler.done()
    // The worker hears of no write.
    if (book.outbox().length > 0) scheduler.soon()
  }
  channel.onmessage = ({ data }: MessageEvent<SyncState>) => void follow(data)

  const wake = () => {
    if (!document.hidden && hasAccount(book)) scheduler.wake()
  }
  // Another tab may have died between its write and its word of it.
  const seen = async () => {
    if (!document.hidden && (await lookAgain().catch(() => true))) wake()
  }
  // A page that was put aside hears nothing of what other tabs wrote meanwhile.
  const restored = (event: PageTransitionEvent) => {
    if (event.persisted) void follow(syncState())
  }
  const offline = () => {
    if (book.meta().account) setSyncState('offline')
  }
  document.addEventListener('visibilitychange', seen)
  window.addEventListener('focus', wake)
  window.addEventListener('online', wake)
  window.addEventListener('offline', offline)
  window.addEventListener('pageshow', restored)
  const stopWatching = createRoot((dispose) => {
    createEffect(
      on(
        () => book.outbox().length,
        (waiting, before = 0) => {
          if (waiting <= before) return
          scheduler.soon()
          if (!navigator.onLine) void askWorker()
        },
      ),
    )
    createEffect(
      on(
        () => book.workspace()?.id,
        () => mayBeSignedIn() && scheduler.soon(),
        { defer: true },
      ),
    )
    return dispose
  })
  wake()

  return {
    now: scheduler.now,
    stop() {
      scheduler.stop()
      channel.close()
      stopWatching()
      document.removeEventListener('visibilitychange', seen)
      window.removeEventListener('focus', wake)
      window.removeEventListener('online', wake)
      window.removeEventListener('offline', offline)
      window.removeEventListener('pageshow', restored)
    },
  }
}

/** Where it is said why a device was shut out. */
const EXPLAINED = '/settings/account'

/** The screen there says why, and holds what was never sent. The page begins anew: nothing stays in its memory. */
async function leaveFor(book: Book, code: 'not_a_member' | 'device_signed_out', device: Id): Promise<void> {
  setShutOut(code)
  await (await book.exchange()).letGo(code, device)
  await (await import('./push.ts')).letGoOfPush().catch(() => {})
  await dropSession()
  location.replace(EXPLAINED)
}
