/** What the bytes of files need of the place they are kept in. */
import type { Id } from '../../domain/records/primitives.ts'

/** An object store beside the database, such as Supabase Storage. What it holds is reached by this server alone. */
export interface ObjectStore {
  put(path: string, bytes: Uint8Array<ArrayBuffer>, type: string): Promise<void>
  /** Bytes from `start`, at most `length` of them. */
  get(path: string, start: number, length: number): Promise<Uint8Array<ArrayBuffer>>
  /** Succeeds where there is nothing any more. */
  remove(path: string): Promise<void>
}

export interface FileEnvironment {
  /** The most bytes that the files of one workspace may have. */
  quota: number
  /** Absent where the database keeps them. */
  store?: ObjectStore
}

/** A gigabyte: what the smallest hosted plan has room for. */
export const ORDINARY_QUOTA = 1_000_000_000

/** Where an object lies: the same address however often it is put there. */
export const pathOf = (workspace: Id, attachment: Id): string => `${workspace}/${attachment}`
