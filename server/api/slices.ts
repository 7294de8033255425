/** Long work in slices, so that whoever else asks this process does not wait for all of it. */

/** Milliseconds. */
const SLICE = 10

/** The steps one after the other; what they come to. */
export async function inSlices<T>(steps: Generator<void, T>): Promise<T> {
  let began = performance.now()
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    if (performance.now() - began < SLICE) continue
    // A timer, as microtasks would let nobody else have his turn; the edge runtime has no setImmediate.
    await new Promise((rested) => setTimeout(rested))
    began = performance.now()
  }
}
