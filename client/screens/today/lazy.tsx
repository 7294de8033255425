/**
 * The parts of Today outside the first load, with the same props as the real ones: each brings the words of the second
 * tier with it, and waits in its own Suspense, so that none blanks the cards.
 */
import { type Component, createSignal, onCleanup, onMount, Show, Suspense } from 'solid-js'
import { useBook } from '../../book/context.ts'
import { t } from '../../i18n/index.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { MenuIcon } from '../../ui/icons-first.tsx'
import { whenIdle } from '../acts/when-idle.ts'
import { lazyScreen } from '../frame/lazy-screen.ts'

type More = typeof import('./more.ts')

const lazyPiece = <P extends object>(pick: (more: More) => Component<P>) =>
  lazyScreen(async () => ({ default: pick(await import('./more.ts')) }))

/** At once: what the person asked for, or all there is to see. */
function piece<P extends object>(pick: (more: More) => Component<P>): Component<P> {
  const Piece = lazyPiece(pick)
  return (props) => (
    <Suspense>
      <Piece {...props} />
    </Suspense>
  )
}

/** After the cards: what can appear a moment later. */
function latePiece<P extends object>(pick: (more: More) => Component<P>): Component<P> {
  const Piece = piece(pick)
  return (props) => {
    const book = useBook()
    const [now, setNow] = createSignal(false)
    onMount(() => onCleanup(whenIdle(() => setNow(true))))
    return (
      <Show when={now() && book.isWhole()}>
        <Piece {...props} />
      </Show>
    )
  }
}

export const Calm = piece((more) => more.Calm)
export const FirstDay = piece((more) => more.FirstDay)
export const NoneLeft = piece((more) => more.NoneLeft)
export const FoundList = piece((more) => more.FoundList)
export const BankCheckNotice = latePiece((more) => more.BankCheckNotice)
export const LooksLine = latePiece((more) => more.LooksLine)
export const NearClocks = latePiece((more) => more.NearClocks)
export const Notices = latePiece((more) => more.Notices)
export const ReturnLine = latePiece((more) => more.ReturnLine)
export const SyncChip = latePiece((more) => more.SyncChip)
export const TooOld = latePiece((more) => more.TooOld)

const RealMenu = lazyPiece((more) => more.CardMenu)

/** A plain button until its first tap, which brings the real menu in, already open. */
export function CardMenu(props: { id: string; name: string }) {
  const [asked, setAsked] = createSignal(false)
  const button = () => (
    <IconButton icon={MenuIcon} label={t().today.menu(props.name)} popup="menu" onClick={() => setAsked(true)} />
  )
  return (
    <Show when={asked()} fallback={button()}>
      <Suspense fallback={button()}>
        <RealMenu {...props} />
      </Suspense>
    </Show>
  )
}
