/** What is rarely done with a card: putting it off, opening the case. */
import { useNavigate } from '@solidjs/router'
import { createSignal, lazy, Show, Suspense } from 'solid-js'
import type { Id } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import { t } from '../../i18n/index.ts'
import { CalendarIcon, FileIcon, SnoozeIcon } from '../../ui/icons.tsx'
import { Menu } from '../../ui/lazy.tsx'
import { snooze, snoozeChoices } from '../acts/snooze.ts'

const SnoozeDate = lazy(() => import('../acts/snooze-date.tsx').then((module) => ({ default: module.SnoozeDate })))

export function CardMenu(props: { id: Id; name: string }) {
  const book = useBook()
  const navigate = useNavigate()
  const [dating, setDating] = createSignal(false)
  const items = () => [
    ...snoozeChoices(book.today()).map(({ label, until }) => ({
      label,
      icon: SnoozeIcon,
      onSelect: () => snooze(book, props.id, until),
    })),
    { label: t().today.snooze.date, icon: CalendarIcon, onSelect: () => setDating(true) },
    { label: t().today.openCase, icon: FileIcon, onSelect: () => navigate(`/clients/${props.id}`) },
  ]
  return (
    <>
      <Menu label={t().today.menu(props.name)} items={items()} />
      <Show when={dating()}>
        <Suspense>
          <SnoozeDate clientId={props.id} onClosed={() => setDating(false)} />
        </Suspense>
      </Show>
    </>
  )
}
