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
  /** The server takes only what a newer one of it would know: what waits is sent once it was updated. */
  | 'behind'

const [state, setState] = createSignal<SyncState>('alone')
/** Rows that came so far, while there are more to come. */
const [received, setReceived] = createSignal<number | null>(null)

export { received as syncReceived, setReceived as setSyncReceived, setState as setSyncState, state as syncState }

interface Running {
  now(): Promise<void>
  stop(): void
}

let running: Promise<Running> | undefined

/** True when an account may be in use on this device; says so without loading anything. */
export const hasAccount = (book: Book): boolean => book.meta().account !== null || mayBeSignedIn()

export const mayBeSignedIn = (): boolean => localStorage.getItem('encaisse.session') !== null

/** Why the server shut this device out, until the person has read it. */
export type ShutOut = 'not_a_member' | 'device_signed_out'

const SHUT_OUT = 'encaisse.shutOut'
const [changed, change] = createSignal<void>(undefined, { equals: false })

/** Read from where it is kept: another tab may have been told. */
export function shutOut(): ShutOut | null {
  changed()
  return localStorage.getItem(SHUT_OUT) as ShutOut | null
}

/** Kept beside the data, which is erased. */
export function setShutOut(code: ShutOut | null): void {
  if (code) localStorage.setItem(SHUT_OUT, code)
  else localStorage.removeItem(SHUT_OUT)
  change()
}

/** Starts sync once; later calls give the one that runs. */
export function ensureSync(book: Book): Promise<Running> {
  running ??= import('./sync.ts').then(({ startSync }) => startSync(book))
  return running
}

/** Syncs now, for those who asked; resolves when the cycle is over. */
export const syncNow = async (book: Book): Promise<void> => (await ensureSync(book)).now()
