/** Reads a whole number within bounds from a field; `null` while what is typed is none. */
export function wholeNumber(text: string, min: number, max: number): number | null {
  const digits = text.replace(/\s/g, '')
  if (!/^\d{1,6}$/.test(digits)) return null
  const number = Number(digits)
  return number >= min && number <= max ? number : null
}
