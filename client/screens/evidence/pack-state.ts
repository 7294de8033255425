/** A pack on its way: asked for, made document by document, there, or refused; called off when the page is left. */
import { type Accessor, createSignal, onCleanup } from 'solid-js'
import type { CaseFacts, CasePlan } from '../../../server/domain/dunning/case.ts'
import type { Book } from '../../book/book.ts'
import type { Press } from '../../papers/client.ts'
import type { Assembled } from './assemble.ts'
import { type Chosen, makePack } from './make.ts'
import { PackTooLarge } from './pack-file.ts'

export type PackState =
  | { state: 'asked' }
  | { state: 'making'; done: number; of: number; title: string }
  | { state: 'ready'; made: Assembled; chosen: Chosen }
  | { state: 'failed'; why: 'failed' | 'tooLarge' }

export interface PackMaker {
  now: Accessor<PackState>
  make(about: { facts: CaseFacts; plan: CasePlan }, chosen: Chosen): Promise<void>
  /** Lets go of what is under way or made. */
  stop(): void
}

const ASKED: PackState = { state: 'asked' }

export function createPack(book: Book, start?: () => Press): PackMaker {
  const [now, setNow] = createSignal<PackState>(ASKED)
  let running: AbortController | null = null
  const stop = () => {
    running?.abort()
    running = null
    setNow(ASKED)
  }
  onCleanup(stop)
  return {
    now,
    stop,
    async make(about, chosen) {
      stop()
      const mine = new AbortController()
      running = mine
      const { signal } = mine
      const progress = (done: number, of: number, title: string) => {
        if (running === mine) setNow({ state: 'making', done, of, title })
      }
      try {
        const made = await makePack(book, about, chosen, { signal, progress, start })
        if (running === mine) setNow(made ? { state: 'ready', made, chosen } : ASKED)
      } catch (error) {
        if (running === mine) setNow({ state: 'failed', why: error instanceof PackTooLarge ? 'tooLarge' : 'failed' })
      }
    },
  }
}
