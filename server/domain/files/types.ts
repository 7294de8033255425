/** Which files are taken, told by what is in them: a name can say anything, and so can whoever sends one. */

/** Images are made anew on the phone, always as JPEG; the others are kept byte for byte. */
export const fileTypes = [
  'image/jpeg',
  'application/pdf',
  'application/xml',
  'text/plain',
  'application/msword',
  'application/vnd.ms-excel',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'audio/webm',
  'audio/mp4',
  'audio/ogg',
  'audio/mpeg',
] as const
export type FileType = (typeof fileTypes)[number]

/** Bytes that one file may have once it is kept. */
export const MAX_FILE_BYTES = 10_000_000
/** Bytes of a photo as it comes in, before it is made smaller. */
export const MAX_PHOTO_BYTES = 20_000_000

/** Why a file is not taken. `picture`: of a sort the browser cannot read, or broken. */
export type FileRefusal =
  | 'empty'
  | 'too-large'
  | 'photo-too-large'
  | 'type'
  | 'picture'
  | 'too-many-pixels'
  | 'unreadable'

/** `image`: a picture of some sort that is not kept as it is. Null for what is not taken. */
export type Recognised = FileType | 'image' | null

const latin = new TextDecoder('latin1')
const textAt = (bytes: Uint8Array, from: number, to: number): string => latin.decode(bytes.subarray(from, to))
const starts = (bytes: Uint8Array, ...magic: number[]): boolean => magic.every((byte, place) => bytes[place] === byte)

export function recognise(bytes: Uint8Array): Recognised {
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47) || textAt(bytes, 0, 4) === 'GIF8') return 'image'
  if (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 12) === 'WEBP') return 'image'
  if (textAt(bytes, 4, 8) === 'ftyp') return boxed(textAt(bytes, 8, 12), bytes)
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return zipped(bytes)
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return compound(bytes)
  if (starts(bytes, 0x1a, 0x45, 0xdf, 0xa3)) return matroska(textAt(bytes, 0, 4096))
  if (textAt(bytes, 0, 4) === 'OggS') return 'audio/ogg'
  if (textAt(bytes, 0, 3) === 'ID3' || (bytes[0] === 0xff && isLayer3(bytes[1] ?? 0))) return 'audio/mpeg'
  // Some programs write a line of their own before it (ISO 32000-2, annex I, allows for 1,024 bytes).
  if (textAt(bytes, 0, 1024).includes('%PDF-')) return 'application/pdf'
  return written(bytes)
}

const isLayer3 = (second: number): boolean => (second & 0xe6) === 0xe2

/** The brand of an ISO base media file: a picture of a phone, or sound. Films are not taken. */
function boxed(brand: string, bytes: Uint8Array): Recognised {
  if (/^(heic|heix|heim|heis|hevc|mif1|msf1|avif)$/.test(brand)) return 'image'
  return /^(M4A |M4B |mp42|mp41|isom|iso5|iso6|dash)$/.test(brand) && !/hdlr[\s\S]{8}vide/.test(latin.decode(bytes))
    ? 'audio/mp4'
    : null
}

/** Sound alone: the names of codecs for pictures begin with V_. */
const matroska = (head: string): Recognised => (head.includes('webm') && !/V_[A-Z]/.test(head) ? 'audio/webm' : null)

const OOXML = 'application/vnd.openxmlformats-officedocument.'

/** Names of members are readable in a zip. Macros are not taken: nobody can tell what they do. */
function zipped(bytes: Uint8Array): Recognised {
  const names = latin.decode(bytes)
  const open = /^mimetypeapplication\/vnd\.oasis\.opendocument\.(text|spreadsheet)/.exec(textAt(bytes, 30, 120))
  if (open) return `application/vnd.oasis.opendocument.${open[1] as 'text' | 'spreadsheet'}`
  if (!names.includes('[Content_Types].xml') || names.includes('vbaProject.bin')) return null
  if (names.includes('word/document')) return `${OOXML}wordprocessingml.document`
  if (names.includes('xl/workbook')) return `${OOXML}spreadsheetml.sheet`
  return names.includes('ppt/presentation') ? `${OOXML}presentationml.presentation` : null
}

const wide = (name: string): string => [...name].map((letter) => `${letter}\0`).join('')

/** The older files of an office, by the streams in them; other programs use the same container. */
function compound(bytes: Uint8Array): Recognised {
  const names = latin.decode(bytes)
  if (names.includes(wide('_VBA_PROJECT'))) return null
  if (names.includes(wide('WordDocument'))) return 'application/msword'
  return names.includes(wide('Workbook')) || names.includes(wide('Book\0')) ? 'application/vnd.ms-excel' : null
}

/** A page of the web can hold a program, and so can a drawing: neither is a paper of a case. */
const ACTIVE = /<(!doctype\s+html|html|svg|script|\w+:script)\b/i

// biome-ignore lint/suspicious/noControlCharactersInRegex: what makes a file no text.
const CONTROLS = /[\x00-\x08\x0e-\x1a\x1c-\x1f]/

function written(bytes: Uint8Array): Recognised {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return /^\s*<\?xml/.test(textAt(bytes, 0, 100)) && !ACTIVE.test(latin.decode(bytes)) ? 'application/xml' : null
  }
  if (text.trim() === '' || CONTROLS.test(text) || ACTIVE.test(text)) return null
  return /^\s*<(\?xml|[a-z][\w.-]*:?[\w.-]*[\s>])/i.test(text) ? 'application/xml' : 'text/plain'
}

const endings: Record<FileType, string> = {
  'image/jpeg': 'jpg',
  'application/pdf': 'pdf',
  'application/xml': 'xml',
  'text/plain': 'txt',
  'application/msword': 'doc',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'audio/webm': 'webm',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/mpeg': 'mp3',
}

/** No system stores these in a name, and the marks that turn the direction of writing make `exe.pdf` of `fdp.exe`. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out.
const UNSAFE = /[\\/:*?"<>|\x00-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** The name with the ending that its contents have, at most 200 characters: `scan.exe` that is a PDF becomes `scan.pdf`. */
export function fileName(given: string, type: FileType): string {
  const ending = endings[type]
  const clean = given
    .normalize('NFC')
    .replace(UNSAFE, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[\s.]+/, '')
  const same = clean.toLowerCase().endsWith(`.${ending}`) || (type === 'image/jpeg' && /\.jpeg$/i.test(clean))
  const stem = same ? clean.slice(0, clean.lastIndexOf('.')) : clean.replace(/\.[a-z0-9]{1,5}$/i, '')
  // Cut between characters, never inside one.
  return `${[...(stem.trim() || 'document')].slice(0, 90).join('')}.${ending}`
}
