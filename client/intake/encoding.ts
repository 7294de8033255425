/** Bytes to text. The rule that read every file tried: a byte order mark, else strict UTF-8, else Windows-1252. */
import { isUtf16 } from './signature.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export interface Decoded {
  text: string
  encoding: Encoding
  /** Some bytes could not be read and show as U+FFFD. */
  damaged: boolean
}

export function decode(bytes: Uint8Array): Decoded {
  const wide = isUtf16(bytes)
  if (wide) return { ...read(bytes, wide), encoding: wide }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', damaged: false }
  } catch {
    const lossy = read(bytes, 'utf-8')
    if (isUtf8WithFaults(lossy.text)) return { ...lossy, encoding: 'utf-8' }
    return { ...read(bytes, 'windows-1252'), encoding: 'windows-1252' }
  }
}

function read(bytes: Uint8Array, encoding: Encoding): { text: string; damaged: boolean } {
  const text = new TextDecoder(encoding).decode(bytes)
  return { text, damaged: text.includes('\ufffd') }
}

/** One cut character must not spoil every accent of a file: Windows-1252 text hardly ever holds valid UTF-8 pairs. */
function isUtf8WithFaults(text: string): boolean {
  const faults = text.match(/\ufffd/g)?.length ?? 0
  const letters = text.match(/[\u0080-\ufffc]/g)?.length ?? 0
  return letters > 10 * faults
}
