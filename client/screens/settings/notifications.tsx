/** How this person is told what is due: on this device, when and in which words, and by the calendar where push cannot be. */
import { Show } from 'solid-js'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Screen } from '../../ui/screen.tsx'
import { Calendar } from './notifications/calendar.tsx'
import { createPersonal } from './notifications/personal.ts'
import { Preferences } from './notifications/preferences.tsx'
import { ThisDevice } from './notifications/this-device.tsx'

export function Notifications() {
  const book = useBook()
  const personal = createPersonal(book)
  return (
    <Screen title={rest().notifications.title} back={{ href: '/settings', label: rest().acts.back }}>
      <ThisDevice />
      <Show when={book.meta().account}>
        <Preferences personal={personal} />
      </Show>
      <Calendar personal={personal} />
    </Screen>
  )
}
