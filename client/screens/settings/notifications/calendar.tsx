/** What is planned, in a calendar of the person's choice: a file for everybody, and with an account an address that follows. */
import { createSignal, Show } from 'solid-js'
import { useBook } from '../../../book/context.ts'
import { day, rest } from '../../../i18n/index.ts'
import { calendarAddress, makeCalendar, revokeCalendar } from '../../../sync/reminders.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { CopyIcon } from '../../../ui/icons.tsx'
import { Stack } from '../../../ui/layout.tsx'
import { Text } from '../../../ui/text.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { showToast } from '../../../ui/toast.ts'
import { copyText } from '../../acts/copy-text.ts'
import { CalendarFile } from './calendar-file.tsx'
import type { Personal } from './personal.ts'

export function Calendar(props: { personal: Personal }) {
  const book = useBook()
  const words = () => rest().notifications
  return (
    <Card flat>
      <h2>{words().calendar}</h2>
      <Text voice="soft">{words().calendarText}</Text>
      <CalendarFile chosen={props.personal.known()} />
      <Show when={book.meta().account && props.personal.known()}>
        <SecretAddress personal={props.personal} />
      </Show>
    </Card>
  )
}

function SecretAddress(props: { personal: Personal }) {
  const book = useBook()
  const words = () => rest().notifications
  const [address, setAddress] = createSignal(calendarAddress(book))
  const [busy, setBusy] = createSignal(false)
  const since = () => props.personal.known()?.calendarSince ?? null

  async function change(work: () => Promise<string | null>, said: string | null): Promise<void> {
    setBusy(true)
    try {
      setAddress(await work())
      await props.personal.ask()
      if (said) showToast({ text: said })
    } catch {
      showToast({ text: words().notMade })
    }
    setBusy(false)
  }
  const make = () => change(() => makeCalendar(book), since() ? words().replaced : null)
  const revoke = () => change(() => revokeCalendar(book).then(() => null), words().revoked)
  const copy = async () => {
    showToast({ text: (await copyText(address() ?? '')) ? words().copied : words().notCopied })
  }

  const isAsked = () => props.personal.state() === 'asked'

  return (
    <Stack gap={3}>
      <h3>{words().address}</h3>
      <Text voice="soft">{words().addressText}</Text>
      <Show when={since()} fallback={<Make label={words().make} />}>
        {(made) => (
          <>
            <Show
              when={address()}
              fallback={<Text voice="small">{words().since(day(made().slice(0, 10), 'full'))}</Text>}
            >
              {(link) => (
                <>
                  <TextField label={words().addressLabel} value={link()} onInput={() => {}} readOnly />
                  <Button wide icon={CopyIcon} onClick={() => void copy()}>
                    {words().copy}
                  </Button>
                </>
              )}
            </Show>
            <Make label={words().replace} />
            <Button tone="quiet" wide busy={busy()} disabled={!isAsked()} onClick={() => void revoke()}>
              {words().revoke}
            </Button>
          </>
        )}
      </Show>
    </Stack>
  )

  function Make(own: { label: string }) {
    return (
      <Button wide busy={busy()} disabled={!isAsked()} onClick={() => void make()}>
        {own.label}
      </Button>
    )
  }
}
