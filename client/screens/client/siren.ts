/** The SIREN: nine digits of which the last is a check by Luhn's rule. A doubt is said, never imposed. */

/** Digits alone; of a SIRET (fourteen digits) the nine that are the SIREN. */
export function sirenDigits(typed: string): string {
  const digits = typed.replace(/[\s.\u00a0\u202f-]/g, '')
  return /^\d{14}$/.test(digits) ? digits.slice(0, 9) : digits
}

/** What is doubtful: not nine digits, or digits that do not check; nothing for an empty field. */
export function sirenDoubt(typed: string): 'length' | 'digits' | null {
  const digits = sirenDigits(typed)
  if (!digits) return null
  if (!/^\d{9}$/.test(digits)) return 'length'
  return luhn(digits) ? null : 'digits'
}

/** Every second digit from the right is doubled, nines cast out; the sum ends in zero. */
function luhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
