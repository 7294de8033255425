/** One seed after the other, as many as the suite has or as long as `npm run test:deep` was given. */
const minutes = Number(process.env.SIMULATION_MINUTES ?? 0)
const only = process.env.SEED

/** `share`: the part of a deep run's time; files run beside each other. A seed that fails is named with the command that replays it. */
export async function runSeeds(
  what: string,
  count: number,
  share: number,
  one: (seed: number) => Promise<unknown>,
): Promise<void> {
  // A deep run goes where the suite never was.
  const first = only ? Number(only) : minutes > 0 ? Math.floor(Math.random() * 1e9) : 1
  const last = only ? first : minutes > 0 ? Number.POSITIVE_INFINITY : first + count - 1
  const until = performance.now() + (minutes > 0 ? minutes * 60_000 * share : Number.POSITIVE_INFINITY)
  let seed = first
  for (; seed <= last && performance.now() < until; seed++) {
    await one(seed).catch((error: unknown) => {
      const again = `SEED=${seed} npx vitest run --project simulation -t '${what}'`
      const told = `seed ${seed} fails after ${seed - first} others; again with\n${again}`
      // At once: a deep run tells of its failures only when the longest of its tests is over.
      console.error(told)
      throw new Error(`${told}\n${error instanceof Error ? error.message : error}`)
    })
  }
  console.log(`${seed - first} seeds on ${what}`)
}
