/** One file on its way in: opened, checked, previewed, stored. Screens read where it is and say what the person decided. */
import { type Accessor, createSignal, onCleanup } from 'solid-js'
import type { ClientKind } from '../../../server/domain/records/cards.ts'
import { newId } from '../../../server/domain/records/new-id.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import type { Book } from '../../book/book.ts'
import { now } from '../../book/clock.ts'
import type { Choice } from '../../intake/choice.ts'
import type { Intake } from '../../intake/client.ts'
import { toRemember } from '../../intake/fields.ts'
import type { Opened, Refused } from '../../intake/open-file.ts'
import type { Preview } from '../../intake/prepare.ts'
import type { RejectedWords } from '../../intake/rejected-csv.ts'
import type { Report } from '../../intake/report.ts'
import type { Progress } from '../../intake/slices.ts'
import { existingOf } from './existing.ts'
import { type Stored, type StoreEnd, storeChunks } from './store.ts'

export type Place =
  | { at: 'pick' }
  | { at: 'reading'; progress?: Progress }
  | { at: 'refused'; refusal: Refused; fileName: string }
  | { at: 'check'; opened: Opened }
  | { at: 'preview'; opened: Opened; preview: Preview }
  | { at: 'storing'; stored: Stored; expected: Report; progress?: Progress }
  | { at: 'done'; end: StoreEnd; opened: Opened }

/** Records shown before anything is stored. */
const PREVIEWED = 20

/** What the person decided; the rest of the choice comes with the file. */
export type Decided = Omit<Choice, 'kindForUnknown'> & { creditorId: Id }

export interface ImportFlow {
  place: Accessor<Place>
  /** Kept while the person goes back and forth. */
  decided: Accessor<Decided | null>
  open(file: File): Promise<void>
  look(decided: Decided): Promise<void>
  back(): void
  store(kindForUnknown: ClientKind): Promise<void>
  stop(): void
  again(): void
  rejected(words: RejectedWords): Promise<string>
}

export function createImportFlow(book: Book, startIntake: () => Intake): ImportFlow {
  const [place, setPlace] = createSignal<Place>({ at: 'pick' })
  const [decided, setDecided] = createSignal<Decided | null>(null)
  let intake: Intake | undefined
  let storing: AbortController | undefined
  const reader = (): Intake => {
    intake ??= startIntake()
    return intake
  }
  // Leaving the screen stops the import after the chunk under way; the worker goes with it.
  onCleanup(() => {
    storing?.abort()
    intake?.close()
  })

  async function open(file: File): Promise<void> {
    setPlace({ at: 'reading' })
    setDecided(null)
    const earlier = book.all('import').filter((fact) => !book.isVoided(fact))
    const remembered = earlier.map(({ headings, mapping }) => ({ headings, mapping }))
    const opened = await reader()
      .open(file, remembered)
      .catch((): Refused => ({ ok: false, code: 'unreadable' }))
    setPlace(opened.ok ? { at: 'check', opened } : { at: 'refused', refusal: opened, fileName: file.name })
  }

  async function look(chosen: Decided): Promise<void> {
    const opened = openedAt(place())
    if (!opened) return
    setDecided(chosen)
    setPlace({ at: 'reading' })
    const existing = existingOf(book, chosen.creditorId, newId(now()))
    const onProgress = (progress: Progress) => setPlace({ at: 'reading', progress })
    try {
      setPlace({ at: 'preview', opened, preview: await reader().preview(chosen, existing, PREVIEWED, { onProgress }) })
    } catch (error) {
      console.error(error)
      setPlace({ at: 'refused', refusal: { ok: false, code: 'unreadable' }, fileName: opened.fileName })
    }
  }

  async function store(kindForUnknown: ClientKind): Promise<void> {
    const [here, chosen] = [place(), decided()]
    if (here.at !== 'preview' || !chosen) return
    const { opened, preview } = here
    storing = new AbortController()
    const { signal } = storing
    setPlace({ at: 'storing', stored: {}, expected: preview.report })
    const importId = newId(now())
    const existing = existingOf(book, chosen.creditorId, importId)
    const told = (news: { stored: Stored } | { progress: Progress }) =>
      setPlace((was) => (was.at === 'storing' ? { ...was, ...news } : was))
    const onProgress = (progress: Progress) => told({ progress })
    const onStored = (stored: Stored) => told({ stored })
    const chunks = reader().prepare({ ...chosen, kindForUnknown }, existing, { signal, onProgress })
    const end = await storeChunks(book, chunks, { signal, onStored })
    const { rejected } = (end.end === 'whole' ? end.report : preview.report).counts
    const taken = Object.values(end.stored).reduce((sum, count) => sum + count, 0)
    if (taken > 0 || end.end === 'whole') await remember(book, importId, opened, chosen, { taken, rejected })
    setPlace({ at: 'done', end, opened })
  }

  return {
    place,
    decided,
    open,
    look,
    store,
    back() {
      const opened = openedAt(place())
      setPlace(opened ? { at: 'check', opened } : { at: 'pick' })
    },
    stop: () => storing?.abort(),
    again: () => setPlace({ at: 'pick' }),
    rejected: (words) => reader().rejected(words),
  }
}

const openedAt = (place: Place): Opened | null => ('opened' in place ? place.opened : null)

/** The record of the import: its mapping is proposed for the next file with these headings. */
async function remember(
  book: Book,
  id: Id,
  { fileName, fileHash, headings }: Opened,
  { mapping }: Decided,
  counts: { taken: number; rejected: number },
): Promise<void> {
  const record = { id, fileName, fileHash, headings, mapping: toRemember(mapping), ...counts }
  await book.record([{ op: 'create', kind: 'import', record }])
}
