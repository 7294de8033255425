/**
 * How often each property is tried: three hundred times in the suite, each time other cases, and a hundred thousand
 * times by `npm run test:deep`.
 */
export const runs = process.env.DEEP ? 100_000 : 300

/** A deep run takes its time. */
export const timeout = process.env.DEEP ? 3_600_000 : 60_000
