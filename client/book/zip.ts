/** A zip made in pieces, so that a phone still answers to taps meanwhile; what is done is handed to the browser file by file. */
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import type { Instant } from '../../server/domain/records/primitives.ts'
import { givingWay } from './slices.ts'

export interface OpenZip {
  /** `stored`: not compressed again, for what is compressed already. */
  add(name: string, pieces: Iterable<string | Uint8Array>, stored?: 'stored'): Promise<void>
  end(): Blob
}

/** Every file bears that instant: the same contents make the same bytes. */
export function openZip(madeAt: Instant): OpenZip {
  const files: Blob[] = []
  let pieces: Uint8Array<ArrayBuffer>[] = []
  let failure: Error | null = null
  const zip = new Zip((error, piece) => {
    failure ??= error
    pieces.push(piece as Uint8Array<ArrayBuffer>)
  })
  const pause = givingWay()
  // A browser keeps large blobs out of memory; an array of bytes it cannot.
  const put = () => {
    files.push(new Blob(pieces))
    pieces = []
  }
  return {
    async add(name, contents, stored) {
      const file = stored ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 })
      file.mtime = madeAt
      zip.add(file)
      for (const piece of contents) {
        file.push(typeof piece === 'string' ? strToU8(piece) : piece)
        await pause()
      }
      file.push(new Uint8Array(), true)
      put()
    },
    end() {
      zip.end()
      put()
      if (failure) throw failure
      return new Blob(files, { type: 'application/zip' })
    },
  }
}
