/** Interest on a principal for some days, to the cent: whole numbers only, rounded half-up. */
import type { Cents } from '../records/primitives.ts'
import type { ExactPercent } from './percent.ts'

/**
 * How days are counted and sums rounded. Of the laws here: actual days over 365, each segment rounded. `actual`: over the
 * days of each calendar year; `360`: actual days over 360; `30/360`: months of thirty days. `daily` rounds the interest of
 * one day and multiplies; `end` rounds the sum and hands each segment its part.
 */
export interface Conventions {
  basis: '365' | 'actual' | '360' | '30/360'
  rounding: 'segment' | 'daily' | 'end'
}

/**
 * Days over 365 in leap years too, each segment rounded half-up: service-public.fr F20688 and F783 (read 2026-11-21).
 */
export const ordinary: Conventions = { basis: '365', rounding: 'segment' }

/** `principal` (cents) × rate × `days` / `divisor`, rounded half-up to the cent. Nothing of it is negative. */
export function interestOf(principal: Cents, rate: ExactPercent, days: number, divisor: number): Cents {
  const above = principal * rate.unitsNumber * days
  const below = rate.scaleNumber * divisor
  // Below 2^53 products are exact, and a quotient never rounds up to the next whole number, so its floor is exact too.
  if (above <= Number.MAX_SAFE_INTEGER && below <= Number.MAX_SAFE_INTEGER) {
    const whole = Math.floor(above / below)
    return (above - whole * below) * 2 >= below ? whole + 1 : whole
  }
  return Number(halfUp(BigInt(principal) * rate.units * BigInt(days), rate.scale * BigInt(divisor)))
}

const halfUp = (above: bigint, below: bigint): bigint => (2n * above + below) / (2n * below)

/** What gives the interest of one segment after the other. */
export type Rounding = (principal: Cents, rate: ExactPercent, days: number, divisor: number) => Cents

export function roundingOf(rounding: Conventions['rounding']): Rounding {
  if (rounding === 'segment') return interestOf
  if (rounding === 'daily') return (principal, rate, days, divisor) => interestOf(principal, rate, 1, divisor) * days
  return roundedAtTheEnd()
}

/** Keeps the exact sum so far, and gives each time what its rounding grew by. */
function roundedAtTheEnd(): Rounding {
  let [above, below, given] = [0n, 1n, 0n]
  return (principal, rate, days, divisor) => {
    const part = rate.scale * BigInt(divisor)
    above = above * part + BigInt(principal) * rate.units * BigInt(days) * below
    below *= part
    const sum = halfUp(above, below)
    const grown = sum - given
    given = sum
    return Number(grown)
  }
}
