/** The link that opens the dialler: Today needs no other before a message is written. */

/** A number as the dialler takes it: `+` and digits, a pause before an extension. */
export function dialable(number: string): string {
  const [main = '', extension] = number.split(/(?:ext\.?|poste|#|;ext=)/i)
  const digits = main.replace(/\(0\)/, '').replace(/[^\d+]/g, '')
  return extension ? `${digits},${extension.replace(/\D/g, '')}` : digits
}

export const telLink = (number: string): string => `tel:${dialable(number)}`
