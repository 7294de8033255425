/** A name typed once more is the same whatever the keyboard made of its capitals, apostrophes and spaces. */
const plain = (name: string): string =>
  name.normalize('NFC').replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim().toLocaleLowerCase('fr')

export const isSameName = (typed: string, name: string): boolean => plain(typed) === plain(name)
