/** Everything on this device, erased: asked twice, and the backup offered before. */
import { useNavigate } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TrashIcon } from '../../ui/icons.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Sheet } from '../../ui/lazy.tsx'
import { Text } from '../../ui/text.tsx'
import { showToast } from '../../ui/toast.ts'
import { BackupButtons } from './backup.tsx'
import { eraseEverything } from './erase-everything.ts'

export function Erase() {
  const book = useBook()
  const navigate = useNavigate()
  const words = () => rest().settings.data
  const [asked, setAsked] = createSignal<0 | 1 | 2>(0)
  const [saved, setSaved] = createSignal(false)
  const lost = () =>
    words().eraseLastText(words().clients(book.all('client').length), words().invoices(book.all('invoice').length))
  const erase = async () => {
    await eraseEverything(book)
    setAsked(0)
    showToast({ text: words().erased })
    navigate('/start', { replace: true })
  }
  return (
    <Card flat>
      <h2>{words().erase}</h2>
      <Text voice="soft">{words().eraseText}</Text>
      <Button tone="danger" icon={TrashIcon} onClick={() => setAsked(1)}>
        {words().eraseButton}
      </Button>
      <Sheet
        open={asked() > 0}
        onClose={() => setAsked(0)}
        title={asked() === 2 ? words().eraseLast : words().eraseSure}
        closeLabel={rest().acts.close}
        foot={
          <>
            <Show
              when={asked() === 2}
              fallback={
                <Button tone="danger" grow onClick={() => setAsked(2)}>
                  {saved() ? words().eraseGoOnSaved : words().eraseGoOn}
                </Button>
              }
            >
              <Button tone="danger" grow onClick={() => void erase()}>
                {words().eraseNow}
              </Button>
            </Show>
            <Button tone="quiet" onClick={() => setAsked(0)}>
              {rest().acts.cancel}
            </Button>
          </>
        }
      >
        <Show when={asked() < 2} fallback={<Text>{lost()}</Text>}>
          <Stack gap={3}>
            <Text>{words().eraseBackup}</Text>
            <BackupButtons tone="soft" onDone={() => setSaved(true)} />
            <Show when={book.meta().account}>
              <Text voice="soft">{words().eraseAccount}</Text>
            </Show>
          </Stack>
        </Show>
      </Sheet>
    </Card>
  )
}
