/** A file or photo comes in: known by its contents, made small where it is a picture, or refused with the reason. */
import {
  type FileRefusal,
  type FileType,
  fileName,
  MAX_FILE_BYTES,
  MAX_PHOTO_BYTES,
  recognise,
} from '../../../server/domain/files/types.ts'
import { exifOf, withExif } from './exif.ts'
import { MAX_PIXELS, pixelsOf } from './pixels.ts'
import { LONGEST_SIDE, type Shrinking, shrink } from './shrink.ts'

export interface TakenFile {
  ok: true
  bytes: ArrayBuffer
  name: string
  type: FileType
  /** Date and place of the photo are still in it, as was wished. */
  placed: boolean
}

export type Taken = TakenFile | { ok: false; code: FileRefusal }

export interface TakeOptions {
  /** Date and place of a photo stay in it. */
  keepPlace?: boolean
  /** Stands in for the browser, which alone draws. */
  draw?: (shrinking: Shrinking) => Promise<Blob>
}

export async function takeFile(file: File, { keepPlace = false, draw = drawApart }: TakeOptions = {}): Promise<Taken> {
  if (file.size === 0) return refused('empty')
  // Nothing larger is even read.
  if (file.size > MAX_PHOTO_BYTES) return refused(file.type.startsWith('image/') ? 'photo-too-large' : 'too-large')
  let bytes: ArrayBuffer
  try {
    bytes = await file.arrayBuffer()
  } catch {
    // It lies in a cloud that is out of reach, or was moved meanwhile.
    return refused('unreadable')
  }
  const type = recognise(new Uint8Array(bytes))
  if (!type) return refused('type')
  if (type === 'image' || type === 'image/jpeg') return takePicture(file, new Uint8Array(bytes), keepPlace, draw)
  if (bytes.byteLength > MAX_FILE_BYTES) return refused('too-large')
  return { ok: true, bytes, type, name: fileName(file.name, type), placed: false }
}

const refused = (code: FileRefusal): Taken => ({ ok: false, code })

async function takePicture(
  file: File,
  original: Uint8Array<ArrayBuffer>,
  keepPlace: boolean,
  draw: (shrinking: Shrinking) => Promise<Blob>,
): Promise<Taken> {
  if ((pixelsOf(original) ?? 0) > MAX_PIXELS) return refused('too-many-pixels')
  let small: Uint8Array<ArrayBuffer>
  try {
    small = new Uint8Array(await (await draw({ picture: new Blob([original]), side: LONGEST_SIDE })).arrayBuffer())
  } catch {
    return refused('picture')
  }
  const exif = keepPlace ? exifOf(original) : null
  const { buffer } = exif ? withExif(small, exif) : small
  return { ok: true, bytes: buffer, type: 'image/jpeg', name: fileName(file.name, 'image/jpeg'), placed: exif !== null }
}

/** In a worker, or here where there is none that draws. */
async function drawApart(shrinking: Shrinking): Promise<Blob> {
  if (typeof OffscreenCanvas === 'undefined') return shrink(shrinking)
  const worker = new Worker(new URL('./shrink.worker.ts', import.meta.url), { type: 'module', name: 'shrink' })
  try {
    return await new Promise<Blob>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<{ blob?: Blob }>) =>
        data.blob ? resolve(data.blob) : reject(new Error('the picture cannot be read')),
      )
      worker.addEventListener('error', () => reject(new Error('the worker stopped')))
      worker.postMessage(shrinking)
    })
  } finally {
    worker.terminate()
  }
}
