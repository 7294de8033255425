/**
 * Bytes of files between this device and the server, after a cycle of sync brought the cards: what the server misses and is
 * here goes up in parts, from where the last attempt ended; what is only there comes down when somebody opens it.
 */
import { createSignal } from 'solid-js'
import { sha256 } from '../../server/domain/files/sha256.ts'
import type { Attachment } from '../../server/domain/records/attachments.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import type { Book } from '../book/book.ts'
import { forgetUnnamed, heldHashes, keepBytes, noteStored, readBytes, storedIds } from '../book/files.ts'
import { callApi, fetchApi } from './api.ts'
import { keepAnswer, lastAnswer } from './last-answer.ts'
import { codeOf } from './server-error.ts'

/** Bytes of one part, as many as the server takes. */
const PART = 256 * 1024
/** What the server has is asked again this long after at the latest, in milliseconds. */
const HOLDS = 15 * 60_000
/** One that is still on the device that added it may come any moment: asked again this long after, with the next cycle. */
const AWAITED_HOLDS = 30_000
/** Until the next attempt, in milliseconds: longer each time, and never all phones at once. */
const FIRST_PAUSE = 5_000
const LONGEST_PAUSE = 10 * 60_000

export interface FilesStanding {
  /** Bytes that the files of the workspace take at the server, and may take. */
  used: number
  quota: number
  wanted: { id: Id; received: number }[]
}

const NAME = 'files'
/** What the server said last, for this person and workspace; undefined before the first answer. */
export const lastStanding = (book: Book): FilesStanding | undefined => lastAnswer(book, NAME)

export interface Sending {
  id: Id
  sent: number
  size: number
}
const [sending, setSending] = createSignal<Sending | null>(null)
/** Why the last attempt ended: `507` where the server has no more room. */
const [trouble, setTrouble] = createSignal<string | null>(null)
/** Fired when bytes came or went: screens read again what is here. */
const [changed, tellChanged] = createSignal<void>(undefined, { equals: false })

export { changed as filesChanged, sending as fileSending, tellChanged as tellFilesChanged, trouble as fileTrouble }

let askedAt = Number.NEGATIVE_INFINITY
let failures = 0
let retry: ReturnType<typeof setTimeout> | undefined

/** One tab at a time. Never rejects: what does not arrive is tried again. */
export async function syncFiles(book: Book, random = Math.random): Promise<void> {
  await navigator.locks.request('encaisse:files', { ifAvailable: true }, async (lock) => {
    if (!lock || !(await isWorthAsking(book))) return
    try {
      await exchange(book)
      failures = 0
      setTrouble(null)
    } catch (error) {
      setTrouble(codeOf(error))
      askedAt = Number.NEGATIVE_INFINITY
      const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** failures++) * (0.5 + random() / 2)
      clearTimeout(retry)
      retry = setTimeout(() => void syncFiles(book), pause)
    } finally {
      setSending(null)
      tellChanged()
    }
  })
}

/** For who looks at a file that is on another device: asked again, however short ago that was said. */
export function askAgain(book: Book): Promise<void> {
  askedAt = Number.NEGATIVE_INFINITY
  return syncFiles(book)
}

/** Always with something to send, soon for what is awaited; else now and then, for what the server lost. */
async function isWorthAsking(book: Book): Promise<boolean> {
  if (!navigator.onLine || !book.meta().account) return false
  const since = performance.now() - askedAt
  if (since > HOLDS) return true
  const [held, stored] = [await heldHashes(), await storedIds()]
  return cardsAtServer(book).some((card) => !stored.has(card.id) && (held.has(card.hash) || since > AWAITED_HOLDS))
}

/** The others wait for their own card to be sent. */
function cardsAtServer(book: Book): Attachment[] {
  const waiting = new Set(
    book
      .outbox()
      .flatMap(({ mutation }) =>
        mutation.changes.flatMap((change) => (change.op === 'create' ? [change.record.id] : [])),
      ),
  )
  return book.all('attachment').filter(({ id }) => !waiting.has(id))
}

async function exchange(book: Book): Promise<void> {
  const at = `workspace=${book.meta().workspaceId}`
  const standing = await callApi<FilesStanding>('GET', `/files?${at}`)
  askedAt = performance.now()
  keepAnswer(book, NAME, standing)
  const wanted = new Map(standing.wanted.map(({ id, received }) => [id, received]))
  const cards = cardsAtServer(book)
  const stored = cards.filter(({ id }) => !wanted.has(id)).map(({ id }) => id)
  await noteStored(stored)
  await forgetUnnamed(new Set(book.all('attachment').map(({ hash }) => hash)), new Set())
  let full: unknown
  for (const card of cards) {
    const received = wanted.get(card.id)
    if (received === undefined) continue
    const bytes = await readBytes(card.hash)
    if (!bytes) continue
    try {
      await sendBytes(card, bytes, received, at)
      stored.push(card.id)
      await noteStored(stored)
    } catch (error) {
      // The next one may be smaller. A file that the server refuses as what it is must not hold up the others either.
      if (!['507', '422', '404'].includes(codeOf(error))) throw error
      if (codeOf(error) === '507') full = error
    }
  }
  if (full) throw full
}

async function sendBytes({ id, size }: Attachment, bytes: ArrayBuffer, received: number, at: string): Promise<void> {
  for (let start = received, idle = 0; ; ) {
    setSending({ id, sent: start, size })
    const body = bytes.slice(start, start + PART)
    const answer = await fetchApi(`/files/${id}?${at}&start=${start}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream' },
      body,
    })
    const told = (await answer.json()) as { received: number; stored: boolean }
    if (told.stored) return
    // The server says where to go on; one that never moves on is asked no more.
    idle = told.received > start ? 0 : idle + 1
    if (idle > 2) throw new Error('the server takes no more of a file')
    start = told.received
  }
}

/** What came of a download that broke off, while the page lives. */
const begun = new Map<Id, Uint8Array<ArrayBuffer>[]>()

export type Fetched = { ok: true; bytes: ArrayBuffer } | { ok: false; code: 'not-yet' | 'offline' | 'spoilt' }

/** From the server onto this device, where it stays; checked against the card. */
export async function fetchBytes(book: Book, card: Attachment): Promise<Fetched> {
  const parts = begun.get(card.id) ?? []
  begun.set(card.id, parts)
  try {
    for (let start = lengthOf(parts); start < card.size; start = lengthOf(parts)) {
      setSending({ id: card.id, sent: start, size: card.size })
      const path = `/files/${card.id}?workspace=${book.meta().workspaceId}`
      const answer = await fetchApi(path, { headers: { range: `bytes=${start}-` } })
      parts.push(new Uint8Array(await answer.arrayBuffer()))
    }
  } catch (error) {
    return { ok: false, code: codeOf(error) === '404' ? 'not-yet' : 'offline' }
  } finally {
    setSending(null)
  }
  begun.delete(card.id)
  const bytes = await new Blob(parts).arrayBuffer()
  if ((await sha256(bytes)) !== card.hash) return { ok: false, code: 'spoilt' }
  // Where there is no room to keep it, it is shown all the same.
  await keepBytes(bytes)
  // Else it would stand there as something to send until the server is asked again.
  await noteStored([...new Set([...(await storedIds()), card.id])])
  tellChanged()
  return { ok: true, bytes }
}

const lengthOf = (parts: readonly Uint8Array[]): number => parts.reduce((sum, { length }) => sum + length, 0)
