/**
 * A text as the patterns read it: lower case, no accents, plain apostrophes and spaces, the end of a line as that of a
 * sentence; each sign in its old place.
 */

const plain: Record<string, string> = {
  '’': "'",
  '‘': "'",
  '\u00a0': ' ',
  '\u202f': ' ',
  '\n': '.',
  '“': '"',
  '”': '"',
}

/** As long as what it is made of, so that a place found in it is the place in the text. */
export const folded = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => sign(text.charAt(at))).join('')

function sign(character: string): string {
  const known = plain[character]
  if (known) return known
  const letter = character.normalize('NFD').charAt(0).toLowerCase()
  return letter.length === 1 ? letter : character
}
