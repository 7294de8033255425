/** An IBAN that was mistyped sends the money nowhere: its two check digits catch nearly every slip (ISO 13616, mod 97). */

/** Without spaces, in capitals: the form in which it is kept. */
export const plainIban = (typed: string): string => typed.replace(/[\s.-]/g, '').toUpperCase()

export function isIban(typed: string): boolean {
  const iban = plainIban(typed)
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(iban)) return false
  let rest = 0
  for (const character of iban.slice(4) + iban.slice(0, 4))
    for (const digit of String(Number.parseInt(character, 36))) rest = (rest * 10 + Number(digit)) % 97
  return rest === 1
}
