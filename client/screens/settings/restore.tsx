/** A backup file put in place of what is here: asked first, and every refusal says why and that nothing changed. */
import { createSignal, Show } from 'solid-js'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { ImportIcon } from '../../ui/icons.tsx'
import { Sheet } from '../../ui/lazy.tsx'
import { Text } from '../../ui/text.tsx'
import { showToast } from '../../ui/toast.ts'

type Refusal = keyof ReturnType<typeof rest>['settings']['data']['refused']

export function Restore() {
  const book = useBook()
  const words = () => rest().settings.data
  const [file, setFile] = createSignal<File | null>(null)
  const [asking, setAsking] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [refusal, setRefusal] = createSignal<Refusal | null>(null)

  const pick = ([picked]: File[]) => {
    setRefusal(null)
    setFile(picked ?? null)
    setAsking(picked !== undefined)
  }
  const replace = async () => {
    const chosen = file()
    if (!chosen) return
    setBusy(true)
    const restored = await book.restore(chosen).catch(() => ({ ok: false as const, code: 'unreadable' as const }))
    setBusy(false)
    setAsking(false)
    if (restored.ok) showToast({ text: words().restored(restored.records) })
    else setRefusal(restored.code)
  }
  return (
    <Card flat>
      <h2>{words().restore}</h2>
      <Text voice="soft">{words().restoreText}</Text>
      <FileButton icon={ImportIcon} accept=".json,.zip,application/json,application/zip" onFiles={pick}>
        {words().pickBackup}
      </FileButton>
      <Show when={refusal()}>
        {(code) => (
          <Banner tone="danger" live>
            {words().refused[code()]}
          </Banner>
        )}
      </Show>
      <Sheet
        open={asking()}
        onClose={() => setAsking(false)}
        title={words().sure}
        closeLabel={rest().acts.close}
        foot={
          <>
            <Button tone="danger" grow busy={busy()} onClick={() => void replace()}>
              {words().replace}
            </Button>
            <Button tone="quiet" onClick={() => setAsking(false)}>
              {rest().acts.cancel}
            </Button>
          </>
        }
      >
        <Text>{words().sureText(file()?.name ?? '')}</Text>
      </Sheet>
    </Card>
  )
}
