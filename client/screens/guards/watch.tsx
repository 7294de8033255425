/** The guards of a contact that is about to be made, and the sheet that asks about them. Loaded when idle, or by the first tap. */
import { render } from 'solid-js/web'
import { type Guard, guardsOn } from '../../../server/domain/dunning/guards/guards.ts'
import type { Book } from '../../book/book.ts'
import { instant } from '../../book/clock.ts'
import { BookContext } from '../../book/context.ts'
import { showToast } from '../../ui/toast.ts'
import type { Contacting, Overrides } from '../acts/guarded.ts'
import { GuardSheet } from './guard-sheet.tsx'
import { sayGuard } from './words.ts'

export function look(book: Book, { clientId, way, step }: Contacting): Guard[] {
  const facts = book.facts(clientId)
  const plan = book.plan(clientId)
  if (!facts || !plan) return []
  const stage = step?.stage
  const contactPhone = way.channel === 'email' ? undefined : way.address
  const act = { channel: way.channel, now: instant(), today: book.today(), stage, contactPhone }
  return guardsOn(facts, plan, act)
}

/** True when nothing asks or blocks; what is only worth knowing is said in passing. */
export function isClear(book: Book, contacting: Contacting): boolean {
  const guards = look(book, contacting)
  if (guards.some(({ weight }) => weight !== 'tells')) return false
  const said = guards.map((guard) => sayGuard(guard, book)).join(' ')
  if (said) showToast({ text: said, stays: 8000 })
  return true
}

/** The sheet stands on its own: the button that asked may be in a list that is written anew meanwhile. */
export function ask(book: Book, contacting: Contacting, go: (overrides?: Overrides) => void): void {
  const place = document.body.appendChild(document.createElement('div'))
  const dispose = render(
    () => (
      <BookContext.Provider value={book}>
        <GuardSheet guards={look(book, contacting)} contacting={contacting} onGo={go} onGone={gone} />
      </BookContext.Provider>
    ),
    place,
  )
  function gone(): void {
    queueMicrotask(() => {
      dispose()
      place.remove()
    })
  }
}
