/** Files of a case: photos, papers, sound. The card says what a file is; its bytes travel apart (client/book/files.ts). */
import * as v from 'valibot'
import { fileTypes, MAX_FILE_BYTES } from '../files/types.ts'
import { Id, Instant, text, whole } from './primitives.ts'

/** The hash of bytes as SHA-256, 64 hexadecimal digits. */
const Hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'hash'))

/**
 * A file on a case. What it is of never changes: another file is another card. Whether its bytes are on this phone or at
 * the server is no field: each device asks for itself.
 */
export const Attachment = v.object({
  id: Id,
  clientId: Id,
  /** The invoice it belongs to; with kind `invoice` it is that invoice itself, as it was sent. */
  invoiceId: v.optional(Id),
  /** The fact it was added to, such as the note it illustrates. */
  factId: v.optional(Id),
  kind: v.picklist(['invoice', 'photo', 'file', 'voice']),
  name: text(200),
  type: v.picklist(fileTypes),
  /** In bytes. */
  size: whole(1, MAX_FILE_BYTES),
  hash: Hash,
  /** When it was added. */
  at: Instant,
  /** Of a voice note. */
  seconds: v.optional(whole(1, 3600)),
  /** True where the date and place in a photo were kept on purpose. */
  placed: v.optional(v.boolean()),
})
export type Attachment = v.InferOutput<typeof Attachment>
