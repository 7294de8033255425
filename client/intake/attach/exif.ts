/**
 * Where and when a JPEG was taken, as its EXIF part says: taken out of the original and, when that is wished for, put into
 * the smaller picture. Everything else that cameras write stays behind with the original.
 */

const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0] as const
const ORIENTATION = 0x0112
const IFD_ENTRY = 12

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The EXIF part of a JPEG with marker and length, upright and without its own small picture; null where there is none. */
export function exifOf(jpeg: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const data = view(jpeg)
  for (let at = 2; at + 10 < jpeg.length; ) {
    const [marker, length] = [data.getUint16(at), data.getUint16(at + 2)]
    // The picture itself begins: nothing is told after it.
    if (marker === 0xffda || (marker & 0xff00) !== 0xff00 || length < 2) return null
    const isExif = marker === 0xffe1 && EXIF.every((byte, place) => jpeg[at + 4 + place] === byte)
    if (isExif && at + 2 + length <= jpeg.length) return upright(jpeg.slice(at, at + 2 + length))
    at += 2 + length
  }
  return null
}

/** The pixels are turned already, and the small picture would show what was cut or blurred since. */
function upright(part: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  const tiff = 4 + EXIF.length
  if (part.length < tiff + 14) return null
  const data = view(part)
  const order = data.getUint16(tiff)
  if (order !== 0x4949 && order !== 0x4d4d) return null
  const little = order === 0x4949
  const first = tiff + data.getUint32(tiff + 4, little)
  if (first + 2 > part.length) return null
  const end = first + 2 + data.getUint16(first, little) * IFD_ENTRY
  if (end + 4 > part.length) return null
  for (let entry = first + 2; entry < end; entry += IFD_ENTRY)
    if (data.getUint16(entry, little) === ORIENTATION) data.setUint16(entry + 8, 1, little)
  data.setUint32(end, 0, little)
  return part
}

/** A JPEG with that part right after its start. */
export function withExif(jpeg: Uint8Array, exif: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(jpeg.length + exif.length)
  joined.set(jpeg.subarray(0, 2))
  joined.set(exif, 2)
  joined.set(jpeg.subarray(2), 2 + exif.length)
  return joined
}
