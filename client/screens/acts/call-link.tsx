/** A number that dials in one tap, once nothing speaks against it: for lists of numbers, where `OneTap` is no button. */
import { type JSX, onCleanup, onMount } from 'solid-js'
import type { Book } from '../../book/book.ts'
import { useBook } from '../../book/context.ts'
import { telLink } from '../../reach/dial.ts'
import { type Contacting, mayGo, type Overrides, warmGuards } from './guarded.ts'
import { openLink } from './open-link.ts'
import { whenIdle } from './when-idle.ts'

/** Call it in the tap. `left` keeps the departure, with what was passed over; the link that was tapped, if any, does the rest. */
export function dialGuarded(
  book: Book,
  contacting: Contacting,
  event: Event | undefined,
  left: (overrides?: Overrides) => void,
): void {
  const go = (overrides?: Overrides) => {
    openLink(telLink(contacting.way.address ?? ''))
    left(overrides)
  }
  if (!mayGo(book, contacting, event, go)) return
  if (event) left()
  else go()
}

export function CallLink(props: {
  contacting: Contacting
  class: string | undefined
  onLeft: (overrides?: Overrides) => void
  children: JSX.Element
}) {
  const book = useBook()
  onMount(() => onCleanup(whenIdle(() => void warmGuards())))
  return (
    <a
      class={props.class}
      href={telLink(props.contacting.way.address ?? '')}
      onClick={(event) => dialGuarded(book, props.contacting, event, props.onLeft)}
    >
      {props.children}
    </a>
  )
}
