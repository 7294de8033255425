/** The functions of the database behind the bytes of files, as they are asked with the service key (20261122120000_attachments.sql, 20261122170000_stalled_files.sql). */
import type { FileType } from '../../domain/files/types.ts'
import type { Id, Instant } from '../../domain/records/primitives.ts'
import type { Rpc } from '../reminders/rpc.ts'

/** A file as a member asks for it. */
export interface Asked {
  workspace: Id
  user: Id
  attachment: Id
}

export type Stored = Omit<Asked, 'user'>

export interface FileCard {
  id: Id
  name: string
  type: FileType
  size: number
  /** Null until all bytes are here. */
  place: 'database' | 'storage' | null
}

export interface Written {
  /** Bytes that are here: the next part begins there. */
  received: number
  size: number
  stored: boolean
  type: FileType
  /** What came whole is not what the card says, and was thrown away. */
  spoilt?: true
}

/** Name: what it takes, what it gives. `bytes` are base64. */
export interface FileFunctions {
  /** missing (PT404), not_a_member, forbidden (42501), quota (PT413), too_long (PT400). */
  file_write: [Asked & { start: number; bytes: string; quota: number }, Written]
  file_settle: [Stored & { accepted: boolean }, Record<string, never>]
  file_bytes: [Stored & { start: number; length: number }, { bytes: string }]
  file_card: [Asked, FileCard]
  files_standing: [Omit<Asked, 'attachment'>, { used: number; wanted: { id: Id; received: number }[] }]
  files_of_invoices: [{ workspace: Id; invoices: readonly Id[] }, { files: FileCard[] }]
  files_to_place: [
    { limit: number },
    {
      place: { workspace: Id; id: Id; size: number; type: FileType }[]
      remove: { workspace: Id; id: Id }[]
    },
  ]
  file_placed: [Stored, Record<string, never>]
  file_removed: [Stored, Record<string, never>]
  /** `before`: an instant. */
  files_expire: [{ before: Instant; limit: number }, { expired: number }]
}

/** Asks a function with its own types. */
export const askFiles = async <Name extends keyof FileFunctions>(
  rpc: Rpc,
  name: Name,
  p: FileFunctions[Name][0],
): Promise<FileFunctions[Name][1]> => (await rpc(name, p)) as FileFunctions[Name][1]
