/** A photo as a camera held sideways makes it: drawn by the browser, with an EXIF part that names orientation and place. */
import type { Page } from 'playwright-core'

const u16 = (n: number) => [n >> 8, n & 255]
const u32 = (n: number) => [...u16(n >>> 16), ...u16(n & 0xffff)]

/** Big-endian TIFF: orientation 6 (turn right to see it upright) and a directory of the place. */
const TIFF = Buffer.from([
  ...Buffer.from('MM\0*'),
  ...u32(8),
  ...u16(1),
  ...[...u16(0x0112), ...u16(3), ...u32(1), ...u16(6), ...u16(0)],
  ...u32(0),
  ...Buffer.from('GPS 45.76N 4.83E'),
])

export async function photo(page: Page, width: number, height: number): Promise<Buffer> {
  const drawn = await page.evaluate(
    async ([wide, high]) => {
      const canvas = new OffscreenCanvas(wide as number, high as number)
      const context = canvas.getContext('2d')
      if (!context) throw new Error('no canvas')
      const sky = context.createLinearGradient(0, 0, wide as number, high as number)
      sky.addColorStop(0, '#2f6f8f')
      sky.addColorStop(1, '#e0a458')
      context.fillStyle = sky
      context.fillRect(0, 0, wide as number, high as number)
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 })
      return [...new Uint8Array(await blob.arrayBuffer())]
    },
    [width, height],
  )
  const jpeg = Buffer.from(drawn)
  const contents = Buffer.concat([Buffer.from('Exif\0\0'), TIFF])
  const exif = Buffer.concat([Buffer.from([0xff, 0xe1, ...u16(contents.length + 2)]), contents])
  return Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)])
}
