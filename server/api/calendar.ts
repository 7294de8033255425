/**
 * The calendar of a member under a secret address: made, replaced and taken away by the member, read by whatever calendar has
 * it. The address is all it takes to read: of its 256 bits the database keeps a digest only.
 */
import { Hono, type MiddlewareHandler } from 'hono'
import { sha256 } from '../domain/files/sha256.ts'
import type { Id, Instant } from '../domain/records/primitives.ts'
import { CALENDAR_TYPE, calendarFile } from '../domain/reminders/calendar-file.ts'
import type { ReminderSettings } from '../domain/reminders/reminder.ts'
import { seenOf } from '../domain/reminders/seen.ts'
import { digestOf, endOfDay, type Place, type Tag, tagIn, tagText } from './calendar-tag.ts'
import { problem } from './problem.ts'
import { toBase64url } from './push/base64url.ts'
import type { ReminderEnvironment } from './reminders/environment.ts'
import { readOn } from './reminders/records.ts'
import { ask, type Rpc, RpcError } from './reminders/rpc.ts'
import { noDevice, personOf, type SignedIn } from './signed-in.ts'
import { answerHeld, type Held } from './unchanged.ts'

const OWN = { 'cache-control': 'no-store' }
/** Kept by the calendar that asked and by nobody between; it asks each time whether anything changed. */
const READ = {
  'cache-control': 'private, no-cache',
  'content-disposition': 'inline; filename="encaisse.ics"',
  'content-type': CALENDAR_TYPE,
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
}

const TOKEN_BYTES = 32
const FILE = /^([\w-]{43})\.ics$/

/** What the database knows of a token: who has its rows has no address. */
const hashOf: (token: string) => Promise<string> = sha256

/** `members`: lets in who is signed in. */
export function calendarRoutes(members: MiddlewareHandler<SignedIn>, { now }: { now: () => number }) {
  const app = new Hono<SignedIn>()
  app.use('/calendar', members)

  app.post('/calendar', async (c) => {
    const whose = personOf(c.var.user.id, c.req.query('device'))
    if (!whose) return noDevice()
    const token = toBase64url(crypto.getRandomValues(new Uint8Array(TOKEN_BYTES)))
    const kept = { tokenHash: await hashOf(token), now: new Date(now()).toISOString() }
    await ask(c.var.reminders.rpc, 'calendar_keep', { ...whose, ...kept })
    return Response.json({ url: `${c.var.reminders.apiUrl(c.req.raw)}/calendar/${token}.ics` }, { headers: OWN })
  })

  app.delete('/calendar', async (c) => {
    const whose = personOf(c.var.user.id, c.req.query('device'))
    if (!whose) return noDevice()
    await ask(c.var.reminders.rpc, 'calendar_revoke', whose)
    return new Response(null, { status: 204, headers: OWN })
  })
  return app
}

interface Server {
  ready: () => boolean
  now: () => number
  reminders?: ReminderEnvironment
}

/** The file; the same answer for an address that never was and one that was taken away. */
export async function answerCalendar(file: string, ifNoneMatch: string | null, place: Server): Promise<Response> {
  if (!place.reminders) return unknown()
  if (!place.ready()) return problem('not-ready', undefined, { 'retry-after': '1' })
  const [, token] = FILE.exec(file) ?? []
  const asked = { reminders: place.reminders, now: new Date(place.now()).toISOString(), has: tagIn(ifNoneMatch) }
  const held = token ? await find(token, asked) : null
  return held ? answerHeld(held, ifNoneMatch, READ) : unknown()
}

const unknown = (): Response => problem('not-found', undefined, { 'x-robots-tag': 'noindex' })

interface Asked {
  reminders: ReminderEnvironment
  now: Instant
  /** The file that whoever asks has already. */
  has: Tag | null
}

interface Whose {
  workspace: Id
  user: Id
}

/** As it stands: told apart by its tag alone where whoever asks has it, written anew otherwise. */
async function find(token: string, { reminders, now, has }: Asked): Promise<Held | null> {
  const { owner } = await ask(reminders.rpc, 'calendar_owner', { tokenHash: await hashOf(token) })
  if (!owner) return null
  const { workspace, user, settings } = owner
  const written = await digestOf({ workspace, user, settings, appUrl: reminders.appUrl })
  const mayStand = has?.written === written && Date.parse(now) < has.until ? has : null
  try {
    const present = await look(reminders.rpc, { workspace, user }, mayStand?.place)
    if (mayStand && present.stands) return { body: '', etag: tagText(mayStand) }
    return await write(reminders, { workspace, user, settings, whole: present.whole, written, now })
  } catch (error) {
    // Whoever left the team between the questions has no calendar any more.
    if (error instanceof RpcError && error.code === '42501') return null
    throw error
  }
}

/** Whether nothing has moved since that place, and whether this member sees everything: one question for one record at most. */
async function look(rpc: Rpc, whose: Whose, place?: Place): Promise<{ stands: boolean; whole: boolean }> {
  const since = place && place.cursor > 0 ? { after: place.cursor, ...asGiven(place) } : undefined
  const answer = await ask(rpc, 'reminder_records', { ...whose, ...since, limit: 1 })
  if ('reset' in answer) return look(rpc, whose)
  return { stands: since?.after === answer.cursor && !answer.more, whole: answer.whole }
}

const asGiven = ({ base, epoch, whole }: Place) => ({ base, epoch, whole })

interface ToWrite extends Whose {
  settings: ReminderSettings
  /** The member sees everything. */
  whole: boolean
  /** Of the tag. */
  written: string
  now: Instant
}

/** On from what was read before, by whom it may be. Null before the card of the workspace has arrived. */
async function write({ rpc, memory, appUrl }: ReminderEnvironment, wanted: ToWrite): Promise<Held | null> {
  const { workspace, user, settings, whole, written, now } = wanted
  const known = memory?.take(workspace, whole ? null : user, Date.parse(now))
  const remembered = await readOn(rpc, { workspace, user }, known)
  memory?.keep(workspace, remembered.whole ? null : user, remembered, Date.parse(now))
  const { records, ...place } = remembered
  const seen = seenOf(records, user)
  if (!seen) return null
  const etag = tagText({ place, until: endOfDay(seen, now), written })
  return { body: calendarFile(seen, settings, { now, appUrl }), etag }
}
