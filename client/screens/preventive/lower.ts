/** A name put inside a sentence: its first letter lowered. */
export const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)
