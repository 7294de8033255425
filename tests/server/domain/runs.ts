/** How often each property is tried: a thousand times in the suite, a hundred thousand by `npm run test:deep`. */
export const runs = process.env.DEEP ? 100_000 : 1_000

/** A deep run takes its time. */
export const timeout = process.env.DEEP ? 3_600_000 : 30_000
