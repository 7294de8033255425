/** What Today shows: remembered from the last time while it holds, worked out behind the first cards otherwise. */
import { type Accessor, createEffect, createMemo, createSignal, onCleanup, onMount } from 'solid-js'
import { type Due, dueIn } from '../../../server/domain/dunning/due.ts'
import type { Book } from '../../book/book.ts'
import type { Draw } from '../../book/keeping.ts'
import { whenIdle, whenLeft } from '../acts/when-idle.ts'

/** What was shown last stands, where nothing changed since, until every plan has been made again behind the first cards. */
export function createDue(book: Book): Accessor<Due> {
  const [planned, setPlanned] = createSignal(false)
  const remembered = createMemo(() => (planned() ? null : book.glance<Due>()))
  const due = createMemo(() => remembered() ?? dueIn(book.plans(), book.today(), zoneOf(book)))
  onMount(() => onCleanup(whenIdle(() => void book.planAhead().then(() => setPlanned(true)))))
  createEffect(() => {
    due()
    if (remembered()) return
    onCleanup(whenIdle(() => void book.keepGlance(draw(book))))
    onCleanup(whenLeft(() => void book.keepGlance(draw(book), true)))
  })
  return due
}

/** As many cards as a screen shows. */
export const FIRST_CARDS = 5

const draw =
  (book: Book): Draw =>
  (plans, day) => {
    const shown = dueIn(plans, day, zoneOf(book))
    return { shown, until: shown.turnsAt, ids: shown.ids.slice(0, FIRST_CARDS) }
  }

const zoneOf = (book: Book): string => book.workspace()?.timeZone ?? 'UTC'
