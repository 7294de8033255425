/** How large a picture is, from its first bytes: one that would take all memory of a phone is refused before it is opened. */

/** The largest picture that is opened: 100 megapixels take 400 MB for a moment. */
export const MAX_PIXELS = 100_000_000

const text = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to))

/** Null where the format does not say it near its start: the browser judges then. */
export function pixelsOf(bytes: Uint8Array): number | null {
  if (bytes.length < 30) return null
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return ofJpeg(bytes, data)
  if (text(bytes, 1, 4) === 'PNG') return data.getUint32(16) * data.getUint32(20)
  if (text(bytes, 0, 4) === 'GIF8') return data.getUint16(6, true) * data.getUint16(8, true)
  if (text(bytes, 12, 16) === 'VP8X') return (1 + uint24(data, 24)) * (1 + uint24(data, 27))
  if (text(bytes, 12, 16) === 'VP8 ') return (data.getUint16(26, true) & 0x3fff) * (data.getUint16(28, true) & 0x3fff)
  return null
}

const uint24 = (data: DataView, at: number): number => data.getUint16(at, true) + (data.getUint8(at + 2) << 16)

/** The frame header: markers C0 to CF, but for the three that are tables. */
function ofJpeg(bytes: Uint8Array, data: DataView): number | null {
  for (let at = 2; at + 9 < bytes.length; ) {
    const marker = data.getUint8(at + 1)
    if (data.getUint8(at) !== 0xff || marker === 0xda) return null
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return data.getUint16(at + 5) * data.getUint16(at + 7)
    at += 2 + data.getUint16(at + 2)
  }
  return null
}
