/** Photos lose what they tell of where they were taken, unless that is wished; what cannot be taken is refused by its reason. */
import { expect, it } from 'vitest'
import { exifOf } from '../../../../client/intake/attach/exif.ts'
import { pixelsOf } from '../../../../client/intake/attach/pixels.ts'
import { takeFile } from '../../../../client/intake/attach/take-file.ts'

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))
const u16 = (n: number) => [n >> 8, n & 255]
const u32 = (n: number) => [...u16(n >>> 16), ...u16(n & 0xffff)]

/** One directory with an orientation and a place, and a small picture behind it. */
const TIFF = Uint8Array.from([
  ...latin('MM\0*'),
  ...u32(8),
  ...u16(2),
  ...[...u16(0x0112), ...u16(3), ...u32(1), ...u16(6), ...u16(0)],
  ...[...u16(0x8825), ...u16(4), ...u32(1), ...u32(40)],
  ...u32(60),
  ...latin('GPS 45.76 N, 4.83 E'),
])
const segment = (marker: number, contents: Uint8Array) =>
  joined(Uint8Array.from([0xff, marker, ...u16(contents.length + 2)]), contents)
const EXIF = segment(0xe1, joined(latin('Exif\0\0'), TIFF))
const frame = (height: number, width: number) =>
  segment(0xc0, Uint8Array.from([8, ...u16(height), ...u16(width), 3, 1, 0x22, 0]))
const jpeg = (height = 3000, width = 4000) =>
  joined(latin('\xff\xd8'), segment(0xe0, latin('JFIF\0')), EXIF, frame(height, width), latin('\xff\xda\0\x0c...'))
const DRAWN = joined(latin('\xff\xd8'), segment(0xe0, latin('JFIF\0')), latin('\xff\xda\0\x0c!'))

const file = (bytes: Uint8Array, name: string, type = '') =>
  new File([bytes as Uint8Array<ArrayBuffer>], name, { type })
const draw = async () => new Blob([DRAWN as Uint8Array<ArrayBuffer>])
const textOf = (buffer: ArrayBuffer) => new TextDecoder('latin1').decode(buffer)

it('a photo is drawn anew: nothing of where it was taken is left', async () => {
  const taken = await takeFile(file(jpeg(), 'IMG_1.JPG'), { draw })
  if (!taken.ok) throw new Error(taken.code)
  expect(new Uint8Array(taken.bytes)).toEqual(DRAWN)
  expect(textOf(taken.bytes)).not.toMatch(/Exif|GPS/)
  expect([taken.name, taken.type, taken.placed]).toEqual(['IMG_1.jpg', 'image/jpeg', false])
})

it('date and place stay when that is wished, upright and without the small picture', async () => {
  const taken = await takeFile(file(jpeg(), 'a.jpg'), { draw, keepPlace: true })
  if (!taken.ok) throw new Error(taken.code)
  expect(taken.placed).toBe(true)
  const kept = exifOf(new Uint8Array(taken.bytes)) ?? new Uint8Array()
  expect(textOf(kept.buffer as ArrayBuffer)).toContain('GPS 45.76')
  const data = new DataView(kept.buffer, 10)
  expect([data.getUint16(10 + 8), data.getUint32(10 + 24)]).toEqual([1, 0])
})

it('a photo that says nothing of a place is not said to', async () => {
  const taken = await takeFile(file(joined(latin('\xff\xd8'), frame(10, 10), latin('\xff\xda\0\x04..')), 'a.jpg'), {
    draw,
    keepPlace: true,
  })
  expect(taken).toMatchObject({ ok: true, placed: false })
})

it('a broken EXIF part is left out, never followed', () => {
  for (let cut = 0; cut < EXIF.length; cut++)
    expect(() => exifOf(joined(latin('\xff\xd8'), EXIF.subarray(0, cut), latin('\xff\xda')))).not.toThrow()
  const lying = joined(
    latin('\xff\xd8'),
    segment(0xe1, joined(latin('Exif\0\0MM\0*'), Uint8Array.from(u32(0xfffffff0)), new Uint8Array(20))),
  )
  expect(exifOf(joined(lying, latin('\xff\xda..........')))).toBeNull()
})

it('the size of a picture is read before it is opened', () => {
  expect(pixelsOf(jpeg(3000, 4000))).toBe(12_000_000)
  expect(
    pixelsOf(
      joined(
        latin('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'),
        Uint8Array.from([...u32(50_000), ...u32(50_000)]),
        new Uint8Array(10),
      ),
    ),
  ).toBe(2_500_000_000)
})

it.each([
  ['empty', file(new Uint8Array(), 'a.pdf')],
  ['photo-too-large', file(new Uint8Array(20_000_001), 'a.jpg', 'image/jpeg')],
  ['too-large', file(joined(latin('%PDF-1.7'), new Uint8Array(10_000_000)), 'a.pdf')],
  ['type', file(latin('MZ\x90\0'), 'facture.pdf', 'application/pdf')],
  ['too-many-pixels', file(jpeg(60_000, 60_000), 'a.jpg')],
] as const)('%s is said', async (code, given) => {
  expect(await takeFile(given, { draw })).toEqual({ ok: false, code })
})

it('a picture the browser cannot read is said to be one, and a file out of reach too', async () => {
  const broken = async () => {
    throw new Error('no')
  }
  expect(await takeFile(file(jpeg(), 'a.jpg'), { draw: broken })).toEqual({ ok: false, code: 'picture' })
  const gone = Object.assign(file(latin('%PDF-1.7'), 'a.pdf'), { arrayBuffer: broken })
  expect(await takeFile(gone)).toEqual({ ok: false, code: 'unreadable' })
})
