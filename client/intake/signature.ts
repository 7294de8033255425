/** What a file is by its first bytes, whatever its name says: a table of text goes on, anything else is named. */

export type NotText = 'empty' | 'spreadsheet' | 'archive' | 'pdf' | 'image' | 'xml' | 'binary'

const starts = (bytes: Uint8Array, ...magic: number[]): boolean => magic.every((byte, place) => bytes[place] === byte)

/** UTF-16 is full of zero bytes, so its mark is looked for before them. */
export const isUtf16 = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null =>
  starts(bytes, 0xff, 0xfe) ? 'utf-16le' : starts(bytes, 0xfe, 0xff) ? 'utf-16be' : null

/** Null when the bytes can be text. */
export function notText(bytes: Uint8Array): NotText | null {
  if (bytes.length === 0) return 'empty'
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)) return zipped(bytes)
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'spreadsheet'
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf'
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47) || starts(bytes, 0xff, 0xd8, 0xff) || starts(bytes, 0x47, 0x49, 0x46, 0x38))
    return 'image'
  if (isUtf16(bytes)) return null
  if (bytes.includes(0)) return 'binary'
  return startsLikeXml(bytes) ? 'xml' : null
}

/** Names of files are readable inside a zip: an xlsx or ods says so there. */
function zipped(bytes: Uint8Array): NotText {
  const names = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  return /xl\/|\[Content_Types\]|opendocument\.spreadsheet/.test(names) ? 'spreadsheet' : 'archive'
}

const startsLikeXml = (bytes: Uint8Array): boolean =>
  /^(\ufeff|ï»¿)?\s*<(\?xml|!doctype|html|[a-z0-9]+:)/i.test(new TextDecoder('latin1').decode(bytes.subarray(0, 200)))
