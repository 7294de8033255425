/** Where sync stands, for screens to show, and the way to ask for it: light, so that Today can read it before sync is loaded. */
import { createSignal } from 'solid-js'
import type { Book } from '../book/book.ts'

export type SyncState =
  /** No account: nothing is ever sent. */
  | 'alone'
  | 'idle'
  | 'syncing'
  /** The server was not reached; it is tried again by itself. */
  | 'offline'
  /** The session has run out: everything stays readable and writable, and is sent after signing in again. */
  | 'locked'
  /** This member was removed from the workspace. */
  | 'removed'

const [state, setState] = createSignal<SyncState>('alone')

export { setState as setSyncState, state as syncState }

interface Running {
  now(): Promise<void>
  stop(): void
}

let running: Promise<Running> | undefined

/** True when an account may be in use on this device; says so without loading anything. */
export const hasAccount = (book: Book): boolean => book.meta().account !== null || mayBeSignedIn()

export const mayBeSignedIn = (): boolean => localStorage.getItem('encaisse.session') !== null

/** Starts sync once; later calls give the one that runs. */
export function ensureSync(book: Book): Promise<Running> {
  running ??= import('./sync.ts').then(({ startSync }) => startSync(book))
  return running
}

/** Syncs now, for those who asked; resolves when the cycle is over. */
export const syncNow = async (book: Book): Promise<void> => (await ensureSync(book)).now()
