/** Small statistics, and one way to print a figure beside what it is held to. */

export const median = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

const rounded = (value: number): string => value.toFixed(value < 10 ? 2 : 0)

export function report(what: string, values: number[], unit = 'ms'): void {
  console.log(
    `${what}: median ${rounded(median(values))} ${unit}, best ${rounded(Math.min(...values))}, n ${values.length}`,
  )
}

/** Prints the ratio and says whether it is within what was asked; the caller decides what to do with it. */
export function reportRatio(what: string, ratio: number, atMost: number): void {
  console.log(`${what}: ${rounded(ratio)} (at most ${atMost}: ${ratio <= atMost ? 'met' : 'MISSED'})`)
}
