/** Records what came of deliveries: each at once when nothing is under way, else all that came meanwhile by one question. */
import type { Instant } from '../../domain/records/primitives.ts'
import { ask, type Done, type Rpc } from './rpc.ts'

export interface Recorder {
  add(done: Done): void
  /** Ends when everything added is recorded; rejects with what the database refused. */
  ended(): Promise<void>
}

export function recorder(rpc: Rpc, now: () => Instant): Recorder {
  let waiting: Done[] = []
  let writing: Promise<void> | undefined

  async function write(): Promise<void> {
    while (waiting.length > 0) {
      const done = waiting
      waiting = []
      await ask(rpc, 'delivery_done', { now: now(), done })
    }
    writing = undefined
  }

  return {
    add(done) {
      waiting.push(done)
      // What fails is told by ended(): until then nobody waits for it.
      if (!writing) {
        writing = write()
        writing.catch(() => {})
      }
    },
    ended: async () => writing,
  }
}
