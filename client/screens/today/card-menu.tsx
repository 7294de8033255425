/** What is rarely done with a card: putting it off, opening the case. It comes in by the tap on its button, already open. */
import { useNavigate } from '@solidjs/router'
import { createSignal, onMount, Show, Suspense } from 'solid-js'
import type { Id } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import { rest, t } from '../../i18n/index.ts'
import { CalendarIcon, FileIcon, SnoozeIcon } from '../../ui/icons.tsx'
import { seeOut } from '../../ui/leaving.ts'
import { settingsNow } from '../acts/settings.ts'
import { snooze, snoozeChoices } from '../acts/snooze.ts'
import { lazyScreen } from '../frame/lazy-screen.ts'

const LazyMenu = lazyScreen(async () => ({ default: (await import('../../ui/menu.tsx')).Menu }))
const SnoozeDate = lazyScreen(async () => ({ default: (await import('../acts/snooze-date.tsx')).SnoozeDate }))

export function CardMenu(props: { id: Id; name: string }) {
  const book = useBook()
  const navigate = useNavigate()
  const [dating, setDating] = createSignal(false)
  onMount(() => seeOut(document.querySelector(`a[data-cover][href="/clients/${props.id}"]`)?.closest('li')))
  const items = () => [
    ...snoozeChoices(book.today(), settingsNow(book)).map(({ label, until }) => ({
      label,
      icon: SnoozeIcon,
      onSelect: () => snooze(book, props.id, until),
    })),
    { label: rest().todayMore.snooze.date, icon: CalendarIcon, onSelect: () => setDating(true) },
    { label: rest().todayMore.openCase, icon: FileIcon, onSelect: () => navigate(`/clients/${props.id}`) },
  ]
  return (
    <>
      <LazyMenu opened label={t().today.menu(props.name)} items={items()} />
      <Show when={dating()}>
        <Suspense>
          <SnoozeDate clientId={props.id} onClosed={() => setDating(false)} />
        </Suspense>
      </Show>
    </>
  )
}
