/** What is planned right now, as a file that any calendar takes: the way without an account. */
import { createSignal, Show } from 'solid-js'
import { useBook } from '../../../book/context.ts'
import { language, rest } from '../../../i18n/index.ts'
import type { PersonalSettings } from '../../../sync/reminders.ts'
import { Button } from '../../../ui/button.tsx'
import { CalendarIcon, ShareIcon } from '../../../ui/icons.tsx'
import { Text } from '../../../ui/text.tsx'
import { showToast } from '../../../ui/toast.ts'
import { canShareFile, type OutFile, saveFile, shareFile } from '../save-file.ts'

export function CalendarFile(props: { chosen: PersonalSettings | null }) {
  const book = useBook()
  const words = () => rest().notifications
  const [busy, setBusy] = createSignal(false)

  async function hand(give: (file: OutFile) => unknown): Promise<void> {
    setBusy(true)
    const { makeCalendar } = await import('./make-calendar.ts')
    // On the own device names are where they belong: in the own calendar.
    const chosen = props.chosen ?? { showsNames: true }
    const file = await makeCalendar(book, chosen, { language: language(), name: words().fileName })
    setBusy(false)
    if (file) await give(file)
    else showToast({ text: words().nothingPlanned })
  }

  return (
    <>
      <Button wide icon={CalendarIcon} busy={busy()} onClick={() => void hand(saveFile)}>
        {words().file}
      </Button>
      <Show when={canShareFile(words().fileName, 'text/calendar')}>
        <Button wide icon={ShareIcon} busy={busy()} onClick={() => void hand(shareFile)}>
          {words().share}
        </Button>
      </Show>
      <Text voice="small">{words().fileText}</Text>
    </>
  )
}
