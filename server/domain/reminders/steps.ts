/** Work that is done a step at a time by whoever has others to serve, and at once by everybody else. */

/** Yields between two steps; returns what they come to. */
export type Steps<T> = Generator<void, T>

export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
