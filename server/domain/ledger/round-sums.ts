/** Sums as people say them. */

/** The largest of 1, 2 and 5 of every power of ten below a sum, at most so many, in cents; ten of any currency is the least. */
export function roundBelow(cents: number, count: number): number[] {
  const found: number[] = []
  for (let power = 10 ** Math.floor(Math.log10(Math.max(cents, 1))); power >= 100 && found.length < count; power /= 10)
    for (const digit of [5, 2, 1])
      if (digit * power < cents && digit * power >= 1000 && found.length < count) found.push(digit * power)
  return found
}
