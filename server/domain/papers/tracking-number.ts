/**
 * The number of a registered letter. Abroad and on many labels it follows S10 of the Universal Postal Union: two letters, eight
 * digits, a check digit, a country; at home La Poste writes a digit and a letter, then eleven digits, whose check is not published.
 * Rule of the check digit: Universal Postal Union, S10, read on 2026-11-22 in an account of it.
 */

/** As it is kept: capitals, without spaces. */
export const plainNumber = (typed: string): string => typed.toUpperCase().replace(/[\s.\-\u00a0\u202f]+/g, '')

/** `good`: of a known form, its check digit right where it has one. `unknown`: another form, which a private carrier may use. */
export type NumberCheck = 'good' | 'wrong-digit' | 'unknown' | 'impossible'

const S10 = /^[A-Z]{2}(\d{8})(\d)[A-Z]{2}$/
const AT_HOME = /^\d[A-Z]\d{11}$/

export function checkNumber(number: string): NumberCheck {
  const [, serial, digit] = number.match(S10) ?? []
  if (serial) return checkDigit(serial) === Number(digit) ? 'good' : 'wrong-digit'
  if (AT_HOME.test(number)) return 'good'
  return /^[A-Z0-9]{6,40}$/.test(number) ? 'unknown' : 'impossible'
}

const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7]

function checkDigit(serial: string): number {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(serial[at]), 0)
  const digit = 11 - (sum % 11)
  return digit === 10 ? 0 : digit === 11 ? 5 : digit
}

/** In groups that can be read out: `RK 12 345 678 5 FR`, `1A 123 456 7890 1`. */
export function readableNumber(number: string): string {
  const abroad = number.match(/^([A-Z]{2})(\d{2})(\d{3})(\d{3})(\d)([A-Z]{2})$/)
  const home = number.match(/^(\d[A-Z])(\d{3})(\d{3})(\d{4})(\d)$/)
  return (abroad ?? home)?.slice(1).join(' ') ?? number
}
