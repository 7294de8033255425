/**
 * The bytes of files: parts go up where the last one ended, come down where the device stopped, and are given to who sees
 * the card, as the same functions of the database say that sync asks.
 */
import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import * as v from 'valibot'
import { MAX_FILE_BYTES, recognise } from '../../domain/files/types.ts'
import { Id } from '../../domain/records/primitives.ts'
import { invalid } from '../body.ts'
import { problem } from '../problem.ts'
import type { ReminderEnvironment } from '../reminders/environment.ts'
import { RpcError } from '../reminders/rpc.ts'
import type { SignedIn } from '../signed-in.ts'
import { toBase64 } from './base64.ts'
import { PART_BYTES, readAll, readPart } from './bytes.ts'
import type { FileEnvironment } from './environment.ts'
import { type Asked, askFiles, type Written } from './rpc.ts'

type FileDoor = SignedIn & { Variables: { files: FileEnvironment; workspace: string } }

/** Nothing of it is ever a page of ours, whatever somebody put into it; and no proxy keeps it. */
const AS_IT_IS = {
  'cache-control': 'no-store',
  'content-disposition': 'attachment',
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
}

/** `members`: lets in who is signed in. The workspace is named by `?workspace=`. */
export function fileRoutes(members: MiddlewareHandler<SignedIn>) {
  const app = new Hono<FileDoor>()
  const small = bodyLimit({
    maxSize: PART_BYTES,
    onError: () => problem('body-too-large', 'A part has 256 KiB at most.'),
  })
  for (const path of ['/files', '/files/*']) {
    app.use(path, members, small)
    app.use(path, async (c, next) => {
      const { files } = c.var.reminders
      const workspace = c.req.query('workspace')
      if (!files) return problem('not-found', 'This server keeps no files.')
      if (!v.is(Id, workspace)) return invalid('workspace', 'Must be the id of a workspace.')
      c.set('files', files)
      c.set('workspace', workspace as string)
      return next()
    })
  }

  app.get('/files', async (c) => {
    const { workspace, user, files, reminders } = c.var
    const standing = await askFiles(reminders.rpc, 'files_standing', { workspace, user: user.id })
    return Response.json({ ...standing, quota: files.quota }, { headers: { 'cache-control': 'no-store' } })
  })

  app.put('/files/:id', async (c) => {
    const { workspace, user, files, reminders } = c.var
    const [attachment, start] = [c.req.param('id'), placeIn(c.req.query('start') ?? '0')]
    if (!v.is(Id, attachment)) return invalid('id', 'Must be the id of a file.')
    if (start === undefined) return invalid('start', 'Must be a place in a file.')
    const asked = { workspace, user: user.id, attachment }
    const bytes = toBase64(new Uint8Array(await c.req.arrayBuffer()))
    try {
      const written = await askFiles(reminders.rpc, 'file_write', { ...asked, start, bytes, quota: files.quota })
      if (written.spoilt) return invalid('hash', 'Is not that of the bytes.')
      const { received, size } = written
      const stored = written.stored || (received === size && (await settle(reminders, files, asked, written)))
      if (!stored && received === size) return invalid('type', 'Is not what is in the file.')
      return Response.json({ received, size, stored }, { headers: { 'cache-control': 'no-store' } })
    } catch (error) {
      if (error instanceof RpcError && error.code === 'PT413') return problem('quota-full')
      if (error instanceof RpcError && error.code === 'PT400') return invalid('start', 'The file has fewer bytes.')
      throw error
    }
  })

  app.get('/files/:id', async (c) => {
    const { workspace, user, files, reminders } = c.var
    const [attachment, start] = [c.req.param('id'), rangeStart(c.req.header('range'))]
    if (!v.is(Id, attachment)) return invalid('id', 'Must be the id of a file.')
    if (start === undefined) return invalid('range', 'Must be one range that begins at a byte: bytes=0-')
    const card = await askFiles(reminders.rpc, 'file_card', { workspace, user: user.id, attachment })
    if (!card.place) return problem('not-found', 'Its bytes have not arrived here.')
    if (start >= card.size) return invalid('range', 'The file has fewer bytes.')
    const headers = { ...AS_IT_IS, 'content-type': card.type }
    const where = { rpc: reminders.rpc, files }
    if (!c.req.header('range')) return new Response(await readAll(where, { workspace, attachment }, card), { headers })
    const part = await readPart(where, { workspace, attachment }, card.place, [start, PART_BYTES])
    const range = `bytes ${start}-${start + part.length - 1}/${card.size}`
    return new Response(part, { status: 206, headers: { ...headers, 'content-range': range } })
  })
  return app
}

/** Looks into a file that came whole: what is not of the type its card says is thrown away. False for such a one. */
async function settle(
  { rpc }: ReminderEnvironment,
  files: FileEnvironment,
  { workspace, attachment }: Asked,
  { size, type }: Written,
): Promise<boolean> {
  const bytes = await readAll({ rpc, files }, { workspace, attachment }, { place: 'database', size })
  const accepted = recognise(bytes) === type
  await askFiles(rpc, 'file_settle', { workspace, attachment, accepted })
  return accepted
}

function placeIn(given: string): number | undefined {
  const start = /^\d{1,8}$/.test(given) ? Number(given) : undefined
  return start !== undefined && start <= MAX_FILE_BYTES ? start : undefined
}

/** A device asks for all from somewhere on, and gets a part. Without the header it is the whole. */
const rangeStart = (header: string | undefined): number | undefined =>
  header === undefined ? 0 : placeIn(/^bytes=(\d{1,8})-\d*$/.exec(header)?.[1] ?? '')
