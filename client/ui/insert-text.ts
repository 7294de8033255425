/** Puts a piece of text where the cursor stands, and the cursor behind it. */

/** The new text of the field; it is shown by whoever holds it, then the cursor goes back into the field. */
export function insertText(
  field: HTMLInputElement | HTMLTextAreaElement | undefined,
  text: string,
  piece: string,
): string {
  const [from, to] = [field?.selectionStart ?? text.length, field?.selectionEnd ?? text.length]
  queueMicrotask(() => {
    field?.focus()
    field?.setSelectionRange(from + piece.length, from + piece.length)
  })
  return `${text.slice(0, from)}${piece}${text.slice(to)}`
}
