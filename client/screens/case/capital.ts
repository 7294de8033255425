/** A sentence that begins with words of another: its first letter raised. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
