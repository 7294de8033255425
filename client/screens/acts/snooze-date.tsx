/** Asks for the day a case is put off to. */
import { createSignal } from 'solid-js'
import { addDays } from '../../../server/domain/calendar/days.ts'
import { workingDayFrom } from '../../../server/domain/calendar/working-days.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/lazy.tsx'
import { DateField } from '../../ui/text-field.tsx'
import { settingsNow } from './settings.ts'
import { snooze } from './snooze.ts'

export function SnoozeDate(props: { clientId: Id; onClosed: () => void }) {
  const book = useBook()
  const words = () => rest().todayMore.snooze
  const tomorrow = () => addDays(book.today(), 1)
  const [until, setUntil] = createSignal(workingDayFrom(addDays(book.today(), 14), settingsNow(book)))
  const [open, setOpen] = createSignal(true)
  const [tooSoon, setTooSoon] = createSignal(false)

  function save(event: Event): void {
    event.preventDefault()
    if (until() < tomorrow()) {
      setTooSoon(true)
      return
    }
    setOpen(false)
    snooze(book, props.clientId, until())
  }

  return (
    <Sheet
      open={open()}
      title={words().title}
      detail={book.get('client', props.clientId)?.name}
      closeLabel={rest().acts.close}
      onClose={() => setOpen(false)}
      onClosed={props.onClosed}
      foot={
        <Button tone="primary" wide type="submit" form="snooze-date">
          {words().save}
        </Button>
      }
    >
      <form id="snooze-date" noValidate onSubmit={save}>
        <DateField
          label={words().day}
          value={until()}
          min={tomorrow()}
          error={tooSoon() ? words().tooSoon : undefined}
          onInput={(value) => {
            setUntil(value)
            setTooSoon(false)
          }}
        />
      </form>
    </Sheet>
  )
}
