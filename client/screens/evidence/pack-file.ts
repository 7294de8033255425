/** The zip of a pack while it is made: each file goes in with its fingerprint, and the last one holds them all. */
import type { Listed } from '../../../server/domain/evidence/list.ts'
import { sha256 } from '../../../server/domain/files/sha256.ts'
import type { Instant } from '../../../server/domain/records/primitives.ts'
import { openZip } from '../../book/zip.ts'

export interface PackFile {
  /** As it is: photos and PDF are compressed already. */
  addBlob(title: string, fileName: string, blob: Blob): Promise<Listed>
  addText(title: string, fileName: string, text: string): Promise<Listed>
  /** Writes the sums beside the files, as `sha256sum -c` reads them; nothing goes in afterwards. */
  end(): Promise<Blob>
}

export const SUMS = 'SHA256SUMS'

/** Together in memory once, to be hashed as a whole: a phone may not have more. */
export const MOST_BYTES = 150_000_000

export class PackTooLarge extends Error {}

export function openPack(madeAt: Instant): PackFile {
  const zip = openZip(madeAt)
  const all: Listed[] = []
  let size = 0
  async function add(
    title: string,
    fileName: string,
    bytes: Uint8Array<ArrayBuffer>,
    stored?: 'stored',
  ): Promise<Listed> {
    size += bytes.length
    if (size > MOST_BYTES) throw new PackTooLarge(fileName)
    const listed = { title, fileName, sha256: await sha256(bytes) }
    await zip.add(fileName, slices(bytes), stored)
    all.push(listed)
    return listed
  }
  return {
    addBlob: async (title, fileName, blob) => add(title, fileName, new Uint8Array(await blob.arrayBuffer()), 'stored'),
    addText: (title, fileName, text) => add(title, fileName, new TextEncoder().encode(text)),
    async end() {
      const lines = all.map(({ fileName, sha256 }) => `${sha256}  ${fileName}\n`)
      await zip.add(SUMS, [lines.join('')])
      return zip.end()
    },
  }
}

const SLICE = 64 * 1024

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += SLICE) yield bytes.subarray(at, at + SLICE)
}
