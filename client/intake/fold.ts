/** Text as it is compared: names, numbers and headings that a person would call the same fold to the same string. */

const ACCENTS = /\p{M}+/gu
const NOT_WORD = /[^\p{L}\p{N}]+/gu

/** Case, accents, ligatures, punctuation and doubled spaces do not count. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(NOT_WORD, ' ')
    .trim()
}

/** A client number as it is compared: spreadsheets drop the zeros in front, so they do not count. */
export function foldClientNumber(text: string): string {
  const folded = fold(text).replaceAll(' ', '')
  return /^\d+$/.test(folded) ? folded.replace(/^0+(?=\d)/, '') : folded
}

/** An invoice number as it is compared. Its zeros and punctuation count: 1-23 and 12-3 are two invoices. */
export const foldInvoiceNumber = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

/** The text of one cell: composed, without control characters or invisible direction marks, spaces single. */
export function cleanCell(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(HIDDEN, '')
    .trim()
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g
