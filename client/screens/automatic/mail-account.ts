/** The mail account as a screen needs it: as the server says now, or as it said last while it cannot be asked. */
import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js'
import type { Book } from '../../book/book.ts'
import { askMailAccount, type KnownMailAccount, lastMailAccount } from '../../sync/mails.ts'
import { followNetwork } from '../../sync/network.ts'

export interface KnownAccount {
  /** Undefined while nobody knows. */
  account: Accessor<KnownMailAccount | null | undefined>
  state: Accessor<'asking' | 'asked' | 'unreachable'>
  ask(): Promise<void>
}

export function createMailAccount(book: Book): KnownAccount {
  const [account, setAccount] = createSignal(lastMailAccount(book))
  const [state, setState] = createSignal<'asking' | 'asked' | 'unreachable'>('asking')

  async function ask(): Promise<void> {
    if (!book.meta().account) return
    try {
      setAccount(await askMailAccount(book))
      setState('asked')
    } catch {
      setState('unreachable')
    }
  }
  onMount(() => {
    onCleanup(followNetwork(() => void ask()))
    void ask()
  })
  return { account, state, ask }
}

/** What keeps e-mails from leaving by themselves; null when nothing does, undefined while the server is asked for the first time. */
export function obstacleOf(
  book: Book,
  { account, state }: KnownAccount,
): 'no-account' | 'no-mail' | 'untested' | null | undefined {
  if (!book.meta().account) return 'no-account'
  const known = account()
  if (known) return isReady(known) ? null : 'untested'
  return known === undefined && state() === 'asking' ? undefined : 'no-mail'
}

/** True when what is approved can leave: it was tried, and came through. */
export const isReady = (account: KnownMailAccount | null | undefined): boolean => !!account?.testedAt
