/**
 * An archive taken up again: its files are kept on the device as they come out, one at a time, and its backup is handed on.
 * Read by the list at its end, so that a paper that is a zip itself is never taken for a part of this one. Bytes that no
 * card of the backup names are let go of afterwards; on a refusal, all of them.
 */
import { inflateSync, strFromU8 } from 'fflate'
import { MAX_FILE_BYTES } from '../../server/domain/files/types.ts'
import { FILES } from './archive.ts'
import { keepBytes } from './files.ts'

const BACKUP = /^encaisse-\d{4}-\d\d-\d\d\.json$/

/** Where an archive ends: 22 bytes, with a comment of at most 65,535 behind them. */
const END = { signature: 0x06054b50, size: 22, comment: 65_535 }
const ENTRY = { signature: 0x02014b50, size: 46 }
const LOCAL_SIZE = 30
const STORED = 0
const DEFLATED = 8

interface Member {
  name: string
  method: number
  packed: number
  size: number
  at: number
}

export const isZip = async (file: Blob): Promise<boolean> =>
  file.size > END.size && (await viewOf(file, 0, 4)).getUint32(0, true) === 0x04034b50

const viewOf = async (file: Blob, from: number, to: number): Promise<DataView<ArrayBuffer>> =>
  new DataView(await file.slice(from, to).arrayBuffer())

/** The text of the backup in it, at most so many bytes; empty where there is none. Throws where it is broken, or finds no room. */
export async function openArchive(file: Blob, mostOfBackup: number): Promise<string> {
  let backup = ''
  for (const member of await membersOf(file)) {
    if (BACKUP.test(member.name)) backup = strFromU8(await unpack(file, member, mostOfBackup))
    else if (member.name.startsWith(`${FILES}/`)) await keep(await unpack(file, member, MAX_FILE_BYTES))
  }
  return backup
}

async function keep(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const kept = await keepBytes(bytes.slice().buffer)
  if (!kept.ok) throw new Error(kept.code)
}

async function membersOf(file: Blob): Promise<Member[]> {
  const from = Math.max(0, file.size - END.size - END.comment)
  const tail = await viewOf(file, from, file.size)
  let end = tail.byteLength - END.size
  while (end >= 0 && tail.getUint32(end, true) !== END.signature) end--
  if (end < 0) throw new Error('the archive has no end')
  const start = tail.getUint32(end + 16, true)
  const list = await viewOf(file, start, start + tail.getUint32(end + 12, true))
  const members: Member[] = []
  for (let at = 0; at < list.byteLength; ) {
    if (list.getUint32(at, true) !== ENTRY.signature) throw new Error('the list of the archive is broken')
    const [name, extra, comment] = [28, 30, 32].map((place) => list.getUint16(at + place, true)) as [
      number,
      number,
      number,
    ]
    members.push({
      name: strFromU8(new Uint8Array(list.buffer, at + ENTRY.size, name)),
      method: list.getUint16(at + 10, true),
      packed: list.getUint32(at + 20, true),
      size: list.getUint32(at + 24, true),
      at: list.getUint32(at + 42, true),
    })
    at += ENTRY.size + name + extra + comment
  }
  return members
}

/** No more room is taken than the list says, and no more than `most`: what unpacks to more is broken. */
async function unpack(
  file: Blob,
  { method, packed, size, at }: Member,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (size > most) throw new Error('a member of the archive is too large')
  const local = await viewOf(file, at, at + LOCAL_SIZE)
  const start = at + LOCAL_SIZE + local.getUint16(26, true) + local.getUint16(28, true)
  const bytes = new Uint8Array(await file.slice(start, start + packed).arrayBuffer())
  if (method === STORED && packed === size) return bytes
  if (method !== DEFLATED) throw new Error('a member of the archive is packed in an unknown way')
  return inflateSync(bytes, { out: new Uint8Array(size) }) as Uint8Array<ArrayBuffer>
}
