/** Long work in slices, so that a tap or a frame never waits for all of it. */

const SLICE_MS = 8

/** To be awaited between two pieces of the work: gives way once a slice is over. */
export function givingWay(): () => Promise<void> {
  let began = performance.now()
  return async () => {
    if (performance.now() - began < SLICE_MS) return
    await new Promise((resolve) => setTimeout(resolve))
    began = performance.now()
  }
}
