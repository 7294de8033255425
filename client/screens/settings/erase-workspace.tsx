/** The workspace erased for everybody, by an owner who types its name: what goes, what stays, and the archive before. */
import { useNavigate } from '@solidjs/router'
import { createSignal, createUniqueId, Show } from 'solid-js'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TrashIcon } from '../../ui/icons.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Sheet } from '../../ui/lazy.tsx'
import { Text } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { showToast } from '../../ui/toast.ts'
import { eraseWorkspace } from '../privacy/erase-workspace.ts'
import { refusalWords } from '../privacy/refusals.ts'
import { isSameName } from '../privacy/same-name.ts'
import { ArchiveButton } from './archive.tsx'

export function EraseWorkspace() {
  const words = () => rest().privacy.workspace
  const [asked, setAsked] = createSignal(false)
  const form = createUniqueId()
  const [busy, setBusy] = createSignal(false)
  return (
    <Card flat>
      <h2>{words().title}</h2>
      <Text voice="soft">{words().text}</Text>
      <Button tone="danger" icon={TrashIcon} onClick={() => setAsked(true)}>
        {words().button}
      </Button>
      <Sheet
        open={asked()}
        onClose={() => setAsked(false)}
        title={words().sure}
        closeLabel={rest().acts.close}
        foot={
          <>
            <Button tone="danger" grow type="submit" form={form} busy={busy()}>
              {words().now}
            </Button>
            <Button tone="quiet" onClick={() => setAsked(false)}>
              {rest().acts.cancel}
            </Button>
          </>
        }
      >
        <Ask form={form} onBusy={setBusy} onErased={() => setAsked(false)} />
      </Sheet>
    </Card>
  )
}

function Ask(props: { form: string; onBusy: (busy: boolean) => void; onErased: () => void }) {
  const book = useBook()
  const navigate = useNavigate()
  const words = () => rest().privacy.workspace
  // Once it is erased there is none: the sheet still says which one it was while it leaves.
  const name = book.workspace()?.name ?? ''
  const [typed, setTyped] = createSignal('')
  const [wrong, setWrong] = createSignal(false)
  const [refused, setRefused] = createSignal<string | null>(null)
  let field: HTMLInputElement | undefined

  async function erase(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    setRefused(null)
    setWrong(!isSameName(typed(), name))
    if (wrong()) return field?.focus()
    props.onBusy(true)
    const code = await eraseWorkspace(book, name)
    props.onBusy(false)
    if (code) return void setRefused(code)
    props.onErased()
    showToast({ text: words().erased })
    navigate('/start', { replace: true })
  }

  return (
    <form id={props.form} novalidate onSubmit={(event) => void erase(event)}>
      <Stack gap={3}>
        <Text>{words().leaves}</Text>
        <Text>{words().law}</Text>
        <ArchiveButton />
        <Text voice="soft">{words().stays}</Text>
        <TextField
          ref={(input) => {
            field = input
          }}
          label={words().typeName(name)}
          value={typed()}
          onInput={(text) => {
            setTyped(text)
            setWrong(false)
          }}
          error={wrong() ? words().wrongName : undefined}
        />
        <Show when={refused()}>
          {(code) => (
            <Banner tone="danger" live>
              {refusalWords(code())}
            </Banner>
          )}
        </Show>
      </Stack>
    </form>
  )
}
