/** Reads an amount as people type it: comma or point for the cents, any space, point or apostrophe between thousands. */

/** Ten billion, in cents: beyond it a figure is a slip of the thumb. */
const MOST = 1_000_000_000_000

/**
 * Integer cents, or undefined when the text is not an amount of zero or more. The last comma or point is the decimal
 * mark when at most two digits follow it, else it groups thousands: "1.250" is 1250, "1.25" is 1.25, "1.250,5" is 1250.50.
 */
export function parseMoney(text: string): number | undefined {
  const plain = text.replace(/[\s\u00a0\u202f'’€$£]/g, '')
  const [, whole = '', cents = ''] = /^(.*?)(?:[.,](\d{0,2}))?$/.exec(plain) ?? []
  if (!/^(\d{1,3}([.,]\d{3})*|\d*)$/.test(whole) || !/\d/.test(whole + cents)) return undefined
  const value = Number(whole.replace(/[.,]/g, '') || '0') * 100 + Number(cents.padEnd(2, '0'))
  return value <= MOST ? value : undefined
}

/** Cents as the field shows them: no currency, no grouping, the mark of the language. */
export function writeMoney(cents: number, mark: ',' | '.'): string {
  const tail = cents % 100
  const whole = String(Math.trunc(cents / 100))
  return tail === 0 ? whole : `${whole}${mark}${String(tail).padStart(2, '0')}`
}
