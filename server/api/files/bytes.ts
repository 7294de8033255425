/** Reads the bytes of a file that is kept, from wherever they lie. */

import type { Rpc } from '../reminders/rpc.ts'
import { fromBase64 } from './base64.ts'
import { type FileEnvironment, pathOf } from './environment.ts'
import { askFiles, type FileCard, type Stored } from './rpc.ts'

/** Bytes that go in one part, either way: a minute of a bad network at the most is lost when one breaks off. */
export const PART_BYTES = 256 * 1024

interface Where {
  rpc: Rpc
  files: FileEnvironment
}

/** At most `length` bytes from `start`. */
export async function readPart(
  { rpc, files }: Where,
  { workspace, attachment }: Stored,
  place: FileCard['place'],
  [start, length]: [start: number, length: number],
): Promise<Uint8Array<ArrayBuffer>> {
  if (place === 'storage') {
    if (!files.store) throw new Error('a file lies in an object store, and none is set')
    return files.store.get(pathOf(workspace, attachment), start, length)
  }
  return fromBase64((await askFiles(rpc, 'file_bytes', { workspace, attachment, start, length })).bytes)
}

/** All of it: ten megabytes at the most. */
export async function readAll(
  where: Where,
  stored: Stored,
  { place, size }: Pick<FileCard, 'place' | 'size'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const all = new Uint8Array(size)
  for (let start = 0; start < size; ) {
    const part = await readPart(where, stored, place, [start, 4 * PART_BYTES])
    if (part.length === 0) throw new Error('a file that is kept has lost bytes')
    all.set(part, start)
    start += part.length
  }
  return all
}
