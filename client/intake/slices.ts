/** Long work cut into slices, so that progress shows and a cancel is heard between two of them. */

export interface Progress {
  phase: 'reading' | 'writing'
  done: number
  total: number
}

export interface Watch {
  onProgress?: (progress: Progress) => void
  signal?: AbortSignal
}

const SLICE = 1000

/** A turn of the event loop: messages that came in meanwhile, such as a cancel, are handled. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** Does the work for each item in order. Throws the reason of the signal once it is aborted. */
export async function inSlices<T>(items: readonly T[], work: (item: T) => void, watch: Watch): Promise<void> {
  watch.signal?.throwIfAborted()
  for (let from = 0; from < items.length; from += SLICE) {
    for (const item of items.slice(from, from + SLICE)) work(item)
    watch.onProgress?.({ phase: 'reading', done: Math.min(from + SLICE, items.length), total: items.length })
    await turn()
    watch.signal?.throwIfAborted()
  }
}
