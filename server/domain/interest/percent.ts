/** Percentages as exact decimals: read from text, added, compared and written without ever being a binary fraction. */
import type { Percent } from './claim.ts'

/** `units` / `scale` is the part of one: 12.15 % is 1215 / 10000. */
export interface ExactPercent {
  text: Percent
  decimals: number
  units: bigint
  scale: bigint
  /** The same as numbers where they are exact, infinite where they would not be. */
  unitsNumber: number
  scaleNumber: number
}

const FORM = /^-?\d+(\.\d+)?$/

const exactOrInfinite = (value: bigint): number => {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : Number.POSITIVE_INFINITY
}

const exact = (text: Percent, decimals: number, units: bigint): ExactPercent => {
  const scale = 10n ** BigInt(decimals + 2)
  return { text, decimals, units, scale, unitsNumber: exactOrInfinite(units), scaleNumber: exactOrInfinite(scale) }
}

/** Any number of decimals; the text is kept as it came. Throws on what is no decimal number: input is checked before. */
export function percent(text: Percent): ExactPercent {
  if (!FORM.test(text)) throw new Error(`not a percentage: ${text}`)
  const [whole = '', fraction = ''] = text.split('.')
  return exact(text, fraction.length, BigInt(whole + fraction))
}

const unitsAt = ({ units, decimals }: ExactPercent, more: number): bigint => units * 10n ** BigInt(more - decimals)

/** Two decimals at least: `12.40`. */
function written(units: bigint, decimals: number): Percent {
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  return `${units < 0n ? '-' : ''}${whole}.${digits.slice(digits.length - decimals)}`
}

export function plus(a: ExactPercent, b: ExactPercent): ExactPercent {
  const decimals = Math.max(a.decimals, b.decimals, 2)
  const units = unitsAt(a, decimals) + unitsAt(b, decimals)
  return exact(written(units, decimals), decimals, units)
}

export function times(a: ExactPercent, factor: number): ExactPercent {
  const decimals = Math.max(a.decimals, 2)
  const units = unitsAt(a, decimals) * BigInt(factor)
  return exact(written(units, decimals), decimals, units)
}

/** Up to the next multiple of half a point; a multiple stays. */
export function upToHalfPoint(a: ExactPercent): ExactPercent {
  const decimals = Math.max(a.decimals, 2)
  const half = 5n * 10n ** BigInt(decimals - 1)
  const units = unitsAt(a, decimals)
  const over = ((units % half) + half) % half
  const up = over ? units - over + half : units
  return exact(written(up, decimals), decimals, up)
}

/** Negative when `a` is smaller, 0 when both are worth the same. */
export function compare(a: ExactPercent, b: ExactPercent): number {
  const [one, other] = [a.unitsNumber * b.scaleNumber, b.unitsNumber * a.scaleNumber]
  if (Number.isSafeInteger(one) && Number.isSafeInteger(other)) return Math.sign(one - other)
  const [left, right] = [a.units * b.scale, b.units * a.scale]
  return left < right ? -1 : left > right ? 1 : 0
}
