/**
 * Looks, at the moment of the tap, at what speaks against a contact. Where nothing does the tap goes on as it is; else it is
 * stopped and a small sheet says why. The rules and the sheet come in when the phone is idle: a tap before that waits for them.
 */
import type { NextStep } from '../../../server/domain/dunning/case.ts'
import type { Interaction } from '../../../server/domain/records/facts.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import type { Book } from '../../book/book.ts'
import { loadRest } from '../../i18n/index.ts'
import type { Way } from './ways.ts'

/** The guards that were passed over, and why: goes into the interaction. */
export type Overrides = NonNullable<Interaction['overrides']>

/** Who is about to be contacted, how, and for which step of the plan. */
export interface Contacting {
  clientId: Id
  way: Way
  step: NextStep | null
}

export type Watch = typeof import('../guards/watch.tsx')
let watch: Watch | undefined

export async function warmGuards(): Promise<Watch> {
  const [module] = await Promise.all([import('../guards/watch.tsx'), loadRest()])
  watch = module
  return module
}

/** True when the guards are known and none asks or blocks. */
export const isClear = (book: Book, contacting: Contacting): boolean => watch?.isClear(book, contacting) ?? false

/**
 * Call it inside the tap. True when the tap goes on by itself. Otherwise it was stopped, and `go` does what it would have
 * done once that is known to be all right, or inside the tap by which the person said why.
 */
export function mayGo(
  book: Book,
  contacting: Contacting,
  event: Event | undefined,
  go: (overrides?: Overrides) => void,
): boolean {
  if (isClear(book, contacting)) return true
  event?.preventDefault()
  if (watch) watch.ask(book, contacting, go)
  else void warmGuards().then((ready) => (ready.isClear(book, contacting) ? go() : ready.ask(book, contacting, go)))
  return false
}
