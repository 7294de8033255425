/**
 * Makes a picture smaller: upright, at most so many pixels on its longer side, as JPEG. What comes out holds pixels and
 * nothing else: no place, no time, no name of a camera.
 */

/** Small print on a photographed page is still read at this size. */
export const LONGEST_SIDE = 2000
const THUMB_SIDE = 160
const QUALITY = 0.82

type AnyCanvas = OffscreenCanvas | HTMLCanvasElement

export interface Shrinking {
  picture: Blob
  side: number
}

/** Throws where the browser cannot read it. Runs in a worker and, where one cannot draw, on the page. */
export async function shrink({ picture, side }: Shrinking): Promise<Blob> {
  const bitmap = await createImageBitmap(picture, { imageOrientation: 'from-image' })
  try {
    const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height))
    const [width, height] = [bitmap.width, bitmap.height].map((one) => Math.max(1, Math.round(one * scale))) as [
      number,
      number,
    ]
    const canvas = makeCanvas(width, height)
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D | null
    if (!context) throw new Error('this browser cannot draw')
    // JPEG knows no transparency: without a ground it turns black.
    context.fillStyle = '#fff'
    context.fillRect(0, 0, width, height)
    context.imageSmoothingQuality = 'high'
    context.drawImage(bitmap, 0, 0, width, height)
    return await asJpeg(canvas)
  } finally {
    bitmap.close()
  }
}

export const shrinkToThumb = (picture: Blob): Promise<Blob> => shrink({ picture, side: THUMB_SIDE })

function makeCanvas(width: number, height: number): AnyCanvas {
  if (typeof OffscreenCanvas !== 'undefined') return new OffscreenCanvas(width, height)
  return Object.assign(document.createElement('canvas'), { width, height })
}

function asJpeg(canvas: AnyCanvas): Promise<Blob> {
  if ('convertToBlob' in canvas) return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('this browser cannot draw'))),
      'image/jpeg',
      QUALITY,
    ),
  )
}
